import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPackShelf } from '#persistence/packs/pack-shelf.js';
import { awardChain, GRASSROOTS, NOTHING, nominee, titleRun } from '#testing/evidence-builders.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import type { EligibilityCase } from './eligibility-case.js';
import { eligibilityWords } from './eligibility-words.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import { judgeNomination } from './judge-nomination.js';

const pack = readPackShelf(POLICY_PACKS).open('vn-tdkt-2025', []);
const [run, chain] = [titleRun, awardChain];

const verdictOf = (one: EligibilityCase) => judgeNomination(pack, one).verdict;

/** Entries that bear on neither of the two nominations. */
const unrelated: fc.Arbitrary<Partial<EvidenceLedger>> = fc.oneof(
  fc.record({
    awards: fc.constant([
      {
        id: 'other',
        award: 'certificate-of-commendation',
        awardType: 'merit-based',
        isThematic: false,
        decidedOn: '2024-05-05',
      },
    ]),
  }),
  fc.record({
    scienceTasks: fc.array(
      fc.record({
        id: fc.string(),
        scope: fc.constantFrom('grassroots', 'province', 'national'),
        isAccepted: fc.constant(false),
      }),
    ),
  }),
  fc.record({
    leaves: fc.array(
      fc.record({
        year: fc.integer({ min: 2015, max: 2030 }),
        kind: fc.constantFrom('maternity', 'unpaid', 'study', 'sick'),
      }),
    ),
  }),
  fc.record({
    retrospective: fc.array(
      fc.record({
        award: fc.constant('advanced-worker'),
        year: fc.integer({ min: 2010, max: 2030 }),
        documentNumber: fc.constant(null),
        issuer: fc.constant(null),
      }),
    ),
  }),
  fc.record({
    discipline: fc.array(
      fc.record({
        measure: fc.constantFrom('reprimand', 'warning'),
        imposedOn: fc.constant('2010-01-01'),
        servedUntil: fc.constant('2011-01-01'),
      }),
    ),
  }),
);

describe('A verdict rests on its evidence and on nothing else', () => {
  const withMore = (one: EligibilityCase, more: Partial<EvidenceLedger>): EligibilityCase => ({
    ...one,
    ledger: {
      ...one.ledger,
      ...more,
      awards: [...one.ledger.awards, ...(more.awards ?? [])],
    },
  });

  test.each([
    ['a run of titles', run],
    ['a chain of awards', chain],
  ])('an unrelated fact never changes the verdict on %s', (_, one) => {
    fc.assert(
      fc.property(unrelated, (more) => verdictOf(withMore(one, more)) === verdictOf(one)),
      { numRuns: 200 },
    );
    expect(verdictOf(one)).toBe('eligible');
  });

  /** The ledger without one piece of evidence. */
  function without(ledger: EvidenceLedger, ref: string): EvidenceLedger {
    const [code = '', year = ''] = ref.split(':');
    const { [year]: _dropped, ...kept } = ledger.ratings;
    return {
      ...ledger,
      titles: Object.fromEntries(
        Object.entries(ledger.titles).map(([award, years]) => [
          award,
          years.filter((held) => award !== code || String(held) !== year),
        ]),
      ),
      ratings: code === 'rating' ? kept : ledger.ratings,
      awards: ledger.awards.filter(({ id }) => id !== ref),
      initiatives: ledger.initiatives.filter(({ id }) => id !== ref),
    };
  }

  test.each([
    ['a run of titles', run],
    ['a chain of awards', chain],
  ])('without any piece that it cites %s is not proved', (_, one) => {
    const { evidence } = judgeNomination(pack, one);
    expect(evidence.length).toBeGreaterThan(3);
    const verdicts = evidence.map((ref) => verdictOf({ ...one, ledger: without(one.ledger, ref) }));
    expect(new Set(verdicts)).toEqual(new Set(['not-yet']));
  });

  test('the order of the ledger does not matter', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([2023, 2024, 2025], { minLength: 3, maxLength: 3 }),
        (years) => {
          const ledger = { ...run.ledger, titles: { [GRASSROOTS]: years } };
          return verdictOf({ ...run, ledger }) === 'eligible';
        },
      ),
    );
    expect(verdictOf(run)).toBe('eligible');
  });
});

describe('What the law does not say is left to a person', () => {
  test('an award whose standards the province details is undetermined', () => {
    const commune = nominee({
      award: 'exemplary-commune',
      nomineeKind: 'collective',
      forYear: 2025,
    });
    const verdict = judgeNomination(pack, commune);
    expect(verdict).toMatchObject({ verdict: 'undetermined', proof: null });
    expect(eligibilityWords(verdict)).toEqual([
      'Chưa xác định: phải có người xét.',
      'Chưa có quy định về tiêu chuẩn này.',
    ]);
  });

  test('of several ways the nearest is shown', () => {
    const any = nominee({
      award: 'certificate-of-merit-province',
      on: '2026-03-02',
      ledger: { ...NOTHING, ratings: { 2024: 'excellent', 2025: 'excellent' } },
    });
    expect(judgeNomination(pack, any)).toMatchObject({
      verdict: 'not-yet',
      missing: ['initiative'],
      proof: { route: { route: '74.1d' } },
    });
    expect(judgeNomination(pack, { ...any, awardType: 'ad-hoc' })).toMatchObject({
      verdict: 'not-yet',
      missing: [],
    });
  });
});

describe('Discipline', () => {
  const disciplined = (one: EligibilityCase, imposedOn: string, servedUntil?: string) => ({
    ...one,
    ledger: { ...one.ledger, discipline: [{ measure: 'reprimand', imposedOn, servedUntil }] },
  });

  test('still served, or served in the year, it bars the title; before, it starts the run anew', () => {
    expect(verdictOf(disciplined(run, '2025-03-01'))).toBe('barred');
    expect(verdictOf(disciplined(run, '2024-03-01', '2025-03-01'))).toBe('barred');
    expect(judgeNomination(pack, disciplined(run, '2023-03-01', '2023-09-01'))).toMatchObject({
      verdict: 'not-yet',
      missing: ['consecutive-awards'],
      nearestYear: 2026,
      countsFrom: '2023-09-01',
    });
    expect(verdictOf(disciplined(run, '2026-01-05'))).toBe('eligible');
  });

  test('what was achieved before its end does not count in a chain', () => {
    expect(verdictOf(disciplined(chain, '2025-06-01', '2026-03-01'))).toBe('barred');
    expect(judgeNomination(pack, disciplined(chain, '2021-06-01', '2021-12-01'))).toMatchObject({
      verdict: 'not-yet',
      missing: ['consecutive-ratings', 'grassroots-fighter-titles'],
    });
    const [prior] = chain.ledger.awards;
    const byDecision = {
      ...chain,
      ledger: {
        ...chain.ledger,
        awards:
          prior === undefined
            ? []
            : [{ ...prior, achievementPeriod: undefined, decidedOn: '2020-05-05' }],
      },
    };
    expect(
      judgeNomination(pack, disciplined(byDecision, '2020-06-01', '2020-12-01')),
    ).toMatchObject({
      eligibleFrom: null,
      verdict: 'eligible',
    });
    expect(
      judgeNomination(pack, disciplined(byDecision, '2021-06-01', '2021-12-01')),
    ).toMatchObject({
      eligibleFrom: '2026-12-01',
    });
  });
});

describe('One of several ways', () => {
  test('a pack that reports a way it does not have reports nothing', () => {
    const [route] = pack.eligibility.filter(({ id }) => id === 'merit-pm-workers');
    const criteria = (route?.criteria ?? []).map((one) => ({ ...one, reported: 9 }));
    const eligibility = route === undefined ? [] : [{ ...route, criteria }];
    const farmer = nominee({ award: 'certificate-of-merit-pm', on: '2026-02-10' });
    expect(judgeNomination({ ...pack, eligibility }, farmer)).toMatchObject({
      missing: [],
      verdict: 'not-yet',
    });
  });
});
