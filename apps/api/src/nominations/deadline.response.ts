import { z } from 'zod';
import { legalDate } from '../requests/plain-text.js';

const skippedDay = z.object({
  on: legalDate,
  reason: z.enum([
    'weekend',
    'public-holiday',
    'compensatory-day-off',
    'working-day-swap',
    'suspended',
  ]),
  label: z.string().meta({ examples: ['ngày nghỉ lễ, tết'] }),
  note: z
    .string()
    .nullable()
    .meta({ examples: ['Giỗ Tổ Hùng Vương'] }),
});

/** A limit with everything it is reckoned from. */
export const deadlineResponse = z
  .object({
    startOn: legalDate.meta({ description: 'Not counted (Bộ luật Dân sự Điều 147)' }),
    period: z.object({ count: z.int(), unit: z.enum(['working-day', 'calendar-day']) }),
    dueOn: legalDate,
    expiresAt: z.string(),
    isOverdue: z.boolean(),
    unitsLeft: z
      .int()
      .nullable()
      .meta({ description: 'Negative when passed; null once the task is closed' }),
    skipped: z.array(skippedDay),
    makeUpDays: z.array(legalDate),
    suspensions: z.array(z.object({ fromOn: legalDate, toOn: legalDate.nullable() })),
    article: z.string().nullable(),
    confidence: z.string().nullable(),
    calendarVersion: z.string(),
    text: z.string().meta({
      examples: [
        'Hạn 13/05/2026: 10 ngày làm việc từ 24/04/2026, không tính 4 ngày nghỉ hằng tuần.',
      ],
    }),
    leftText: z
      .string()
      .nullable()
      .meta({ examples: ['Còn 8 ngày làm việc'] }),
  })
  .meta({ id: 'Deadline' });

export type DeadlineView = z.infer<typeof deadlineResponse>;
