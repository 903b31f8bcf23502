import { dateAt } from '#calendar/civil-date.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { type NominationAnswer, nomination } from '../api/api-answers.js';
import { ApiClient } from '../api/api-client.js';
import { personaTokens } from '../api/persona-tokens.js';
import { hasRows } from '../database.js';
import { legalNow, untilLegal } from '../legal-wait.js';
import { LiveLine } from '../live-line.js';
import { inProject } from '../project-root.js';
import type { StackAddresses } from '../stack-addresses.js';
import type { Tell } from '../temporal-binary.js';
import { ActPerformer } from './act-performer.js';
import { loadDirectory } from './load-directory.js';
import type { Sample } from './sample.js';
import { readSample, readSamplePacks } from './sample-reader.js';
import { differenceOf } from './story-check.js';
import type { StoryDays } from './story-days.js';
import { StoryTeller, type ToldNomination } from './story-teller.js';

const SHOWN_EVERY_MS = 200;
const MOST_DIFFERENCES_SHOWN = 5;

/** Loads the sample province by the real commands; repeated, it adds only what is missing. */
export async function loadSample(stack: StackAddresses, tell: Tell): Promise<void> {
  const sample = readSample(inProject('samples', 'lang-son'));
  await loadDirectory(stack.databaseUrl, sample);
  const client = new ApiClient(stack.apiUrl, personaTokens(stack.issuerUrl));
  const isResumed = await hasRows(stack.databaseUrl, 'submissions');
  const stopShowing = showProgress(stack, sample.story);
  const told = await tellStory({ sample, stack, client, isResumed }).finally(stopShowing);
  const differences = await differencesOf(told, readerOf(client, sample));
  for (const line of summary(told.length, differences, isResumed)) tell(line);
}

interface Telling {
  readonly sample: Sample;
  readonly stack: StackAddresses;
  readonly client: ApiClient;
  readonly isResumed: boolean;
}

/** All letters side by side, each act on its day; ends when the story day begins. */
async function tellStory(telling: Telling): Promise<ToldNomination[]> {
  const { sample, client, isResumed } = telling;
  const clock = telling.stack.legalClock;
  const { calendar } = readSamplePacks(inProject('libs', 'policy-packs'), sample.story);
  const performer = new ActPerformer({ client, province: sample, clock, isClaiming: false });
  const teller = new StoryTeller({ client, performer, clock, calendar, isResumed });
  const told = await Promise.all(sample.story.submissions.map((letter) => teller.tell(letter)));
  await untilLegal(clock, clock.legalAt);
  return told.flat();
}

/** @returns a function that ends the line */
function showProgress(
  { legalClock }: StackAddresses,
  { startsOn, storyDay }: StoryDays,
): () => void {
  const line = new LiveLine(process.stdout);
  const text = () => {
    const today = dateAt(legalNow(legalClock));
    // In the order of the calendar, the day in the middle is today or the nearer end of the story.
    const [, day = storyDay] = [startsOn, today, storyDay].sort();
    return `  Loading the sample province: ${vietnamese(day)} … ${vietnamese(storyDay)}`;
  };
  const showing = setInterval(() => line.show(text()), SHOWN_EVERY_MS);
  return () => {
    clearInterval(showing);
    line.end(text());
  };
}

function vietnamese(date: LegalDate): string {
  return date.split('-').reverse().join('/');
}

type ReadNomination = (nominationId: string) => Promise<NominationAnswer>;

/** Reads as somebody who only watches. */
function readerOf(client: ApiClient, { personas }: Sample): ReadNomination {
  const as = personas.find(({ roles }) => roles.includes('observer'))?.key ?? '';
  return (nominationId) => client.get({ as, path: `/nominations/${nominationId}` }, nomination);
}

async function differencesOf(
  told: readonly ToldNomination[],
  read: ReadNomination,
): Promise<readonly string[]> {
  const found = await Promise.all(
    told.map(async (one) => differenceOf(one, await read(one.nominationId))),
  );
  return found.filter((difference) => difference !== null);
}

function summary(total: number, differences: readonly string[], isResumed: boolean): string[] {
  const loaded = `${total} nominations of the sample province are loaded`;
  if (differences.length === 0) return [loaded];
  const why = isResumed
    ? 'the loading was interrupted, and went on after the days of the story'
    : 'not every act came on its day, as on a machine that is busy';
  const more = differences.length - MOST_DIFFERENCES_SHOWN;
  return [
    `${loaded}; ${differences.length} stand otherwise than story.yaml says:`,
    `  ${why}`,
    ...differences.slice(0, MOST_DIFFERENCES_SHOWN).map((difference) => `  ${difference}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '  npm run reset and npm start tell the story anew',
  ];
}
