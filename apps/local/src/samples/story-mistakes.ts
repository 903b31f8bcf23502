import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';
import type { SampleStory, StoryNomination, StorySubmission } from './sample-nomination.js';

/** Where the story does something on a day it cannot: it must be told before its day begins. */
export function storyMistakes(story: SampleStory, calendar: WorkingCalendar): string[] {
  return story.submissions
    .flatMap((submission) => [
      ...strayDay(submission.filedOn, story, calendar).map(
        (mistake) => `${submission.key}: filedOn: ${mistake}`,
      ),
      ...submission.nominations.flatMap((nomination) => [
        ...disorder(submission, nomination),
        ...nomination.acts.flatMap(({ on, move }, index) =>
          strayDay(on, story, calendar).map(
            (mistake) => `${nomination.key}: act ${index + 1} (${move}): ${mistake}`,
          ),
        ),
      ]),
    ])
    .map((mistake) => `story.yaml: ${mistake}`);
}

function strayDay(
  on: LegalDate,
  { startsOn, storyDay }: SampleStory,
  calendar: WorkingCalendar,
): string[] {
  if (on < startsOn || storyDay <= on) return [`${on} lies outside ${startsOn} to ${storyDay}`];
  return calendar.isWorkingDay(on) ? [] : [`${on} is no working day`];
}

function disorder({ filedOn }: StorySubmission, { key, acts }: StoryNomination): string[] {
  const days = [filedOn, ...acts.map(({ on }) => on)];
  const early = acts.flatMap(({ on, move }, index) =>
    on < (days[index] ?? on)
      ? [`act ${index + 1} (${move}): ${on} lies before the act before it`]
      : [],
  );
  return early.map((mistake) => `${key}: ${mistake}`);
}
