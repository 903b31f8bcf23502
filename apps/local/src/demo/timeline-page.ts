import type { NominationAnswer, TimelineEntry } from '../api/api-answers.js';
import { occasionText } from './deadline-page.js';
import { dateText, timeText, wrapped } from './paper.js';

const INDENT = ' '.repeat(18);

type Details = TimelineEntry['details'];

function text(details: Details, name: string): string | null {
  const value = details[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function list(details: Details, name: string): readonly string[] {
  const value = details[name];
  return Array.isArray(value) ? value.map(String) : [];
}

function ballotText(details: Details): string | null {
  const votes = text(details, 'votesFor');
  if (votes === null) return null;
  const parts = [
    `${votes} đồng ý`,
    `${text(details, 'votesAgainst')} không đồng ý`,
    `${text(details, 'votesInvalid')} không hợp lệ`,
  ];
  const required = `cần ${text(details, 'requiredVotes')}/${text(details, 'totalMembership')} phiếu`;
  return `${parts.join(', ')}; ${required}: ${details['isPassed'] === true ? 'đạt' : 'không đạt'}`;
}

function reminderText({ details }: TimelineEntry, { tasks }: NominationAnswer): string | null {
  const dueOn = text(details, 'dueOn');
  const task = tasks.find(({ id }) => id === details['taskId']);
  if (!task || dueOn === null || text(details, 'occasion') === null) return null;
  return `${task.step.label}: ${occasionText(details['occasion'])}, hạn ${dateText(dueOn)}`;
}

/** What an entry says beside its name and its actor, a line each. */
function remarks(entry: TimelineEntry, nomination: NominationAnswer): string[] {
  const { details, comment } = entry;
  const labelOf = (code: string) =>
    nomination.checklist.find((item) => item.code === code)?.label ?? code;
  const missing = list(details, 'missingItems').map(labelOf).join('; ');
  const documents = list(details, 'documentIds').length;
  const [basis, number] = [text(details, 'legalBasis'), text(details, 'decisionNumber')];
  const conferredOn = text(details, 'conferredOn');
  const said = [
    comment && `“${comment}”`,
    missing && `Cần bổ sung: ${missing}`,
    documents > 0 && `Kèm ${documents} tài liệu`,
    basis && `Căn cứ: ${basis}`,
    number && `Quyết định số ${number}`,
    conferredOn && `Ngày trao: ${dateText(conferredOn)}`,
    ballotText(details),
    reminderText(entry, nomination),
  ];
  return said.filter((remark) => typeof remark === 'string' && remark !== '') as string[];
}

function entryLines(entry: TimelineEntry, nomination: NominationAnswer): string[] {
  const actor = entry.actor?.name ?? 'tự động';
  return [
    ...wrapped(`${timeText(entry.at)}  `, `${entry.label} · ${actor}`),
    ...remarks(entry, nomination).flatMap((remark) => wrapped(INDENT, remark)),
  ];
}

/** Diễn biến: every entry with its time, who, and what he said. */
export function timelinePage(nomination: NominationAnswer): string[] {
  return nomination.timeline.flatMap((entry) => entryLines(entry, nomination));
}
