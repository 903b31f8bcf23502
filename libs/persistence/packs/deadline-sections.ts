import { z } from 'zod';
import { DEADLINE_KINDS } from '#domain/deadline-ledger/deadline-rule.js';
import { READINGS } from '#domain/deadline-ledger/fixed-limit.js';
import { LIMIT_UNITS } from '#domain/deadline-ledger/limit.js';
import { citation, code, condition, monthDay, ruleShape, text } from './rule-shape.js';

const unit = z.enum(LIMIT_UNITS);
const amount = z.int().nonnegative();

const deadlineCase = z
  .strictObject({
    when: condition.optional(),
    isUnknown: z.literal(true).optional(),
    amount: amount.optional(),
    unit: unit.optional(),
    monthDay: monthDay.optional(),
    note: text.optional(),
  })
  .superRefine((one, context) => {
    const hasAmount = one.amount !== undefined;
    const hasUnit = one.unit !== undefined;
    const hasDay = one.monthDay !== undefined;
    if (hasAmount && !hasUnit)
      context.addIssue({ code: 'custom', message: 'thời hạn không có đơn vị (unit)' });
    else if (hasAmount !== hasUnit)
      context.addIssue({ code: 'custom', message: 'đơn vị không có số (amount)' });
    if ([one.isUnknown === true, hasAmount || hasUnit, hasDay].filter(Boolean).length !== 1)
      context.addIssue({
        code: 'custom',
        message: 'cần đúng một trong: amount và unit, monthDay, isUnknown',
      });
  });

/** Limits, by their name. */
export const deadlineSections = {
  deadlineNames: z.array(ruleShape({ label: text })),
  deadlines: z.array(
    ruleShape({
      kind: z.enum(DEADLINE_KINDS),
      startsFrom: z.array(z.array(text).min(1)).min(1),
      yearsLater: z.int().positive().optional(),
      cases: z.array(deadlineCase).min(1),
      firstDayFact: text.optional(),
      reading: z.enum(READINGS).optional(),
      readingFact: text.optional(),
      defaultPlan: z.strictObject({ amount, unit, citation }).optional(),
    }),
  ),
  courseLevels: z.array(
    ruleShape({
      appraisal: code.optional(),
      beside: z.array(z.strictObject({ rule: code, when: condition.optional() })),
      return: code.optional(),
      returnNeedsBasis: z.boolean(),
    }),
  ),
  intake: z.array(ruleShape({ when: condition, after: code.optional() })),
};
