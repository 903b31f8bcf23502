import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '#domain/nomination/nomination-stage.js';
import type { NominationAnswer } from '../api/api-answers.js';
import { type CarriedNomination, endsAsExpected, outcomePage } from './outcome-page.js';

function carried(expected: Outcome, outcome: Outcome | null): CarriedNomination {
  const nominee = { kind: 'individual', name: 'Vi Thị Tiêu Biểu', position: null, personId: null };
  return {
    nomination: {
      key: 'merit-05',
      nominee,
      expected: { outcome: expected, why: 'Đủ điều kiện' },
    } as CarriedNomination['nomination'],
    end: {
      outcome: outcome && { code: outcome, label: outcome },
      stage: { code: 'under-appraisal', label: 'Đang thẩm định' },
    } as NominationAnswer,
    refused: null,
  };
}

describe('The outcomes are counted', () => {
  test('each beside the number expected', () => {
    const page = outcomePage([
      carried('awarded', 'awarded'),
      carried('awarded', 'awarded'),
      carried('withdrawn', 'withdrawn'),
    ]);
    expect(page).toEqual([
      'Kết cục                  Số đề nghị   Dự kiến',
      'Được khen thưởng         2            2',
      'Không được khen thưởng   0            0',
      'Trả hồ sơ                0            0',
      'Đơn vị rút hồ sơ         1            1',
      'Cộng                     3            3',
      '',
      'Cả bản trình diễn kết thúc đúng như dự kiến.',
    ]);
  });

  test('one that ends otherwise is named with the reason', () => {
    const problem = { status: 409, code: 'TASK_NOT_OPEN', title: 'Việc này đã xong.' };
    const page = outcomePage([
      { ...carried('awarded', null), refused: { act: 3, problem } },
      carried('returned', 'refused'),
    ]);
    expect(page.slice(5)).toEqual([
      'Chưa kết thúc            1            0',
      'Cộng                     2            2',
      '',
      '2 đề nghị kết thúc khác dự kiến:',
      '  - merit-05, Vi Thị Tiêu Biểu: Đang thẩm định; dự kiến: Được khen thưởng. Việc thứ 3 bị từ chối:',
      '    TASK_NOT_OPEN, Việc này đã xong.',
      '  - merit-05, Vi Thị Tiêu Biểu: Không được khen thưởng; dự kiến: Trả hồ sơ.',
    ]);
  });

  test('a nomination that is still open has not ended as expected', () => {
    expect(endsAsExpected(carried('awarded', null))).toBe(false);
    expect(endsAsExpected(carried('awarded', 'awarded'))).toBe(true);
  });
});
