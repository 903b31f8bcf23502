import { citationWords } from '../legal/legal-words.js';
import type { Finding } from './finding.js';
import type { EligibilityVerdict } from './judge-nomination.js';

const VERDICTS: Readonly<Record<EligibilityVerdict['verdict'], string>> = {
  eligible: 'Đủ điều kiện',
  'not-yet': 'Chưa đủ điều kiện',
  barred: 'Không được đề nghị',
  undetermined: 'Chưa xác định: phải có người xét',
};

/** What a code of a missing condition, a warning or an exclusion says to a person. */
const CODE_WORDS: Readonly<Record<string, string>> = {
  rating: 'xếp loại năm dưới hoàn thành tốt nhiệm vụ',
  'rating-excellent': 'thiếu năm hoàn thành xuất sắc nhiệm vụ',
  'consecutive-ratings': 'không đủ số năm liên tục theo xếp loại',
  'other-years-rating': 'có năm còn lại dưới hoàn thành tốt nhiệm vụ',
  'period-elapsed': 'chưa đủ thời gian kể từ quyết định khen thưởng trước',
  'advanced-worker': 'không có xếp loại và danh hiệu Lao động tiên tiến của năm',
  initiative: 'thiếu sáng kiến, đề tài dùng được',
  'initiative-scope': 'sáng kiến, đề tài chưa đủ phạm vi ảnh hưởng',
  'consecutive-awards': 'không đủ số lần liên tục đạt danh hiệu',
  'prior-award': 'không có khen thưởng trước được tính làm căn cứ',
  'grassroots-fighter-titles': 'thiếu danh hiệu Chiến sĩ thi đua cơ sở trong thời gian xét',
  'province-fighter-titles': 'thiếu danh hiệu Chiến sĩ thi đua cấp tỉnh trong thời gian xét',
  'flags-or-certificates': 'thiếu cờ thi đua hoặc bằng khen trong thời gian xét',
  'advanced-worker-share': 'chưa đủ tỷ lệ Lao động tiên tiến',
  'grassroots-fighter-in-collective': 'tập thể chưa có Chiến sĩ thi đua cơ sở',
  'all-tasks-completed': 'có cá nhân không hoàn thành nhiệm vụ',
  'no-warning': 'có cá nhân bị kỷ luật từ cảnh cáo trở lên',
  'collective-age': 'tập thể thành lập chưa đủ số năm',
  'leads-cluster': 'không dẫn đầu cụm, khối thi đua',
  'model-influence': 'mô hình chưa đủ phạm vi ảnh hưởng',
  'model-duration': 'mô hình chưa ổn định đủ số năm',
  discipline: 'đang chấp hành kỷ luật hoặc bị kỷ luật trong năm',
  'same-achievement': 'thành tích này đã được khen thưởng',
  dissolved: 'tập thể đã giải thể',
  'initiative-reused': 'sáng kiến đã dùng cho danh hiệu khác: Hội đồng lưu ý',
  'gap-year-leave': 'có năm nghỉ không có danh hiệu: Hội đồng xem xét',
  'unverified-evidence': 'thành tích nhập sau thiếu số hoặc cơ quan quyết định',
  'predecessor-evidence': 'thành tích của tập thể trước khi sáp nhập',
  'ad-hoc-not-a-basis': 'khen thưởng đột xuất không làm căn cứ',
  'thematic-not-a-basis': 'khen thưởng chuyên đề không làm căn cứ',
  'consumed-by-title': 'sáng kiến đã dùng cho danh hiệu',
  'consumed-by-form': 'sáng kiến đã dùng cho hình thức khen thưởng',
  unverified: 'chưa kiểm chứng',
};

export function codeWords(code: string): string {
  return CODE_WORDS[code] ?? code;
}

/** The verdict with its proof: the way taken, each criterion, what is missing and when it may be reached. */
export function eligibilityWords(result: EligibilityVerdict): readonly string[] {
  const { proof, bars, missing, warnings, excluded } = result;
  return [
    `${VERDICTS[result.verdict]}.`,
    ...bars.map(({ kind, citation }) => `Vì: ${codeWords(kind)} (${citationWords(citation)}).`),
    ...(proof === null
      ? ['Chưa có quy định về tiêu chuẩn này.']
      : [`Theo ${citationWords(proof.route.citation)}:`, ...proof.findings.map(findingWords)]),
    ...missing.map((code) => `Còn thiếu: ${codeWords(code)}.`),
    ...excluded.map(({ ref, reason }) => `Không tính ${ref}: ${codeWords(reason)}.`),
    ...warnings.map((code) => `Lưu ý: ${codeWords(code)}.`),
    ...datesWords(result),
  ];
}

function findingWords({ outcome, criterion, evidence }: Finding): string {
  const mark = { met: 'đạt', missing: 'chưa đạt', open: 'chờ người xét' }[outcome];
  const basis = evidence.length === 0 ? '' : `: ${evidence.join(', ')}`;
  return `  ${criterion.kind}: ${mark}${basis}`;
}

function datesWords(result: EligibilityVerdict): readonly string[] {
  const { nearestYear, eligibleFrom, nextRunFrom, countsFrom, needsConfirmation } = result;
  return [
    ...(nearestYear === null ? [] : [`Sớm nhất: năm ${nearestYear}, nếu các năm sau đều đạt.`]),
    ...(eligibleFrom === null ? [] : [`Đề nghị được từ ngày ${eligibleFrom}.`]),
    ...(nextRunFrom === null ? [] : [`Tính liên tục lại từ năm ${nextRunFrom}.`]),
    ...(countsFrom === null ? [] : [`Thành tích tính từ ngày ${countsFrom}.`]),
    ...(needsConfirmation ? ['Dựa trên cách hiểu cần pháp chế xác nhận.'] : []),
  ];
}
