import { describe, expect, test } from '@jest/globals';
import type { NominationAnswer, TaskAnswer } from '../api/api-answers.js';
import { deadlinePage, occasionText } from './deadline-page.js';

const weekend = (on: string) => ({
  on,
  reason: 'weekend',
  label: 'ngày nghỉ hằng tuần',
  note: null,
});
const holiday = (on: string, note: string) => ({
  on,
  reason: 'public-holiday',
  label: 'ngày nghỉ lễ, tết',
  note,
});

const APPROVAL: TaskAnswer = {
  id: 'nomination:n-1:approve-proposal:1',
  step: { code: 'approve-proposal', label: 'Duyệt đề nghị của đơn vị' },
  round: 1,
  candidateGroup: { code: 'unit-head', label: 'Thủ trưởng đơn vị' },
  openedAt: '2026-04-24T09:05:00.000+07:00',
  closedAt: '2026-05-04T10:00:00.000+07:00',
  deadline: {
    startOn: '2026-04-24',
    period: { count: 3, unit: 'working-day' },
    dueOn: '2026-05-04',
    skipped: [
      weekend('2026-04-25'),
      weekend('2026-04-26'),
      {
        on: '2026-04-27',
        reason: 'compensatory-day-off',
        label: 'ngày nghỉ bù',
        note: 'Giỗ Tổ Hùng Vương',
      },
      holiday('2026-04-30', 'Ngày Chiến thắng'),
      holiday('2026-05-01', 'Quốc tế lao động'),
      weekend('2026-05-02'),
      weekend('2026-05-03'),
    ],
    makeUpDays: [],
    suspensions: [],
    article: 'NĐ 152/2025/NĐ-CP Điều 33.3 (áp dụng tương tự)',
  },
};

const reminder = (taskId: string, occasion: string) => ({
  seq: 2,
  type: 'reminderSent',
  label: 'Nhắc việc',
  at: '2026-04-28T08:03:00.000+07:00',
  actor: null,
  comment: null,
  details: { occasion, taskId, dueOn: '2026-05-04' },
});

function page(tasks: readonly TaskAnswer[], timeline: NominationAnswer['timeline'] = []): string[] {
  return deadlinePage({ tasks: [...tasks], timeline } as NominationAnswer);
}

describe('A limit can be counted again by hand', () => {
  test('with the days counted, those left out and why, and the reminders', () => {
    const others = reminder('nomination:n-1:appraise:1', 'last-day');
    expect(page([APPROVAL], [reminder(APPROVAL.id, 'half-time'), others])).toEqual([
      '1. Duyệt đề nghị của đơn vị · Thủ trưởng đơn vị · 24/04/2026 09:05 – 04/05/2026 10:00',
      '   Thời hạn    3 ngày làm việc sau ngày 24/04/2026: hạn 04/05/2026',
      '   Căn cứ      NĐ 152/2025/NĐ-CP Điều 33.3 (áp dụng tương tự)',
      '   Tính        28–29/04, 04/05: 3 ngày',
      '   Không tính  25–26/04, 02–03/05: ngày nghỉ hằng tuần',
      '               27/04: ngày nghỉ bù – Giỗ Tổ Hùng Vương',
      '               30/04: ngày nghỉ lễ, tết – Ngày Chiến thắng',
      '               01/05: ngày nghỉ lễ, tết – Quốc tế lao động',
      '   Đã nhắc     28/04/2026 08:03 Nhắc việc (giữa thời hạn)',
    ]);
  });

  test('where none is laid down, that is said', () => {
    expect(page([{ ...APPROVAL, deadline: null, closedAt: null, round: 2 }])).toEqual([
      '1. Duyệt đề nghị của đơn vị, lần 2 · Thủ trưởng đơn vị · 24/04/2026 09:05 – nay',
      '   Thời hạn    chưa có quy định',
      '   Đã nhắc     không, xong trước khi đến lượt',
    ]);
  });
});

describe('A reminder says when it comes', () => {
  test.each([
    ['half-time', 'giữa thời hạn'],
    ['2-working-days-before', 'trước hạn 2 ngày làm việc'],
    ['last-day', 'ngày cuối cùng'],
    ['deadline', 'hết hạn'],
  ])('%s', (occasion, text) => {
    expect(occasionText(occasion)).toBe(text);
  });
});
