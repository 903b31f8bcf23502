import { describe, expect, test } from '@jest/globals';
import { foldAccents } from './fold-accents.js';

describe('A search finds a name however it is typed', () => {
  test.each([
    ['Nguyễn Thị Đẹp', 'nguyen thi dep'],
    ['ĐẶNG VĂN ẤN', 'dang van an'],
    ['Hoàng Thị Mậu', 'hoang thi mau'],
    ['Ủy ban nhân dân phường Lương Văn Tri', 'uy ban nhan dan phuong luong van tri'],
    ['  Trường \t THPT\nChuyên ', 'truong thpt chuyen'],
    ['12/TTr-SYT', '12/ttr-syt'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldAccents(text)).toBe(folded);
  });

  test('composed and decomposed letters are the same', () => {
    const name = 'Hữu Lũng';
    expect(foldAccents(name.normalize('NFD'))).toBe(foldAccents(name.normalize('NFC')));
  });
});
