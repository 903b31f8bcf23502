import { dateAt } from '#calendar/civil-date.js';
import type { Role } from '#domain/authority/role.js';
import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { Move } from '#domain/nomination/nomination-move.js';
import type { Stage } from '#domain/nomination/nomination-stage.js';
import type { SubmissionRequest } from '../../apps/api/src/submissions/submission.request.js';

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

/** Id of the task that filing opens; the answer to a letter does not name it. */
export function firstTaskOf(nominationId: string): string {
  return `nomination:${nominationId}:approve-proposal:1`;
}

/** Body of the completion of a step's task. */
export function completionOf({ move }: CourseStep, now: EpochMs) {
  return {
    move,
    ...(move === 'sign-decision' && { decisionNumber: '512/QĐ-UBND' }),
    ...(move === 'confer-award' && { conferredOn: dateAt(now) }),
  };
}

/** Body of a letter that proposes people of these names. */
export function submissionOf(names: readonly string[], now: EpochMs): SubmissionRequest {
  return {
    letterNumber: '125/TTr',
    letterOn: dateAt(now),
    subject: 'Đề nghị tặng danh hiệu Lao động tiên tiến',
    nominations: names.map((name) => ({
      nominee: { kind: 'individual', name, position: 'Chuyên viên' },
      awardCode: 'advanced-worker',
      awardType: 'merit-based',
      achievementPeriod: '2025',
      itemCodes: ['submission-letter', 'achievement-report'],
    })),
  };
}
