import { dividedUp } from '../legal/whole-number.js';
import type { Ratio } from './council-rules.js';

export const RECUSAL_MODES = [
  'declare-only',
  'exclude-from-vote',
  'exclude-from-denominator',
] as const;
export const ABSENT_MODES = ['written-opinion', 'not-counted'] as const;

/** What a session counted; whatever is not a vote for is not for. */
export interface SessionBallots {
  /** Membership, frozen at the session. */
  readonly total: number;
  /** Members in the room; unknown: the quorum is not judged. */
  readonly present?: number | undefined;
  readonly for: number;
  /** Opinions of absent members in writing. */
  readonly writtenFor: number;
  readonly writtenReceived: number;
  readonly absentMembers: (typeof ABSENT_MODES)[number];
  /** Members who are out for a conflict of interest; all of them are in the room. */
  readonly recusals: number;
  readonly recusalMode: (typeof RECUSAL_MODES)[number];
}

export interface SessionResult {
  readonly verdict: 'passed' | 'failed' | 'undetermined';
  /** Fewest votes for; `null`: no ratio is known. */
  readonly required: number | null;
  readonly votesFor: number;
  readonly denominator: number;
  readonly margin: number | null;
  readonly quorumRequired: number | null;
  readonly quorumMet: boolean | null;
  /** Votes that could still be for: members present who may vote, and written opinions. */
  readonly maxVotes: number | null;
  readonly canPass: boolean | null;
}

/** Fewest that make at least the ratio of a number, in integers. */
export function leastOf({ numerator, denominator }: Ratio, total: number): number {
  return dividedUp(numerator * total, denominator);
}

/** Kết quả bỏ phiếu, counted on the total membership (NĐ 152/2025 Điều 33.5). */
export function sessionResult(
  ballots: SessionBallots,
  ratio: Ratio | null,
  quorum: Ratio | null,
): SessionResult {
  const isOut = ballots.recusalMode === 'exclude-from-denominator';
  const denominator = ballots.total - (isOut ? ballots.recusals : 0);
  const required = ratio === null ? null : leastOf(ratio, denominator);
  const votesFor = ballots.for + (countsWritten(ballots) ? ballots.writtenFor : 0);
  const attendance = attendanceOf(ballots, quorum);
  const maxVotes = reachable(ballots);
  return {
    verdict: verdictOf(votesFor, required, attendance.quorumMet),
    required,
    votesFor,
    denominator,
    margin: required === null ? null : votesFor - required,
    ...attendance,
    maxVotes,
    canPass: required === null || maxVotes === null ? null : maxVotes >= required,
  };
}

function verdictOf(votesFor: number, required: number | null, quorumMet: boolean | null) {
  if (required === null || quorumMet === false) return 'undetermined';
  return votesFor >= required ? 'passed' : 'failed';
}

/** Only those in the room make a quorum, never a written opinion. */
function attendanceOf({ total, present }: SessionBallots, quorum: Ratio | null) {
  if (quorum === null) return { quorumRequired: null, quorumMet: null };
  const quorumRequired = leastOf(quorum, total);
  return { quorumRequired, quorumMet: present === undefined ? null : present >= quorumRequired };
}

function countsWritten({ absentMembers }: SessionBallots): boolean {
  return absentMembers === 'written-opinion';
}

function reachable(ballots: SessionBallots): number | null {
  const { present, recusals, recusalMode, writtenReceived } = ballots;
  if (present === undefined) return null;
  const voting = recusalMode === 'declare-only' ? present : present - recusals;
  return voting + (countsWritten(ballots) ? writtenReceived : 0);
}
