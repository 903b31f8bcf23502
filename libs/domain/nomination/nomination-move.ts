import type { Mandate } from '../authority/signature-mandate.policy.js';
import type { Tally } from '../council/ballot-count.policy.js';
import type { LegalDate } from '../legal/working-calendar.js';

/** What people do to a nomination. Each move is one row of the table of transitions. */
export const MOVES = [
  'approve-proposal',
  'refuse-proposal',
  'accept-dossier',
  'request-supplement',
  'supply-supplement',
  'return-dossier',
  'propose-award',
  'cast-ballot',
  'close-ballot',
  'sign-decision',
  'refuse-award',
  'confer-award',
  'withdraw-nomination',
] as const;
export type Move = (typeof MOVES)[number];

/** What time does. */
export const TIME_MOVES = ['remind', 'escalate', 'expire'] as const;
export type TimeMove = (typeof TIME_MOVES)[number];

/** Total membership of the council, frozen when the case comes before it. */
export interface CouncilRoster {
  readonly councilId: string;
  readonly memberIds: readonly string[];
}

/**
 * The content of a command. Free text stays in the database: the process sees only its SHA-256.
 * Fields that a move does not use are absent.
 */
export interface MoveDetails {
  readonly taskId?: string;
  readonly commentHash?: string;
  /** Căn cứ pháp lý named by the person who returns or refuses. */
  readonly legalBasis?: string;
  /** Checklist codes asked for by a supplement request. */
  readonly missingItems?: readonly string[];
  readonly documentIds?: readonly string[];
  readonly roster?: CouncilRoster;
  /** Binds the ballot kept outside the process; says nothing of its content. */
  readonly ballotCommitment?: string;
  readonly tally?: Tally;
  readonly decisionNumber?: string;
  readonly mandate?: Mandate;
  readonly conferredOn?: LegalDate;
}
