import { randomUUID } from 'node:crypto';
import { dateAt } from '#calendar/civil-date.js';
import type { Role } from '#domain/authority/role.js';
import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { Move } from '#domain/nomination/nomination-move.js';
import type { Stage } from '#domain/nomination/nomination-stage.js';

/** Whoever takes part in a nomination on the route without council. */
export const COURSE_ROLES = [
  'unit-officer',
  'unit-head',
  'appraiser',
  'province-chair',
] as const satisfies readonly Role[];
export type CourseRole = (typeof COURSE_ROLES)[number];

export interface CourseStep {
  readonly at: Stage;
  readonly by: CourseRole;
  readonly move: Move;
}

/** danh hiệu Lao động tiên tiến from the unit's approval to the conferment. */
export const AWARD_COURSE: readonly CourseStep[] = [
  { at: 'awaiting-unit-head', by: 'unit-head', move: 'approve-proposal' },
  { at: 'submitted', by: 'appraiser', move: 'accept-dossier' },
  { at: 'under-appraisal', by: 'appraiser', move: 'propose-award' },
  { at: 'before-authority', by: 'province-chair', move: 'sign-decision' },
  { at: 'awaiting-conferment', by: 'appraiser', move: 'confer-award' },
];

/** The step that is due at a stage, or `null` when the case is closed. */
export function stepAt(stage: string): CourseStep | null {
  return AWARD_COURSE.find(({ at }) => at === stage) ?? null;
}

/** Body of the completion of a step's task. */
export function completionOf({ move }: CourseStep, now: EpochMs) {
  return {
    move,
    ...(move === 'sign-decision' && { decisionNumber: '512/QĐ-UBND' }),
    ...(move === 'confer-award' && { conferredOn: dateAt(now) }),
  };
}

/** Body of a letter that proposes one person. */
export function submissionOfOne(now: EpochMs) {
  const name = `Người mẫu ${randomUUID()}`;
  return {
    letterNumber: '125/TTr',
    letterOn: dateAt(now),
    subject: 'Đề nghị tặng danh hiệu Lao động tiên tiến',
    nominations: [
      {
        nominee: { kind: 'individual', name, position: 'Chuyên viên' },
        awardCode: 'advanced-worker',
        awardType: 'merit-based',
        achievementPeriod: '2025',
        itemCodes: ['submission-letter', 'achievement-report'],
      },
    ],
  };
}
