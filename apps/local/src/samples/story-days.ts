import { z } from 'zod';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { readYamlFile } from '#persistence/packs/yaml-file.js';
import { inProject } from '../project-root.js';
import { legalDate } from './sample-province.js';

/** From which day to which the story of a sample is told. */
export interface StoryDays {
  readonly startsOn: LegalDate;
  readonly storyDay: LegalDate;
}

const storyDays = z.object({ startsOn: legalDate, storyDay: legalDate });
const USUAL_DAY = '2026-04-17';

/** The days of the sample province; of a story that cannot be read nothing is told before its day. */
export function readStoryDays(file = inProject('samples', 'lang-son', 'story.yaml')): StoryDays {
  try {
    return readYamlFile(file, storyDays);
  } catch {
    // The loading of the sample says what is wrong with it.
    return { startsOn: USUAL_DAY, storyDay: USUAL_DAY };
  }
}
