import type { Refusal } from '../legal/refusal.js';
import { type MoveRequest, mayMove } from './move-permission.policy.js';
import { MOVES, type Move } from './nomination-move.js';

/** A button: the move, and why not where it is not allowed now. */
export interface AllowedAction {
  readonly move: Move;
  /** `null`: the caller may do it now. */
  readonly refusal: Refusal | null;
}

/** Every move with the reason for each that the caller may not make now. */
export function allowedActions(request: Omit<MoveRequest, 'move'>): AllowedAction[] {
  return MOVES.map((move) => ({ move, refusal: mayMove({ ...request, move }) }));
}
