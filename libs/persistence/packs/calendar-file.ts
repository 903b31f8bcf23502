import { z } from 'zod';
import { dayNumber, isLegalDate, isWeekend, yearOf } from '#calendar/civil-date.js';
import { HOLIDAYS } from '#calendar/statutory-holidays.js';
import { CONFIDENCES } from './citation-shape.js';

const legalDate = z.string().refine(isLegalDate, { error: 'is no day yyyy-MM-dd', abort: true });
const name = z.string().min(1);

const decision = z.strictObject({
  instrument: name,
  decidedOn: legalDate.optional(),
  effectiveOn: legalDate.optional(),
  source: name,
  confidence: z.enum(CONFIDENCES),
});

const dayOff = z.discriminatedUnion('reason', [
  z.strictObject({
    on: legalDate,
    reason: z.literal('public-holiday'),
    holiday: z.enum(HOLIDAYS),
    by: name,
  }),
  z.strictObject({
    on: legalDate,
    reason: z.literal('compensatory-day-off'),
    holiday: z.enum(HOLIDAYS),
    by: name,
  }),
  z.strictObject({ on: legalDate, reason: z.literal('working-day-swap'), by: name }),
]);

const makeUpDay = z.strictObject({ on: legalDate, insteadOf: legalDate, by: name });

const shape = z.strictObject({
  year: z.int(),
  status: z.enum(['published', 'provisional']),
  publishedBy: name.optional(),
  decisions: z.record(name, decision),
  daysOff: z.array(dayOff),
  makeUpDays: z.array(makeUpDay),
});

/** One year of `policy-packs/calendar` as it stands in its file. */
export type CalendarFile = z.infer<typeof shape>;
export type ListedDayOff = CalendarFile['daysOff'][number];
export type Decision = CalendarFile['decisions'][string];

/** The file's shape, and that its days, weekdays and decisions fit together. */
export const calendarFile = shape.superRefine((file, context) => {
  for (const message of [...misplacedDays(file), ...repeatedDays(file), ...strayDecisions(file)]) {
    context.addIssue({ code: 'custom', message });
  }
});

/** Names of the holidays for people, by code. */
export const holidayNames = z.record(z.enum(HOLIDAYS), name);

function misplacedDays(file: CalendarFile): string[] {
  const swappedOrCompensatory = file.daysOff.filter(({ reason }) => reason !== 'public-holiday');
  return [
    ...listedDays(file)
      .filter((on) => yearOf(on) !== file.year)
      .map((on) => `${on} is no day of ${file.year}`),
    ...swappedOrCompensatory
      .filter(({ on }) => isWeekend(dayNumber(on)))
      .map(({ on, reason }) => `${on} is a weekend day and cannot be a ${reason}`),
    ...file.makeUpDays
      .filter(({ on }) => !isWeekend(dayNumber(on)))
      .map(({ on }) => `${on} is worked anyway and cannot be a make-up day`),
  ];
}

function repeatedDays(file: CalendarFile): string[] {
  const days = listedDays(file);
  const repeated = days.filter((on, index) => days.indexOf(on) !== index);
  return repeated.map((on) => `${on} is listed twice`);
}

function strayDecisions(file: CalendarFile): string[] {
  const named = [...file.daysOff, ...file.makeUpDays].map(({ by }) => by);
  const used = new Set(file.publishedBy === undefined ? named : [...named, file.publishedBy]);
  const known = Object.keys(file.decisions);
  return [
    ...[...used].filter((id) => !known.includes(id)).map((id) => `no decision "${id}" is given`),
    ...known.filter((id) => !used.has(id)).map((id) => `decision "${id}" is used by no day`),
  ];
}

function listedDays(file: CalendarFile): string[] {
  return [...file.daysOff, ...file.makeUpDays].map(({ on }) => on);
}
