import type { WorkingCalendar } from '#domain/legal/working-calendar.js';
import { ApiClient } from '../api/api-client.js';
import { personaTokens } from '../api/persona-tokens.js';
import { untilLegal } from '../legal-wait.js';
import { ActPerformer } from '../samples/act-performer.js';
import { filedAt } from '../samples/course-moments.js';
import { fileLetter } from '../samples/letter-filing.js';
import { loadDirectory } from '../samples/load-directory.js';
import type { Sample } from '../samples/sample.js';
import type { StackAddresses } from '../stack-addresses.js';
import { CourseCarrier } from './course-carrier.js';
import { DemoProgress } from './demo-progress.js';
import { type Attempt, ForbiddenAttempts } from './forbidden-attempts.js';
import type { CarriedNomination } from './outcome-page.js';

/** All that there is to tell afterwards. */
export interface Demonstrated {
  readonly carried: readonly CarriedNomination[];
  readonly attempts: readonly Attempt[];
}

export interface DemoSetting {
  readonly sample: Sample;
  readonly calendar: WorkingCalendar;
  readonly stack: StackAddresses;
}

/** Files the sample's letter and carries each of its nominations to the end, all side by side. */
export async function demonstrate(setting: DemoSetting): Promise<Demonstrated> {
  const { sample, calendar, stack } = setting;
  const { submission } = sample;
  await loadDirectory(stack.databaseUrl, sample);
  const client = new ApiClient(stack.apiUrl, personaTokens(stack.issuerUrl));
  const attempts = new ForbiddenAttempts(client, sample);
  const carrier = carrierOf(setting, client, attempts);
  await untilLegal(stack.legalClock, filedAt(submission.filedOn, calendar));
  const ids = await fileLetter(client, submission, `demo:${submission.key}`);
  const carried = await carryAll(setting, carrier, ids);
  return { carried, attempts: attempts.made };
}

function carrierOf(
  { sample, calendar, stack }: DemoSetting,
  client: ApiClient,
  attempts: ForbiddenAttempts,
): CourseCarrier {
  const clock = stack.legalClock;
  return new CourseCarrier({
    nominations: sample.submission.nominations,
    client,
    performer: new ActPerformer({ client, province: sample, clock, isClaiming: true }),
    clock,
    calendar,
    filedOn: sample.submission.filedOn,
    reader: sample.personas.find(({ roles }) => roles.includes('council-secretary'))?.key ?? '',
    beforeAct: (due) => attempts.before(due),
  });
}

async function carryAll(
  { sample: { submission }, stack }: DemoSetting,
  carrier: CourseCarrier,
  ids: readonly string[],
): Promise<CarriedNomination[]> {
  const { nominations, timelineOf } = submission;
  const progress = new DemoProgress(stack.legalClock, nominations.length);
  const shown = ids[nominations.findIndex(({ key }) => key === timelineOf)] ?? '';
  const carrying = nominations.map(async (nomination, index) => {
    const one = await carrier.carry(nomination, ids[index] ?? '');
    progress.countEnd();
    return one;
  });
  const [carried] = await Promise.all([
    Promise.all(carrying).finally(() => progress.end()),
    progress.follow(() => carrier.read(shown)),
  ]);
  return carried;
}
