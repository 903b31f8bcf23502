import { z } from 'zod';
import { STEPS } from '#domain/nomination/nomination-stage.js';
import { paging } from '../requests/paging.js';

/** Which of the tasks open to the caller. */
export const taskListQuery = z.strictObject({
  ...paging,
  held: z.enum(['me', 'free', 'all']).default('all'),
  step: z.enum(STEPS).optional(),
  overdue: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'true: only overdue ones' }),
});

export type TaskListQuery = z.infer<typeof taskListQuery>;
