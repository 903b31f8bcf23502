import { foldAccents } from '../fold-accents.js';

/** One LIKE pattern for each word that is searched; `%`, `_` and `\` stand for themselves. */
export function searchPatterns(text: string): string[] {
  const words = foldAccents(text).split(' ').filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
