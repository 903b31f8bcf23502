import type { Refusal } from '#domain/legal/refusal.js';
import { decide } from '#domain/nomination/nomination-decide.js';
import { fileNomination } from '#domain/nomination/nomination-filing.js';
import type { Transition } from '#domain/nomination/nomination-state.js';
import type { Course, CourseSetting } from './course.js';
import { commandsOf } from './course-commands.js';
import { filedAt, momentsOf } from './course-moments.js';

/** How far a course went: all its events, and the first act that the law does not allow. */
export interface Played extends Transition {
  readonly refused: { readonly index: number; readonly refusal: Refusal } | null;
}

function filed({ submission, nomination, route }: Course, setting: CourseSetting): Transition {
  const { calendar } = setting;
  const filing = {
    nominationId: nomination.key,
    submissionId: submission.key,
    unitId: submission.unitId,
    awardCode: nomination.awardCode,
    nomineePersonId: nomination.nominee.personId,
    route,
    filedBy: submission.filedBy,
    commandId: `${nomination.key}:file`,
  };
  return fileNomination(filing, { at: filedAt(submission.filedOn, calendar), calendar });
}

/** Plays a course by the law itself, without any server, up to its end or to the first refusal. */
export function playCourse(course: Course, setting: CourseSetting): Played {
  const { acts, submission } = course;
  const { calendar } = setting;
  const moments = momentsOf(submission.filedOn, acts, calendar);
  let { state, events } = filed(course, setting);
  for (const [index, { act, at }] of moments.entries()) {
    for (const command of commandsOf({ course, index, act, state, at }, setting)) {
      const { refusal, transition } = decide(state, command, { at, calendar });
      if (refusal) return { state, events, refused: { index, refusal } };
      state = transition.state;
      events = [...events, ...transition.events];
    }
  }
  return { state, events, refused: null };
}
