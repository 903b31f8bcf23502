import { describe, expect, test } from '@jest/globals';
import { type Alteration, withAlteredCopy } from '#testing/altered-copy.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { readAwards } from './award-reader.js';

const awards = readAwards(POLICY_PACKS);

function requiredOf(code: string): string[] | undefined {
  return awards
    .get(code)
    ?.checklist.filter(({ isRequired }) => isRequired)
    .map((item) => item.code);
}

function readAltered(alteration: Omit<Alteration, 'file'>) {
  const file = 'awards.yaml';
  return () => withAlteredCopy(POLICY_PACKS, { file, ...alteration }, readAwards);
}

describe('The awards of the province', () => {
  test('are seven, each with the route that its vote needs', () => {
    expect([...awards].map(([code, { routeId }]) => [code, routeId])).toEqual([
      ['certificate-of-merit-province', 'province-merit'],
      ['emulation-fighter-province', 'province-title-90'],
      ['emulation-fighter-grassroots', 'province-title-80'],
      ['advanced-worker', 'province-title-simple'],
      ['excellent-labour-collective', 'province-title-simple'],
      ['advanced-labour-collective', 'province-title-simple'],
      ['province-emulation-flag', 'province-title-80'],
    ]);
  });

  test('what the head of the body decides by the law goes to the chairman by analogy only', () => {
    const byAnalogy = [...awards.values()].filter(({ citation }) => citation.confidence !== 'text');
    expect(byAnalogy.map(({ code, citation }) => [code, citation.confidence])).toEqual([
      ['emulation-fighter-grassroots', 'analogy'],
      ['advanced-worker', 'analogy'],
      ['advanced-labour-collective', 'analogy'],
    ]);
  });

  test('a title with a mandatory vote asks for its result, one without does not', () => {
    const title = ['submission-letter', 'achievement-report', 'minutes'];
    const fighter = [...title, 'ballot-result', 'certificate', 'files'];
    expect(requiredOf('emulation-fighter-province')).toEqual(fighter);
    expect(requiredOf('emulation-fighter-grassroots')).toEqual(fighter);
    expect(requiredOf('province-emulation-flag')).toEqual([...title, 'ballot-result', 'files']);
    expect(requiredOf('advanced-worker')).toEqual([...title, 'files']);
    expect(requiredOf('excellent-labour-collective')).toEqual([...title, 'files']);
  });

  test('a certificate of merit asks for the proof of an initiative only where there is one', () => {
    const code = 'certificate-of-merit-province';
    const items = ['submission-letter', 'achievement-report', 'minutes'];
    expect(requiredOf(code)).toEqual([...items, 'files']);
    const optional = awards.get(code)?.checklist.filter(({ isRequired }) => !isRequired);
    expect(optional?.map((item) => item.code)).toEqual(['certificate']);
  });
});

describe('A catalogue is refused with its file and the place', () => {
  test.each([
    ['an unknown field', 'level: province', 'level: province\n  colour: red', 'colour'],
    ['another level', 'level: province', 'level: district', '[0].level'],
    ['a route that is not there', 'routeId: province-merit', 'routeId: fast', 'no route "fast"'],
    ['a code given twice', 'code: advanced-worker', 'code: emulation-fighter-province', '[3].code'],
    ['an item given twice', 'code: minutes', 'code: achievement-report', '[0].checklist[2].code'],
    ['an unknown item', 'code: minutes', 'code: gossip', '[0].checklist[2].code'],
    ['an unknown award type', '[merit-based, movement]', '[birthday]', '[0].awardTypes[0]'],
    ['an award for nobody', '[individual, collective, household]', '[]', '[0].nomineeKinds'],
  ])('%s', (_title, from, to, place) => {
    const read = readAltered({ from, to });
    expect(read).toThrow(place);
    expect(read).toThrow('awards.yaml');
  });

  test('a file that is no YAML', () => {
    expect(readAltered({ from: '- code: advanced-worker', to: '- code: [' })).toThrow(
      'awards.yaml: cannot be read',
    );
  });
});
