import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CalendarBook, calendarBook, type KnownYear } from '#calendar/calendar-book.js';
import { statutoryDays } from '#calendar/statutory-holidays.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { CalendarFile, Decision, ListedDayOff } from './calendar-file.js';
import { readCalendarFile } from './calendar-reader.js';

/**
 * The calendar of `<packsDir>/calendar`, on request as it was known on a day; a year without a file
 * is reckoned from the Labour Code and the lunar calendar, and provisional.
 */
export function readCalendarBook(packsDir: string, knownOn?: LegalDate): CalendarBook {
  const version = knownOn === undefined ? 'vn' : `vn@${knownOn}`;
  return calendarBook(version, (year) =>
    existsSync(path.join(packsDir, 'calendar', `vn-${year}.yaml`))
      ? knownYear(readCalendarFile(packsDir, year), knownOn)
      : { status: 'provisional', daysOff: statutoryDays(year), makeUpDays: [] },
  );
}

function knownYear(file: CalendarFile, knownOn: LegalDate | undefined): KnownYear {
  const isKnown = (id: string) => knownOn === undefined || knownFrom(file.decisions[id]) <= knownOn;
  const isPublished =
    file.status === 'published' && (file.publishedBy === undefined || isKnown(file.publishedBy));
  return {
    status: isPublished ? 'published' : 'provisional',
    daysOff: file.daysOff.filter(({ by }) => isKnown(by)).map(listedDay),
    makeUpDays: file.makeUpDays.filter(({ by }) => isKnown(by)).map(({ on }) => on),
  };
}

function listedDay(day: ListedDayOff) {
  const holiday = day.reason === 'working-day-swap' ? null : day.holiday;
  return { on: day.on, reason: day.reason, holiday };
}

/** Without any date a decision counts as always known. */
function knownFrom(decision: Decision | undefined): LegalDate {
  return decision?.decidedOn ?? decision?.effectiveOn ?? '0000-01-01';
}
