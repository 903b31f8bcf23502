import type { WorkingCalendar } from '#domain/legal/working-calendar.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import type { AwardRule } from '#persistence/packs/award-reader.js';
import type { SampleStory, SampleSubmission } from './sample-nomination.js';
import type { Persona, SampleCouncil, SampleMandate, SampleUnit } from './sample-province.js';

/** Units, people and powers of the sample province. */
export interface Province {
  readonly units: readonly SampleUnit[];
  readonly personas: readonly Persona[];
  readonly council: SampleCouncil;
  readonly mandates: readonly SampleMandate[];
}

/** A folder of `samples/`, each file checked against the others. */
export interface Sample extends Province {
  /** What the demonstration files and carries to its end. */
  readonly submission: SampleSubmission;
  /** What has happened in the running sample when its story day begins. */
  readonly story: SampleStory;
}

/** The rules that a sample is read under. */
export interface SamplePacks {
  readonly awards: ReadonlyMap<string, AwardRule>;
  readonly routes: ReadonlyMap<string, NominationRoute>;
  readonly calendar: WorkingCalendar;
}
