import type { PassCondition } from './pass-condition.js';
import type { SessionResult } from './session-vote.js';

const VERDICTS: Readonly<Record<SessionResult['verdict'], string>> = {
  passed: 'Thông qua',
  failed: 'Không thông qua',
  undetermined: 'Chưa kết luận được',
};

/** The count in words, and what had to happen for it to pass. */
export function voteWords(
  result: SessionResult,
  condition: PassCondition | null,
): readonly string[] {
  const { required, votesFor, denominator, quorumRequired, quorumMet } = result;
  const needed =
    required === null
      ? 'chưa có quy định về tỷ lệ'
      : `cần ${required} phiếu trên ${denominator} thành viên`;
  const quorum =
    quorumRequired === null
      ? []
      : [`Dự họp: cần ${quorumRequired} thành viên${quorumMet === false ? ', chưa đủ' : ''}.`];
  return [
    `${VERDICTS[result.verdict]}: ${votesFor} phiếu đồng ý; ${needed}.`,
    ...quorum,
    ...(condition === null ? [] : [conditionWords(condition)]),
  ];
}

function conditionWords(condition: PassCondition): string {
  switch (condition.kind) {
    case 'needs-ratio':
      return 'Để thông qua: phải có tỷ lệ do tỉnh quy định.';
    case 'needs-members':
      return `Để thông qua: cần thêm ${condition.missing} thành viên dự họp.`;
    case 'out-of-reach':
      return `Không thể thông qua: thiếu ${condition.missing} phiếu dù mọi phiếu đều đồng ý.`;
    case 'within-reach':
      return `Để thông qua: nhiều nhất ${condition.spare} phiếu không đồng ý.`;
  }
}
