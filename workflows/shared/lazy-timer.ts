import { condition, sleep } from '@temporalio/workflow';
import { type EpochMs, type LegalClock, realTime } from '#domain/legal/legal-clock.js';

export interface Instant {
  readonly at: EpochMs;
  /** What it is for, as read in Temporal's UI. */
  readonly summary: string;
}

export type ChangeOrInstant = (hasChanged: () => boolean, next: Instant | null) => Promise<void>;

/**
 * One lazy timer for a case: it is armed for the earliest instant and never cancelled. One that wakes
 * too early is armed again; an earlier instant arms a second one.
 */
export function lazyTimer(clock: LegalClock): ChangeOrInstant {
  let armedFor: EpochMs | null = null;
  let hasFired = false;

  const arm = ({ at, summary }: Instant): void => {
    armedFor = at;
    const delay = Math.max(1, realTime(clock, at) - Date.now());
    void sleep(delay, { summary }).then(() => {
      hasFired = true;
      if (armedFor === at) armedFor = null;
    });
  };

  return async (hasChanged, next) => {
    if (next && (armedFor === null || next.at < armedFor)) arm(next);
    await condition(() => hasChanged() || hasFired);
    hasFired = false;
  };
}
