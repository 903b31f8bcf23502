import { OUTCOMES } from '#domain/nomination/nomination-stage.js';
import type { NominationAnswer, Problem } from '../api/api-answers.js';
import type { CourseNomination } from '../samples/sample-nomination.js';
import { table, wrapped } from './paper.js';

/** A nomination of the demonstration at the end of its course. */
export interface CarriedNomination {
  readonly nomination: CourseNomination;
  readonly end: NominationAnswer;
  /** Why the course broke off. */
  readonly refused: { readonly act: number; readonly problem: Problem } | null;
}

const LABELS = {
  awarded: 'Được khen thưởng',
  refused: 'Không được khen thưởng',
  returned: 'Trả hồ sơ',
  withdrawn: 'Đơn vị rút hồ sơ',
} as const;

export function endsAsExpected({ nomination, end }: CarriedNomination): boolean {
  return end.outcome?.code === nomination.expected.outcome;
}

function countRows(carried: readonly CarriedNomination[]): string[][] {
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    ended: carried.filter(({ end }) => end.outcome?.code === outcome).length,
    expected: carried.filter(({ nomination }) => nomination.expected.outcome === outcome).length,
  }));
  const open = carried.filter(({ end }) => end.outcome === null).length;
  const rows = counts.map(({ outcome, ended, expected }) => [LABELS[outcome], ended, expected]);
  const rest = open > 0 ? [['Chưa kết thúc', open, 0]] : [];
  const total = ['Cộng', carried.length, carried.length];
  return [...rows, ...rest, total].map((row) => row.map(String));
}

function differenceLines({ nomination, end, refused }: CarriedNomination): string[] {
  const { key, expected, nominee } = nomination;
  const found = end.outcome ? LABELS[end.outcome.code] : end.stage.label;
  const why = refused
    ? ` Việc thứ ${refused.act} bị từ chối: ${refused.problem.code}, ${refused.problem.title}`
    : '';
  const text = `${key}, ${nominee.name}: ${found}; dự kiến: ${LABELS[expected.outcome]}.${why}`;
  return wrapped('  - ', text);
}

/** How many ended how, and each that ended otherwise than its sample says. */
export function outcomePage(carried: readonly CarriedNomination[]): string[] {
  const different = carried.filter((one) => !endsAsExpected(one));
  const verdict =
    different.length === 0
      ? ['Cả bản trình diễn kết thúc đúng như dự kiến.']
      : [
          `${different.length} đề nghị kết thúc khác dự kiến:`,
          ...different.flatMap(differenceLines),
        ];
  return [...table([['Kết cục', 'Số đề nghị', 'Dự kiến'], ...countRows(carried)]), '', ...verdict];
}
