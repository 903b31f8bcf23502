import type { Role } from '../authority/role.js';
import type { ApprovalRatio } from '../council/ballot-count.policy.js';
import type { Citation } from '../legal/citation.js';
import type { Period } from '../legal/working-calendar.js';
import type { Stage, Step } from './nomination-stage.js';

/** When a reminder goes out before the deadline of a task. */
export type ReminderRule =
  | { readonly kind: 'half-time' }
  | { readonly kind: 'working-days-before'; readonly days: number }
  | { readonly kind: 'last-day' };

/** Hết hạn: what silence does. `escalate` tells the superior; `return` also ends the case as returned. */
export type ExpiryEffect = 'escalate' | 'return';

/** One human step: who acts, by when, and what happens before and after the limit. */
export interface StepRule {
  readonly candidateGroup: Role;
  readonly escalateTo: Role;
  /** `null`: no limit known ("chưa có quy định"); the task then has neither reminder nor expiry. */
  readonly period: Period | null;
  readonly citation: Citation | null;
  readonly reminders: readonly ReminderRule[];
  readonly onExpiry: ExpiryEffect;
  /** Whether the limit goes on after a supplement (suspension) or counts anew from the full dossier. */
  readonly clockAfterSupplement: 'resume' | 'restart';
}

export interface CouncilRule {
  readonly approvalRatio: ApprovalRatio;
  readonly citation: Citation;
}

/** The way of one nomination, handed to its workflow as data. */
export interface NominationRoute {
  readonly routeId: string;
  /** Hash of the data the route was read from; pins it on the case. */
  readonly version: string;
  /** Steps in order; a route without council leaves `hold-ballot` out. */
  readonly sequence: readonly Step[];
  readonly steps: Readonly<Partial<Record<Step, StepRule>>>;
  readonly council: CouncilRule | null;
  readonly maxSupplementRounds: number;
  readonly withdrawal: { readonly stages: readonly Stage[]; readonly citation: Citation | null };
}

/** @throws Error when the route's data name a step they do not describe. */
export function ruleOf(route: NominationRoute, step: Step): StepRule {
  const rule = route.steps[step];
  if (!rule) throw new Error(`route ${route.routeId} has no rule for step ${step}`);
  return rule;
}

/** The step that follows, or `null` after the last and for one outside the sequence. */
export function stepAfter(route: NominationRoute, step: Step): Step | null {
  const index = route.sequence.indexOf(step);
  return index < 0 ? null : (route.sequence[index + 1] ?? null);
}
