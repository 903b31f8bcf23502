import type { DeadlineRule } from '../deadline-ledger/deadline-rule.js';
import { type RuleDeadline, ruleDeadline } from '../deadline-ledger/rule-deadline.js';
import { stoppedDays } from '../deadline-ledger/stopped-days.js';
import type { DayBook } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { type Condition, type Facts, meets } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';
import type { CourseStage } from './course-event.js';
import type { CourseState } from './course-state.js';

/** A limit that runs while a level has the case. */
export interface LevelLimit {
  readonly rule: string;
  readonly when?: Condition | undefined;
}

/** What runs at a level; its id is the level. */
export interface CourseLevel extends Rule {
  /** The limit of its appraisal; shown as not running until the dossier is full. */
  readonly appraisal?: string | undefined;
  /** Limits that run beside it. */
  readonly beside: readonly LevelLimit[];
  /** The limit of sending back what is not eligible. */
  readonly return?: string | undefined;
  readonly returnNeedsBasis: boolean;
}

/** Last day by limit, or `not-running` (the dossier is not full); `null`: none known, or the clock stands still. */
export type CourseDeadlines = Readonly<Record<string, LegalDate | null>>;

export interface CourseClock {
  readonly book: DayBook;
  readonly rules: readonly DeadlineRule[];
  readonly level: CourseLevel | undefined;
  readonly facts: Facts;
}

/** Stages in which the limits of a level run, with the limit of the stage itself. */
const RUNNING: Readonly<Partial<Record<CourseStage, readonly string[]>>> = {
  'under-appraisal': [],
  'under-concurrence': ['concurrence-reply'],
  'under-public-notice': ['public-notice'],
  'before-council': [],
};
const INCOMPLETE: readonly (CourseStage | null)[] = ['received', 'awaiting-supplement'];

/** The limits of a case where it stands. */
export function courseDeadlines(clock: CourseClock, state: CourseState): CourseDeadlines {
  const { stage } = state;
  if (INCOMPLETE.includes(stage)) return notRunning(clock);
  const ofStage = stage === null ? undefined : RUNNING[stage];
  return ofStage === undefined
    ? {}
    : dueOf(clock, state, [...runningRules(clock, state), ...ofStage]);
}

function notRunning({ level }: CourseClock): CourseDeadlines {
  return Object.fromEntries([level?.appraisal ?? []].flat().map((rule) => [rule, 'not-running']));
}

/** The last day of a limit as the suspensions known so far leave it. */
export function courseDue(clock: CourseClock, state: CourseState, rule: string): RuleDeadline {
  const stops = state.suspensions.map(({ cause, ...span }) => ({ ...span, reason: cause }));
  const world = { book: clock.book, stopped: stoppedDays(clock.book, stops, false) };
  const facts = {
    ...clock.facts,
    completeDossierReceivedOn: state.completeOn,
    requestReceivedOn: state.request?.receivedOn,
    askedBy: state.request?.askedBy,
    postedOn: state.noticePostedOn,
  };
  return ruleDeadline(world, clock.rules, { id: rule, facts });
}

function runningRules({ level, facts }: CourseClock, { isNotEligible }: CourseState): string[] {
  if (level === undefined) return [];
  if (isNotEligible) return [level.return ?? []].flat();
  const beside = level.beside.filter(({ when }) => when === undefined || meets(when, facts));
  return [level.appraisal ?? [], beside.map(({ rule }) => rule)].flat();
}

function dueOf(clock: CourseClock, state: CourseState, rules: readonly string[]): CourseDeadlines {
  return Object.fromEntries(rules.map((rule) => [rule, courseDue(clock, state, rule).due]));
}
