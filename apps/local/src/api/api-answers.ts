import { z } from 'zod';
import { MOVES } from '#domain/nomination/nomination-move.js';
import { OUTCOMES, STAGES, STEPS } from '#domain/nomination/nomination-stage.js';

/** The parts of the API's answers that are used here; whatever else they hold is left aside. */
const labelled = <Code extends z.ZodType>(code: Code) => z.object({ code, label: z.string() });
const named = z.object({ id: z.string(), name: z.string() });

/** RFC 9457. */
export const problem = z.object({
  status: z.int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  article: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const skippedDay = z.object({
  on: z.string(),
  reason: z.string(),
  label: z.string(),
  note: z.string().nullable(),
});

const deadline = z.object({
  startOn: z.string(),
  period: z.object({ count: z.int(), unit: z.enum(['working-day', 'calendar-day']) }),
  dueOn: z.string(),
  skipped: z.array(skippedDay),
  makeUpDays: z.array(z.string()),
  suspensions: z.array(z.object({ fromOn: z.string(), toOn: z.string().nullable() })),
  article: z.string().nullable(),
});

const task = z.object({
  id: z.string(),
  step: labelled(z.enum(STEPS)),
  round: z.int(),
  candidateGroup: labelled(z.string()),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  deadline: deadline.nullable(),
});

const timelineEntry = z.object({
  seq: z.int(),
  type: z.string(),
  label: z.string(),
  at: z.string(),
  actor: named.nullable(),
  comment: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});

const decision = z.object({
  number: z.string(),
  signedOn: z.string(),
  signer: named,
  capacity: z.enum(['chair', 'KT.']),
});

export const nomination = z.object({
  id: z.string(),
  unit: named,
  award: labelled(z.string()),
  nominee: z.object({ name: z.string(), position: z.string().nullable() }),
  stage: labelled(z.enum(STAGES)),
  outcome: labelled(z.enum(OUTCOMES)).nullable(),
  currentTask: task.nullable(),
  tasks: z.array(task),
  council: z
    .object({
      totalMembership: z.int(),
      votedCount: z.int(),
      requiredVotes: z.int(),
      result: z
        .object({ for: z.int(), against: z.int(), invalid: z.int(), isPassed: z.boolean() })
        .nullable(),
      article: z.string(),
    })
    .nullable(),
  decision: decision.nullable(),
  checklist: z.array(z.object({ code: z.string(), label: z.string() })),
  timeline: z.array(timelineEntry),
});

export const filedLetter = z.object({
  nominations: z.array(
    z.object({
      id: z.string(),
      /** `null`: noted, but not started yet. */
      stage: labelled(z.string()).nullable(),
    }),
  ),
});

export const pendingCommand = z.object({ commandId: z.string(), state: z.literal('pending') });

export const command = z.object({
  kind: z.enum(['file-nomination', ...MOVES]),
  nominationId: z.string(),
  state: z.enum(['pending', 'done', 'refused', 'abandoned']),
  refusal: problem.nullable(),
});

export const me = z.object({ today: z.string() });
export const document = z.object({ id: z.string() });

export type Problem = z.infer<typeof problem>;
export type NominationAnswer = z.infer<typeof nomination>;
export type TaskAnswer = z.infer<typeof task>;
export type DeadlineAnswer = z.infer<typeof deadline>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
