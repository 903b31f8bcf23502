import type { BallotResult } from '../council/ballot-count.policy.js';
import type { Refusal } from '../legal/refusal.js';
import type { Moment } from './human-task.js';
import { detailsAreComplete } from './move-details.policy.js';
import { mayMove } from './move-permission.policy.js';
import { type Act, applyMove } from './nomination-apply.js';
import { type Emission, emit } from './nomination-emit.js';
import type { EventDetails } from './nomination-event.js';
import type { Move, MoveDetails } from './nomination-move.js';
import type { NominationState, Transition } from './nomination-state.js';
import { timePassed } from './nomination-time.js';
import { MOVE_ROWS } from './nomination-transitions.js';

/** A person's command as it reaches the process. */
export interface NominationCommand extends Act {
  /** The caller's idempotency key. */
  readonly commandId: string;
}

export type Decision =
  | { readonly refusal: Refusal; readonly transition: null }
  | { readonly refusal: null; readonly transition: Transition };

type Kept = Exclude<keyof MoveDetails, 'roster' | 'tally' | 'mandate'>;

const ALWAYS_KEPT: readonly Kept[] = ['taskId', 'commentHash'];

/** What the timeline keeps of a command as it was given: codes, hashes, dates, numbers of its move. */
const KEPT: Readonly<Partial<Record<Move, readonly Kept[]>>> = {
  'request-supplement': ['missingItems'],
  'supply-supplement': ['documentIds'],
  'refuse-proposal': ['legalBasis'],
  'return-dossier': ['legalBasis'],
  'refuse-award': ['legalBasis'],
  'cast-ballot': ['ballotCommitment'],
  'sign-decision': ['decisionNumber'],
  'confer-award': ['conferredOn'],
};

function resultToKeep({ tally, ...result }: BallotResult): EventDetails {
  return {
    votesFor: tally.for,
    votesAgainst: tally.against,
    votesInvalid: tally.invalid,
    ...result,
  };
}

function detailsToKeep({ move, details }: NominationCommand, after: NominationState): EventDetails {
  const given = [...ALWAYS_KEPT, ...(KEPT[move] ?? [])].flatMap((name) => {
    const value = details[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const result = after.facts.council?.result;
  return {
    ...Object.fromEntries(given),
    ...(move === 'close-ballot' && result && resultToKeep(result)),
  };
}

function refusalOf(state: NominationState, command: NominationCommand, moment: Moment) {
  const request = {
    move: command.move,
    actor: command.actor,
    facts: state.facts,
    route: state.route,
    mandate: command.details.mandate ?? null,
    on: moment.calendar.dateOf(moment.at),
  };
  return mayMove(request) ?? detailsAreComplete({ ...request, details: command.details });
}

/**
 * Decides a command at a legal instant. What time has done until then comes first, so the events stand
 * in the order of the law even when a worker was away.
 */
export function decide(
  state: NominationState,
  command: NominationCommand,
  moment: Moment,
): Decision {
  const passed = timePassed(state, moment);
  const refusal = refusalOf(passed.state, command, moment);
  if (refusal) return { refusal, transition: null };
  const after = applyMove(passed.state, command, moment);
  const emission: Emission = {
    type: MOVE_ROWS[command.move].event,
    at: moment.at,
    actorId: command.actor.personId,
    commandId: command.commandId,
    details: detailsToKeep(command, after),
  };
  const acted = emit(passed.state, after, emission);
  return {
    refusal: null,
    transition: { state: acted.state, events: [...passed.events, ...acted.events] },
  };
}
