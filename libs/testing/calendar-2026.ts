import type { CalendarSlice, DayOff } from '#calendar/calendar-slice.js';
import { workingCalendar } from '#calendar/working-calendar.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { Moment } from '#domain/nomination/human-task.js';

const off = (on: LegalDate, reason: DayOff['reason'], note: string): DayOff => ({
  on,
  reason,
  note,
});

/** The days off and make-up Saturdays of 2026, written by hand, with two ordinary months before. */
export const SLICE_2026: CalendarSlice = {
  version: 'hand-made-2026',
  fromOn: '2025-11-01',
  toOn: '2026-12-31',
  daysOff: [
    off('2026-01-01', 'public-holiday', 'Tết Dương lịch'),
    off('2026-01-02', 'working-day-swap', 'VP 12729'),
    off('2026-02-16', 'public-holiday', 'Tết Âm lịch'),
    off('2026-02-17', 'public-holiday', 'Tết Âm lịch'),
    off('2026-02-18', 'public-holiday', 'Tết Âm lịch'),
    off('2026-02-19', 'public-holiday', 'Tết Âm lịch'),
    off('2026-02-20', 'public-holiday', 'Tết Âm lịch'),
    off('2026-04-27', 'compensatory-day-off', 'Giỗ Tổ Hùng Vương'),
    off('2026-04-30', 'public-holiday', 'Ngày Chiến thắng'),
    off('2026-05-01', 'public-holiday', 'Quốc tế lao động'),
    off('2026-08-31', 'working-day-swap', 'CV 9859'),
    off('2026-09-01', 'public-holiday', 'Quốc khánh'),
    off('2026-09-02', 'public-holiday', 'Quốc khánh'),
    off('2026-11-24', 'public-holiday', 'Ngày Văn hóa Việt Nam'),
  ],
  makeUpDays: [
    { on: '2026-01-10', note: 'VP 12729' },
    { on: '2026-08-22', note: 'CV 9859' },
  ],
};

export const CALENDAR_2026 = workingCalendar(SLICE_2026);

/** A legal instant in Asia/Ho_Chi_Minh, nine in the morning where no time is said. */
export function at(date: LegalDate, time = '09:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return CALENDAR_2026.startOf(date) + (hours * 60 + minutes) * 60_000;
}

export function momentAt(date: LegalDate, time?: string): Moment {
  return { at: at(date, time), calendar: CALENDAR_2026 };
}
