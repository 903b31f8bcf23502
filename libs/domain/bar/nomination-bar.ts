import { type DayBook, workingDaysAfter } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { type Condition, type Facts, meets } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';

/**
 * What a fact of a kind does to a nomination (NĐ 152/2025 Điều 4.4): suspends it while it lasts
 * and the condition holds, forbids the award while it lasts, or from its first day on.
 */
export interface SuspendingCause extends Rule {
  readonly label: string;
  readonly effect: 'suspends' | 'forbids-while' | 'forbids-from';
  readonly when?: Condition | undefined;
}

export interface BarCause {
  readonly kind: string;
  readonly from: LegalDate;
  /** Last day, included; absent: not over. */
  readonly to?: LegalDate | undefined;
  readonly conclusion?: 'no-fault' | 'fault' | undefined;
  /** What else is known of it, by name. */
  readonly facts: Facts;
}

export interface BarState {
  readonly suspended: boolean;
  /** Kinds of the causes that suspend on the day. */
  readonly causes: readonly string[];
  readonly mayAward: boolean;
  readonly outcome: 'ended-by-bar' | null;
  /** First working day after the suspensions; `null` while one has no end. */
  readonly resumesOn: LegalDate | null;
  /** End of serving a discipline: achievements count from it. */
  readonly countsFrom: LegalDate | null;
}

interface Judged {
  readonly cause: BarCause;
  readonly rule: SuspendingCause;
}

/** What may be done with a nomination on a day, as the causes known then leave it. */
export function barState(
  book: DayBook,
  rules: readonly SuspendingCause[],
  { causes, at }: { readonly causes: readonly BarCause[]; readonly at: LegalDate },
): BarState {
  const begun = causes.filter(({ from }) => from <= at).flatMap((cause) => judged(rules, cause));
  const suspending = begun.filter((one) => one.rule.effect === 'suspends' && counts(one));
  const open = suspending.filter((one) => lastsAt(one, at));
  const isEnded = begun.some((one) => one.cause.conclusion === 'fault' && isOverAt(one, at));
  const isForbidden = begun.some((one) => forbidsAt(one, at));
  return {
    suspended: open.length > 0,
    causes: [...new Set(open.map(({ cause }) => cause.kind))],
    mayAward: open.length === 0 && !isEnded && !isForbidden,
    outcome: isEnded ? 'ended-by-bar' : null,
    resumesOn: isEnded ? null : resumption(book, suspending),
    countsFrom: servedUntil(begun),
  };
}

function judged(rules: readonly SuspendingCause[], cause: BarCause): readonly Judged[] {
  return rules.filter(({ id }) => id === cause.kind).map((rule) => ({ cause, rule }));
}

/** A complaint that nobody verifies, an inspection without signs of violation do nothing. */
function counts({ cause, rule }: Judged): boolean {
  return rule.when === undefined || meets(rule.when, cause.facts);
}

function lastsAt({ cause }: Judged, at: LegalDate): boolean {
  return cause.to === undefined || at <= cause.to;
}

function isOverAt({ cause }: Judged, at: LegalDate): boolean {
  return cause.to !== undefined && cause.to <= at;
}

function forbidsAt(one: Judged, at: LegalDate): boolean {
  if (one.rule.effect === 'forbids-from') return counts(one);
  return one.rule.effect === 'forbids-while' && lastsAt(one, at);
}

function resumption(book: DayBook, suspending: readonly Judged[]): LegalDate | null {
  const ends = suspending.flatMap(({ cause }) => cause.to ?? []);
  const last = ends.toSorted().at(-1);
  const isOpen = ends.length < suspending.length;
  return last === undefined || isOpen ? null : workingDaysAfter(book, last, 1);
}

function servedUntil(begun: readonly Judged[]): LegalDate | null {
  const served = begun.filter(({ rule }) => rule.effect === 'forbids-while');
  return (
    served
      .flatMap(({ cause }) => cause.to ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
