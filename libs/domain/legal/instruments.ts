import type { Citation } from './citation.js';

/** Luật Thi đua, khen thưởng, read in full. */
export const law = (article: string): Citation => ({
  instrument: 'Luật Thi đua, khen thưởng 06/2022/QH15',
  article,
  confidence: 'text',
});

/** NĐ 152/2025, read in full. */
export const decree = (article: string): Citation => ({
  instrument: 'NĐ 152/2025/NĐ-CP',
  article,
  confidence: 'text',
});

/** The same place, read for a case it does not name. */
export const byAnalogy = (citation: Citation): Citation => ({ ...citation, confidence: 'analogy' });
