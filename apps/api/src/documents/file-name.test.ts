import { describe, expect, test } from '@jest/globals';
import { endingOf, safeFileName } from './file-name.js';

describe('The name of an uploaded file', () => {
  test('keeps Vietnamese letters, composed', () => {
    expect(safeFileName('Báo cáo thành tích.pdf'.normalize('NFD'))).toBe('Báo cáo thành tích.pdf');
  });

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Windows\\a.docx', 'a.docx'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['...pdf', ''],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ["'; drop table documents; --.pdf", "'; drop table documents; --.pdf"],
  ])('%j becomes %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  test('is cut to 200 characters with its ending', () => {
    expect(safeFileName(`${'a'.repeat(500)}.docx`)).toBe(`${'a'.repeat(195)}.docx`);
  });

  test('ends in lower case', () => {
    expect(endingOf('A.PDF')).toBe('pdf');
    expect(endingOf('pdf')).toBe('');
  });
});
