import type { Deadline, SkippedDay, Suspension, TimeUnit } from '#domain/legal/working-calendar.js';
import { SKIP_LABELS, UNIT_LABELS } from '../labels/calendar-labels.js';
import { dateText } from '../labels/citation-text.js';

function nameOf({ reason, note }: SkippedDay): string {
  const label = SKIP_LABELS[reason];
  return reason === 'public-holiday' ? (note ?? label) : `${label} ${note ?? ''}`.trim();
}

/** Days off are named with their dates, weekends and pauses only counted. */
function skippedText(skipped: readonly SkippedDay[]): string[] {
  const datesByName = new Map<string, string[]>();
  for (const day of skipped) {
    if (day.reason === 'weekend' || day.reason === 'suspended') continue;
    const name = nameOf(day);
    datesByName.set(name, [...(datesByName.get(name) ?? []), dateText(day.on)]);
  }
  const counted = (['weekend', 'suspended'] as const).flatMap((reason) => {
    const days = skipped.filter((day) => day.reason === reason).length;
    const label = reason === 'suspended' ? `ngày ${SKIP_LABELS.suspended}` : SKIP_LABELS.weekend;
    return days > 0 ? [`${days} ${label}`] : [];
  });
  return [...counted, ...[...datesByName].map(([name, on]) => `${name} (${on.join(', ')})`)];
}

function pauseText({ fromOn, toOn }: Suspension): string {
  const until = toOn === null ? '' : ` đến ${dateText(toOn)}`;
  return `Tạm dừng từ ${dateText(fromOn)}${until}.`;
}

/** One sentence that lets a person count the limit again. */
export function deadlineText(deadline: Deadline, suspensions: readonly Suspension[]): string {
  const { dueOn, startOn, period, skipped, makeUpDays } = deadline;
  const skippedDays = skippedText(skipped);
  const parts = [
    `${period.count} ${UNIT_LABELS[period.unit]} từ ${dateText(startOn)} (không tính ngày này)`,
    ...(skippedDays.length > 0 ? [`không tính ${skippedDays.join(', ')}`] : []),
    ...(makeUpDays.length > 0
      ? [`có tính ngày làm bù ${makeUpDays.map(dateText).join(', ')}`]
      : []),
  ];
  const limit = `Hạn ${dateText(dueOn)}: ${parts.join('; ')}.`;
  return [limit, ...suspensions.map(pauseText)].join(' ');
}

/** How much is left, in the unit of the rule. */
export function leftText(left: number, unit: TimeUnit): string {
  if (left === 0) return 'Hôm nay là hạn';
  return left > 0 ? `Còn ${left} ${UNIT_LABELS[unit]}` : `Quá hạn ${-left} ${UNIT_LABELS[unit]}`;
}
