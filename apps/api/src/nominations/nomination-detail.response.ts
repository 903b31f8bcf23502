import { z } from 'zod';
import { ROLES } from '#domain/authority/role.js';
import { EVENT_TYPES } from '#domain/nomination/nomination-event.js';
import { MOVES } from '#domain/nomination/nomination-move.js';
import { OUTCOMES, STAGES, STEPS } from '#domain/nomination/nomination-stage.js';
import { NOMINEE_KINDS } from '#persistence/packs/award-file.js';
import { documentResponse } from '../documents/document.response.js';
import { legalDate } from '../requests/plain-text.js';
import { deadlineResponse } from './deadline.response.js';

const labelled = <Code extends z.ZodType>(code: Code) => z.object({ code, label: z.string() });
const named = z.object({ id: z.string(), name: z.string() });

export const actionResponse = z
  .object({
    move: z.enum(MOVES),
    label: z.string().meta({ examples: ['Trả hồ sơ'] }),
    isAllowed: z.boolean(),
    code: z.string().nullable().meta({ description: 'Refusal code; null where allowed' }),
    reason: z.string().nullable(),
    article: z.string().nullable(),
  })
  .meta({ id: 'Action' });

export const actionListResponse = z
  .object({ items: z.array(actionResponse) })
  .meta({ id: 'ActionList' });

export const taskOfCaseResponse = z
  .object({
    id: z.string().meta({ examples: ['nomination:…:appraise:1'] }),
    step: labelled(z.enum(STEPS)),
    round: z.int(),
    candidateGroup: labelled(z.enum(ROLES)),
    holder: named.nullable(),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    isSuspended: z.boolean().meta({ description: 'Its clock stands still for a supplement' }),
    deadline: deadlineResponse.nullable().meta({ description: 'null: no limit is laid down' }),
  })
  .meta({ id: 'TaskOfCase' });

const timelineEntry = z
  .object({
    seq: z.int(),
    type: z.enum(EVENT_TYPES),
    label: z.string(),
    at: z.string().meta({ examples: ['2026-04-17T09:42:00.000+07:00'] }),
    actor: named.nullable().meta({ description: 'null: time itself, or a secret ballot' }),
    comment: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' });

const council = z.object({
  councilId: z.string(),
  totalMembership: z.int(),
  votedCount: z.int(),
  requiredVotes: z.int(),
  voters: z.array(named).nullable().meta({ description: 'Told to the secretary alone' }),
  result: z
    .object({ for: z.int(), against: z.int(), invalid: z.int(), isPassed: z.boolean() })
    .nullable()
    .meta({ description: 'Totals, once the ballot is closed' }),
  article: z.string(),
});

const decision = z.object({
  number: z.string(),
  signedOn: legalDate,
  signer: named,
  capacity: z.enum(['chair', 'KT.']),
});

const checklistEntry = z.object({
  code: z.string(),
  label: z.string(),
  isRequired: z.boolean(),
  isDeclared: z.boolean(),
  documentIds: z.array(z.string()),
  isPresent: z.boolean(),
  isAskedFor: z.boolean().meta({ description: 'A supplement request names it' }),
});

export const nominationDetailResponse = z
  .object({
    id: z.string(),
    submission: z.object({
      id: z.string(),
      letterNumber: z.string(),
      letterOn: legalDate,
      subject: z.string(),
    }),
    unit: named,
    award: labelled(z.string()),
    awardType: z.string().meta({ examples: ['movement'] }),
    achievementPeriod: z.string(),
    nominee: z.object({
      kind: z.enum(NOMINEE_KINDS),
      name: z.string(),
      position: z.string().nullable(),
      personId: z.string().nullable(),
    }),
    stage: labelled(z.enum(STAGES)),
    outcome: labelled(z.enum(OUTCOMES)).nullable(),
    actionRequiredBy: labelled(z.enum(ROLES)).nullable(),
    filedAt: z.string(),
    closedAt: z.string().nullable(),
    completeDossierReceivedOn: legalDate.nullable(),
    conferredOn: legalDate.nullable(),
    currentTask: taskOfCaseResponse.nullable(),
    tasks: z.array(taskOfCaseResponse),
    council: council.nullable(),
    decision: decision.nullable(),
    checklist: z.array(checklistEntry),
    documents: z.array(documentResponse),
    timeline: z.array(timelineEntry),
    actions: z.array(actionResponse),
    seq: z.int().meta({ description: 'Number of the event that this view shows' }),
  })
  .meta({ id: 'Nomination' });

export type NominationDetailView = z.infer<typeof nominationDetailResponse>;
export type ActionView = z.infer<typeof actionResponse>;
export type TaskOfCaseView = z.infer<typeof taskOfCaseResponse>;
export type TimelineEntryView = z.infer<typeof timelineEntry>;
export type CouncilView = z.infer<typeof council>;
export type ChecklistEntryView = z.infer<typeof checklistEntry>;
