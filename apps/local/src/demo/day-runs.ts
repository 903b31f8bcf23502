import { addDays } from '#calendar/civil-date.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';

/** The days after the first up to and with the last. */
export function daysAfter(first: LegalDate, last: LegalDate): LegalDate[] {
  const days: LegalDate[] = [];
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function shortText(date: LegalDate): string {
  const [, month, day] = date.split('-');
  return `${day}/${month}`;
}

function runText(first: LegalDate, last: LegalDate): string {
  if (first === last) return shortText(first);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${isOneMonth ? first.slice(8) : shortText(first)}–${shortText(last)}`;
}

/** Days in order, those without a gap taken together: `20–24/04, 28/04–05/05`. */
export function dayRuns(days: readonly LegalDate[]): string {
  const runs: { first: LegalDate; last: LegalDate }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => runText(first, last)).join(', ');
}
