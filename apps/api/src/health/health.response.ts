import { z } from 'zod';

const part = z.enum(['up', 'down']);

export const livenessResponse = z.object({ status: z.literal('up') }).meta({ id: 'Liveness' });

export const readinessResponse = z
  .object({
    status: part,
    details: z.object({ database: part, migrations: part, temporal: part, worker: part }),
  })
  .meta({ id: 'Readiness' });

export type ReadinessView = z.infer<typeof readinessResponse>;
