import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const GRASSROOTS = 'emulation-fighter-grassroots';
const PROVINCE = 'emulation-fighter-province';
const person = { nomineeKind: 'individual', pack: 'vn-tdkt-2025' };
const body = { nomineeKind: 'collective', pack: 'vn-tdkt-2025' };

describe('Titles of one year', () => {
  const title = (ledger: object, award = GRASSROOTS) =>
    law.eligibility({ ...person, award, forYear: 2025, ledger });

  test('a title of LĐTT stands for a rating that is not there, not for a bad one', () => {
    const titles = { 'advanced-worker': [2025] };
    const initiatives = [{ id: 'i', scope: 'grassroots', year: 2025 }];
    expect(title({ titles, initiatives })).toMatchObject({ verdict: 'eligible' });
    expect(title({ initiatives })).toMatchObject({ missing: ['advanced-worker'] });
    expect(title({ titles, initiatives, ratings: { '2025': 'completed' } })).toMatchObject({
      missing: ['rating'],
    });
    expect(title({}, 'advanced-worker')).toMatchObject({ missing: ['rating'] });
  });

  test('an accepted task of too small a scope is named, one that is not accepted is nothing', () => {
    const titles = { [GRASSROOTS]: [2023, 2024, 2025] };
    const task = (more: object) => ({
      titles,
      scienceTasks: [{ id: 't', scope: 'grassroots', accepted: true, ...more }],
    });
    expect(title(task({}), PROVINCE)).toMatchObject({ missing: ['initiative-scope'] });
    expect(title(task({ accepted: false }), PROVINCE)).toMatchObject({ missing: ['initiative'] });
    expect(title(task({ scope: 'national' }), PROVINCE)).toMatchObject({ verdict: 'eligible' });
  });

  test('an initiative not used before is taken first, and its own use is no second one', () => {
    const titles = { [GRASSROOTS]: [2023, 2024, 2025] };
    const initiative = { scope: 'province', year: 2025 };
    const used = { id: 'i1', ...initiative, usedFor: [`${GRASSROOTS}:2024`] };
    const fresh = { id: 'i2', ...initiative };
    expect(title({ titles, initiatives: [used, fresh] }, PROVINCE)).toMatchObject({ warnings: [] });
    expect(title({ titles, initiatives: [used] }, PROVINCE)).toMatchObject({
      warnings: ['initiative-reused'],
    });
    const own = { ...fresh, usedFor: [`${PROVINCE}:2025`] };
    expect(title({ titles, initiatives: [own] }, PROVINCE)).toMatchObject({ warnings: [] });
    const form = { ...fresh, usedFor: ['certificate-of-merit-province:2024'] };
    expect(title({ titles, initiatives: [form] }, PROVINCE)).toMatchObject({
      missing: ['initiative'],
      excluded: [{ ref: 'i2', reason: 'consumed-by-form' }],
    });
  });

  test('CSTĐTQ asks for the provincial title of the year and of three years before', () => {
    const national = (years: readonly number[]) =>
      title(
        {
          titles: { [PROVINCE]: years },
          initiatives: [{ id: 'i', scope: 'national', year: 2025 }],
        },
        'emulation-fighter-national',
      );
    expect(national([2022, 2025])).toMatchObject({ verdict: 'eligible' });
    expect(national([2021, 2025])).toMatchObject({ nearestYear: 2028 });
    expect(national([2023])).toMatchObject({ nearestYear: 2026 });
    expect(national([])).toMatchObject({ nearestYear: 2029 });
  });

  test('TTLĐTT before 2024 asked for more than half, which nobody has verified', () => {
    const members = (advancedWorkers: number) =>
      law.eligibility({
        ...body,
        pack: 'vn-tdkt-2017',
        award: 'advanced-labour-collective',
        forYear: 2022,
        collective: { headcount: 10, advancedWorkers, rating: 'good' },
      });
    expect(members(5)).toMatchObject({ missing: ['advanced-worker-share'] });
    expect(members(6)).toMatchObject({ verdict: 'eligible' });
    const unknown = { ...body, award: 'advanced-labour-collective', forYear: 2025 };
    expect(law.eligibility({ ...unknown, collective: { rating: 'good' } })).toMatchObject({
      missing: ['advanced-worker-share'],
    });
  });
});

describe('Chains of awards', () => {
  const CERTIFICATE = 'certificate-of-merit-province';
  const ratings = {
    '2021': 'good',
    '2022': 'good',
    '2023': 'good',
    '2024': 'good',
    '2025': 'good',
  };
  const titles = { [GRASSROOTS]: [2021, 2023, 2025] };
  const chain = (awards: readonly object[], more: object = {}) =>
    law.eligibility({
      ...person,
      award: 'certificate-of-merit-pm',
      route: '73.1b',
      nominatedOn: '2026-05-05',
      ledger: { awards, titles, ratings, ...more },
    });
  const held = (more: object) => ({ id: 'p', award: CERTIFICATE, ...more });

  test('an award known by its year alone, or decided later, anchors nothing', () => {
    expect(chain([held({ year: 2020 })])).toMatchObject({ missing: ['prior-award'] });
    expect(chain([held({ decidedOn: '2026-06-01' })])).toMatchObject({ missing: ['prior-award'] });
    expect(chain([held({})])).toMatchObject({ missing: ['prior-award'] });
  });

  test('of several previous awards the one that helps most counts', () => {
    const later = { id: 'q', award: CERTIFICATE, decidedOn: '2024-05-05' };
    expect(chain([held({ decidedOn: '2021-03-19' }), later])).toMatchObject({
      verdict: 'eligible',
    });
  });

  test('a period that is too short is named by its ratings where the decision names the period', () => {
    const period = { achievementPeriod: { from: 2020, to: 2021 } };
    expect(chain([held(period)])).toMatchObject({
      missing: ['consecutive-ratings', 'grassroots-fighter-titles'],
    });
  });

  test('titles listed as awards count as titles', () => {
    const listed = [2021, 2023, 2025].map((year) => ({ id: `t${year}`, award: GRASSROOTS, year }));
    const prior = held({ achievementPeriod: { from: 2019, to: 2020 } });
    expect(chain([prior, ...listed], { titles: {} })).toMatchObject({ verdict: 'eligible' });
    expect(chain([prior, ...listed.slice(1)], { titles: {} })).toMatchObject({
      verdict: 'not-yet',
    });
  });
});

describe('Collectives', () => {
  const years = (first: number, ratings: readonly string[]) =>
    Object.fromEntries(ratings.map((rating, at) => [String(first + at), rating]));
  const excellent = ['excellent', 'excellent', 'excellent', 'excellent', 'excellent'];
  const chain = (ledger: object, more: object = {}) =>
    law.eligibility({
      ...body,
      award: 'certificate-of-merit-pm',
      route: '73.4e',
      nominatedOn: '2026-01-15',
      ledger,
      ...more,
    });
  const flag = { id: 'flag', award: 'province-emulation-flag', decidedOn: '2024-01-10' };

  test('since a decision that names no period five years must be over, and the run is judged too', () => {
    const prior = { id: 'p', award: 'certificate-of-merit-province', decidedOn: '2021-03-19' };
    expect(chain({ awards: [prior, flag], ratings: years(2021, excellent) })).toMatchObject({
      missing: ['period-elapsed'],
      eligibleFrom: '2026-03-19',
    });
    const short = {
      awards: [prior, flag],
      ratings: years(2021, ['good', 'good', 'good', 'good', 'good']),
    };
    expect(chain(short)).toMatchObject({ missing: ['consecutive-ratings', 'period-elapsed'] });
  });

  test('flags held as yearly titles count, unknown years do not', () => {
    const prior = {
      id: 'p',
      award: 'certificate-of-merit-province',
      achievementPeriod: { from: 2019, to: 2020 },
    };
    const ratings = years(2021, excellent);
    const titles = { 'province-emulation-flag': [2023] };
    expect(chain({ awards: [prior], ratings, titles })).toMatchObject({ verdict: 'eligible' });
    const undated = { id: 'u', award: 'province-emulation-flag' };
    expect(chain({ awards: [prior, undated], ratings })).toMatchObject({
      missing: ['flags-or-certificates'],
    });
  });

  test('a dissolved collective is barred, an older one is not a matter of age for the certificate', () => {
    expect(chain({}, { collective: { dissolvedOn: '2025-07-01' } })).toMatchObject({
      verdict: 'barred',
      reasons: ['dissolved'],
    });
    expect(chain({}, { collective: { dissolvedOn: '2026-02-01' } })).toMatchObject({
      missing: ['prior-award'],
    });
    const order = {
      ...body,
      award: 'labour-order-3',
      route: '44.4đ',
      nominatedOn: '2026-01-15',
      collective: { ageYears: 9 },
      ledger: {
        awards: [
          {
            id: 'p',
            award: 'certificate-of-merit-pm',
            achievementPeriod: { from: 2019, to: 2020 },
          },
          { id: 'f', award: 'government-emulation-flag', year: 2024 },
        ],
        ratings: years(2021, excellent),
      },
    };
    expect(law.eligibility(order)).toMatchObject({ missing: ['collective-age'] });
    expect(law.eligibility({ ...order, collective: { ageYears: 10 } })).toMatchObject({
      verdict: 'eligible',
    });
  });

  test('what merged bodies earned decides nothing by itself', () => {
    const merged = {
      ...body,
      award: 'certificate-of-merit-province',
      route: '74.3d',
      nominatedOn: '2026-01-15',
      ledger: {
        titles: { 'excellent-labour-collective': [2023] },
        ratings: { '2024': 'excellent' },
        awards: [
          { id: 'x', award: 'certificate-of-commendation', decidedOn: '2024-01-01' },
          { id: 'y', award: 'certificate-of-commendation' },
        ],
      },
    };
    expect(law.eligibility(merged)).toMatchObject({ verdict: 'eligible' });
    expect(law.eligibility({ ...merged, collective: { formedOn: '2024-07-01' } })).toMatchObject({
      verdict: 'undetermined',
      warnings: ['predecessor-evidence'],
    });
    const own = {
      ...merged,
      nomineeKind: 'individual',
      route: '74.1d',
      collective: { formedOn: '2025-07-01' },
    };
    expect(law.eligibility(own)).toMatchObject({ warnings: [] });
  });

  test('leading the cluster opens the flags', () => {
    const leads = (award: string, leadsCluster: boolean) =>
      law.eligibility({ ...body, award, forYear: 2025, collective: { leadsCluster } });
    expect(leads('province-emulation-flag', true)).toMatchObject({ verdict: 'eligible' });
    expect(leads('government-emulation-flag', false)).toMatchObject({ missing: ['leads-cluster'] });
  });
});
