import type { DeadlineRule } from '../deadline-ledger/deadline-rule.js';
import { ruleDeadline } from '../deadline-ledger/rule-deadline.js';
import { stoppedDays } from '../deadline-ledger/stopped-days.js';
import type { DayBook } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { type Condition, type Facts, meets } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';

/** What intake refuses; its id is the code of the refusal. */
export interface IntakeRule extends Rule {
  readonly when: Condition;
  /** The limit that must not be over on the day of filing; absent: the condition is enough. */
  readonly after?: string | undefined;
}

export interface IntakeQuestion {
  readonly book: DayBook;
  readonly rules: readonly IntakeRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly facts: Facts;
}

/** The first rule by which intake refuses a filing; `null`: accepted. */
export function intakeRefusal(question: IntakeQuestion, filedOn: LegalDate): IntakeRule | null {
  const { rules, facts } = question;
  const isOver = (limit: string) => {
    const due = limitDay(question, limit);
    return due !== null && filedOn > due;
  };
  return (
    rules.find(({ when, after }) => meets(when, facts) && (after === undefined || isOver(after))) ??
    null
  );
}

function limitDay({ book, deadlines, facts }: IntakeQuestion, id: string): LegalDate | null {
  const world = { book, stopped: stoppedDays(book, [], false) };
  return ruleDeadline(world, deadlines, { id, facts }).due;
}
