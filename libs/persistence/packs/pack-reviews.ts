import type { PackSource, PlacedRule } from './pack-source.js';

/** Rules and packs that a legal officer should have looked at by now. */
export function overdueReviews({ header, place, rules }: PackSource, today: string): string[] {
  const own = rules.filter(({ rule }) => isPast(rule.reviewBy, today)).map(ruleText);
  if (!isPast(header.reviewBy, today)) return own;
  const line = place.lineOf(['pack', 'reviewBy']);
  return [`${place.file}:${line}: ${header.id}: quá hạn xem lại ${header.reviewBy}`, ...own];
}

function isPast(reviewBy: string | undefined, today: string): boolean {
  return reviewBy !== undefined && reviewBy < today;
}

function ruleText({ rule, place, at }: PlacedRule): string {
  const line = place.lineOf([...at, 'reviewBy']);
  return `${place.file}:${line}: ${rule.id}: quá hạn xem lại ${rule.reviewBy ?? ''}`;
}
