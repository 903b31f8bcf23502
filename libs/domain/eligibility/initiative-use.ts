import { type AwardEntry, awardOf } from '../award/award-entry.js';
import type { InitiativeCriterion } from './criterion.js';
import { type Initiative, SCOPES, type ScienceTask, type Scope } from './evidence-ledger.js';
import type { EvidenceView } from './evidence-view.js';
import { type Excluded, type Finding, finding } from './finding.js';
import type { InitiativeUse } from './initiative-rule.js';

export interface InitiativeRules {
  readonly awards: readonly AwardEntry[];
  readonly initiativeUses: readonly InitiativeUse[];
}

interface Offer {
  readonly initiative: Initiative;
  readonly use: InitiativeUse | null;
}

interface UseTerms {
  readonly rules: InitiativeRules;
  readonly award: string;
}

/** Enough initiatives, or enough science tasks, of the scope; one used before by the rule on uses. */
export function judgeInitiatives(
  criterion: InitiativeCriterion,
  view: EvidenceView,
  terms: UseTerms,
): Finding {
  const offers = view.ledger.initiatives
    .filter(({ year }) => year <= view.lastYear)
    .map((initiative) => ({ initiative, use: earlierUse(initiative, view, terms) }));
  const excluded = offers.flatMap(setAside);
  const usable = offers.filter(({ use }) => use?.effect !== 'block');
  const tasks = view.ledger.scienceTasks.filter(({ isAccepted }) => isAccepted);
  const found = fromInitiatives(criterion, usable) ?? fromTasks(criterion, tasks);
  if (found !== null) return { ...found, excluded };
  const scopes = [
    ...usable.map(({ initiative }) => initiative.scope),
    ...tasks.map(({ scope }) => scope),
  ];
  const isSmall = scopes.some((scope) => !reaches(scope, criterion.scope));
  const missing = [isSmall ? 'initiative-scope' : 'initiative'];
  return finding(criterion, { outcome: 'missing', missing, excluded });
}

/** Those not used before come first. */
function fromInitiatives(criterion: InitiativeCriterion, usable: readonly Offer[]): Finding | null {
  const fitting = usable.filter(({ initiative }) => reaches(initiative.scope, criterion.scope));
  const chosen = fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, criterion.count);
  if (chosen.length < criterion.count) return null;
  const warnings = [...new Set(chosen.flatMap(({ use }) => use?.code ?? []))];
  return finding(criterion, { warnings, evidence: chosen.map(({ initiative }) => initiative.id) });
}

function fromTasks(criterion: InitiativeCriterion, tasks: readonly ScienceTask[]): Finding | null {
  const fitting = tasks.filter(({ scope }) => reaches(scope, criterion.scope));
  const chosen = fitting.slice(0, criterion.count);
  if (chosen.length < criterion.count) return null;
  return finding(criterion, { evidence: chosen.map(({ id }) => id) });
}

/** The gravest consequence of an earlier use; the same title of the same year is no second use. */
function earlierUse(
  { usedFor }: Initiative,
  { lastYear }: EvidenceView,
  { rules, award }: UseTerms,
): InitiativeUse | null {
  const offeredFor = awardOf(rules.awards, award).kind;
  const isItself = (use: string) =>
    offeredFor === 'emulation-title' && use === `${award}:${lastYear}`;
  const kinds = usedFor
    .filter((use) => !isItself(use))
    .map((use) => awardOf(rules.awards, use.slice(0, use.lastIndexOf(':'))).kind);
  const uses = kinds.flatMap((usedKind) =>
    rules.initiativeUses.filter(
      (use) => use.usedFor === usedKind && use.offeredFor === offeredFor && use.effect !== 'allow',
    ),
  );
  return uses.find(({ effect }) => effect === 'block') ?? uses.at(0) ?? null;
}

function setAside({ initiative, use }: Offer): readonly Excluded[] {
  return use?.effect === 'block' ? [{ ref: initiative.id, reason: use.code }] : [];
}

function rank({ use }: Offer): number {
  return use === null ? 0 : 1;
}

function reaches(scope: Scope, needed: Scope): boolean {
  return SCOPES.indexOf(scope) >= SCOPES.indexOf(needed);
}
