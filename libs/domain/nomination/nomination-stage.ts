/** Giai đoạn: where a nomination is. Nobody compares stages outside the table of moves. */
export const STAGES = [
  'awaiting-unit-head',
  'submitted',
  'under-appraisal',
  'awaiting-supplement',
  'before-council',
  'before-authority',
  'awaiting-conferment',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** Kết cục: how a nomination ended. */
export const OUTCOMES = ['awarded', 'refused', 'returned', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A human step of the route; each opens one task at a time. */
export const STEPS = [
  'approve-proposal',
  'check-intake',
  'appraise',
  'supply-supplement',
  'hold-ballot',
  'sign-decision',
  'confer-award',
] as const;
export type Step = (typeof STEPS)[number];

/** The stage in which a step's task is open. */
export const STAGE_OF_STEP: Readonly<Record<Step, Exclude<Stage, 'closed'>>> = {
  'approve-proposal': 'awaiting-unit-head',
  'check-intake': 'submitted',
  appraise: 'under-appraisal',
  'supply-supplement': 'awaiting-supplement',
  'hold-ballot': 'before-council',
  'sign-decision': 'before-authority',
  'confer-award': 'awaiting-conferment',
};
