import type { LegalDate } from '../legal/working-calendar.js';
import type { CourseEvent } from './course-event.js';
import { COURSE_MOVES, type CourseRoute } from './course-moves.js';
import { type CourseState, NOT_BEGUN } from './course-state.js';

const CHECKS: readonly CourseEvent['type'][] = [
  'appraised',
  'concurrence-requested',
  'public-notice-posted',
];

/** Where a nomination stands at the end of a day, from its dated events in order. */
export function courseOn(
  events: readonly CourseEvent[],
  route: CourseRoute,
  on: LegalDate,
): CourseState {
  return events.reduce((state, event, at) => {
    if (event.on > on || state.stage === 'closed') return state;
    const hasMoreChecks = events.slice(at + 1).some(({ type }) => CHECKS.includes(type));
    const terms = { route, hasMoreChecks };
    return { ...state, ...COURSE_MOVES[event.type](event, terms, state) };
  }, NOT_BEGUN);
}
