import type { Citation, Confidence } from './citation.js';
import type { DayBook } from './day-book.js';
import type { LegalDate, SkipReason } from './working-calendar.js';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  weekend: 'nghỉ cuối tuần',
  'public-holiday': 'nghỉ lễ, tết',
  'compensatory-day-off': 'nghỉ bù',
  'working-day-swap': 'nghỉ hoán đổi',
  suspended: 'tạm dừng',
};

/** What a person must know of a rule that is less than quoted; `null` where nothing. */
const CONFIDENCE_WORDS: Readonly<Record<Confidence, string | null>> = {
  text: null,
  quoted: null,
  computed: null,
  province: 'quy định của tỉnh, ngành',
  analogy: 'vận dụng tương tự, cần pháp chế xác nhận',
  unverified: 'chưa kiểm chứng',
  unknown: 'chưa có quy định',
};

/** "thứ Năm 19/03/2026" */
export function dayWords(book: DayBook, date: LegalDate): string {
  const weekday = WEEKDAYS[book.weekdayOf(book.numberOf(date)) - 1];
  return [weekday, date.split('-').toReversed().join('/')].join(' ');
}

/** "NĐ 152/2025/NĐ-CP, Điều 35.2", with what must be known of its confidence. */
export function citationWords({ instrument, article, confidence }: Citation): string {
  const warning = CONFIDENCE_WORDS[confidence];
  return `${instrument}, ${article}${warning === null ? '' : ` (${warning})`}`;
}
