import type { DayBook } from '../legal/day-book.js';
import { citationWords, dayWords, SKIP_WORDS } from '../legal/legal-words.js';
import type { LedgerAnswer } from './answer.js';
import { type DayStep, dayByDay } from './day-by-day.js';
import type { DeadlineRule } from './deadline-rule.js';
import type { RuleDeadline } from './rule-deadline.js';

/** What a clerk can read aloud: the start, every day, the last day, the article. */
export function deadlineWords(
  book: DayBook,
  label: string,
  deadline: RuleDeadline,
): readonly string[] {
  const { rule, startsOn, due, defaultDue } = deadline;
  if (rule === null) return [`${label}: chưa có quy định.`];
  if (startsOn === null) return [`${label}: chưa đủ sự kiện để bắt đầu tính.`, basis(rule)];
  const start = `${label}: tính từ ${dayWords(book, startsOn)}.`;
  const plan = defaultDue === null ? [] : [`Kế hoạch mặc định: ${dayWords(book, defaultDue)}.`];
  if (due === null && deadline.counted.length === 0)
    return [start, 'Chưa có quy định về thời hạn.', ...plan, basis(rule)];
  return [
    start,
    ...dayByDay(deadline).map((step) => stepWords(book, step)),
    endWords(book, deadline),
    basis(rule),
  ];
}

function stepWords(book: DayBook, { on, ordinal, reason, isMakeUp }: DayStep): string {
  const day = dayWords(book, on);
  if (reason !== null) return `  ${day}: không tính (${SKIP_WORDS[reason]})`;
  return `  ${day}: ngày thứ ${ordinal}${isMakeUp ? ' (làm bù)' : ''}`;
}

function endWords(book: DayBook, { due, nominal, safeDay }: LedgerAnswer): string {
  if (due === null) return 'Đang tạm dừng: chưa xác định được ngày cuối.';
  const moved = nominal === null || nominal === due ? '' : `, chuyển từ ${dayWords(book, nominal)}`;
  const plan =
    safeDay === null || safeDay === due ? '' : `; nên xong trong ${dayWords(book, safeDay)}`;
  return `Ngày cuối: hết ${dayWords(book, due)}${moved}${plan}.`;
}

function basis({ citation }: DeadlineRule): string {
  return `Căn cứ: ${citationWords(citation)}.`;
}
