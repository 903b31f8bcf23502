import { z } from 'zod';

export const documentResponse = z
  .object({
    id: z.string(),
    itemCode: z.string(),
    fileName: z.string().meta({ examples: ['Báo cáo thành tích.pdf'] }),
    mediaType: z.string().meta({ examples: ['application/pdf'] }),
    sizeBytes: z.int(),
    sha256: z.string(),
    uploadedAt: z.string(),
    uploadedBy: z.object({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'Document' });

export type DocumentView = z.infer<typeof documentResponse>;
