import type { Actor } from '../authority/role.js';
import { capacityOf } from '../authority/signature-mandate.policy.js';
import { countBallots } from '../council/ballot-count.policy.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { type Moment, openStep, resumeSuspended, suspendFor } from './human-task.js';
import type { CouncilFacts, NominationFacts } from './nomination-facts.js';
import type { Move, MoveDetails } from './nomination-move.js';
import { stepAfter } from './nomination-route.js';
import type { Outcome } from './nomination-stage.js';
import type { NominationState } from './nomination-state.js';
import { MOVE_ROWS, type Target } from './nomination-transitions.js';

export interface Act {
  readonly move: Move;
  readonly actor: Actor;
  readonly details: MoveDetails;
}

/** @throws Error where the policies, which refuse an act without it, were not asked before. */
function needed<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`an act was let through: no ${what}`);
  return value;
}

function councilOf(facts: NominationFacts): CouncilFacts {
  return needed(facts.council, 'council');
}

function closeBallot(state: NominationState, details: MoveDetails): Partial<NominationFacts> {
  const council = councilOf(state.facts);
  const { approvalRatio } = needed(state.route.council, 'rule of the council');
  const total = council.roster.memberIds.length;
  const result = countBallots(approvalRatio, total, needed(details.tally, 'tally'));
  return { council: { ...council, result } };
}

function signed(act: Act, on: LegalDate): Partial<NominationFacts> {
  const { actor, details } = act;
  const capacity = capacityOf(actor);
  return {
    decision: {
      number: needed(details.decisionNumber, 'decision number'),
      signedOn: on,
      signerId: actor.personId,
      capacity,
      mandateId: capacity === 'chair' ? null : needed(details.mandate, 'mandate').mandateId,
    },
  };
}

type FactsLeft = (state: NominationState, act: Act, on: LegalDate) => Partial<NominationFacts>;

/** The dated facts a move leaves behind, before the stage changes; other moves leave none. */
const FACTS_LEFT: Readonly<Partial<Record<Move, FactsLeft>>> = {
  'accept-dossier': (_state, _act, on) => ({ completeDossierReceivedOn: on }),
  'request-supplement': ({ facts }, { details }) => ({
    supplementRounds: facts.supplementRounds + 1,
    missingItems: needed(details.missingItems, 'missing items'),
  }),
  'propose-award': (_state, { details: { roster } }) =>
    roster ? { council: { roster, votedIds: [], result: null } } : {},
  'cast-ballot': ({ facts }, { actor }) => {
    const council = councilOf(facts);
    return { council: { ...council, votedIds: [...council.votedIds, actor.personId] } };
  },
  'close-ballot': (state, { details }) => closeBallot(state, details),
  'sign-decision': (_state, act, on) => signed(act, on),
  'confer-award': (_state, { details }) => ({
    conferredOn: needed(details.conferredOn, 'day of conferment'),
  }),
};

/** Ends the case: no task, no timer, an outcome. */
export function close(
  state: NominationState,
  outcome: Outcome | null,
  at: number,
): NominationState {
  const facts: NominationFacts = {
    ...state.facts,
    stage: 'closed',
    outcome,
    task: null,
    suspendedTask: null,
    closedAt: at,
  };
  return { ...state, facts, planned: [] };
}

function goTo(
  state: NominationState,
  target: Exclude<Target, 'closed'>,
  moment: Moment,
): NominationState {
  switch (target) {
    case 'same':
      return state;
    case 'awaiting-supplement':
      return suspendFor(state, 'supply-supplement', moment);
    case 'suspended-step':
      return resumeSuspended(state, moment);
    case 'next-step': {
      const step = state.facts.task && stepAfter(state.route, state.facts.task.step);
      if (!step) throw new Error('the route ends before the nomination does');
      return openStep(state, step, moment);
    }
  }
}

/** The state after an allowed act; nothing is checked here. */
export function applyMove(state: NominationState, act: Act, moment: Moment): NominationState {
  const on = moment.calendar.dateOf(moment.at);
  const left = FACTS_LEFT[act.move]?.(state, act, on) ?? {};
  const after = { ...state, facts: { ...state.facts, ...left } };
  const row = MOVE_ROWS[act.move];
  const isLost = after.facts.council?.result?.isPassed === false;
  if (row.orElse && isLost) return close(after, row.orElse.outcome, moment.at);
  return row.to === 'closed' ? close(after, row.outcome, moment.at) : goTo(after, row.to, moment);
}
