import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { CODE_FOLDERS, filesIn, type ProjectFile } from './project-files.js';
import { nodesOf, parse, placeOf } from './syntax.js';

/** The glossary's terms as they would look without their accents. */
const UNACCENTED = new Set(
  `hoso thidua khenthuong thiduakhenthuong donvi totrinh quyetdinh hoidong canhan tapthe hogiadinh
  danhhieu hinhthuc bangkhen giaykhen huychuong huanchuong kyniemchuong bienban baocao thanhtich
  thamdinh hiepy congkhai bophieu phieukin tyle yeucaubosung bosung traho rutho thoihan
  ngaylamviec quahan tamdung traotang huybo thuhoi khieunai tocao sangkien phongtrao thamgia
  nghiavu laodong tientien chiensi xuatsac cothi congtrang dotxuat sonoivu uyban ubnd chutich
  phochutich thuky nguoinop canbo linhvuc dexuat denghi`.split(/\s+/),
);
const LONGEST_RUN = 4;

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Does a run of whole words spell an unaccented term? `canHandle` does not, `caNhan` does. */
function isUnaccentedVietnamese(name: string): boolean {
  const words = wordsOf(name);
  return words.some((_, from) =>
    Array.from({ length: LONGEST_RUN }, (_unused, more) =>
      words.slice(from, from + more + 1).join(''),
    ).some((run) => UNACCENTED.has(run)),
  );
}

function vietnameseIdentifiers(file: ProjectFile): string[] {
  const source = parse(file);
  const found = [...nodesOf(source)]
    .filter(ts.isIdentifier)
    .filter(({ text }) => isUnaccentedVietnamese(text))
    .map((node) => `${placeOf(source, node)} ${node.text}`);
  return isUnaccentedVietnamese(file.path) ? [file.path, ...found] : found;
}

describe('Identifiers are English words of the glossary', () => {
  test.each(['hoSo', 'don_vi', 'createToTrinh', 'thiDuaKhenThuong', 'caNhanIds'])(
    '%s is Vietnamese without its accents',
    (name) => {
      expect(isUnaccentedVietnamese(name)).toBe(true);
    },
  );

  test.each(['canHandle', 'whoSold', 'conferment', 'caseId', 'toTrainee'])(
    '%s is English',
    (name) => {
      expect(isUnaccentedVietnamese(name)).toBe(false);
    },
  );

  test('no identifier and no file name of the project is Vietnamese without its accents', () => {
    expect(filesIn(CODE_FOLDERS, /\.ts$/).flatMap(vietnameseIdentifiers)).toEqual([]);
  });
});
