import path from 'node:path';
import type { z } from 'zod';
import { type CalendarSlice, type CalendarYear, sliceOf } from '#calendar/calendar-slice.js';
import { compareDates } from '#calendar/civil-date.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import {
  type CalendarFile,
  calendarFile,
  type Decision,
  holidayNames,
  type ListedDayOff,
} from './calendar-file.js';
import { contentHash, readYamlFile } from './yaml-file.js';

export interface CalendarRange {
  readonly fromYear: number;
  /** Last year, included. */
  readonly toYear: number;
  /** The calendar as it was known on this day: later decisions are left out. */
  readonly knownOn?: LegalDate | undefined;
}

type HolidayNames = z.infer<typeof holidayNames>;

/**
 * The calendar of whole years from `<packsDir>/calendar/vn-<year>.yaml`. Its version, e.g.
 * `vn-2025..2028@ab12cd34ef56`, changes when a day changes and stays when a comment does.
 * @throws Error when a file is missing or wrong, naming the file and each mistake.
 */
export function readCalendarSlice(packsDir: string, range: CalendarRange): CalendarSlice {
  const { fromYear, toYear, knownOn } = range;
  const names = readYamlFile(pathOf(packsDir, 'holidays.yaml'), holidayNames);
  const years: CalendarYear[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    years.push(calendarYear(readCalendarFile(packsDir, year), names, knownOn));
  }
  const version = `vn-${fromYear}..${toYear}@${contentHash(years)}`;
  return sliceOf(years, { version, fromOn: `${fromYear}-01-01`, toOn: `${toYear}-12-31` });
}

/** One year with the decisions behind its days. @throws Error as `readCalendarSlice` does. */
export function readCalendarFile(packsDir: string, year: number): CalendarFile {
  const name = pathOf(packsDir, `vn-${year}.yaml`);
  const file = readYamlFile(name, calendarFile);
  if (file.year !== year) throw new Error(`${name}: holds the year ${file.year}`);
  return file;
}

function pathOf(packsDir: string, name: string): string {
  return path.join(packsDir, 'calendar', name);
}

function calendarYear(
  file: CalendarFile,
  names: HolidayNames,
  knownOn: LegalDate | undefined,
): CalendarYear {
  const isKnown = ({ by }: { readonly by: string }) =>
    knownOn === undefined || compareDates(knownFrom(decisionOf(file, by)), knownOn) <= 0;
  const noteOf = (day: ListedDayOff) =>
    day.reason === 'working-day-swap' ? decisionOf(file, day.by).instrument : names[day.holiday];
  return {
    year: file.year,
    daysOff: file.daysOff
      .filter(isKnown)
      .map((day) => ({ on: day.on, reason: day.reason, note: noteOf(day) })),
    makeUpDays: file.makeUpDays
      .filter(isKnown)
      .map(({ on, by }) => ({ on, note: decisionOf(file, by).instrument })),
  };
}

/** Without any date a decision counts as always known. */
function knownFrom({ decidedOn, effectiveOn }: Decision): LegalDate {
  return decidedOn ?? effectiveOn ?? '0000-01-01';
}

function decisionOf(file: CalendarFile, id: string): Decision {
  const decision = file.decisions[id];
  if (decision === undefined) throw new Error(`vn-${file.year}.yaml: no decision "${id}"`);
  return decision;
}
