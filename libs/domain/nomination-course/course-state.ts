import type { LegalDate } from '../legal/working-calendar.js';
import type { CourseOutcome, CourseStage } from './course-event.js';

/** A cause that suspends, as known so far. */
export interface CourseSuspension {
  readonly cause: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** Concurrence asked for and not yet answered. */
export interface OpenRequest {
  readonly askedBy: 'province' | 'ministry';
  readonly receivedOn: LegalDate;
}

/** Where a nomination stands after the events so far. */
export interface CourseState {
  readonly stage: CourseStage | null;
  readonly outcome: CourseOutcome | null;
  /** Day of the last full dossier. */
  readonly completeOn: LegalDate | null;
  readonly isNotEligible: boolean;
  readonly request: OpenRequest | null;
  /** The body that was asked has not answered. */
  readonly isSilent: boolean;
  readonly noticePostedOn: LegalDate | null;
  readonly lacksRatio: boolean;
  readonly suspensions: readonly CourseSuspension[];
  readonly intakeRefusal: string | null;
  readonly isFiled: boolean;
  readonly isRetrospective: boolean;
  readonly isVerified: boolean;
}

export const NOT_BEGUN: CourseState = {
  stage: null,
  outcome: null,
  completeOn: null,
  isNotEligible: false,
  request: null,
  isSilent: false,
  noticePostedOn: null,
  lacksRatio: false,
  suspensions: [],
  intakeRefusal: null,
  isFiled: false,
  isRetrospective: false,
  isVerified: true,
};
