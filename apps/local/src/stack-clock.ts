import { z } from 'zod';
import { startOfDay } from '#calendar/civil-date.js';
import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';
import { readJsonFile, writeJsonFile } from './json-file.js';
import type { StoryDays } from './samples/story-days.js';

const OFFICE_OPENS_MS = 8 * 3_600_000;
/** Real time in which the weeks before the story day pass, once the API answers: a second a day. */
const TOLD_IN_MS = 40_000;
/** What API and worker take to start. */
const PROGRAMS_START_MS = 6_000;

const stored = z.object({
  legalAt: z.number(),
  realAt: z.number(),
  scale: z.number().positive(),
  scaleBefore: z.number().positive().exactOptional(),
});

/**
 * Legal time of a stack that tells the story of its sample: from the story's first morning to that of
 * its day in half a minute, from then on one day a day.
 */
export function storyClock({ startsOn, storyDay }: StoryDays, now: EpochMs): LegalClock {
  const toldMs = startOfDay(storyDay) - startOfDay(startsOn);
  return {
    legalAt: startOfDay(storyDay) + OFFICE_OPENS_MS,
    realAt: now + PROGRAMS_START_MS + TOLD_IN_MS,
    scale: 1,
    scaleBefore: Math.max(toldMs / TOLD_IN_MS, 1),
  };
}

export interface ClockChoice {
  readonly file: string;
  readonly days: StoryDays;
  /** Nothing has been filed by the clock kept, so that it can be set anew. */
  readonly isUnused: boolean;
}

/** The one clock of a stack: set when it has no case yet, then kept with its data. */
export function ensureClock({ file, days, isUnused }: ClockChoice): LegalClock {
  const kept = stored.safeParse(readJsonFile(file)).data;
  if (kept && !isUnused) return kept;
  const clock = storyClock(days, Date.now());
  writeJsonFile(file, clock);
  return clock;
}
