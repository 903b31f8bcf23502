import type { Course, CourseSetting } from './course.js';
import { playCourse } from './course-play.js';
import type { Sample, SamplePacks } from './sample.js';

/** Every course of the demonstration. @throws Error for an award without a route. */
export function coursesOf({ submission }: Sample, packs: SamplePacks): Course[] {
  return submission.nominations.map((nomination) => ({
    submission,
    nomination,
    route: routeOf(nomination.awardCode, packs),
    acts: nomination.course,
  }));
}

/** Every course of the story, up to its day. @throws Error for an award without a route. */
export function storyCoursesOf({ story }: Sample, packs: SamplePacks): Course[] {
  return story.submissions.flatMap((submission) =>
    submission.nominations.map((nomination) => ({
      submission,
      nomination,
      route: routeOf(nomination.awardCode, packs),
      acts: nomination.acts,
    })),
  );
}

function routeOf(awardCode: string, { awards, routes }: SamplePacks): Course['route'] {
  const route = routes.get(awards.get(awardCode)?.routeId ?? '');
  if (!route) throw new Error(`no route for the award "${awardCode}"`);
  return route;
}

/** The acts that the law does not allow, the first of each nomination. */
export function courseMistakes(sample: Sample, packs: SamplePacks): string[] {
  const setting = { ...sample, calendar: packs.calendar };
  return [
    ...refusedActs(coursesOf(sample, packs), setting).map((act) => `submission.yaml: ${act}`),
    ...refusedActs(storyCoursesOf(sample, packs), setting).map((act) => `story.yaml: ${act}`),
  ];
}

function refusedActs(courses: readonly Course[], setting: CourseSetting): string[] {
  return courses.flatMap((course) => {
    const { refused } = playCourse(course, setting);
    if (!refused) return [];
    const { index, refusal } = refused;
    const { move } = course.acts[index] ?? {};
    const facts = JSON.stringify(refusal.facts);
    return [`${course.nomination.key}: act ${index + 1} (${move}): ${refusal.code} ${facts}`];
  });
}
