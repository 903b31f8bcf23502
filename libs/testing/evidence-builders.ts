import type { EligibilityCase } from '#domain/eligibility/eligibility-case.js';
import type { EvidenceLedger, Rating } from '#domain/eligibility/evidence-ledger.js';

/** A ledger without an entry. */
export const NOTHING: EvidenceLedger = {
  titles: {},
  ratings: {},
  awards: [],
  initiatives: [],
  scienceTasks: [],
  discipline: [],
  leaves: [],
  retrospective: [],
};

export const GRASSROOTS = 'emulation-fighter-grassroots';

export const nominee = (more: Partial<EligibilityCase>): EligibilityCase => ({
  award: 'emulation-fighter-province',
  nomineeKind: 'individual',
  on: '2025-12-31',
  judgedOn: '2026-01-15',
  facts: {},
  ledger: NOTHING,
  ...more,
});

/** Three consecutive titles and an initiative: enough for CSTĐ tỉnh. */
export const titleRun: EligibilityCase = nominee({
  forYear: 2025,
  ledger: {
    ...NOTHING,
    titles: { [GRASSROOTS]: [2023, 2024, 2025] },
    initiatives: [{ id: 'i1', scope: 'province', year: 2025, usedFor: [] }],
  },
});

export const ratings: Record<string, Rating> = {
  2021: 'good',
  2022: 'excellent',
  2023: 'good',
  2024: 'good',
  2025: 'good',
};

/** Five years after a provincial certificate: enough for the one of the Prime Minister. */
export const awardChain: EligibilityCase = nominee({
  award: 'certificate-of-merit-pm',
  route: '73.1b',
  on: '2026-02-10',
  ledger: {
    ...NOTHING,
    titles: { [GRASSROOTS]: [2021, 2023, 2025] },
    ratings,
    awards: [
      {
        id: 'bk1',
        award: 'certificate-of-merit-province',
        awardType: 'merit-based',
        isThematic: false,
        achievementPeriod: { from: 2019, to: 2020 },
      },
    ],
  },
});
