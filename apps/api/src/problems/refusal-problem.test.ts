import { describe, expect, test } from '@jest/globals';
import { REFUSAL_CODES, refused } from '#domain/legal/refusal.js';
import { REFUSAL_MESSAGES, refusalTitle } from './refusal-messages.js';
import { refusalProblem } from './refusal-problem.js';

const LAW = { instrument: 'NĐ 152/2025/NĐ-CP', article: 'Điều 33.5' };

describe('A refusal of the process reaches the caller', () => {
  test('with the article as it stands where the text of the law says so', () => {
    const refusal = refused(
      'STAGE_DOES_NOT_ALLOW',
      { move: 'close-ballot', stage: 'submitted' },
      { ...LAW, confidence: 'text' },
    );
    expect(refusalProblem(refusal)).toEqual({
      type: 'urn:vinh-danh:problem:STAGE_DOES_NOT_ALLOW',
      status: 409,
      code: 'STAGE_DOES_NOT_ALLOW',
      title: 'Chưa thực hiện được “Đóng phiếu, kiểm phiếu” ở giai đoạn “Đã trình, chờ tiếp nhận”.',
      facts: { move: 'close-ballot', stage: 'submitted' },
      article: 'NĐ 152/2025/NĐ-CP Điều 33.5',
    });
  });

  test('with the article marked where it is only applied by analogy', () => {
    const refusal = refused('LEGAL_BASIS_REQUIRED', {}, { ...LAW, confidence: 'analogy' });
    expect(refusalProblem(refusal).article).toBe('NĐ 152/2025/NĐ-CP Điều 33.5 (áp dụng tương tự)');
  });

  test('without an article where no rule is cited', () => {
    expect(refusalProblem(refused('OTHER_UNIT'))).toEqual({
      type: 'urn:vinh-danh:problem:OTHER_UNIT',
      status: 403,
      code: 'OTHER_UNIT',
      title: 'Chỉ đơn vị trình mới thực hiện được việc này.',
      facts: {},
    });
  });

  test('with the roles entitled, the days of a mandate and the votes counted', () => {
    expect(
      refusalTitle('ROLE_MISSING', { move: 'sign-decision', role: 'province-chair, deputy-chair' }),
    ).toBe(
      '“Ký quyết định” thuộc thẩm quyền của: Phó Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh.',
    );
    expect(
      refusalTitle('MANDATE_NOT_IN_FORCE', {
        on: '2026-04-17',
        validFrom: '2026-01-01',
        validTo: '2026-03-31',
      }),
    ).toBe('Phân công ký thay có hiệu lực từ 01/01/2026 đến 31/03/2026, ngày ký là 17/04/2026.');
    expect(refusalTitle('TALLY_MISMATCH', { cast: 8, voters: 9 })).toBe(
      'Số phiếu đếm được (8) khác số người đã bỏ phiếu (9). Hãy kiểm phiếu lại.',
    );
  });

  test.each(REFUSAL_CODES)('%s has a whole sentence even where its facts are missing', (code) => {
    expect(refusalTitle(code, {})).toMatch(/^\p{Lu}?.{10,}\.$/u);
    expect([403, 409, 422]).toContain(REFUSAL_MESSAGES[code].status);
  });
});
