import type { LegalDate } from '../legal/working-calendar.js';
import { courseOn } from './course.js';
import {
  type CourseClock,
  type CourseDeadlines,
  courseDeadlines,
  courseDue,
} from './course-deadlines.js';
import type { CourseEvent, CourseOutcome, CourseStage } from './course-event.js';
import type { CourseRoute } from './course-moves.js';
import type { CourseState } from './course-state.js';

/** What a nomination looks like at the end of a day. */
export interface Observation {
  readonly on: LegalDate;
  readonly stage: CourseStage | null;
  readonly outcome: CourseOutcome | null;
  readonly suspended: boolean;
  readonly deadlines: CourseDeadlines;
  readonly actionRequiredBy: string | null;
  /** The province asked, and the answer is late: silence is never agreement. */
  readonly escalated: boolean;
  /** The ministry asked, and may go on without the answer. */
  readonly mayProceed: boolean;
  readonly intake: 'accepted' | 'refused' | null;
  readonly reason: string | null;
  readonly retrospective: boolean;
  readonly verified: boolean;
}

export interface Course {
  readonly events: readonly CourseEvent[];
  readonly route: CourseRoute;
  readonly clock: CourseClock;
}

export function observe({ events, route, clock }: Course, on: LegalDate): Observation {
  const state = courseOn(events, route, on);
  const isSilent = isReplyLate(clock, state, on);
  return {
    on,
    stage: state.stage,
    outcome: state.outcome,
    suspended: isSuspended(state, on),
    deadlines: courseDeadlines(clock, state),
    actionRequiredBy: actorOf(state),
    escalated: isSilent && state.request?.askedBy === 'province',
    mayProceed: isSilent && state.request?.askedBy === 'ministry',
    intake: state.isFiled ? intakeOf(state) : null,
    reason: state.intakeRefusal,
    retrospective: state.isRetrospective,
    verified: state.isVerified,
  };
}

function intakeOf({ intakeRefusal }: CourseState): 'accepted' | 'refused' {
  return intakeRefusal === null ? 'accepted' : 'refused';
}

/** Both end days of a suspension are suspended. */
function isSuspended({ suspensions, stage }: CourseState, on: LegalDate): boolean {
  return stage !== 'closed' && suspensions.some(({ to }) => to === null || on <= to);
}

function isReplyLate(clock: CourseClock, state: CourseState, on: LegalDate): boolean {
  if (state.stage !== 'under-concurrence' || !state.isSilent) return false;
  const { due } = courseDue(clock, state, 'concurrence-reply');
  return due !== null && on > due;
}

const ACTORS: Readonly<Record<CourseStage, string | null>> = {
  submitted: 'appraising-body',
  received: 'appraising-body',
  'under-appraisal': 'appraising-body',
  'awaiting-supplement': 'submitting-unit',
  'under-concurrence': 'appraising-body',
  'under-public-notice': 'appraising-body',
  'before-council': 'council',
  'before-authority': 'competent-authority',
  'awaiting-conferment': 'competent-authority',
  closed: null,
};

function actorOf({ stage, lacksRatio }: CourseState): string | null {
  if (stage === null) return null;
  return stage === 'before-council' && lacksRatio ? 'legal-officer' : ACTORS[stage];
}
