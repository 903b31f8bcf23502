import { describe, expect, test } from '@jest/globals';
import type { NominationAnswer, TimelineEntry } from '../api/api-answers.js';
import { timelinePage } from './timeline-page.js';

const TASK_ID = 'nomination:n-1:check-intake:1';

function entry(entry: Partial<TimelineEntry>): TimelineEntry {
  return {
    seq: 1,
    type: 'nominationFiled',
    label: 'Lập đề nghị',
    at: '2026-04-17T09:02:00.000+07:00',
    actor: { id: 'p-officer', name: 'Trần Thị Ví Dụ' },
    comment: null,
    details: {},
    ...entry,
  };
}

function page(...timeline: TimelineEntry[]): string[] {
  return timelinePage({
    timeline,
    tasks: [{ id: TASK_ID, step: { code: 'check-intake', label: 'Kiểm tra, tiếp nhận hồ sơ' } }],
    checklist: [{ code: 'minutes', label: 'Biên bản xét khen thưởng' }],
  } as NominationAnswer);
}

describe('The timeline tells', () => {
  test('when what happened, and who did it', () => {
    expect(page(entry({}))).toEqual(['17/04/2026 09:02  Lập đề nghị · Trần Thị Ví Dụ']);
  });

  test('what was said, what is missing and what came with it', () => {
    const details = { missingItems: ['minutes'], documentIds: ['d-1'], taskId: TASK_ID };
    const label = 'Yêu cầu bổ sung hồ sơ';
    expect(page(entry({ label, comment: 'Thiếu biên bản.', details }))).toEqual([
      '17/04/2026 09:02  Yêu cầu bổ sung hồ sơ · Trần Thị Ví Dụ',
      '                  “Thiếu biên bản.”',
      '                  Cần bổ sung: Biên bản xét khen thưởng',
      '                  Kèm 1 tài liệu',
    ]);
  });

  test('on what ground a dossier is returned, and number and day of what was decided', () => {
    const details = {
      legalBasis: 'Luật 06/2022/QH15, Điều 84.2b',
      decisionNumber: '702/QĐ-UBND',
      conferredOn: '2026-04-17',
    };
    expect(page(entry({ details })).slice(1)).toEqual([
      '                  Căn cứ: Luật 06/2022/QH15, Điều 84.2b',
      '                  Quyết định số 702/QĐ-UBND',
      '                  Ngày trao: 17/04/2026',
    ]);
  });

  test.each([
    [5, true, 'đạt'],
    [4, false, 'không đạt'],
  ])('how %i votes of nine ended', (votesFor, isPassed, verdict) => {
    const votes = { votesFor, votesAgainst: 9 - votesFor, votesInvalid: 0 };
    const details = { ...votes, requiredVotes: 5, totalMembership: 9, isPassed };
    expect(page(entry({ details })).slice(1)).toEqual([
      `                  ${votesFor} đồng ý, ${9 - votesFor} không đồng ý, 0 không hợp lệ; ` +
        `cần 5/9 phiếu: ${verdict}`,
    ]);
  });

  test('of which task time reminded, and of which limit', () => {
    const details = { occasion: 'last-day', taskId: TASK_ID, dueOn: '2026-05-04' };
    expect(page(entry({ label: 'Nhắc việc', actor: null, details }))).toEqual([
      '17/04/2026 09:02  Nhắc việc · tự động',
      '                  Kiểm tra, tiếp nhận hồ sơ: ngày cuối cùng, hạn 04/05/2026',
    ]);
  });
});
