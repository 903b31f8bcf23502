import { z } from 'zod';
import { prose } from '../requests/plain-text.js';

export const withdrawalRequest = z
  .strictObject({
    comment: prose(4_000).meta({ examples: ['Đơn vị rà soát lại thành tích.'] }),
  })
  .meta({ id: 'WithdrawalRequest' });

export type WithdrawalRequest = z.infer<typeof withdrawalRequest>;
