import { describe, expect, test } from '@jest/globals';
import { passCondition } from './pass-condition.js';
import { leastOf, type SessionBallots, sessionResult } from './session-vote.js';
import { voteWords } from './vote-words.js';

const NINETY = { numerator: 9, denominator: 10 };
const EIGHTY = { numerator: 8, denominator: 10 };
const TWO_THIRDS = { numerator: 2, denominator: 3 };
const MOST_MEMBERS = 12;

const ballots = (more: Partial<SessionBallots>): SessionBallots => ({
  total: 15,
  for: 0,
  writtenFor: 0,
  writtenReceived: 0,
  absentMembers: 'written-opinion',
  recusals: 0,
  recusalMode: 'declare-only',
  ...more,
});

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at);

describe('Thresholds on the total membership', () => {
  test.each([
    [7, 7, 6, 5],
    [9, 9, 8, 6],
    [11, 10, 9, 8],
    [13, 12, 11, 9],
    [15, 14, 12, 10],
    [17, 16, 14, 12],
    [19, 18, 16, 13],
    [21, 19, 17, 14],
    [23, 21, 19, 16],
    [25, 23, 20, 17],
  ])('%i members need %i at 90 %%, %i at 80 %%, %i at two thirds', (total, ...needed) => {
    expect([NINETY, EIGHTY, TWO_THIRDS].map((ratio) => leastOf(ratio, total))).toEqual(needed);
  });

  test.each([NINETY, EIGHTY, TWO_THIRDS])(
    'every vote of up to twelve members is decided by whole numbers alone (%o)',
    (ratio) => {
      const wrong = upTo(MOST_MEMBERS)
        .slice(1)
        .flatMap((total) => upTo(total).map((votes) => ({ total, votes })))
        .filter(({ total, votes }) => {
          const reaches = votes * ratio.denominator >= ratio.numerator * total;
          const { verdict } = sessionResult(ballots({ total, for: votes }), ratio, null);
          return verdict !== (reaches ? 'passed' : 'failed');
        });
      expect(wrong).toEqual([]);
    },
  );

  test('for up to twelve members room, written and missing votes are counted in every way', () => {
    const wrong = upTo(MOST_MEMBERS)
      .slice(1)
      .flatMap((total) => upTo(total).map((present) => ({ total, present })))
      .flatMap((one) => upTo(one.present).map((inRoom) => ({ ...one, inRoom })))
      .flatMap((one) => upTo(one.total - one.present).map((written) => ({ ...one, written })))
      .filter(({ total, present, inRoom, written }) => {
        const given = ballots({
          ...{ total, present, for: inRoom },
          ...{ writtenFor: written, writtenReceived: total - present },
        });
        const { votesFor, verdict, canPass } = sessionResult(given, EIGHTY, null);
        const passes = (inRoom + written) * 10 >= 8 * total;
        return (
          votesFor !== inRoom + written || (verdict === 'passed') !== passes || canPass !== true
        );
      });
    expect(wrong).toEqual([]);
  });
});

describe('What must happen for a nomination to pass', () => {
  const condition = (more: Partial<SessionBallots>, ratio: typeof NINETY | null = NINETY) => {
    const given = ballots(more);
    const result = sessionResult(given, ratio, TWO_THIRDS);
    return { result, wanted: passCondition(result, given.present ?? given.total) };
  };

  test('without a ratio one must be found', () => {
    const { result, wanted } = condition({ present: 15 }, null);
    expect(wanted).toEqual({ kind: 'needs-ratio' });
    expect(result).toMatchObject({ required: null, margin: null, canPass: null });
    expect(voteWords(result, wanted)).toContain('Để thông qua: phải có tỷ lệ do tỉnh quy định.');
  });

  test('without a quorum members must come', () => {
    const { result, wanted } = condition({ present: 9 });
    expect(wanted).toEqual({ kind: 'needs-members', missing: 1 });
    expect(voteWords(result, wanted)).toEqual([
      'Chưa kết luận được: 0 phiếu đồng ý; cần 14 phiếu trên 15 thành viên.',
      'Dự họp: cần 10 thành viên, chưa đủ.',
      'Để thông qua: cần thêm 1 thành viên dự họp.',
    ]);
  });

  test('with two of fifteen absent and silent 90 % are out of reach', () => {
    const { result, wanted } = condition({ present: 13, for: 13 });
    expect(wanted).toEqual({ kind: 'out-of-reach', missing: 1 });
    expect(voteWords(result, wanted)).toContain(
      'Không thể thông qua: thiếu 1 phiếu dù mọi phiếu đều đồng ý.',
    );
  });

  test('with one written opinion nobody may vote otherwise', () => {
    const { result, wanted } = condition({ present: 13, writtenReceived: 1 });
    expect(wanted).toEqual({ kind: 'within-reach', required: 14, spare: 0 });
    expect(voteWords(result, wanted)).toContain('Để thông qua: nhiều nhất 0 phiếu không đồng ý.');
  });

  test('where it is not known who is present all members may vote', () => {
    const { result, wanted } = condition({});
    expect(wanted).toEqual({ kind: 'within-reach', required: 14, spare: 1 });
    expect(result).toMatchObject({ quorumMet: null, maxVotes: null, canPass: null });
    expect(voteWords(sessionResult(ballots({ for: 15 }), NINETY, null), null)).toEqual([
      'Thông qua: 15 phiếu đồng ý; cần 14 phiếu trên 15 thành viên.',
    ]);
  });
});
