import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';
import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';
import { me, type NominationAnswer, nomination as nominationAnswer } from '../api/api-answers.js';
import type { ApiClient } from '../api/api-client.js';
import { legalNow, untilLegal } from '../legal-wait.js';
import type { ActPerformer, DueAct } from '../samples/act-performer.js';
import { momentsOf } from '../samples/course-moments.js';
import type { CourseNomination } from '../samples/sample-nomination.js';
import { sleep } from '../wait.js';
import { inOfficeHours } from './demo-clock.js';
import type { CarriedNomination } from './outcome-page.js';

const ASKED_EVERY_MS = 150;

export interface CarrierTools {
  readonly client: ApiClient;
  readonly performer: ActPerformer;
  readonly clock: LegalClock;
  readonly calendar: WorkingCalendar;
  readonly filedOn: LegalDate;
  /** Persona that reads: the secretary, who also sees who has voted. */
  readonly reader: string;
  /** Told of each act just before it. */
  readonly beforeAct: (due: DueAct) => Promise<void>;
}

/** Carries nominations by their courses, each act on its day and in the hours of an office. */
export class CourseCarrier {
  constructor(private readonly tools: CarrierTools) {}

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
    const { performer, calendar, filedOn, beforeAct } = this.tools;
    for (const [index, { act, at }] of momentsOf(filedOn, course, calendar).entries()) {
      await this.untilDue(at);
      const whose = { nominationId, nomineePersonId: nominee.personId };
      const due = { ...whose, act, key: `demo:${key}:${index + 1}` };
      await beforeAct(due);
      const problem = await performer.perform(due);
      if (problem) return { act: index + 1, problem };
    }
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
