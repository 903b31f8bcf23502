import type { LocalActivityOptions } from '@temporalio/workflow';

/** Writing our own record: short, idempotent, repeated without end while the database is away. */
export const RECORDS_PRESET: LocalActivityOptions = {
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '5 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '30 seconds',
  },
};
