import { refused, type Verdict } from '../legal/refusal.js';
import type { Actor } from './role.js';

/** A task that somebody has claimed is completed by him; one that nobody holds, by any candidate. */
export function mayCompleteHeld(actor: Actor, holderId: string | null): Verdict {
  return holderId === null || holderId === actor.personId ? null : refused('TASK_HELD_BY_ANOTHER');
}
