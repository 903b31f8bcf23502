import { z } from 'zod';

/** Equal choices; the answer never repeats them. */
export const ballotRequest = z
  .strictObject({ choice: z.enum(['for', 'against', 'blank']) })
  .meta({ id: 'BallotRequest' });

export type BallotRequest = z.infer<typeof ballotRequest>;
