/** How far a rule is known; decides what the software may do with it (`text` blocks, `analogy` warns). */
export type Confidence =
  | 'text'
  | 'quoted'
  | 'province'
  | 'analogy'
  | 'unverified'
  | 'unknown'
  | 'computed';

/** Căn cứ pháp lý: where a rule stands, e.g. `{ instrument: 'NĐ 152/2025/NĐ-CP', article: 'Điều 35.2' }`. */
export interface Citation {
  readonly instrument: string;
  readonly article: string;
  readonly confidence: Confidence;
}
