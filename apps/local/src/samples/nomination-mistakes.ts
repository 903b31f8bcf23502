import type { AwardRule } from '#persistence/packs/award-reader.js';
import type { SampleAct } from './course.js';
import { repeated } from './province-mistakes.js';
import type { Sample, SamplePacks } from './sample.js';
import type {
  CourseNomination,
  SampleSubmission,
  StoryNomination,
  StorySubmission,
} from './sample-nomination.js';

type Submission = SampleSubmission | StorySubmission;
type Nomination = CourseNomination | StoryNomination;

/** Where submissions name a unit, person, award or document that is not there. */
export function submissionMistakes(sample: Sample, packs: SamplePacks): string[] {
  const { submission, story } = sample;
  const known = { sample, packs };
  const { timelineOf, nominations } = submission;
  return [
    ...mistakesIn([submission], known).map((mistake) => `submission.yaml: ${mistake}`),
    ...(nominations.some(({ key }) => key === timelineOf)
      ? []
      : [`submission.yaml: timelineOf: no nomination "${timelineOf}"`]),
    ...mistakesIn(story.submissions, known).map((mistake) => `story.yaml: ${mistake}`),
  ];
}

interface Known {
  readonly sample: Sample;
  readonly packs: SamplePacks;
}

function mistakesIn(submissions: readonly Submission[], known: Known): string[] {
  const keys = submissions.flatMap(({ key, nominations }) => [
    key,
    ...nominations.map((nomination) => nomination.key),
  ]);
  return [
    ...repeated(keys).map((key) => `${key}: is given twice`),
    ...submissions.flatMap((submission) => letterMistakes(submission, known)),
    ...submissions
      .flatMap(({ nominations }): readonly Nomination[] => nominations)
      .flatMap((nomination) =>
        [...nominationMistakes(nomination, known), ...actMistakes(nomination, known)].map(
          (mistake) => `${nomination.key}: ${mistake}`,
        ),
      ),
  ];
}

function letterMistakes({ key, unitId, filedBy }: Submission, { sample }: Known): string[] {
  const filer = sample.personas.find((persona) => persona.key === filedBy);
  const mayFile = filer?.unitId === unitId && filer.roles.includes('unit-officer');
  return [
    ...(sample.units.some(({ id }) => id === unitId)
      ? []
      : [`${key}: unitId: no unit "${unitId}"`]),
    ...(mayFile ? [] : [`${key}: filedBy: no officer "${filedBy}" of the unit`]),
  ];
}

function nominationMistakes(nomination: Nomination, { sample, packs }: Known): string[] {
  const { awardCode, awardType, nominee, documents } = nomination;
  const award = packs.awards.get(awardCode);
  if (!award) return [`awardCode: no award "${awardCode}"`];
  const isKnown = sample.personas.some(({ personId }) => personId === nominee.personId);
  return [
    ...(award.awardTypes.includes(awardType) ? [] : [`awardType: "${awardType}" is not allowed`]),
    ...(award.nomineeKinds.includes(nominee.kind)
      ? []
      : [`nominee.kind: "${nominee.kind}" is not allowed`]),
    ...(nominee.personId === null || isKnown
      ? []
      : [`nominee.personId: no person "${nominee.personId}"`]),
    ...strayItems(documents, award).map((item) => `documents: no "${item}" in the checklist`),
  ];
}

function strayItems(
  items: readonly string[],
  { checklist }: Pick<AwardRule, 'checklist'>,
): string[] {
  return items.filter((item) => !checklist.some(({ code }) => code === item));
}

function actsOf(nomination: Nomination): readonly SampleAct[] {
  return 'course' in nomination ? nomination.course : nomination.acts;
}

function actMistakes(nomination: Nomination, { sample, packs }: Known): string[] {
  const award = packs.awards.get(nomination.awardCode);
  return actsOf(nomination).flatMap(({ by, move, missingItems = [], documents = [] }, index) => [
    ...(sample.personas.some(({ key }) => key === by)
      ? []
      : [`act ${index + 1} (${move}): no persona "${by}"`]),
    ...strayItems([...missingItems, ...documents], award ?? { checklist: [] }).map(
      (item) => `act ${index + 1} (${move}): no "${item}" in the checklist`,
    ),
  ]);
}
