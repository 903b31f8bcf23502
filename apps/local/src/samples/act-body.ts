import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { SampleAct } from './course.js';
import type { SampleSubmission, StorySubmission } from './sample-nomination.js';

/** What is known only when the act is due. */
export interface ActSituation {
  readonly today: LegalDate;
  /** Files handed in before it. */
  readonly documentIds: readonly string[];
}

/** What a person sends when an act of the sample completes a task. */
export function completionBody(act: SampleAct, { today, documentIds }: ActSituation): object {
  const { move, comment, legalBasis, missingItems, decisionNumber } = act;
  return {
    move,
    ...(comment && { comment }),
    ...(legalBasis && { legalBasis }),
    ...(missingItems && { missingItems }),
    ...(decisionNumber && { decisionNumber }),
    ...(documentIds.length > 0 && { documentIds }),
    ...(move === 'confer-award' && { conferredOn: today }),
  };
}

/** A letter of the sample as its officer files it. */
export function filingBody(letter: SampleSubmission | StorySubmission): object {
  const { number, filedOn, subject, nominations } = letter;
  return {
    letterNumber: number,
    letterOn: filedOn,
    subject,
    nominations: nominations.map(
      ({ nominee, awardCode, awardType, achievementPeriod, documents }) => ({
        nominee: {
          kind: nominee.kind,
          name: nominee.name,
          ...(nominee.position && { position: nominee.position }),
          ...(nominee.personId && { personId: nominee.personId }),
        },
        awardCode,
        awardType,
        achievementPeriod,
        itemCodes: documents,
      }),
    ),
  };
}
