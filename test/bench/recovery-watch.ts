import { holdsWithin, sleep } from '../../apps/local/src/wait.js';
import type { AnsweredAct, AwardUsers } from '../../libs/testing/award-users.js';
import type { BenchPlace, Program } from './bench-place.js';
import { rateOf, rateReachedAt, rounded } from './statistics.js';

/** How a kill looked to those who acted; milliseconds after it. */
export interface Recovery {
  readonly killed: Program;
  readonly actsPerSecondBefore: number;
  /** The first task completed by an act that was asked after the kill; `null`: never. */
  readonly firstAnswerMs: number | null;
  /** End of the first second with four fifths of the rate before; `null`: never. */
  readonly backAtMs: number | null;
  /** Of an act that was under way at the kill or was asked before the rate was back. */
  readonly slowestActMs: number;
}

/** How long the rate before a kill is measured. */
const BASELINE_MS = 10_000;
const SHARE = 0.8;
const WINDOW_MS = 1_000;
const GIVE_UP_MS = 120_000;

/** Measures the rate of the users, kills a program with -9, and watches until the rate is back. */
export async function watchRecovery(
  place: BenchPlace,
  users: AwardUsers,
  killed: Program,
): Promise<Recovery> {
  const from = Date.now();
  await sleep(BASELINE_MS);
  const killedAt = Date.now();
  const before = users.answered.filter(({ answeredAt }) => answeredAt >= from).length;
  const actsPerSecondBefore = rateOf(before, killedAt - from);
  for (const pid of place.pidsOf(killed)) process.kill(pid, 'SIGKILL');
  const wanted = { from: killedAt, rate: actsPerSecondBefore * SHARE, windowMs: WINDOW_MS };
  const backAt = () => rateReachedAt(instants(users.answered), wanted);
  await holdsWithin(() => backAt() !== null, GIVE_UP_MS, 100);
  const end = backAt() ?? Date.now();
  return {
    killed,
    actsPerSecondBefore,
    firstAnswerMs: firstAnswer(users.answered, killedAt),
    backAtMs: backAt() === null ? null : end - killedAt,
    slowestActMs: slowest(users.answered, killedAt, end),
  };
}

function instants(answered: readonly AnsweredAct[]): number[] {
  return answered.map(({ answeredAt }) => answeredAt);
}

function firstAnswer(answered: readonly AnsweredAct[], killedAt: number): number | null {
  const first = answered.find((act) => act.kind === 'complete' && act.askedAt >= killedAt);
  return first ? first.answeredAt - killedAt : null;
}

function slowest(answered: readonly AnsweredAct[], killedAt: number, end: number): number {
  const concerned = answered.filter((act) => act.answeredAt >= killedAt && act.askedAt <= end);
  return rounded(Math.max(0, ...concerned.map((act) => act.answeredAt - act.askedAt)));
}
