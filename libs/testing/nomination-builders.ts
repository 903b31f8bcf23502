import { type Actor, actsForUnit, type Role } from '#domain/authority/role.js';
import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import type { ApprovalRatio } from '#domain/council/ballot-count.policy.js';
import type { Citation } from '#domain/legal/citation.js';
import type { Period } from '#domain/legal/working-calendar.js';
import type { Filing } from '#domain/nomination/nomination-filing.js';
import type { CouncilRoster } from '#domain/nomination/nomination-move.js';
import type { NominationRoute, StepRule } from '#domain/nomination/nomination-route.js';

/** The unit that files; its officer and its head act for it. */
export const UNIT = 'unit-a';
const OFFICE = 'home-affairs';

export const A_CITATION: Citation = {
  instrument: 'NĐ 152/2025/NĐ-CP',
  article: 'Điều 35.2',
  confidence: 'analogy',
};

/** A person of one role; of the filing unit where the role acts for a unit. */
export function anActor(role: Role, over: Partial<Actor> = {}): Actor {
  const unitId = actsForUnit(role) ? UNIT : OFFICE;
  return { personId: `the-${role}`, unitId, roles: [role], ...over };
}

/** The council's member of a number, as `aRoster` counts them. */
export function aMember(number: number): Actor {
  return anActor('council-member', { personId: `member-${number}` });
}

export function aRoster(total = 9): CouncilRoster {
  const memberIds = Array.from({ length: total }, (_, index) => `member-${index + 1}`);
  return { councilId: 'province-council', memberIds };
}

/** A mandate of the one deputy, for March 2026. */
export function aMandate(over: Partial<Mandate> = {}): Mandate {
  return {
    mandateId: 'mandate-1',
    deputyId: anActor('deputy-chair').personId,
    validFrom: '2026-03-01',
    validTo: '2026-03-31',
    ...over,
  };
}

export function aRatio(over: Partial<ApprovalRatio> = {}): ApprovalRatio {
  return { numerator: 8, denominator: 10, mustExceed: false, citation: A_CITATION, ...over };
}

export const workingDays = (count: number): Period => ({ count, unit: 'working-day' });

/** A step with the usual ladder, that escalates to the head of the appraisers. */
export function aRule(candidateGroup: Role, over: Partial<StepRule> = {}): StepRule {
  return {
    candidateGroup,
    escalateTo: 'appraisal-head',
    period: workingDays(10),
    citation: A_CITATION,
    reminders: [
      { kind: 'half-time' },
      { kind: 'working-days-before', days: 2 },
      { kind: 'last-day' },
    ],
    onExpiry: 'escalate',
    clockAfterSupplement: 'resume',
    ...over,
  };
}

const STEPS: NominationRoute['steps'] = {
  'approve-proposal': aRule('unit-head', { period: workingDays(5) }),
  'check-intake': aRule('appraiser', { clockAfterSupplement: 'restart' }),
  appraise: aRule('appraiser', { period: workingDays(20) }),
  'supply-supplement': aRule('unit-officer', { escalateTo: 'unit-head', onExpiry: 'return' }),
  'hold-ballot': aRule('council-secretary', { escalateTo: 'province-chair' }),
  'sign-decision': aRule('province-chair', { period: null, citation: null }),
  'confer-award': aRule('appraiser'),
};

/** All steps and a council of 80 %; rules given replace those of their steps. */
export function aRoute(over: Partial<NominationRoute> = {}): NominationRoute {
  return {
    routeId: 'test-route',
    version: 'v1',
    sequence: [
      'approve-proposal',
      'check-intake',
      'appraise',
      'hold-ballot',
      'sign-decision',
      'confer-award',
    ],
    council: { approvalRatio: aRatio(), citation: A_CITATION },
    maxSupplementRounds: 2,
    withdrawal: {
      stages: ['awaiting-unit-head', 'submitted', 'under-appraisal', 'awaiting-supplement'],
      citation: A_CITATION,
    },
    ...over,
    steps: { ...STEPS, ...over.steps },
  };
}

/** A route whose appraiser proposes to the chairman without asking a council. */
export function aRouteWithoutCouncil(over: Partial<NominationRoute> = {}): NominationRoute {
  const sequence = aRoute().sequence.filter((step) => step !== 'hold-ballot');
  return aRoute({ sequence, council: null, ...over });
}

export function aFiling(over: Partial<Filing> = {}): Filing {
  return {
    nominationId: 'case-1',
    submissionId: 'submission-1',
    unitId: UNIT,
    awardCode: 'certificate-of-merit-province',
    nomineePersonId: 'the-nominee',
    route: aRoute(),
    filedBy: anActor('unit-officer').personId,
    commandId: 'command-1',
    ...over,
  };
}
