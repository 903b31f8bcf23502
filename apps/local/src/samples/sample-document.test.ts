import { describe, expect, test } from '@jest/globals';
import { samplePdf } from './sample-document.js';

/** Where the table at the end says that the objects begin. */
function offsetsIn(pdf: string): number[] {
  return [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
}

describe('The paper of a supplement', () => {
  const pdf = samplePdf('minutes (sample)').toString('latin1');

  test('is a PDF whose table finds each object', () => {
    expect(pdf.slice(0, 8)).toBe('%PDF-1.4');
    expect(offsetsIn(pdf).map((at) => pdf.slice(at, at + 7))).toEqual(
      [1, 2, 3, 4, 5].map((object) => `${object} 0 obj`),
    );
    expect(pdf.slice(Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toMatch(/^xref\n0 6\n/);
  });

  test('says how long its drawing is, brackets of the text set apart', () => {
    const [, length, drawing] = /\/Length (\d+) >>\nstream\n(.*)\nendstream/.exec(pdf) ?? [];
    expect(drawing).toBe('BT /F1 14 Tf 72 760 Td (minutes \\(sample\\)) Tj ET');
    expect(length).toBe(String(drawing?.length));
  });
});
