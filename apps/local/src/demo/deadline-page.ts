import type {
  DeadlineAnswer,
  NominationAnswer,
  TaskAnswer,
  TimelineEntry,
} from '../api/api-answers.js';
import { dayRuns, daysAfter } from './day-runs.js';
import { dateText, timeText, wrapped } from './paper.js';

const UNITS = { 'working-day': 'ngày làm việc', 'calendar-day': 'ngày' } as const;

/** Rungs of the reminder ladder, as the record names them. */
export function occasionText(occasion: unknown): string {
  if (occasion === 'half-time') return 'giữa thời hạn';
  if (occasion === 'last-day') return 'ngày cuối cùng';
  const [, days] = /^(\d+)-working-days-before$/.exec(String(occasion)) ?? [];
  return days ? `trước hạn ${days} ngày làm việc` : 'hết hạn';
}

/** Each on lines of its own, the first beside the title. */
function entries(title: string, texts: readonly string[]): string[] {
  return texts.flatMap((text, index) =>
    wrapped(index > 0 ? ' '.repeat(title.length) : title, text),
  );
}

/** Days not counted, each reason with its days. */
function skippedTexts({ skipped }: DeadlineAnswer): string[] {
  const daysByReason = new Map<string, string[]>();
  for (const { on, label, note } of skipped) {
    const reason = note ? `${label} – ${note}` : label;
    daysByReason.set(reason, [...(daysByReason.get(reason) ?? []), on]);
  }
  return [...daysByReason].map(([reason, days]) => `${dayRuns(days)}: ${reason}`);
}

function countedText(deadline: DeadlineAnswer): string {
  const { startOn, dueOn, skipped, makeUpDays } = deadline;
  const left = new Set(skipped.map(({ on }) => on));
  const counted = daysAfter(startOn, dueOn).filter((day) => !left.has(day));
  const madeUp = makeUpDays.length > 0 ? `, có ngày làm bù ${dayRuns(makeUpDays)}` : '';
  return `${dayRuns(counted)}: ${counted.length} ngày${madeUp}`;
}

function deadlineLines(deadline: DeadlineAnswer): string[] {
  const { startOn, period, dueOn, article, suspensions } = deadline;
  const limit = `${period.count} ${UNITS[period.unit]} sau ngày ${dateText(startOn)}`;
  return [
    ...wrapped('   Thời hạn    ', `${limit}: hạn ${dateText(dueOn)}`),
    ...wrapped('   Căn cứ      ', article ?? 'không ghi'),
    ...wrapped('   Tính        ', countedText(deadline)),
    ...entries('   Không tính  ', skippedTexts(deadline)),
    ...suspensions.flatMap(({ fromOn, toOn }) =>
      wrapped('   Tạm dừng    ', `${dateText(fromOn)} đến ${toOn ? dateText(toOn) : 'nay'}`),
    ),
  ];
}

function remindersOf({ id }: TaskAnswer, timeline: readonly TimelineEntry[]): string[] {
  const fired = timeline.filter(
    ({ type, details }) =>
      (type === 'reminderSent' || type === 'deadlineEscalated') && details['taskId'] === id,
  );
  const texts = fired.map(
    ({ at, label, details }) => `${timeText(at)} ${label} (${occasionText(details['occasion'])})`,
  );
  return entries('   Đã nhắc     ', texts.length > 0 ? texts : ['không, xong trước khi đến lượt']);
}

function taskLines(task: TaskAnswer, number: number, timeline: readonly TimelineEntry[]): string[] {
  const { step, round, candidateGroup, openedAt, closedAt, deadline } = task;
  const again = round > 1 ? `, lần ${round}` : '';
  const span = `${timeText(openedAt)} – ${closedAt ? timeText(closedAt) : 'nay'}`;
  return [
    ...wrapped(`${number}. `, `${step.label}${again} · ${candidateGroup.label} · ${span}`),
    ...(deadline ? deadlineLines(deadline) : ['   Thời hạn    chưa có quy định']),
    ...remindersOf(task, timeline),
  ];
}

/** Each limit of a case so that a person can count it again, and the reminders that went out. */
export function deadlinePage({ tasks, timeline }: NominationAnswer): string[] {
  return tasks.flatMap((task, index) => taskLines(task, index + 1, timeline));
}
