import { describe, expect, test } from '@jest/globals';
import { workingCalendar } from '#calendar/working-calendar.js';
import { fileNomination } from '#domain/nomination/nomination-filing.js';
import { momentAt, SLICE_2026 } from '#testing/calendar-2026.js';
import { aFiling, anActor, aRoute } from '#testing/nomination-builders.js';
import { type ActionsQuestion, actionsView } from './actions.view.js';

const filed = fileNomination(aFiling(), momentAt('2026-04-17')).state;
const head = anActor('unit-head');
const question: ActionsQuestion = {
  actor: head,
  facts: filed.facts,
  route: aRoute(),
  mandate: null,
  on: workingCalendar(SLICE_2026).dateOf(filed.facts.filedAt),
  holderId: null,
};

function allowed(over: Partial<ActionsQuestion> = {}): string[] {
  return actionsView({ ...question, ...over })
    .filter(({ isAllowed }) => isAllowed)
    .map(({ move }) => move);
}

function reasonFor(move: string, over: Partial<ActionsQuestion> = {}) {
  const action = actionsView({ ...question, ...over }).find((one) => one.move === move);
  return action && [action.code, action.reason, action.article];
}

describe('The actions of a nomination that waits for the head of its unit', () => {
  test('are his to approve, refuse and withdraw', () => {
    expect(allowed()).toEqual(['approve-proposal', 'refuse-proposal', 'withdraw-nomination']);
  });

  test('say to the appraiser that it is not his turn, with the article', () => {
    expect(reasonFor('accept-dossier', { actor: anActor('appraiser') })).toEqual([
      'STAGE_DOES_NOT_ALLOW',
      'Chưa thực hiện được “Tiếp nhận hồ sơ” ở giai đoạn “Chờ thủ trưởng duyệt”.',
      'Luật Thi đua, khen thưởng 06/2022/QH15 Điều 84',
    ]);
  });

  test('are closed to the nominee himself, though he is the head', () => {
    const facts = { ...filed.facts, nomineePersonId: head.personId };
    expect(allowed({ facts })).toEqual([]);
    expect(reasonFor('approve-proposal', { facts })).toEqual([
      'OWN_NOMINATION',
      'Người được đề nghị khen thưởng không được xử lý đề nghị của chính mình.',
      null,
    ]);
  });

  test('wait while a colleague holds the task, but withdrawal does not', () => {
    expect(allowed({ holderId: 'another-head' })).toEqual(['withdraw-nomination']);
    expect(allowed({ holderId: head.personId })).toEqual([
      'approve-proposal',
      'refuse-proposal',
      'withdraw-nomination',
    ]);
  });
});
