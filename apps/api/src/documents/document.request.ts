import { z } from 'zod';
import { DOSSIER_ITEMS } from '#persistence/packs/award-file.js';

/** The fields beside the file. */
export const documentRequest = z.strictObject({ itemCode: z.enum(DOSSIER_ITEMS) });

export type DocumentRequest = z.infer<typeof documentRequest>;

/** The form as the API describes it; the file itself is checked by its content. */
export const DOCUMENT_FORM = {
  type: 'object',
  required: ['itemCode', 'file'],
  properties: {
    itemCode: { type: 'string', enum: [...DOSSIER_ITEMS], example: 'achievement-report' },
    file: { type: 'string', format: 'binary', description: 'PDF, DOCX, XLSX, PNG, JPEG; ≤ 25 MB' },
  },
};
