import type { Moment } from '#domain/nomination/human-task.js';
import type { Move, MoveDetails } from '#domain/nomination/nomination-move.js';
import type { NominationState } from '#domain/nomination/nomination-state.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { aMandate, aRoster } from './nomination-builders.js';

interface Told {
  readonly state: NominationState;
  readonly moment: Moment;
}

const REASON: MoveDetails = { commentHash: 'hash-of-a-comment' };

/** What the law wants said with each move, beside the task it completes. */
const SAID: Readonly<Partial<Record<Move, (told: Told) => MoveDetails>>> = {
  'refuse-proposal': () => REASON,
  'request-supplement': () => ({ ...REASON, missingItems: ['ballot-result'] }),
  'return-dossier': () => ({ ...REASON, legalBasis: 'NĐ 152/2025/NĐ-CP Điều 35.4a' }),
  'propose-award': ({ state }) => (state.route.council ? { roster: aRoster() } : {}),
  'cast-ballot': () => ({ ballotCommitment: 'commitment' }),
  'close-ballot': ({ state }) => ({
    tally: { for: state.facts.council?.votedIds.length ?? 0, against: 0, invalid: 0 },
  }),
  'sign-decision': () => ({ decisionNumber: '12/QĐ-UBND', mandate: aMandate() }),
  'refuse-award': () => ({ ...REASON, mandate: aMandate() }),
  'confer-award': ({ moment }) => ({ conferredOn: moment.calendar.dateOf(moment.at) }),
  'withdraw-nomination': () => REASON,
};

/** What a move is usually made with. */
export function detailsOf(move: Move, told: Told): MoveDetails {
  const taskId = told.state.facts.task?.taskId;
  return {
    ...(taskId && MOVE_ROWS[move].completesTask && { taskId }),
    ...SAID[move]?.(told),
  };
}
