import { firstRefusal, refused, type Verdict } from '../legal/refusal.js';
import type { Actor, Role } from './role.js';
import type { Mandate } from './signature-mandate.policy.js';

/** Việc as far as the question goes who may take it. */
export interface HeldTask {
  readonly candidateGroup: Role;
  /** Set where the candidates are those of one unit. */
  readonly unitId: string | null;
  readonly nomineePersonId: string | null;
}

/** The actor with the groups he stands in for: a deputy with a mandate in force takes the chairman's tasks. */
export function asCandidate(actor: Actor, mandate: Mandate | null): Actor {
  const isDeputy = mandate?.deputyId === actor.personId && actor.roles.includes('deputy-chair');
  return isDeputy ? { ...actor, roles: [...actor.roles, 'province-chair'] } : actor;
}

/** Nhận việc: a member of the candidate group, of its unit where it has one, never the nominee. */
export function mayHold(candidate: Actor, task: HeldTask): Verdict {
  const { candidateGroup, unitId, nomineePersonId } = task;
  return firstRefusal([
    candidate.roles.includes(candidateGroup)
      ? null
      : refused('ROLE_MISSING', { role: candidateGroup }),
    unitId === null || unitId === candidate.unitId ? null : refused('OTHER_UNIT'),
    candidate.personId === nomineePersonId ? refused('OWN_NOMINATION') : null,
  ]);
}

/** A task that somebody has claimed is completed by him; one that nobody holds, by any candidate. */
export function mayCompleteHeld(actor: Actor, holderId: string | null): Verdict {
  return holderId === null || holderId === actor.personId ? null : refused('TASK_HELD_BY_ANOTHER');
}
