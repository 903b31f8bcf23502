import path from 'node:path';
import { yearOf } from '#calendar/civil-date.js';
import { workingCalendar } from '#calendar/working-calendar.js';
import { readAwards } from '#persistence/packs/award-reader.js';
import { readCalendarSlice } from '#persistence/packs/calendar-reader.js';
import { readRoutes } from '#persistence/packs/route-reader.js';
import { readYamlFile } from '#persistence/packs/yaml-file.js';
import { courseMistakes } from './course-mistakes.js';
import { submissionMistakes } from './nomination-mistakes.js';
import { provinceMistakes } from './province-mistakes.js';
import type { Sample, SamplePacks } from './sample.js';
import { type SampleStory, story, submission } from './sample-nomination.js';
import { council, mandates, personas, units } from './sample-province.js';
import { storyMistakes } from './story-mistakes.js';

/** The rules of the packs, with the calendar from the story's first year to the year after it. */
export function readSamplePacks(
  packsDir: string,
  { startsOn, storyDay }: SampleStory,
): SamplePacks {
  const years = { fromYear: yearOf(startsOn), toYear: yearOf(storyDay) + 1 };
  return {
    awards: readAwards(packsDir),
    routes: readRoutes(packsDir),
    calendar: workingCalendar(readCalendarSlice(packsDir, years)),
  };
}

/**
 * A sample province: units, people, the demonstration's submission and the story of the running
 * sample, each course playable by the law. Whether it ends as expected is for those who play it.
 * @throws Error naming every file and place that is wrong.
 */
export function readSample(
  dir: string,
  packsDir = path.join(dir, '../../libs/policy-packs'),
): Sample {
  const sample = readFiles(dir);
  const packs = readSamplePacks(packsDir, sample.story);
  stopAt(dir, [...provinceMistakes(sample), ...submissionMistakes(sample, packs)]);
  stopAt(dir, storyMistakes(sample.story, packs.calendar));
  stopAt(dir, courseMistakes(sample, packs));
  return sample;
}

function readFiles(dir: string): Sample {
  const file = (name: string) => path.join(dir, name);
  return {
    units: readYamlFile(file('units.yaml'), units),
    personas: readYamlFile(file('personas.yaml'), personas),
    council: readYamlFile(file('council.yaml'), council),
    mandates: readYamlFile(file('mandates.yaml'), mandates),
    submission: readYamlFile(file('submission.yaml'), submission),
    story: readYamlFile(file('story.yaml'), story),
  };
}

function stopAt(dir: string, mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new Error([`${dir}:`, ...mistakes].join('\n  '));
}
