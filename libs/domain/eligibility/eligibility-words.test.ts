import { describe, expect, test } from '@jest/globals';
import { readPackShelf } from '#persistence/packs/pack-shelf.js';
import {
  awardChain,
  GRASSROOTS,
  NOTHING,
  nominee,
  ratings,
  titleRun,
} from '#testing/evidence-builders.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { eligibilityWords } from './eligibility-words.js';
import type { Rating } from './evidence-ledger.js';
import { judgeNomination } from './judge-nomination.js';

const pack = readPackShelf(POLICY_PACKS).open('vn-tdkt-2025', []);
const [run, chain] = [titleRun, awardChain];

describe('The words of a verdict', () => {
  test('name the way, the criteria, what is missing and when it may be reached', () => {
    const broken = { ...run, ledger: { ...run.ledger, titles: { [GRASSROOTS]: [2024, 2025] } } };
    expect(eligibilityWords(judgeNomination(pack, broken))).toEqual([
      'Chưa đủ điều kiện.',
      'Theo Luật Thi đua, khen thưởng 06/2022/QH15, Điều 22.1:',
      '  title-run: chưa đạt',
      '  initiatives: đạt: i1',
      'Còn thiếu: không đủ số lần liên tục đạt danh hiệu.',
      'Sớm nhất: năm 2026, nếu các năm sau đều đạt.',
    ]);
  });

  test('name what bars, what is set aside, and what must be confirmed', () => {
    const discipline = [
      { measure: 'reprimand', imposedOn: '2025-04-01', servedUntil: '2026-04-01' },
    ];
    const barred = { ...run, ledger: { ...run.ledger, discipline } };
    expect(eligibilityWords(judgeNomination(pack, barred))).toContain(
      'Vì: đang chấp hành kỷ luật hoặc bị kỷ luật trong năm (NĐ 152/2025/NĐ-CP, Điều 4.4).',
    );
    const sudden = chain.ledger.awards.map((award) => ({ ...award, awardType: 'ad-hoc' }));
    const excluded = { ...chain, ledger: { ...chain.ledger, awards: sudden } };
    expect(eligibilityWords(judgeNomination(pack, excluded))).toContain(
      'Không tính bk1: khen thưởng đột xuất không làm căn cứ.',
    );
    const gap = {
      ...run,
      ledger: {
        ...run.ledger,
        titles: { [GRASSROOTS]: [2022, 2023, 2025] },
        leaves: [{ year: 2024, kind: 'study' }],
      },
    };
    expect(eligibilityWords(judgeNomination(pack, gap))).toContain(
      'Lưu ý: có năm nghỉ không có danh hiệu: Hội đồng xem xét.',
    );
  });

  test('name the days and years from which it may be reached', () => {
    const [prior] = chain.ledger.awards;
    const named = prior === undefined ? [] : [prior];
    const undated = named.map((award) => ({
      ...award,
      achievementPeriod: undefined,
      decidedOn: '2021-03-19',
    }));
    const early = { ...chain, ledger: { ...chain.ledger, awards: undated } };
    expect(eligibilityWords(judgeNomination(pack, early))).toContain(
      'Đề nghị được từ ngày 2026-03-19.',
    );
    const bad: Record<string, Rating> = { ...ratings, 2023: 'completed' };
    const broken = { ...chain, ledger: { ...chain.ledger, ratings: bad } };
    expect(eligibilityWords(judgeNomination(pack, broken))).toContain(
      'Tính liên tục lại từ năm 2024.',
    );
    const second = nominee({
      award: 'labour-order-2',
      route: '43.1đ',
      on: '2027-03-02',
      ledger: {
        ...NOTHING,
        titles: { 'emulation-fighter-province': [2022] },
        ratings: { ...ratings, 2023: 'excellent', 2026: 'completed' },
        awards: named.map((award) => ({ ...award, award: 'labour-order-3' })),
      },
    });
    expect(eligibilityWords(judgeNomination(pack, second))).toContain(
      'Dựa trên cách hiểu cần pháp chế xác nhận.',
    );
  });
});
