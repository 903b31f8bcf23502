import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Set once at the start; they serve operators in Temporal's UI. Screens read PostgreSQL. */
export const AWARD_CODE = defineSearchAttributeKey('AwardCode', SearchAttributeType.KEYWORD);
export const UNIT_ID = defineSearchAttributeKey('UnitId', SearchAttributeType.KEYWORD);
export const SUBMISSION_ID = defineSearchAttributeKey('SubmissionId', SearchAttributeType.KEYWORD);

export const SEARCH_ATTRIBUTES = [AWARD_CODE, UNIT_ID, SUBMISSION_ID] as const;
