import type { Actor } from '#domain/authority/role.js';
import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import { mayCompleteHeld } from '#domain/authority/task-holding.policy.js';
import type { Refusal } from '#domain/legal/refusal.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { type AllowedAction, allowedActions } from '#domain/nomination/allowed-actions.js';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { citationText } from '../labels/citation-text.js';
import { MOVE_LABELS } from '../labels/move-labels.js';
import { refusalTitle } from '../problems/refusal-messages.js';
import type { ActionView } from './nomination-detail.response.js';

export interface ActionsQuestion {
  readonly actor: Actor;
  readonly facts: NominationFacts;
  readonly route: NominationRoute;
  readonly mandate: Mandate | null;
  readonly on: LegalDate;
  /** Who holds the open task. */
  readonly holderId: string | null;
}

function refusalOf({ move, refusal }: AllowedAction, question: ActionsQuestion): Refusal | null {
  if (refusal || !MOVE_ROWS[move].completesTask) return refusal;
  return mayCompleteHeld(question.actor, question.holderId);
}

/** A button for each move, with the reason for each that may not be pressed now. */
export function actionsView(question: ActionsQuestion): ActionView[] {
  return allowedActions(question).map((action) => {
    const refusal = refusalOf(action, question);
    return {
      move: action.move,
      label: MOVE_LABELS[action.move],
      isAllowed: refusal === null,
      code: refusal?.code ?? null,
      reason: refusal && refusalTitle(refusal.code, refusal.facts),
      article: refusal?.citation ? citationText(refusal.citation) : null,
    };
  });
}
