import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { packDiff } from './pack-diff.js';
import { changeWords } from './pack-diff-words.js';
import { packSchemaText } from './pack-file.js';
import { packShelf, problemText, readPackShelf, readPacks } from './pack-shelf.js';

const BAD = fileURLToPath(new URL('../../../samples/policy/bad', import.meta.url));
const shelf = readPackShelf(POLICY_PACKS);

function problemsOf(name: string): readonly string[] {
  const { problems } = readPacks([POLICY_PACKS, path.join(BAD, name)]);
  return problems.map(problemText).map((text) => path.relative(BAD, text));
}

describe('The shipped packs', () => {
  test('are all there, and without a mistake', () => {
    const { sources, problems } = readPacks([POLICY_PACKS]);
    expect(problems).toEqual([]);
    expect(sources.map(({ header }) => header.id).toSorted()).toEqual([
      'bac-ninh',
      'can-tho',
      'courts',
      'dak-lak',
      'ha-noi',
      'hue',
      'khcn',
      'vn-common',
      'vn-tdkt-2017',
      'vn-tdkt-2024',
      'vn-tdkt-2025',
      'vn-tdkt-2026',
      'vn-tdkt-2027',
      'vn-tdkt-pre-2017',
    ]);
  });

  test('cover every day since the Law of 2003 took effect, without a gap', () => {
    const national = shelf.headers.filter(({ kind }) => kind === 'national');
    const seams = national.map(({ from, to }) => [from, to ?? null]);
    expect(seams).toEqual([
      ['2004-07-01', '2017-09-30'],
      ['2017-10-01', '2023-12-31'],
      ['2024-01-01', '2025-06-30'],
      ['2025-07-01', '2026-09-30'],
      ['2026-10-01', '2027-02-28'],
      ['2027-03-01', null],
    ]);
  });

  test('have the shape that is published', () => {
    const published = readFileSync(path.join(POLICY_PACKS, 'pack.schema.json'), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(packSchemaText()));
  });
});

describe('Packs are laid over each other', () => {
  test('a later rule takes the place of the rule of its id, the rest is kept', () => {
    const limitOf = (id: string) =>
      shelf.open(id, []).deadlines.find((rule) => rule.id === 'return-ineligible')?.cases;
    expect(limitOf('vn-tdkt-2024')).toEqual([{ amount: 5, unit: 'working-days' }]);
    expect(limitOf('vn-tdkt-2025')).toEqual([{ amount: 10, unit: 'working-days' }]);
    expect(limitOf('vn-tdkt-2026')).toEqual(limitOf('vn-tdkt-2025'));
    expect(limitOf('vn-tdkt-2027')).toBeUndefined();
  });

  test('a province adds its own, with the words of its own source', () => {
    const pack = shelf.open('vn-tdkt-2025', ['bac-ninh']);
    expect(pack.quorums).toMatchObject([
      { citation: { instrument: 'QĐ 86/2025/QĐ-UBND tỉnh Bắc Ninh' } },
      { id: 'ordinary-session' },
    ]);
    expect(pack.overlays.map(({ id }) => id)).toEqual(['bac-ninh']);
  });

  test('the hash follows the rules', () => {
    const national = shelf.open('vn-tdkt-2025', []);
    expect(national.hash).toMatch(/^[0-9a-f]{12}$/);
    expect(shelf.open('vn-tdkt-2025', []).hash).toBe(national.hash);
    expect(shelf.open('vn-tdkt-2026', []).hash).toBe(national.hash);
    expect(shelf.open('vn-tdkt-2025', ['hue']).hash).not.toBe(national.hash);
  });

  test('an unknown pack is refused', () => {
    expect(() => shelf.open('vn-tdkt-2030', [])).toThrow('no policy pack "vn-tdkt-2030"');
    expect(() => packShelf([]).open('vn-common', [])).toThrow(RangeError);
  });
});

describe('A bad pack is refused with file, line and reason', () => {
  test.each([
    [
      'award-cycle',
      [
        'award-cycle/pack.yaml:15: cycle-0: chuỗi khen thưởng quay lại chính certificate-of-commendation (vòng lặp)',
        'award-cycle/pack.yaml:29: cycle-1: chuỗi khen thưởng quay lại chính commemorative-medal (vòng lặp)',
      ],
    ],
    [
      'deadline-without-unit',
      ['deadline-without-unit/pack.yaml:18: deadlines.0.cases.0: thời hạn không có đơn vị (unit)'],
    ],
    [
      'extension-cycle',
      [
        'extension-cycle/a/pack.yaml:11: bộ sample-a kế thừa chính nó (vòng lặp)',
        'extension-cycle/b/pack.yaml:11: bộ sample-b kế thừa chính nó (vòng lặp)',
      ],
    ],
    [
      'missing-citation',
      ['missing-citation/pack.yaml:15: quorums.0.citation: thiếu căn cứ (citation)'],
    ],
    [
      'overlapping-intervals',
      [
        'overlapping-intervals/pack.yaml:21: award-session: thời gian áp dụng chồng với award-session ở dòng 15',
      ],
    ],
    [
      'overlapping-packs',
      ['overlapping-packs/pack.yaml:7: thời gian hiệu lực chồng với bộ bac-ninh'],
    ],
    [
      'threshold-over-100',
      ['threshold-over-100/pack.yaml:17: approvals.0.ratio: tỷ lệ lớn hơn 100%'],
    ],
    ['unknown-code', ['unknown-code/pack.yaml:16: flag: không có mã "province-emulation-banner"']],
    ['unknown-source', ['unknown-source/pack.yaml:18: không có nguồn "KHAC" trong sources']],
  ])('%s', (name, problems) => {
    expect(problemsOf(name)).toEqual(problems);
  });

  test('a file that is no YAML is refused where it breaks', () => {
    expect(problemsOf('not-yaml')[0]).toMatch(/^not-yaml\/pack\.yaml:16: /);
  });

  test('each sample of a bad pack is one of these', () => {
    const clean = readdirSync(BAD).filter((name) => problemsOf(name).length === 0);
    expect(clean).toEqual([]);
  });

  test('the packs in use are kept: a shelf is never made of packs with a mistake', () => {
    expect(() => readPackShelf(path.join(BAD, 'threshold-over-100'))).toThrow('tỷ lệ lớn hơn 100%');
    expect(shelf.open('vn-tdkt-2025', []).approvals).toHaveLength(4);
  });
});

describe('Two packs are compared in words', () => {
  const changes = packDiff(shelf.open('vn-tdkt-2024', []), shelf.open('vn-tdkt-2025', []));
  const words = (section: string, id: string) =>
    changes
      .filter((change) => change.section === section && change.id === id)
      .flatMap((change) => changeWords(change, (code) => code));

  test('a pack does not differ from itself', () => {
    const pack = shelf.open('vn-tdkt-2025', []);
    expect(packDiff(pack, pack)).toEqual([]);
  });

  test('a limit that changed is shown with its unit and article', () => {
    expect(words('deadlines', 'return-ineligible')).toEqual([
      '~ Thời hạn: return-ineligible',
      '    căn cứ: QĐ 311/QĐ-BNV (2025), phần A → NĐ 152/2025/NĐ-CP, Điều 35.4a (vận dụng tương tự, cần pháp chế xác nhận)',
      '    thời hạn: 5 ngày làm việc → 10 ngày làm việc',
    ]);
  });

  test('what is new and what is gone are shown with their article', () => {
    expect(words('returnLetter', 'legal-basis')).toEqual([
      '+ Công văn trả hồ sơ: legal-basis (NĐ 152/2025/NĐ-CP, Điều 35.4a)',
    ]);
    const back = packDiff(shelf.open('vn-tdkt-2025', []), shelf.open('vn-tdkt-2024', []));
    const gone = back.filter(({ id }) => id === 'legal-basis');
    expect(gone.flatMap((change) => changeWords(change, (code) => code))).toEqual([
      '- Công văn trả hồ sơ: legal-basis (NĐ 152/2025/NĐ-CP, Điều 35.4a)',
    ]);
  });
});
