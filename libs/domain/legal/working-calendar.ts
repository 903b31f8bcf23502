import type { EpochMs } from './legal-clock.js';

/** A day of the civil calendar, `yyyy-MM-dd`, in Asia/Ho_Chi_Minh. */
export type LegalDate = string;

/** Ngày làm việc or ngày: the unit is part of the rule. */
export type TimeUnit = 'working-day' | 'calendar-day';

export interface Period {
  readonly count: number;
  readonly unit: TimeUnit;
}

/** Tạm dừng: both end days are lost to the clock; an open end is `null`. */
export interface Suspension {
  readonly fromOn: LegalDate;
  readonly toOn: LegalDate | null;
}

export type SkipReason =
  | 'weekend'
  | 'public-holiday'
  | 'compensatory-day-off'
  | 'working-day-swap'
  | 'suspended';

export interface SkippedDay {
  readonly on: LegalDate;
  readonly reason: SkipReason;
  /** Name of the holiday or reference of the decision, as the calendar data give it. */
  readonly note: string | null;
}

/** A deadline that explains itself: start not counted (Bộ luật Dân sự 147), due at the end of `dueOn`. */
export interface Deadline {
  readonly startOn: LegalDate;
  readonly period: Period;
  readonly dueOn: LegalDate;
  /** First instant after the deadline: 00:00 of the next day. */
  readonly expiresAt: EpochMs;
  readonly skipped: readonly SkippedDay[];
  /** Saturdays that counted because they are worked. */
  readonly makeUpDays: readonly LegalDate[];
  readonly calendarVersion: string;
}

/** What the process asks of the calendar; `libs/calendar` answers from data handed in. */
export interface WorkingCalendar {
  readonly version: string;
  dateOf(instant: EpochMs): LegalDate;
  /** 00:00 of the day in Asia/Ho_Chi_Minh. */
  startOf(date: LegalDate): EpochMs;
  isWorkingDay(date: LegalDate): boolean;
  /** The working day that lies `count` working days before `date`; `count` 0 gives `date` or the one before it. */
  workingDaysBefore(date: LegalDate, count: number): LegalDate;
  /** Working days after `from` up to and with `to`; negative when `to` has passed. */
  workingDaysLeft(from: LegalDate, to: LegalDate): number;
  /** @throws RangeError when the calendar's data do not reach the answer. */
  deadline(startOn: LegalDate, period: Period, suspensions: readonly Suspension[]): Deadline;
}
