import { z } from 'zod';
import { ROLES } from '#domain/authority/role.js';
import type { ReminderRule } from '#domain/nomination/nomination-route.js';
import { STAGES, STEPS } from '#domain/nomination/nomination-stage.js';
import { citation } from './citation-shape.js';
import { routeMistakes } from './route-mistakes.js';

const reminder = z
  .union([
    z.enum(['half-time', 'last-day']),
    z.strictObject({ 'working-days-before': z.int().positive() }),
  ])
  .transform(
    (rule): ReminderRule =>
      typeof rule === 'string'
        ? { kind: rule }
        : { kind: 'working-days-before', days: rule['working-days-before'] },
  );

const stepRule = z.strictObject({
  candidateGroup: z.enum(ROLES),
  escalateTo: z.enum(ROLES),
  period: z
    .strictObject({
      count: z.int().positive(),
      unit: z.enum(['working-day', 'calendar-day']),
    })
    .nullable(),
  citation: citation.nullable(),
  reminders: z.array(reminder),
  onExpiry: z.enum(['escalate', 'return']),
  clockAfterSupplement: z.enum(['resume', 'restart']),
});

const approvalRatio = z.strictObject({
  numerator: z.int().positive(),
  denominator: z.int().positive(),
  mustExceed: z.boolean(),
  citation,
});

const shape = z.strictObject({
  routeId: z.string().min(1),
  label: z.string().min(1),
  sequence: z.array(z.enum(STEPS)).min(1),
  steps: z.partialRecord(z.enum(STEPS), stepRule),
  council: z.strictObject({ approvalRatio, citation }).nullable(),
  maxSupplementRounds: z.int().nonnegative(),
  withdrawal: z.strictObject({ stages: z.array(z.enum(STAGES)), citation: citation.nullable() }),
});

/** The file's shape, and that the process can follow it from its first step to conferment. */
export const routeFile = shape.superRefine((file, context) => {
  for (const { path, message } of routeMistakes(file)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});
