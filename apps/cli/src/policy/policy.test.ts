import { describe, expect, test } from '@jest/globals';
import { inProject, lawWorld, PACKS_DIR } from '../vectors/law-world.js';
import { diffPacks } from './diff-packs.js';
import { explainFacts } from './explain-facts.js';
import { validatePacks } from './validate-packs.js';

const world = lawWorld();

describe('Commands of the legal officer', () => {
  test('the shipped packs are valid, and what is past its review is listed', () => {
    expect(validatePacks(PACKS_DIR, '2026-11-25')).toEqual({
      lines: [expect.stringMatching(/^14 bộ quy định, \d+ quy định: hợp lệ\.$/)],
      isValid: true,
    });
    const { lines, isValid } = validatePacks(PACKS_DIR, '2026-12-16');
    expect(isValid).toBe(true);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /vn-tdkt-2026\/pack\.yaml:\d+: vn-tdkt-2026: quá hạn xem lại 2026-12-15$/,
    );
  });

  test('a bad pack is a finding, with its place, and nothing of it is taken', () => {
    const { lines, isValid } = validatePacks(
      inProject('samples/policy/bad/threshold-over-100'),
      '2026-11-25',
    );
    expect(isValid).toBe(false);
    expect(lines[0]).toMatch(/pack\.yaml:17: approvals\.0\.ratio: tỷ lệ lớn hơn 100%$/);
  });

  test('two packs are compared rule by rule; a province is shown over its national pack', () => {
    const lines = diffPacks(world.shelf, 'vn-tdkt-2024', 'vn-tdkt-2025');
    expect(lines[0]).toMatch(/^Luật 2022 với NĐ 98\/2023 \(vn-tdkt-2024, [0-9a-f]{12}\) → /);
    expect(lines).toContain('    thời hạn: 5 ngày làm việc → 10 ngày làm việc');
    expect(diffPacks(world.shelf, 'vn-tdkt-2025', 'hue').at(-1)).toBe('2 khác biệt.');
    expect(diffPacks(world.shelf, 'vn-tdkt-2025', 'vn-tdkt-2025').at(-1)).toBe('0 khác biệt.');
    expect(() => diffPacks(world.shelf, 'vn-tdkt-2025', 'no-such')).toThrow(RangeError);
  });

  test.each([
    ['explain-deadline.yaml', 'Ngày cuối: hết thứ Năm 19/03/2026.'],
    ['explain-eligibility.yaml', 'Sớm nhất: năm 2026, nếu các năm sau đều đạt.'],
    ['explain-vote.yaml', 'Không thể thông qua: thiếu 1 phiếu dù mọi phiếu đều đồng ý.'],
  ])('the sample %s is explained', (name, line) => {
    expect(explainFacts(inProject(`samples/policy/${name}`), world)).toContain(line);
  });

  test('a file that holds no facts is a wrong use', () => {
    expect(() => explainFacts(inProject('samples/policy/bad/not-yaml/pack.yaml'), world)).toThrow(
      'cannot be read',
    );
    expect(() => explainFacts(inProject('libs/policy-packs/hue/pack.yaml'), world)).toThrow('hue');
  });
});
