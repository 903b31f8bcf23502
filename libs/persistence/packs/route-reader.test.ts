import { describe, expect, test } from '@jest/globals';
import { requiredVotes } from '#domain/council/ballot-count.policy.js';
import { STEPS } from '#domain/nomination/nomination-stage.js';
import { type Alteration, withAlteredCopy } from '#testing/altered-copy.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { readRoutes } from './route-reader.js';

const routes = readRoutes(POLICY_PACKS);

function route(routeId: string) {
  const found = routes.get(routeId);
  if (!found) throw new Error(`no route ${routeId}`);
  return found;
}

const MERIT = 'routes/province-merit.yaml';

function readAltered(alteration: Omit<Alteration, 'file'>) {
  return () => withAlteredCopy(POLICY_PACKS, { file: MERIT, ...alteration }, readRoutes);
}

function versionAfter(alteration: Omit<Alteration, 'file'>): string | undefined {
  return readAltered(alteration)().get('province-merit')?.version;
}

describe('The routes of the province', () => {
  test('are four', () => {
    expect([...routes.keys()]).toEqual([
      'province-merit',
      'province-title-80',
      'province-title-90',
      'province-title-simple',
    ]);
  });

  test.each([...routes.keys()])('%s has every limit, in working days, by analogy only', (id) => {
    const { steps, withdrawal, council } = route(id);
    const limits = STEPS.flatMap((step) => steps[step] ?? []);
    expect(STEPS.flatMap((step) => steps[step]?.period?.count ?? [])).toEqual(
      council ? [5, 10, 20, 10, 15, 5, 10] : [5, 10, 20, 10, 5, 10],
    );
    expect(new Set(limits.map(({ period }) => period?.unit))).toEqual(new Set(['working-day']));
    const citations = [...limits.map(({ citation }) => citation), withdrawal.citation];
    expect(new Set(citations.map((known) => known?.confidence))).toEqual(new Set(['analogy']));
  });

  test('no limit of the province returns a dossier by itself: there is no legal basis for it', () => {
    const effects = [...routes.values()].flatMap(({ steps }) =>
      STEPS.flatMap((step) => steps[step]?.onExpiry ?? []),
    );
    expect(new Set(effects)).toEqual(new Set(['escalate']));
  });

  test('the intake limit counts anew from the complete dossier, the appraisal goes on', () => {
    const { steps } = route('province-merit');
    expect(steps['check-intake']?.clockAfterSupplement).toBe('restart');
    expect(steps.appraise?.clockAfterSupplement).toBe('resume');
  });

  test.each([
    ['province-merit', 5, 6],
    ['province-title-80', 8, 8],
    ['province-title-90', 9, 9],
  ])('%s needs %i of nine and %i of ten members', (id, ofNine, ofTen) => {
    const ratio = route(id).council?.approvalRatio;
    expect(ratio && [requiredVotes(ratio, 9), requiredVotes(ratio, 10)]).toEqual([ofNine, ofTen]);
  });

  test('titles without a vote in the law go past the council', () => {
    const { sequence, council } = route('province-title-simple');
    expect(sequence).not.toContain('hold-ballot');
    expect(council).toBe(null);
  });
});

describe('The version of a route', () => {
  const { version } = route('province-merit');

  test('stays when a comment or the label changes', () => {
    expect(versionAfter({ from: '# Giải nghĩa từng trường:', to: '# Giải nghĩa:' })).toBe(version);
    expect(versionAfter({ from: 'label: Bằng khen', to: 'label: Tặng Bằng khen' })).toBe(version);
  });

  test('changes when a limit changes by one day', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(versionAfter({ from: 'count: 20,', to: 'count: 21,' })).not.toBe(version);
  });
});

describe('A route is refused with its file and the place', () => {
  test.each([
    ['an unknown field', 'maxSupplementRounds: 2', 'maxSupplementRounds: 2\nhaste: true', 'haste'],
    ['a step without a rule', '  appraise:', '  apprais:', 'apprais'],
    ['a limit of no days', 'count: 20,', 'count: 0,', 'steps.appraise.period.count'],
    ['a field given twice', 'routeId: province-merit', 'routeId: a\nrouteId: b', 'unique'],
    ['another name than its file', 'routeId: province-merit', 'routeId: province', 'routeId'],
    ['a ballot that cannot pass', 'denominator: 2', 'denominator: 1', 'council.approvalRatio'],
    ['steps out of order', '- appraise\n', '- check-intake\n', 'sequence'],
    ['no conferment at the end', '  - confer-award\n', '', 'must be confer-award'],
    ['a supplement in the sequence', '- appraise\n', '- supply-supplement\n', 'has no place'],
    ['a ballot left out', '  - hold-ballot\n', '', 'exactly where the sequence has hold-ballot'],
    [
      'a group that cannot complete its step',
      'candidateGroup: council-secretary',
      'candidateGroup: council-member',
      'steps["hold-ballot"].candidateGroup',
    ],
    [
      'a withdrawal after the council',
      'stages: [awaiting-unit-head,',
      'stages: [before-authority,',
      'no withdrawal at before-authority',
    ],
  ])('%s', (_title, from, to, place) => {
    const read = readAltered({ from, to });
    expect(read).toThrow(place);
    expect(read).toThrow(MERIT);
  });

  test('the sequence names a step that has no rule', () => {
    const cut = {
      file: 'routes/province-title-simple.yaml',
      from: '  - appraise',
      to: '  - hold-ballot',
    };
    expect(() => withAlteredCopy(POLICY_PACKS, cut, readRoutes)).toThrow(
      'no rule for the step hold-ballot',
    );
  });
});
