import { describe, expect, test } from '@jest/globals';
import { heading, instantText, table, timeText, wrapped } from './paper.js';

describe('A page of a hundred columns', () => {
  test('breaks between words and goes on under the first of them', () => {
    expect(wrapped('1. ', 'Thẩm định hồ sơ của đơn vị', 20)).toEqual([
      '1. Thẩm định hồ sơ',
      '   của đơn vị',
    ]);
  });

  test('fills a line to its last column, and no further', () => {
    expect(wrapped('', 'mười hai ba', 11)).toEqual(['mười hai ba']);
    expect(wrapped('', 'mười hai ba', 10)).toEqual(['mười hai', 'ba']);
  });

  test('lets a word that is too long stand alone', () => {
    expect(wrapped('- ', 'a quyết-định b', 6)).toEqual(['- a', '  quyết-định', '  b']);
  });

  test('counts letters, however their accents are written', () => {
    const [, rule] = heading('KẾT CỤC'.normalize('NFD'));
    expect(rule).toHaveLength(100);
    expect(rule?.startsWith('KẾT CỤC ─')).toBe(true);
  });

  test('puts cells under each other', () => {
    expect(
      table([
        ['Kết cục', 'Số'],
        ['Trả hồ sơ', '7'],
      ]),
    ).toEqual(['Kết cục     Số', 'Trả hồ sơ   7']);
  });
});

describe('Time is written as in an office of Viet Nam', () => {
  test('from what the API says', () => {
    expect(timeText('2026-04-17T09:42:00.000+07:00')).toBe('17/04/2026 09:42');
  });

  test('and from an instant, which may be yesterday in London', () => {
    expect(instantText(Date.UTC(2026, 3, 16, 17, 0))).toBe('17/04/2026 00:00');
  });
});
