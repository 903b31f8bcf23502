import { yearOf } from '../legal/date-arithmetic.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { Rule } from '../pack/rule.js';
import type { Discipline, EvidenceLedger } from './evidence-ledger.js';

/** A fact of the ledger that forbids an award although its conditions may be met. */
export interface LedgerBar extends Rule {
  readonly kind: 'discipline' | 'same-achievement' | 'dissolved';
  readonly nomineeKinds: readonly string[];
  readonly awardKinds: readonly string[];
}

export interface BarQuestion {
  readonly nomineeKind: string;
  readonly awardKind: string;
  /** Kind (title or form) of an award of the ledger. */
  readonly kindOf: (award: string) => string;
  readonly ledger: EvidenceLedger;
  /** Year of a yearly title; absent for what is nominated on a day. */
  readonly forYear?: number | undefined;
  readonly on: LegalDate;
  /** Day on which the nomination is judged; a body dissolved by then receives nothing. */
  readonly judgedOn: LegalDate;
  readonly achievement?: string | undefined;
  readonly dissolvedOn?: LegalDate | undefined;
}

/** The bars of a pack that stand against a nomination. */
export function standingBars(
  bars: readonly LedgerBar[],
  question: BarQuestion,
): readonly LedgerBar[] {
  return bars.filter(
    ({ kind, nomineeKinds, awardKinds }) =>
      nomineeKinds.includes(question.nomineeKind) &&
      awardKinds.includes(question.awardKind) &&
      TESTS[kind](question),
  );
}

const TESTS: Readonly<Record<LedgerBar['kind'], (question: BarQuestion) => boolean>> = {
  discipline: (question) => begunDiscipline(question).some((one) => isServing(one, question)),
  'same-achievement': ({ ledger, achievement, kindOf, awardKind }) =>
    ledger.awards.some(
      (one) =>
        achievement !== undefined &&
        one.achievement === achievement &&
        kindOf(one.award) === awardKind,
    ),
  dissolved: ({ dissolvedOn, judgedOn }) => dissolvedOn !== undefined && dissolvedOn <= judgedOn,
};

/** Latest end of serving among the disciplines begun by the day of the question. */
export function clearedOn(question: Pick<BarQuestion, 'ledger' | 'on'>): LegalDate | null {
  const ends = begunDiscipline(question).flatMap(({ servedUntil }) => servedUntil ?? []);
  return ends.toSorted().at(-1) ?? null;
}

function begunDiscipline({ ledger, on }: Pick<BarQuestion, 'ledger' | 'on'>) {
  return ledger.discipline.filter(({ imposedOn }) => imposedOn <= on);
}

/** A title of a year is barred by a discipline served in any part of it. */
function isServing({ servedUntil }: Discipline, { forYear, on }: BarQuestion): boolean {
  if (servedUntil === undefined) return true;
  return forYear === undefined ? on <= servedUntil : forYear <= yearOf(servedUntil);
}
