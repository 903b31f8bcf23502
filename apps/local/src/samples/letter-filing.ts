import { filedLetter } from '../api/api-answers.js';
import type { ApiClient } from '../api/api-client.js';
import { sleep } from '../wait.js';
import { filingBody } from './act-body.js';
import type { SampleSubmission, StorySubmission } from './sample-nomination.js';

const REPEATED_EVERY_MS = 250;

/**
 * Files a letter as its officer, under the same key until all its nominations have been started.
 * @returns ids of its nominations, in its order
 */
export async function fileLetter(
  client: ApiClient,
  letter: SampleSubmission | StorySubmission,
  idempotencyKey: string,
): Promise<readonly string[]> {
  const request = { as: letter.filedBy, path: '/submissions', idempotencyKey };
  for (;;) {
    const { nominations } = await client.create(
      { ...request, body: filingBody(letter) },
      filedLetter,
    );
    if (nominations.every(({ stage }) => stage !== null)) return nominations.map(({ id }) => id);
    await sleep(REPEATED_EVERY_MS);
  }
}
