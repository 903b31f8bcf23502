import path from 'node:path';
import { overdueReviews } from '#persistence/packs/pack-reviews.js';
import { problemText, readPacks } from '#persistence/packs/pack-shelf.js';
import { PACKS_DIR } from '../vectors/law-world.js';

export interface Validation {
  readonly lines: readonly string[];
  readonly isValid: boolean;
}

/** Checks the packs of a folder, laid over the shipped ones; lists what is past its day of review. */
export function validatePacks(folder: string, today: string): Validation {
  const isShipped = path.resolve(folder) === path.resolve(PACKS_DIR);
  const { sources, problems } = readPacks(isShipped ? [folder] : [PACKS_DIR, folder]);
  const late = sources.flatMap((source) => overdueReviews(source, today));
  const rules = sources.reduce((sum, source) => sum + source.rules.length, 0);
  const summary =
    problems.length === 0
      ? `${sources.length} bộ quy định, ${rules} quy định: hợp lệ.`
      : `${problems.length} lỗi: không bộ nào được nhận, các bộ đang dùng giữ nguyên.`;
  return {
    lines: [...problems.map(problemText), ...late, summary],
    isValid: problems.length === 0,
  };
}
