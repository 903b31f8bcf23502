import { tallyMatchesVoters } from '../council/ballot-count.policy.js';
import { firstRefusal, refused, type Verdict } from '../legal/refusal.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { NominationFacts } from './nomination-facts.js';
import type { Move, MoveDetails } from './nomination-move.js';
import { type NominationRoute, stepAfter } from './nomination-route.js';
import { MOVE_ROWS } from './nomination-transitions.js';

export interface DetailedRequest {
  readonly move: Move;
  readonly details: MoveDetails;
  readonly facts: NominationFacts;
  readonly route: NominationRoute;
  readonly on: LegalDate;
}

type Policy = (request: DetailedRequest) => Verdict;

const taskIsTheOpenOne: Policy = ({ move, details, facts }) => {
  if (!MOVE_ROWS[move].completesTask) return null;
  const open = facts.task?.taskId ?? null;
  return details.taskId === open
    ? null
    : refused('TASK_NOT_OPEN', { taskId: details.taskId ?? null, open });
};

const MOVES_WITH_REASON: readonly Move[] = [
  'refuse-proposal',
  'request-supplement',
  'return-dossier',
  'refuse-award',
  'withdraw-nomination',
];

const reasonIsGiven: Policy = ({ move, details }) =>
  MOVES_WITH_REASON.includes(move) && !details.commentHash
    ? refused('COMMENT_REQUIRED', { move })
    : null;

/** NĐ 152/2025 35.4a: a return names the legal basis. */
const legalBasisIsNamed: Policy = ({ move, details }) =>
  move === 'return-dossier' && !details.legalBasis
    ? refused('LEGAL_BASIS_REQUIRED', {}, MOVE_ROWS['return-dossier'].citation)
    : null;

const missingItemsAreListed: Policy = ({ move, details }) =>
  move === 'request-supplement' && !details.missingItems?.length
    ? refused('MISSING_ITEMS_REQUIRED')
    : null;

const rosterIsFrozen: Policy = ({ move, details, route }) =>
  move === 'propose-award' &&
  stepAfter(route, 'appraise') === 'hold-ballot' &&
  !details.roster?.memberIds.length
    ? refused('COUNCIL_ROSTER_REQUIRED')
    : null;

const ballotsAreCounted: Policy = ({ move, details, facts }) => {
  if (move !== 'close-ballot') return null;
  const voters = facts.council?.votedIds.length ?? 0;
  if (voters === 0) return refused('VOTES_MISSING');
  return details.tally
    ? tallyMatchesVoters(details.tally, voters)
    : refused('TALLY_MISMATCH', { cast: null, voters });
};

const decisionIsNumbered: Policy = ({ move, details }) =>
  move === 'sign-decision' && !details.decisionNumber ? refused('DECISION_NUMBER_REQUIRED') : null;

const confermentFollowsDecision: Policy = ({ move, details, facts, on }) => {
  if (move !== 'confer-award') return null;
  const signedOn = facts.decision?.signedOn ?? on;
  const conferredOn = details.conferredOn ?? '';
  return signedOn <= conferredOn && conferredOn <= on
    ? null
    : refused('CONFERMENT_DATE_INVALID', { conferredOn: conferredOn || null, signedOn, on });
};

const POLICIES: readonly Policy[] = [
  taskIsTheOpenOne,
  reasonIsGiven,
  legalBasisIsNamed,
  missingItemsAreListed,
  rosterIsFrozen,
  ballotsAreCounted,
  decisionIsNumbered,
  confermentFollowsDecision,
];

/** Does the command say what the law wants said? */
export function detailsAreComplete(request: DetailedRequest): Verdict {
  return firstRefusal(POLICIES.map((policy) => policy(request)));
}
