import { type Facts, meetsOne } from '../pack/condition.js';
import type { RankingCriterion, RankingRule } from './ranking-rule.js';

export interface RankingCase {
  readonly quota: number;
  readonly candidates: readonly Facts[];
  readonly chairFor?: string | undefined;
  readonly ballotsHeld: number;
  /** Votes that a candidate needs; `null`: votes are not asked. */
  readonly required: number | null;
}

export interface Ranking {
  /** `null`: a person decides. */
  readonly winners: readonly string[] | null;
  readonly method: string;
  readonly needsConfirmation: boolean;
}

/** Those above the ratio fill the quota in the order of the criteria; only a tie at the cut-off is broken. */
export function rankCandidates(rule: RankingRule, ranking: RankingCase): Ranking {
  const end = rule.criteria.reduce(
    (field, step) => advance(field, step, ranking),
    openingField(rule, ranking),
  );
  if (isLeftToPerson(rule, ranking, end)) {
    return { winners: null, method: rule.afterMostBallots ?? end.method, needsConfirmation: false };
  }
  const winners = end.tied.length > 0 ? null : end.winners.map(idOf);
  return { winners, method: end.method, needsConfirmation: winners !== null && !end.isSure };
}

function openingField(rule: RankingRule, { candidates, required, quota }: RankingCase): Field {
  const tied = candidates.filter(
    (candidate) => required === null || numberOf(candidate, 'for') >= required,
  );
  const method = rule.criteria.at(0)?.method ?? '';
  return { winners: [], tied, places: quota, method, isSure: true };
}

/** The ballots of the round are used up and a place is still open. */
function isLeftToPerson(
  { mostBallots }: RankingRule,
  { ballotsHeld, quota }: RankingCase,
  { tied, winners }: Field,
): boolean {
  const isOpen = tied.length > 0 || winners.length < quota;
  return isOpen && mostBallots !== undefined && ballotsHeld >= mostBallots;
}

interface Field {
  readonly winners: readonly Facts[];
  /** Candidates between whom the next criterion must choose. */
  readonly tied: readonly Facts[];
  readonly places: number;
  readonly method: string;
  readonly isSure: boolean;
}

function advance(field: Field, step: RankingCriterion, ranking: RankingCase): Field {
  const scoreOf = scoring(step, ranking);
  if (scoreOf === null || !field.tied.some(hasScore(scoreOf, step))) return field;
  return placed(field, { step, scoreOf });
}

type ScoreOf = (candidate: Facts) => number;

/** `null`: the criterion cannot be used here. */
function scoring(step: RankingCriterion, { chairFor }: RankingCase): ScoreOf | null {
  if (step.by === 'number') return (candidate) => numberOf(candidate, step.fact ?? '');
  if (step.by === 'preference')
    return (candidate) => (meetsOne(step.preferred ?? [], candidate) ? 1 : 0);
  if (step.by === 'person') return () => 0;
  return chairFor === undefined ? null : (candidate) => (idOf(candidate) === chairFor ? 1 : 0);
}

/** A preference or a chair's vote that is for none of the tied has not been used. */
function hasScore(scoreOf: ScoreOf, { by }: RankingCriterion): ScoreTest {
  return (candidate) => by === 'number' || by === 'person' || scoreOf(candidate) > 0;
}

type ScoreTest = (candidate: Facts) => boolean;

/** Those who have a place at any order of their equals are in; of a tie at the cut-off nobody yet. */
function placed(
  { winners, tied, places, isSure }: Field,
  { step, scoreOf }: { readonly step: RankingCriterion; readonly scoreOf: ScoreOf },
): Field {
  const better = (one: Facts) => tied.filter((other) => scoreOf(other) > scoreOf(one)).length;
  const asGood = (one: Facts) => tied.filter((other) => scoreOf(other) >= scoreOf(one)).length;
  const above = tied.filter((one) => asGood(one) <= places);
  return {
    winners: [...winners, ...above],
    tied: tied.filter((one) => asGood(one) > places && better(one) < places),
    places: places - above.length,
    method: step.method,
    isSure: isSure && step.needsConfirmation !== true,
  };
}

function numberOf(candidate: Facts, fact: string): number {
  const value = candidate[fact];
  return typeof value === 'number' ? value : 0;
}

function idOf(candidate: Facts): string {
  return String(candidate['id']);
}
