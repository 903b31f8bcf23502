import { z } from 'zod';
import type { CalendarBook } from '#calendar/calendar-book.js';
import { solarDateOf } from '#calendar/lunar-date.js';
import { dayAfter, lastWorkingDayUpTo, workingDaysAfter } from '#domain/legal/day-book.js';
import { date } from './given-shape.js';
import { vectorKind } from './vector-kind.js';

const knownOn = date.optional();
const given = z.discriminatedUnion('query', [
  z.strictObject({ query: z.literal('day'), date, knownOn }),
  z.strictObject({ query: z.literal('next-working-day'), date, knownOn }),
  z.strictObject({ query: z.literal('previous-working-day'), date, knownOn }),
  z.strictObject({ query: z.literal('count'), from: date, to: date, knownOn }),
  z.strictObject({
    query: z.literal('lunar'),
    year: z.int(),
    lunarMonth: z.int(),
    lunarDay: z.int(),
  }),
]);

export const calendarVector = vectorKind({
  given,
  answer(query, world) {
    if (query.query === 'lunar') {
      const { year, lunarMonth: month, lunarDay: day } = query;
      return { date: solarDateOf({ year, month, day }) };
    }
    const book = world.calendar(query.knownOn);
    switch (query.query) {
      case 'day':
        return book.dayOf(query.date);
      case 'next-working-day':
        return { date: workingDaysAfter(book, query.date, 1) };
      case 'previous-working-day':
        return { date: lastWorkingDayUpTo(book, dayAfter(book, query.date, -1)) };
      case 'count':
        return { workingDays: workingDaysIn(book, query.from, query.to) };
    }
  },
});

/** Both ends are counted. */
function workingDaysIn(book: CalendarBook, from: string, to: string): number {
  let worked = 0;
  for (let day = book.numberOf(from); day <= book.numberOf(to); day += 1) {
    if (book.whyOff(day) === null) worked += 1;
  }
  return worked;
}
