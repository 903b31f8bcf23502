import type { CalendarSlice } from '#calendar/calendar-slice.js';
import type { Actor } from '#domain/authority/role.js';
import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { SignedDecision } from '#domain/nomination/nomination-facts.js';
import type { DocumentEntity } from '#persistence/entities/document.entity.js';
import type { AwardRule } from '#persistence/packs/award-reader.js';
import type { NominationDetail, TimelineRow } from '#persistence/repositories/nomination-rows.js';
import type { TaskRow } from '#persistence/repositories/task.repository.js';
import { documentView } from '../documents/document.view.js';
import { ROLE_LABELS } from '../labels/role-labels.js';
import { OUTCOME_LABELS, STAGE_LABELS } from '../labels/stage-labels.js';
import { officeTime } from '../labels/time-text.js';
import { actionsView } from './actions.view.js';
import { checklistView } from './checklist.view.js';
import { councilView } from './council.view.js';
import type { NameOf } from './name-of.js';
import type { NominationDetailView } from './nomination-detail.response.js';
import { taskOfCaseView } from './task-of-case.view.js';
import { timelineEntryView } from './timeline.view.js';

/** All that is known of a nomination, and who asks when. */
export interface NominationFile {
  readonly detail: NominationDetail;
  readonly timeline: readonly TimelineRow[];
  readonly tasks: readonly TaskRow[];
  readonly documents: readonly Readonly<DocumentEntity>[];
  readonly calendar: CalendarSlice;
  readonly award: AwardRule | undefined;
  readonly mandate: Mandate | null;
  readonly nameOf: NameOf;
  readonly reader: Actor;
  readonly today: LegalDate;
}

function decisionView(decision: SignedDecision | null, nameOf: NameOf) {
  if (!decision) return null;
  const { number, signedOn, signerId, capacity } = decision;
  return { number, signedOn, signer: { id: signerId, name: nameOf(signerId) }, capacity };
}

/** What the unit put on paper. */
function filedPart({ detail, award }: NominationFile) {
  const { id, submissionId, letterNumber, letterOn, subject, unitId, unitName } = detail;
  const { nomineeKind, nomineeName, nomineePosition, nomineePersonId, awardCode } = detail;
  return {
    id,
    submission: { id: submissionId, letterNumber, letterOn, subject },
    unit: { id: unitId, name: unitName },
    award: { code: awardCode, label: award?.label ?? awardCode },
    awardType: detail.awardType,
    achievementPeriod: detail.achievementPeriod,
    nominee: {
      kind: nomineeKind,
      name: nomineeName,
      position: nomineePosition,
      personId: nomineePersonId,
    },
    filedAt: officeTime(detail.filedAt.getTime()),
  };
}

/** Where it is, or how it ended. */
function statusPart({ detail, nameOf }: NominationFile) {
  const { stage, outcome, actionRequiredBy, closedAt } = detail;
  return {
    stage: { code: stage, label: STAGE_LABELS[stage] },
    outcome: outcome && { code: outcome, label: OUTCOME_LABELS[outcome] },
    actionRequiredBy: actionRequiredBy && {
      code: actionRequiredBy,
      label: ROLE_LABELS[actionRequiredBy],
    },
    closedAt: closedAt && officeTime(closedAt.getTime()),
    completeDossierReceivedOn: detail.completeDossierReceivedOn,
    conferredOn: detail.conferredOn,
    decision: decisionView(detail.facts.decision, nameOf),
    seq: detail.seq,
  };
}

export function nominationDetailView(file: NominationFile): NominationDetailView {
  const { detail, reader, nameOf, documents, today, mandate } = file;
  const { facts, route } = detail;
  const suspendedTaskId = facts.suspendedTask?.taskId ?? null;
  const tasks = file.tasks.map((task) => taskOfCaseView(task, { ...file, suspendedTaskId }));
  const currentTask = tasks.find(({ id }) => id === detail.taskId) ?? null;
  const holderId = currentTask?.holder?.id ?? null;
  const { council, missingItems } = facts;
  return {
    ...filedPart(file),
    ...statusPart(file),
    currentTask,
    tasks,
    council: councilView({ council, rule: route.council, actor: reader, nameOf }),
    checklist: checklistView({ ...file, declared: detail.itemCodes, missingItems }),
    documents: documents.map((document) => documentView(document, nameOf)),
    timeline: file.timeline.map((row) => timelineEntryView(row, reader)),
    actions: actionsView({ actor: reader, facts, route, mandate, on: today, holderId }),
  };
}
