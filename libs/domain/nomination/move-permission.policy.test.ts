import { describe, expect, test } from '@jest/globals';
import { aMandate, anActor, aRoute } from '#testing/nomination-builders.js';
import { aNomination, type NominationStory } from '#testing/nomination-story.js';
import { type Actor, ROLES, type Role } from '../authority/role.js';
import { SIGNATURE_CITATION } from '../authority/signature-mandate.policy.js';
import { type MoveRequest, mayMove } from './move-permission.policy.js';
import { MOVES, type Move } from './nomination-move.js';
import { STAGES, type Stage } from './nomination-stage.js';

/** Who may do what where, said a second time by hand. */
const ALLOWED: Readonly<Record<Move, readonly [by: readonly Role[], at: readonly Stage[]]>> = {
  'approve-proposal': [['unit-head'], ['awaiting-unit-head']],
  'refuse-proposal': [['unit-head'], ['awaiting-unit-head']],
  'accept-dossier': [['appraiser'], ['submitted']],
  'request-supplement': [['appraiser'], ['submitted', 'under-appraisal']],
  'supply-supplement': [['unit-officer'], ['awaiting-supplement']],
  'return-dossier': [['appraiser'], ['submitted', 'under-appraisal']],
  'propose-award': [['appraiser'], ['under-appraisal']],
  'cast-ballot': [['council-member'], ['before-council']],
  'close-ballot': [['council-secretary'], ['before-council']],
  'sign-decision': [['province-chair', 'deputy-chair'], ['before-authority']],
  'refuse-award': [['province-chair', 'deputy-chair'], ['before-authority']],
  'confer-award': [['appraiser'], ['awaiting-conferment']],
  'withdraw-nomination': [
    ['unit-officer', 'unit-head'],
    ['awaiting-unit-head', 'submitted', 'under-appraisal', 'awaiting-supplement'],
  ],
};

const AT_STAGE = Object.fromEntries(
  STAGES.map((stage) => [stage, aNomination().broughtTo(stage)]),
) as Readonly<Record<Stage, NominationStory>>;
/** Before the council before anyone has voted. */
const CASES = { ...AT_STAGE, 'before-council': aNomination().broughtTo('before-council') };

function personOf(role: Role): Actor {
  return role === 'council-member' ? anActor(role, { personId: 'member-1' }) : anActor(role);
}

function asked(stage: Stage, over: Pick<MoveRequest, 'move' | 'actor'> & Partial<MoveRequest>) {
  const { facts } = CASES[stage];
  return mayMove({ facts, route: aRoute(), mandate: aMandate(), on: '2026-03-02', ...over });
}

function expectedCode(move: Move, stage: Stage, role: Role): string | null {
  const [by, at] = ALLOWED[move];
  if (stage === 'closed') return 'NOMINATION_CLOSED';
  if (!by.includes(role)) return 'ROLE_MISSING';
  if (at.includes(stage)) return null;
  return move === 'withdraw-nomination' ? 'WITHDRAWAL_TOO_LATE' : 'STAGE_DOES_NOT_ALLOW';
}

describe('A move', () => {
  test.each(MOVES)('%s is open to its roles at its stages, and refused elsewhere', (move) => {
    const table = STAGES.flatMap((stage) => ROLES.map((role) => [stage, role] as const));
    const answers = table.map(([stage, role]) => {
      const refusal = asked(stage, { move, actor: personOf(role) });
      return [stage, role, refusal?.code ?? null];
    });
    expect(answers).toEqual(
      table.map(([stage, role]) => [stage, role, expectedCode(move, stage, role)]),
    );
  });

  test.each(MOVES)('%s is refused to the nominee, whatever his roles', (move) => {
    const [[role = 'observer'], [stage = 'closed']] = ALLOWED[move];
    const actor = personOf(role);
    const facts = { ...CASES[stage].facts, nomineePersonId: actor.personId };
    expect(asked(stage, { move, actor, facts })).toEqual({
      code: 'OWN_NOMINATION',
      facts: {},
      citation: null,
    });
    expect(asked(stage, { move, actor, facts: { ...facts, nomineePersonId: null } })).toBeNull();
  });

  test.each<[Move, Role]>([
    ['approve-proposal', 'unit-head'],
    ['refuse-proposal', 'unit-head'],
    ['supply-supplement', 'unit-officer'],
    ['withdraw-nomination', 'unit-officer'],
    ['withdraw-nomination', 'unit-head'],
  ])('%s is refused to the %s of another unit', (move, role) => {
    const [, [stage = 'closed']] = ALLOWED[move];
    expect(asked(stage, { move, actor: anActor(role, { unitId: 'unit-b' }) })).toEqual({
      code: 'OTHER_UNIT',
      facts: {},
      citation: null,
    });
  });

  test('is open to one of several roles of a person', () => {
    const actor = anActor('observer', { roles: ['observer', 'legal-officer', 'appraiser'] });
    expect(asked('submitted', { move: 'accept-dossier', actor })).toBeNull();
  });

  test('is refused to a person without a role, with the roles that could', () => {
    const actor = anActor('observer', { roles: [] });
    expect(asked('before-authority', { move: 'sign-decision', actor })).toEqual({
      code: 'ROLE_MISSING',
      facts: { move: 'sign-decision', role: 'province-chair, deputy-chair' },
      citation: {
        instrument: 'Luật Thi đua, khen thưởng 06/2022/QH15',
        article: 'Điều 79.4',
        confidence: 'text',
      },
    });
  });

  test('out of its stage is refused with the stage and the article', () => {
    expect(asked('submitted', { move: 'propose-award', actor: anActor('appraiser') })).toEqual({
      code: 'STAGE_DOES_NOT_ALLOW',
      facts: { move: 'propose-award', stage: 'submitted' },
      citation: {
        instrument: 'NĐ 152/2025/NĐ-CP',
        article: 'Điều 35.2',
        confidence: 'analogy',
      },
    });
  });

  test('on a closed nomination is refused before anything else is asked', () => {
    expect(asked('closed', { move: 'sign-decision', actor: anActor('observer') })).toEqual({
      code: 'NOMINATION_CLOSED',
      facts: { move: 'sign-decision' },
      citation: null,
    });
  });
});

describe('Withdrawing', () => {
  const request = { move: 'withdraw-nomination', actor: anActor('unit-head') } as const;
  const { citation } = aRoute().withdrawal;

  test('is in time before the council, and too late once the council has the case', () => {
    expect(asked('under-appraisal', request)).toBeNull();
    expect(asked('before-council', request)).toEqual({
      code: 'WITHDRAWAL_TOO_LATE',
      facts: { stage: 'before-council' },
      citation,
    });
  });

  test('is in time at the council where the route says so', () => {
    const route = aRoute({ withdrawal: { stages: ['before-council'], citation } });
    expect(asked('before-council', { ...request, route })).toBeNull();
    expect(asked('submitted', { ...request, route })?.code).toBe('WITHDRAWAL_TOO_LATE');
  });

  test('is no move at the chairman, even if a route says so', () => {
    const route = aRoute({ withdrawal: { stages: ['before-authority'], citation } });
    expect(asked('before-authority', { ...request, route })?.code).toBe('STAGE_DOES_NOT_ALLOW');
  });
});

describe('Voting', () => {
  const voting = CASES['before-council'].does('cast-ballot', { by: personOf('council-member') });
  const byMember = (personId: string, facts = voting.facts) =>
    asked('before-council', {
      move: 'cast-ballot',
      actor: anActor('council-member', { personId }),
      facts,
    });

  test('is open to each member once', () => {
    expect(byMember('member-1')).toEqual({ code: 'ALREADY_VOTED', facts: {}, citation: null });
    expect(byMember('member-2')).toBeNull();
  });

  test('is refused to one who is not on the frozen roster', () => {
    const refusal = { code: 'NOT_A_COUNCIL_MEMBER', facts: {}, citation: null };
    expect(byMember('member-9')).toBeNull();
    expect(byMember('member-10')).toEqual(refusal);
    expect(byMember('member-1', { ...voting.facts, council: null })).toEqual(refusal);
  });
});

describe.each(['sign-decision', 'refuse-award'] as const)('The deputy', (move) => {
  const actor = anActor('deputy-chair');

  test(`makes the move ${move} by his mandate while it is in force`, () => {
    const request = { move, actor };
    expect(asked('before-authority', { ...request, on: '2026-03-31' })).toBeNull();
    expect(asked('before-authority', { ...request, on: '2026-04-01' })).toEqual({
      code: 'MANDATE_NOT_IN_FORCE',
      facts: { on: '2026-04-01', validFrom: '2026-03-01', validTo: '2026-03-31' },
      citation: SIGNATURE_CITATION,
    });
    expect(asked('before-authority', { ...request, mandate: null })?.code).toBe('MANDATE_MISSING');
  });
});

describe('Asking for a supplement', () => {
  const actor = anActor('appraiser');

  test('is refused when the rounds of the route are used up', () => {
    const once = aNomination().broughtTo('awaiting-supplement').broughtTo('under-appraisal');
    const twice = once.does('request-supplement').does('supply-supplement');
    const ask = ({ facts }: NominationStory) =>
      asked('under-appraisal', { move: 'request-supplement', actor, facts });
    expect(ask(once)).toBeNull();
    expect(ask(twice)).toEqual({
      code: 'SUPPLEMENT_LIMIT_REACHED',
      facts: { maxSupplementRounds: 2 },
      citation: null,
    });
  });

  test('counts rounds at the intake and in the appraisal together', () => {
    const route = aRoute({ maxSupplementRounds: 1 });
    const { facts } = aNomination({ route })
      .broughtTo('submitted')
      .does('request-supplement')
      .does('supply-supplement')
      .broughtTo('under-appraisal');
    const request = { move: 'request-supplement', actor, facts, route } as const;
    expect(asked('under-appraisal', request)?.code).toBe('SUPPLEMENT_LIMIT_REACHED');
  });
});
