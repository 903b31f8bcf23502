import { describe, expect, test } from '@jest/globals';
import type { NominationAnswer } from '../api/api-answers.js';
import { decisionPage } from './decision-page.js';

type Decision = NonNullable<NominationAnswer['decision']>;

const BY_CHAIR: Decision = {
  number: '702/QĐ-UBND',
  signedOn: '2026-04-17',
  signer: { id: 'p-chair', name: 'Vi Văn Giả Định' },
  capacity: 'chair',
};

function nomination(name: string, position: string | null, decision: Decision | null) {
  const award = { code: 'certificate-of-merit-province', label: 'Bằng khen' };
  return { nominee: { name, position }, award, decision } as NominationAnswer;
}

describe('Decisions are listed', () => {
  test('each once, with those it honours', () => {
    const page = decisionPage([
      nomination('Hoàng Văn Thí Điểm', 'Trưởng phòng', BY_CHAIR),
      nomination('Phòng Quản trị', null, BY_CHAIR),
    ]);
    expect(page).toEqual([
      'Quyết định 702/QĐ-UBND ngày 17/04/2026 · CHỦ TỊCH Vi Văn Giả Định',
      '  Bằng khen:',
      '  - Hoàng Văn Thí Điểm, Trưởng phòng',
      '  - Phòng Quản trị',
    ]);
  });

  test('in the order of their numbers, a deputy as one who signs for the chairman', () => {
    const deputy = { id: 'p-deputy-chair', name: 'Lương Thị Giả Lập' };
    const byDeputy: Decision = {
      ...BY_CHAIR,
      number: '701/QĐ-UBND',
      signer: deputy,
      capacity: 'KT.',
    };
    const page = decisionPage([
      nomination('Phòng A', null, BY_CHAIR),
      nomination('Phòng B', null, byDeputy),
    ]);
    expect(page.filter((line) => line.startsWith('Quyết định'))).toEqual([
      'Quyết định 701/QĐ-UBND ngày 17/04/2026 · KT. CHỦ TỊCH, PHÓ CHỦ TỊCH Lương Thị Giả Lập',
      'Quyết định 702/QĐ-UBND ngày 17/04/2026 · CHỦ TỊCH Vi Văn Giả Định',
    ]);
  });

  test('and nothing where nothing was decided', () => {
    expect(decisionPage([nomination('Phòng C', null, null)])).toEqual([]);
  });
});
