import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { NominationCommand } from '#domain/nomination/nomination-decide.js';
import type { MoveDetails } from '#domain/nomination/nomination-move.js';
import type { NominationState } from '#domain/nomination/nomination-state.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { contentHash } from '#persistence/packs/yaml-file.js';
import { ballotsOf, tallyOf } from './ballots.js';
import type { Course, CourseSetting, SampleAct } from './course.js';
import type { Persona } from './sample-province.js';

/** Where the course stands when an act is due. */
interface Point {
  readonly course: Course;
  readonly index: number;
  readonly act: SampleAct;
  readonly state: NominationState;
  readonly at: EpochMs;
}

/** The commands of one act: usually one; closing a ballot may bring the ballots with it. */
export function commandsOf(point: Point, setting: CourseSetting): NominationCommand[] {
  const { act, course, index } = point;
  const { move } = act;
  const actor = persona(setting, ({ key }) => key === act.by);
  const commandId = `${course.nomination.key}:${index}`;
  const details = detailsOf(point, actor, setting);
  return [...castBallots(point, setting), { commandId, move, actor, details }];
}

function persona(setting: CourseSetting, isMeant: (known: Persona) => boolean): Persona {
  const found = setting.personas.find(isMeant);
  if (!found) throw new Error('the sample names a person it does not know');
  return found;
}

/** The ballots that the sample gives as numbers only; the nominee has none on himself. */
function castBallots({ course, act, index }: Point, setting: CourseSetting): NominationCommand[] {
  const { personId: nomineeId } = course.nomination.nominee;
  const members = setting.council.memberIds.filter((memberId) => memberId !== nomineeId);
  return (act.votes ? ballotsOf(act.votes, members) : []).map(({ personId }) => ({
    commandId: `${course.nomination.key}:${index}:${personId}`,
    move: 'cast-ballot',
    actor: persona(setting, (known) => known.personId === personId),
    details: {},
  }));
}

function mandateOf(actor: Persona, { at }: Point, setting: CourseSetting): Mandate | undefined {
  const on = setting.calendar.dateOf(at);
  return setting.mandates.find(
    ({ deputyId, validFrom, validTo }) =>
      deputyId === actor.personId && validFrom <= on && (validTo === null || on <= validTo),
  );
}

/** What the act itself says. */
function saidIn({ comment, legalBasis, missingItems, decisionNumber }: SampleAct): MoveDetails {
  return {
    ...(comment && { commentHash: contentHash(comment) }),
    ...(legalBasis && { legalBasis }),
    ...(missingItems && { missingItems }),
    ...(decisionNumber && { decisionNumber }),
  };
}

/** What the command road adds to a move: the frozen roster, the count of the ballots, the day. */
function addedTo({ course, act, index, at }: Point, setting: CourseSetting): MoveDetails {
  const { councilId, memberIds } = setting.council;
  if (act.move === 'propose-award' && course.route.council)
    return { roster: { councilId, memberIds } };
  if (act.move === 'close-ballot') {
    const castBefore = course.acts.slice(0, index).flatMap(({ choice }) => choice ?? []);
    return { tally: act.votes ?? tallyOf(castBefore) };
  }
  return act.move === 'confer-award' ? { conferredOn: setting.calendar.dateOf(at) } : {};
}

function detailsOf(point: Point, actor: Persona, setting: CourseSetting): MoveDetails {
  const { act, state } = point;
  const mandate = mandateOf(actor, point, setting);
  const { task } = state.facts;
  return {
    ...(MOVE_ROWS[act.move].completesTask && task && { taskId: task.taskId }),
    ...(mandate && { mandate }),
    ...saidIn(act),
    ...addedTo(point, setting),
  };
}
