import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const person = { nomineeKind: 'individual', pack: 'vn-tdkt-2025' };
const body = { nomineeKind: 'collective', pack: 'vn-tdkt-2025' };
const GRASSROOTS = 'emulation-fighter-grassroots';

function rated(from: number, ...ratings: readonly string[]): Record<string, string> {
  return Object.fromEntries(ratings.map((rating, at) => [String(from + at), rating]));
}

describe('Eligibility', () => {
  const province = { ...person, award: 'emulation-fighter-province', forYear: 2025 };
  const initiatives = [{ id: 'i1', scope: 'province', year: 2025 }];
  const fighter = (years: readonly number[], more: object = {}) =>
    law.eligibility({
      ...province,
      ledger: { titles: { [GRASSROOTS]: years }, initiatives, ...more },
    });

  test('S22 CSTĐ tỉnh asks for three consecutive CSTĐCS and an initiative of the province', () => {
    expect(fighter([2023, 2024, 2025])).toMatchObject({ verdict: 'eligible' });
    expect(fighter([2022, 2024, 2025])).toMatchObject({
      verdict: 'not-yet',
      missing: ['consecutive-awards'],
      nearestYear: 2026,
    });
    const leave = (kind: string) => ({ leaves: [{ year: 2024, kind }] });
    expect(fighter([2023, 2024, 2025], leave('maternity'))).toMatchObject({ verdict: 'eligible' });
    expect(fighter([2022, 2023, 2025], leave('unpaid'))).toMatchObject({
      verdict: 'undetermined',
      warnings: ['gap-year-leave'],
    });
    expect(fighter([2022, 2023, 2025], leave('maternity'))).toMatchObject({ verdict: 'not-yet' });
    const small = { initiatives: [{ id: 'i1', scope: 'grassroots', year: 2025 }] };
    expect(fighter([2023, 2024, 2025], small)).toMatchObject({ missing: ['initiative-scope'] });
  });

  const prior = { id: 'bk1', award: 'certificate-of-merit-province', decidedOn: '2021-03-19' };
  const named = { ...prior, achievementPeriod: { from: 2019, to: 2020 } };
  const ratings = rated(2021, 'good', 'excellent', 'good', 'good', 'excellent');
  const certificate = (award: object, more: object = {}, nominatedOn = '2026-02-10') =>
    law.eligibility({
      ...person,
      award: 'certificate-of-merit-pm',
      route: '73.1b',
      nominatedOn,
      ledger: { awards: [award], titles: { [GRASSROOTS]: [2021, 2022, 2025] }, ratings, ...more },
    });

  test('S23 The five years run from the named achievements, or from the day of the decision', () => {
    expect(certificate(named)).toMatchObject({ verdict: 'eligible' });
    expect(certificate(prior)).toMatchObject({
      missing: ['period-elapsed'],
      eligibleFrom: '2026-03-19',
    });
    expect(certificate(prior, {}, '2026-03-19')).toMatchObject({ verdict: 'eligible' });
    const broken = { ratings: { ...ratings, '2023': 'completed' } };
    expect(certificate(named, broken)).toMatchObject({
      missing: ['consecutive-ratings'],
      nextRunFrom: 2024,
    });
    expect(certificate({ ...named, awardType: 'ad-hoc' })).toMatchObject({
      missing: ['prior-award'],
      excluded: [{ ref: 'bk1', reason: 'ad-hoc-not-a-basis' }],
    });
  });

  test('S24 The Labour Orders follow each other, each with its years of HTXSNV and titles', () => {
    const order = (award: string, route: string, more: object) =>
      law.eligibility({ ...person, award, route, nominatedOn: '2026-03-02', ledger: more });
    const period = { achievementPeriod: { from: 2015, to: 2019 } };
    const second = {
      awards: [{ id: 'p', award: 'labour-order-3', ...period }],
      titles: { 'emulation-fighter-province': [2022] },
    };
    const good = rated(2020, 'good', 'excellent', 'good', 'excellent', 'good', 'good');
    expect(order('labour-order-2', '43.1đ', { ...second, ratings: good })).toMatchObject({
      verdict: 'eligible',
      needsConfirmation: false,
    });
    const later = { ...second, ratings: { ...good, '2025': 'completed' } };
    expect(order('labour-order-2', '43.1đ', later)).toMatchObject({
      verdict: 'not-yet',
      needsConfirmation: true,
    });
    const first = {
      awards: [{ id: 'p', award: 'labour-order-2', ...period }],
      titles: { 'emulation-fighter-province': [2022, 2025] },
      ratings: good,
    };
    expect(order('labour-order-1', '42.1đ', first)).toMatchObject({
      missing: ['rating-excellent'],
    });
  });

  test('S25 A collective needs five years of HTXSNV in a row, and no other year below HTTNV', () => {
    const awards = [
      {
        id: 'bk0',
        award: 'certificate-of-merit-province',
        achievementPeriod: { from: 2017, to: 2018 },
      },
      { id: 'flag', award: 'province-emulation-flag', year: 2023 },
    ];
    const judged = (first: readonly string[], more: object = {}) =>
      law.eligibility({
        ...body,
        award: 'certificate-of-merit-pm',
        route: '73.4e',
        nominatedOn: '2026-01-15',
        ledger: {
          awards,
          ratings: rated(2019, ...first, ...Array.from({ length: 5 }, () => 'excellent')),
          ...more,
        },
      });
    expect(judged(['good', 'good'])).toMatchObject({ verdict: 'eligible' });
    expect(judged(['good', 'completed'])).toMatchObject({ missing: ['other-years-rating'] });
    const [basis] = awards;
    expect(judged(['good', 'good'], { awards: [basis] })).toMatchObject({
      missing: ['flags-or-certificates'],
    });
  });

  test('S26 Sudden and thematic awards and used initiatives are set aside', () => {
    const used = {
      ratings: rated(2024, 'excellent', 'excellent'),
      initiatives: [
        { id: 'i1', scope: 'grassroots', year: 2024, usedFor: [`${GRASSROOTS}:2024`] },
        { id: 'i2', scope: 'grassroots', year: 2025 },
      ],
    };
    const merit = { ...person, award: 'certificate-of-merit-province', nominatedOn: '2026-03-02' };
    expect(law.eligibility({ ...merit, route: '74.1d', ledger: used })).toMatchObject({
      missing: ['initiative'],
      excluded: [{ ref: 'i1', reason: 'consumed-by-title' }],
    });
    const rescue = {
      ...merit,
      route: '74.1b',
      awardType: 'ad-hoc',
      achievement: 'rescue-1',
      attested: ['sudden-result-with-influence'],
      ledger: {
        awards: [
          {
            id: 'gk',
            award: 'certificate-of-commendation',
            decidedOn: '2026-02-05',
            achievement: 'rescue-1',
          },
        ],
      },
    };
    expect(law.eligibility(rescue)).toMatchObject({
      verdict: 'barred',
      reasons: ['same-achievement'],
    });
    expect(law.eligibility({ ...rescue, achievement: 'rescue-2' })).toMatchObject({
      verdict: 'eligible',
    });
  });

  test('S27 Seven of ten LĐTT are 70 %, and the flags of the Government are capped at a fifth', () => {
    const members = { headcount: 10, advancedWorkers: 7, rating: 'good' };
    const collective = { ...body, award: 'advanced-labour-collective', forYear: 2025 };
    expect(law.eligibility({ ...collective, collective: members })).toMatchObject({
      verdict: 'eligible',
    });
    const fewer = { ...members, advancedWorkers: 6 };
    expect(law.eligibility({ ...collective, collective: fewer })).toMatchObject({
      missing: ['advanced-worker-share'],
    });
    const flags = (candidates: number) =>
      law.catalogue({
        query: 'quota',
        award: 'government-emulation-flag',
        candidates,
        receivedOn: '2026-03-02',
      });
    expect([23, 9, 4].map(flags)).toMatchObject([{ maximum: 4 }, { maximum: 1 }, { maximum: 0 }]);
  });
});

describe('Bonus', () => {
  const bonus = (...awards: readonly object[]) => law.bonus({ awards });
  const one = (award: string, decidedOn: string, more: object = {}) => ({
    award,
    nomineeKind: 'individual',
    decidedOn,
    ...more,
  });

  test('S28 The base salary of the day of the decision counts, rounded up once', () => {
    expect(bonus(one(GRASSROOTS, '2026-06-30'))).toMatchObject({ amounts: [2_340_000] });
    expect(bonus(one(GRASSROOTS, '2026-07-01'))).toMatchObject({ amounts: [2_530_000] });
    expect(bonus(one('advanced-worker', '2026-06-30'))).toMatchObject({ amounts: [710_000] });
    expect(bonus(one('emulation-fighter-national', '2026-07-01'))).toMatchObject({
      amounts: [11_390_000],
      payers: ['proposing-body'],
    });
  });

  test('S29 Of titles of one period the highest is paid; title and form, and other periods, all', () => {
    const period = { period: { from: 2025, to: 2025 } };
    const title = one(GRASSROOTS, '2026-03-16', period);
    expect(bonus(one('advanced-worker', '2026-03-16', period), title)).toMatchObject({
      paid: [0, 2_340_000],
      total: 2_340_000,
    });
    expect(bonus(title, one('certificate-of-merit-province', '2026-03-16', period))).toMatchObject({
      total: 5_850_000,
    });
    const household = {
      ...one('certificate-of-commendation', '2026-06-30'),
      nomineeKind: 'household',
    };
    expect(bonus(household)).toMatchObject({ amounts: [1_060_000] });
    expect(bonus({ ...household, award: 'cultural-family' })).toMatchObject({
      amounts: [null],
      total: 0,
    });
  });
});
