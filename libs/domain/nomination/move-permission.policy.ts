import type { Actor } from '../authority/role.js';
import { actsForUnit, type Role } from '../authority/role.js';
import { type Mandate, maySign } from '../authority/signature-mandate.policy.js';
import { firstRefusal, refused, type Verdict } from '../legal/refusal.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { NominationFacts } from './nomination-facts.js';
import type { Move } from './nomination-move.js';
import type { NominationRoute } from './nomination-route.js';
import { MOVE_ROWS } from './nomination-transitions.js';

/** Who wants to do what to which case, and when. */
export interface MoveRequest {
  readonly move: Move;
  readonly actor: Actor;
  readonly facts: NominationFacts;
  readonly route: NominationRoute;
  readonly mandate: Mandate | null;
  /** Legal day of the request. */
  readonly on: LegalDate;
}

type Policy = (request: MoveRequest) => Verdict;

const nominationIsOpen: Policy = ({ facts, move }) =>
  facts.stage === 'closed' ? refused('NOMINATION_CLOSED', { move }) : null;

const stageAllowsMove: Policy = ({ facts, move }) => {
  const row = MOVE_ROWS[move];
  return row.from.includes(facts.stage)
    ? null
    : refused('STAGE_DOES_NOT_ALLOW', { move, stage: facts.stage }, row.citation);
};

function rolesHeld({ actor, move }: MoveRequest): readonly Role[] {
  return MOVE_ROWS[move].by.filter((role) => actor.roles.includes(role));
}

const actorHoldsRole: Policy = (request) => {
  const row = MOVE_ROWS[request.move];
  return rolesHeld(request).length > 0
    ? null
    : refused('ROLE_MISSING', { move: request.move, role: row.by.join(', ') }, row.citation);
};

const actorIsOfUnit: Policy = (request) => {
  const { actor, facts } = request;
  const isBoundToUnit = rolesHeld(request).every(actsForUnit);
  return isBoundToUnit && actor.unitId !== facts.unitId ? refused('OTHER_UNIT') : null;
};

/** Nobody acts on his own nomination, whatever his roles. */
const actorIsNotNominee: Policy = ({ actor, facts }) =>
  actor.personId === facts.nomineePersonId ? refused('OWN_NOMINATION') : null;

const memberMayVote: Policy = ({ actor, facts, move }) => {
  if (move !== 'cast-ballot') return null;
  if (!facts.council?.roster.memberIds.includes(actor.personId))
    return refused('NOT_A_COUNCIL_MEMBER');
  return facts.council.votedIds.includes(actor.personId) ? refused('ALREADY_VOTED') : null;
};

const signerIsEntitled: Policy = ({ actor, move, mandate, on }) =>
  MOVE_ROWS[move].from.includes('before-authority') ? maySign(actor, mandate, on) : null;

const supplementsAreLeft: Policy = ({ facts, route, move }) => {
  const { maxSupplementRounds } = route;
  const isExhausted = facts.supplementRounds >= maxSupplementRounds;
  return move === 'request-supplement' && isExhausted
    ? refused('SUPPLEMENT_LIMIT_REACHED', { maxSupplementRounds })
    : null;
};

const withdrawalIsInTime: Policy = ({ facts, route, move }) => {
  const { stages, citation } = route.withdrawal;
  return move === 'withdraw-nomination' && !stages.includes(facts.stage)
    ? refused('WITHDRAWAL_TOO_LATE', { stage: facts.stage }, citation)
    : null;
};

/** All policies in force, asked in this order; the first refusal is the answer. */
const POLICIES: readonly Policy[] = [
  nominationIsOpen,
  actorHoldsRole,
  actorIsOfUnit,
  actorIsNotNominee,
  withdrawalIsInTime,
  stageAllowsMove,
  memberMayVote,
  signerIsEntitled,
  supplementsAreLeft,
];

/** May this actor make this move now? Asked for buttons and again, inside the process, for commands. */
export function mayMove(request: MoveRequest): Verdict {
  return firstRefusal(POLICIES.map((policy) => policy(request)));
}
