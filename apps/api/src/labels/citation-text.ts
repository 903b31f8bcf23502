import type { Citation } from '#domain/legal/citation.js';
import { CONFIDENCE_LABELS } from './calendar-labels.js';

/** Căn cứ for people: `NĐ 152/2025/NĐ-CP Điều 33.5 (áp dụng tương tự)`. */
export function citationText({ instrument, article, confidence }: Citation): string {
  const note = CONFIDENCE_LABELS[confidence];
  return note === null ? `${instrument} ${article}` : `${instrument} ${article} (${note})`;
}

/** `yyyy-MM-dd` as `dd/MM/yyyy`. */
export function dateText(date: string): string {
  return date.split('-').reverse().join('/');
}
