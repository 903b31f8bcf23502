import { z } from 'zod';
import { paging } from '../requests/paging.js';
import { identifier } from '../requests/plain-text.js';

export const submissionListQuery = z.strictObject({ ...paging, unitId: identifier.optional() });

export type SubmissionListQuery = z.infer<typeof submissionListQuery>;
