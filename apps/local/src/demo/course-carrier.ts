import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';
import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';
import { me, type NominationAnswer, nomination as nominationAnswer } from '../api/api-answers.js';
import type { ApiClient, Refused } from '../api/api-client.js';
import { legalNow, untilLegal } from '../legal-wait.js';
import type { ActPerformer, DueAct } from '../samples/act-performer.js';
import { momentsOf } from '../samples/course-moments.js';
import type { CourseNomination } from '../samples/sample-nomination.js';
import { sleep } from '../wait.js';
import { inOfficeHours } from './demo-clock.js';
import { Gathering } from './gathering.js';
import type { CarriedNomination } from './outcome-page.js';

const ASKED_EVERY_MS = 150;

export interface CarrierTools {
  /** All that will be carried. */
  readonly nominations: readonly CourseNomination[];
  readonly client: ApiClient;
  readonly performer: ActPerformer;
  readonly clock: LegalClock;
  readonly calendar: WorkingCalendar;
  readonly filedOn: LegalDate;
  /** Persona that reads: the secretary, who also sees who has voted. */
  readonly reader: string;
  /** Told of each act just before it, after the ballots that it closes. */
  readonly beforeAct: (due: DueAct) => Promise<void>;
}

function decisionNumbers(course: CourseNomination['course']): string[] {
  return course.flatMap(({ decisionNumber }) => decisionNumber ?? []);
}

/** Carries nominations by their courses, each act on its day and in the hours of an office. */
export class CourseCarrier {
  private readonly signing: Gathering;

  constructor(private readonly tools: CarrierTools) {
    this.signing = new Gathering(
      tools.nominations.flatMap(({ course }) => decisionNumbers(course)),
    );
  }

  async carry(nomination: CourseNomination, nominationId: string): Promise<CarriedNomination> {
    const refused = await this.follow(nomination, nominationId);
    return { nomination, refused, end: await this.read(nominationId) };
  }

  read(nominationId: string): Promise<NominationAnswer> {
    const { client, reader } = this.tools;
    return client.get({ as: reader, path: `/nominations/${nominationId}` }, nominationAnswer);
  }

  private async follow(
    { key, nominee, course }: CourseNomination,
    nominationId: string,
  ): Promise<CarriedNomination['refused']> {
    const { calendar, filedOn } = this.tools;
    for (const [index, { act, at }] of momentsOf(filedOn, course, calendar).entries()) {
      const whose = { nominationId, nomineePersonId: nominee.personId };
      const due = { ...whose, act, key: `demo:${key}:${index + 1}` };
      await this.untilDue(at);
      const problem = (await this.prepare(due)) ?? (await this.tools.performer.perform(due));
      if (!problem) continue;
      for (const number of decisionNumbers(course.slice(index))) this.signing.excuse(number);
      return { act: index + 1, problem };
    }
    return null;
  }

  /** What comes before the act itself, and may take the rest of a day in office. */
  private async prepare(due: DueAct): Promise<Refused> {
    const { performer, beforeAct, calendar, clock } = this.tools;
    const problem = await performer.castBallots(due);
    if (problem) return problem;
    await beforeAct(due);
    if (due.act.decisionNumber) await this.signing.arrive(due.act.decisionNumber);
    await untilLegal(clock, inOfficeHours(legalNow(clock), calendar));
    return null;
  }

  /** The hour comes by the clock; a later day, when the API says so. */
  private async untilDue(at: EpochMs): Promise<void> {
    const { calendar, clock, filedOn } = this.tools;
    await untilLegal(clock, at);
    const day = calendar.dateOf(at);
    while (day > filedOn && (await this.today()) < day) await sleep(ASKED_EVERY_MS);
    await untilLegal(clock, inOfficeHours(legalNow(clock), calendar));
  }

  private async today(): Promise<LegalDate> {
    const { client, reader } = this.tools;
    return (await client.get({ as: reader, path: '/me' }, me)).today;
  }
}
