import { dayIn, yearOf } from '../legal/date-arithmetic.js';
import type { DayBook } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { Facts } from '../pack/condition.js';
import { isInForce } from '../pack/rule.js';
import { type LedgerAnswer, NO_LIMIT } from './answer.js';
import { caseOf, type DeadlineCase, type DeadlineRule } from './deadline-rule.js';
import { backwardAnswer, beforeDateAnswer, byDateAnswer } from './fixed-limit.js';
import { limitAnswer } from './limit.js';
import type { StoppedDays } from './stopped-days.js';

export interface DeadlineWorld {
  readonly book: DayBook;
  readonly stopped: StoppedDays;
}

export interface RuleDeadline extends LedgerAnswer {
  /** What people plan with where the law is silent; `null` where a limit or no plan is known. */
  readonly defaultDue: LegalDate | null;
  readonly rule: DeadlineRule | null;
  /** The day from which it runs; `null` while a starting fact is not known. */
  readonly startsOn: LegalDate | null;
}

const UNKNOWN: RuleDeadline = { ...NO_LIMIT, defaultDue: null, rule: null, startsOn: null };

/** The limit that a pack's rule sets in a case; `due` null: chưa có quy định, or not yet started. */
export function ruleDeadline(
  world: DeadlineWorld,
  rules: readonly DeadlineRule[],
  question: { readonly id: string; readonly facts: Facts },
): RuleDeadline {
  const { id, facts } = question;
  const named = rules.filter((rule) => rule.id === id);
  for (const rule of named) {
    const startsOn = startOf(rule, facts);
    if (startsOn === null) return { ...UNKNOWN, rule };
    if (isInForce(rule, startsOn)) return started(world, { rule, startsOn }, facts);
  }
  return UNKNOWN;
}

interface Started {
  readonly rule: DeadlineRule;
  readonly startsOn: LegalDate;
}

function started(world: DeadlineWorld, { rule, startsOn }: Started, facts: Facts): RuleDeadline {
  const fitting = caseOf(rule.cases, facts);
  const answer =
    fitting === null ? NO_LIMIT : RECKON[rule.kind](world, { rule, startsOn, fitting, facts });
  return { ...answer, rule, startsOn, defaultDue: plannedDue(world, rule, startsOn) };
}

interface Fitting extends Started {
  readonly fitting: DeadlineCase;
  readonly facts: Facts;
}

type Reckon = (world: DeadlineWorld, terms: Fitting) => LedgerAnswer;

const RECKON: Readonly<Record<DeadlineRule['kind'], Reckon>> = {
  limit: ({ book, stopped }, { rule, startsOn, fitting, facts }) => {
    const countsFirstDay = facts[rule.firstDayFact ?? ''] === true;
    const terms = { start: startsOn, ...amountOf(fitting), countsFirstDay, rolls: true };
    return limitAnswer(book, stopped, terms);
  },
  backward: ({ book }, { rule, startsOn, fitting, facts }) =>
    backwardAnswer(book, {
      event: startsOn,
      ...amountOf(fitting),
      reading: readingOf(rule, facts),
    }),
  'before-date': ({ book }, terms) => beforeDateAnswer(book, fixedDay(terms)),
  'by-date': ({ book }, terms) => byDateAnswer(book, fixedDay(terms), false),
};

function amountOf({ amount = 0, unit = 'calendar-days' }: DeadlineCase) {
  return { amount, unit };
}

function fixedDay({ startsOn, fitting }: Fitting): LegalDate {
  return dayIn(yearOf(startsOn), fitting.monthDay ?? '');
}

function readingOf({ reading, readingFact }: DeadlineRule, facts: Facts) {
  const chosen = facts[readingFact ?? ''];
  return chosen === 'lenient' || chosen === 'conservative' ? chosen : (reading ?? 'conservative');
}

function plannedDue(world: DeadlineWorld, rule: DeadlineRule, start: LegalDate): LegalDate | null {
  if (rule.defaultPlan === undefined) return null;
  const { amount, unit } = rule.defaultPlan;
  const terms = { start, amount, unit, countsFirstDay: false, rolls: true };
  return limitAnswer(world.book, world.stopped, terms).due;
}

/** The latest fact of the first list that is known whole; a year stands for its last day. */
function startOf({ startsFrom, yearsLater = 0 }: DeadlineRule, facts: Facts): LegalDate | null {
  const whole = startsFrom
    .map((names) => names.map((name) => dayOf(facts[name], yearsLater)))
    .find((days) => !days.includes(null));
  return whole?.toSorted().at(-1) ?? null;
}

function dayOf(fact: Facts[string], yearsLater: number): LegalDate | null {
  if (typeof fact === 'number') return dayIn(fact + yearsLater, '12-31');
  if (typeof fact !== 'string') return null;
  return yearsLater === 0 ? fact : dayIn(yearOf(fact) + yearsLater, '12-31');
}
