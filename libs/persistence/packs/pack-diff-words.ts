import type { DeadlineCase } from '#domain/deadline-ledger/deadline-rule.js';
import type { Citation } from '#domain/legal/citation.js';
import { citationWords } from '#domain/legal/legal-words.js';
import type { FieldChange, RuleChange, RuleFields } from './pack-diff.js';
import type { SectionName } from './pack-file.js';

const SECTION_WORDS: Readonly<Record<SectionName, string>> = {
  awards: 'Danh mục',
  levels: 'Cấp quyết định',
  competence: 'Thẩm quyền',
  procedures: 'Thủ tục',
  shortDossiers: 'Hồ sơ rút gọn',
  checklist: 'Thành phần hồ sơ',
  steps: 'Bước của quy trình',
  returnLetter: 'Công văn trả hồ sơ',
  quotas: 'Chỉ tiêu',
  deadlineNames: 'Tên thời hạn',
  deadlines: 'Thời hạn',
  courseLevels: 'Thời hạn theo cấp',
  intake: 'Tiếp nhận',
  approvals: 'Tỷ lệ phiếu',
  quorums: 'Số người dự họp',
  rankings: 'Xếp thứ tự',
  suspendingCauses: 'Tạm dừng',
  baseSalaries: 'Lương cơ sở',
  bonuses: 'Tiền thưởng',
  payments: 'Nguồn chi',
  movementRoutes: 'Khen thưởng phong trào',
  eligibility: 'Tiêu chuẩn',
  ledgerBars: 'Không được đề nghị',
  initiativeUses: 'Dùng lại sáng kiến',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  citation: 'căn cứ',
  cases: 'thời hạn',
  ratio: 'tỷ lệ',
  share: 'tỷ lệ',
  hundredths: 'bội số lương cơ sở (phần trăm)',
  from: 'áp dụng từ',
  to: 'áp dụng đến',
  awards: 'danh hiệu, hình thức',
  award: 'danh hiệu, hình thức',
  secrecy: 'cách bỏ phiếu',
  isDelegated: 'giao tỉnh quy định',
  requiredWhen: 'cần khi',
  unless: 'không cần khi',
  when: 'khi',
  criteria: 'tiêu chí',
  label: 'tên',
  note: 'ghi chú',
  amount: 'số tiền',
};

const VALUE_WORDS: Readonly<Record<string, string>> = {
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
  true: 'có',
  false: 'không',
};

/** A difference as a legal officer reads it. */
export function changeWords(
  change: RuleChange,
  labelOf: (id: string) => string,
): readonly string[] {
  const name = `${SECTION_WORDS[change.section]}: ${labelOf(change.id)}`;
  if (change.kind === 'added') return [`+ ${name} (${basisOf(change.after)})`];
  if (change.kind === 'removed') return [`- ${name} (${basisOf(change.before)})`];
  return [`~ ${name}`, ...change.fields.map(fieldWords)];
}

function basisOf(rule: RuleFields | null): string {
  return wordsOf('citation', rule?.['citation']);
}

function fieldWords({ field, before, after }: FieldChange): string {
  const name = FIELD_WORDS[field] ?? field;
  return `    ${name}: ${wordsOf(field, before)} → ${wordsOf(field, after)}`;
}

function wordsOf(field: string, value: unknown): string {
  if (field === 'citation') return citationWords(value as Citation);
  if (field === 'cases' && Array.isArray(value)) return value.map(caseWords).join('; ');
  return valueWords(value);
}

function caseWords({ when, isUnknown, amount, unit, monthDay }: DeadlineCase): string {
  const limit = monthDay ?? `${amount} ${valueWords(unit)}`;
  const condition = when === undefined ? '' : ` (khi ${valueWords(when)})`;
  return `${isUnknown ? 'chưa có quy định' : limit}${condition}`;
}

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return '(không có)';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (typeof value === 'object') return fieldsWords(value);
  const text = JSON.stringify(value).replace(/^"|"$/g, '');
  return VALUE_WORDS[text] ?? text;
}

function fieldsWords(value: object): string {
  const parts = Object.entries(value).map(([name, part]: [string, unknown]) => ({ name, part }));
  if (parts.length === 2 && 'denominator' in value)
    return parts.map(({ part }) => valueWords(part)).join('/');
  return parts.map(({ name, part }) => `${name}: ${valueWords(part)}`).join(' và ');
}
