import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import type { WorkingCalendar } from '#domain/legal/working-calendar.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import type {
  CourseAct,
  CourseNomination,
  DatedAct,
  SampleSubmission,
  StoryNomination,
  StorySubmission,
} from './sample-nomination.js';
import type { Persona, SampleCouncil } from './sample-province.js';

export type SampleAct = CourseAct | DatedAct;

/** The way one nomination of the sample goes. */
export interface Course {
  readonly submission: SampleSubmission | StorySubmission;
  readonly nomination: CourseNomination | StoryNomination;
  readonly route: NominationRoute;
  readonly acts: readonly SampleAct[];
}

/** What every course of a sample is played with. */
export interface CourseSetting {
  readonly personas: readonly Persona[];
  readonly council: SampleCouncil;
  readonly mandates: readonly Mandate[];
  readonly calendar: WorkingCalendar;
}
