import { z } from 'zod';
import { MOVES, type Move } from '#domain/nomination/nomination-move.js';
import { OUTCOMES, STAGES } from '#domain/nomination/nomination-stage.js';
import type { BallotChoice } from '#persistence/entities/ballot.entity.js';
import { AWARD_TYPES, DOSSIER_ITEMS, NOMINEE_KINDS } from '#persistence/packs/award-file.js';
import { key, legalDate } from './sample-province.js';

const text = z.string().min(1);
const items = z.array(z.enum(DOSSIER_ITEMS));
const ballots = z.int().nonnegative();

/** How a member votes; a blank ballot is counted as invalid. */
const CHOICES = ['for', 'against', 'blank'] as const satisfies readonly BallotChoice[];

/** One act of a person: the move and what it says. */
const act = {
  by: key,
  move: z.enum(MOVES),
  comment: text.exactOptional(),
  legalBasis: text.exactOptional(),
  missingItems: items.min(1).exactOptional(),
  /** Documents that come with a supplement. */
  documents: items.exactOptional(),
  /** One member's ballot. */
  choice: z.enum(CHOICES).exactOptional(),
  /** Ballots that the members cast, in the order of the roster, right before the ballot is closed. */
  votes: z.strictObject({ for: ballots, against: ballots, invalid: ballots }).exactOptional(),
  decisionNumber: text.exactOptional(),
};

/** The fields that belong to one move only. */
const MOVE_OF_FIELD = {
  legalBasis: ['return-dossier'],
  missingItems: ['request-supplement'],
  documents: ['supply-supplement'],
  choice: ['cast-ballot'],
  votes: ['close-ballot'],
  decisionNumber: ['sign-decision'],
} as const satisfies Readonly<Record<string, readonly Move[]>>;

interface Checked {
  readonly move: Move;
  readonly choice?: BallotChoice;
}

function fieldsFitMove(checked: Checked, context: z.RefinementCtx): void {
  const { move } = checked;
  const stray = Object.entries(MOVE_OF_FIELD).filter(
    ([field, moves]) => field in checked && !moves.some((known) => known === move),
  );
  for (const [field] of stray)
    context.addIssue({ code: 'custom', path: [field], message: `does not belong to ${move}` });
  if (move === 'cast-ballot' && checked.choice === undefined)
    context.addIssue({ code: 'custom', path: ['choice'], message: 'is missing' });
}

/** An act of the demonstration, some working days after the one before (left out: at once). */
const courseAct = z
  .strictObject({ ...act, afterWorkingDays: z.int().positive().exactOptional() })
  .superRefine(fieldsFitMove);

/** An act of the running sample, on its day. */
const datedAct = z.strictObject({ on: legalDate, ...act }).superRefine(fieldsFitMove);

const nomination = {
  key,
  nominee: z.strictObject({
    kind: z.enum(NOMINEE_KINDS),
    name: text,
    position: text.nullable(),
    /** A persona who is nominated himself. */
    personId: text.nullable(),
  }),
  awardCode: text,
  awardType: z.enum(AWARD_TYPES),
  achievementPeriod: text,
  /** What the dossier holds when it is filed. */
  documents: items,
};

const letter = {
  key,
  number: text,
  filedOn: legalDate,
  subject: text,
  unitId: text,
  filedBy: key,
};

export const submission = z.strictObject({
  ...letter,
  /** The nomination whose whole timeline the demonstration prints. */
  timelineOf: key,
  nominations: z
    .array(
      z.strictObject({
        ...nomination,
        course: z.array(courseAct).min(1),
        expected: z.strictObject({ outcome: z.enum(OUTCOMES), why: text }),
      }),
    )
    .min(1),
});

const expectedOnStoryDay = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('closed'), outcome: z.enum(OUTCOMES) }),
  z.strictObject({ stage: z.enum(STAGES).exclude(['closed']), dueOn: legalDate }),
]);

export const story = z.strictObject({
  startsOn: legalDate,
  storyDay: legalDate,
  submissions: z
    .array(
      z.strictObject({
        ...letter,
        nominations: z
          .array(
            z.strictObject({
              ...nomination,
              acts: z.array(datedAct),
              expected: expectedOnStoryDay,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export type SampleSubmission = z.infer<typeof submission>;
export type CourseNomination = SampleSubmission['nominations'][number];
export type CourseAct = CourseNomination['course'][number];
export type SampleStory = z.infer<typeof story>;
export type StorySubmission = SampleStory['submissions'][number];
export type StoryNomination = StorySubmission['nominations'][number];
export type DatedAct = StoryNomination['acts'][number];
