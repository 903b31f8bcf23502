import type { LegalClock } from '#domain/legal/legal-clock.js';
import type { WorkingCalendar } from '#domain/legal/working-calendar.js';
import { command, type Problem } from '../api/api-answers.js';
import type { ApiClient, Refused } from '../api/api-client.js';
import { untilLegal } from '../legal-wait.js';
import type { ActPerformer, DueAct } from './act-performer.js';
import { filedAt, momentsOf } from './course-moments.js';
import { fileLetter } from './letter-filing.js';
import type { StoryNomination, StorySubmission } from './sample-nomination.js';

export interface StoryTools {
  readonly client: ApiClient;
  readonly performer: ActPerformer;
  readonly clock: LegalClock;
  readonly calendar: WorkingCalendar;
  /** Part of it may have been told before. */
  readonly isResumed: boolean;
}

/** A nomination of the story, as it was filed. */
export interface ToldNomination {
  readonly nomination: StoryNomination;
  readonly nominationId: string;
  /** Why it went no further than this. */
  readonly refused: { readonly act: number; readonly problem: Problem } | null;
}

/** Tells the story by the commands of its people, each on its day or, when that has passed, at once. */
export class StoryTeller {
  constructor(private readonly tools: StoryTools) {}

  /** Files the letter and carries each of its nominations to where it stands on the story day. */
  async tell(submission: StorySubmission): Promise<ToldNomination[]> {
    const { calendar, clock } = this.tools;
    await untilLegal(clock, filedAt(submission.filedOn, calendar));
    const ids = await fileLetter(this.tools.client, submission, `sample:${submission.key}`);
    return Promise.all(
      submission.nominations.map(async (nomination, index) => {
        const nominationId = ids[index] ?? '';
        const refused = await this.carry(submission, nomination, nominationId);
        return { nomination, nominationId, refused };
      }),
    );
  }

  private async carry(
    { filedOn }: StorySubmission,
    { key, nominee, acts }: StoryNomination,
    nominationId: string,
  ): Promise<ToldNomination['refused']> {
    const { calendar, clock } = this.tools;
    for (const [index, { act, at }] of momentsOf(filedOn, acts, calendar).entries()) {
      await untilLegal(clock, at);
      const due = { nominationId, nomineePersonId: nominee.personId, act };
      const problem = await this.perform({ ...due, key: `sample:${key}:${index + 1}` });
      if (problem) return { act: index + 1, problem };
    }
    return null;
  }

  /** An act of an earlier, interrupted loading is not repeated: its task has gone. */
  private async perform(due: DueAct): Promise<Refused> {
    const { client, performer, isResumed } = this.tools;
    const request = { as: due.act.by, path: `/commands/${due.key}` };
    const isKnown = isResumed && (await client.find(request, command)) !== null;
    if (isKnown) return client.settled(request, due.key);
    return (await performer.castBallots(due)) ?? performer.perform(due);
  }
}
