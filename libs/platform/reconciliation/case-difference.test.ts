import { describe, expect, test } from '@jest/globals';
import { aNomination } from '#testing/nomination-story.js';
import { type CaseView, differenceOf, type RecordView } from './case-difference.js';

const { state } = aNomination().broughtTo('submitted');
const workflow: CaseView = { seq: state.seq, facts: state.facts };
const record: RecordView = {
  ...workflow,
  stage: 'submitted',
  dueOn: '2026-03-16',
  openTaskIds: ['nomination:case-1:check-intake:1'],
};

const kindOf = (over: Partial<RecordView>) =>
  differenceOf('case-1', workflow, { ...record, ...over })?.kind ?? null;

describe('The doctor finds', () => {
  test('nothing where both sides say the same, also of a case that has ended', () => {
    expect(kindOf({})).toBeNull();
    const { seq, facts } = aNomination().broughtTo('closed').state;
    const ended = { seq, facts, stage: 'closed', dueOn: null, openTaskIds: [] };
    expect(differenceOf('case-1', { seq, facts }, ended)).toBeNull();
  });

  test.each<[string, Partial<RecordView>, string]>([
    ['a record behind its workflow', { seq: 1 }, 'record-behind'],
    ['a record ahead of its workflow', { seq: 3 }, 'record-ahead'],
    ['other facts', { facts: { ...state.facts, supplementRounds: 1 } }, 'facts-differ'],
    ['another stage in the lists', { stage: 'under-appraisal' }, 'lists-differ'],
    ['another due date in the lists', { dueOn: '2026-03-17' }, 'lists-differ'],
    ['a task that nobody can see', { openTaskIds: [] }, 'tasks-differ'],
    ['a task too many', { openTaskIds: [...record.openTaskIds, 'x'] }, 'tasks-differ'],
  ])('%s', (_what, over, kind) => {
    expect(kindOf(over)).toBe(kind);
  });

  test('a case on one side only', () => {
    expect(differenceOf('case-1', workflow, null)?.kind).toBe('missing-in-record');
    expect(differenceOf('case-1', null, record)?.kind).toBe('missing-workflow');
    expect(differenceOf('case-1', null, null)).toBeNull();
  });
});
