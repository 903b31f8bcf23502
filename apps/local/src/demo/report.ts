import type { Sample } from '../samples/sample.js';
import { deadlinePage } from './deadline-page.js';
import { decisionPage } from './decision-page.js';
import { FIRST_DAY_MS, LATER_DAY_MS } from './demo-clock.js';
import type { Demonstrated } from './demonstration.js';
import { attemptPage } from './forbidden-attempts.js';
import { endsAsExpected, outcomePage } from './outcome-page.js';
import { dateText, heading, wrapped } from './paper.js';
import { timelinePage } from './timeline-page.js';

const PACE =
  `Thời gian chạy nhanh: giờ làm việc của ngày đầu trong ${FIRST_DAY_MS / 1_000} giây, ` +
  `mỗi ngày sau đó trong ${String(LATER_DAY_MS / 1_000).replace('.', ',')} giây.`;

/** What the letter asks, told before anything happens. */
export function letterLines({ submission, units }: Sample): string[] {
  const { number, filedOn, subject, nominations, unitId } = submission;
  const unit = units.find(({ id }) => id === unitId)?.name ?? unitId;
  return [
    ...heading('TỜ TRÌNH'),
    ...wrapped('', `Số ${number} ngày ${dateText(filedOn)}, ${unit}: ${subject}.`),
    ...wrapped(
      '',
      `${nominations.length} đề nghị, mỗi đề nghị được đưa đến kết cục qua API. ${PACE}`,
    ),
  ];
}

function caseLines({ submission }: Sample, { carried }: Demonstrated): string[] {
  const shown = carried.find(({ nomination }) => nomination.key === submission.timelineOf);
  if (!shown) return [];
  const { end } = shown;
  const title = [end.nominee.name, end.nominee.position, end.award.label]
    .filter(Boolean)
    .join(', ');
  return [
    ...heading(`DIỄN BIẾN ĐỀ NGHỊ ${shown.nomination.key}`),
    ...wrapped('', title),
    ...timelinePage(end),
    ...heading(`THỜI HẠN VÀ NHẮC VIỆC CỦA ĐỀ NGHỊ ${shown.nomination.key}`),
    ...deadlinePage(end),
  ];
}

/** The whole demonstration, as one reads it afterwards. */
export function reportLines(sample: Sample, demonstrated: Demonstrated): string[] {
  const { carried, attempts } = demonstrated;
  return [
    ...heading('VIỆC KHÔNG ĐƯỢC PHÉP'),
    ...attemptPage(attempts),
    ...caseLines(sample, demonstrated),
    ...heading('QUYẾT ĐỊNH KHEN THƯỞNG'),
    ...decisionPage(carried.map(({ end }) => end)),
    ...heading('KẾT CỤC'),
    ...outcomePage(carried),
  ];
}

/** True when all ended as the sample says, and all was refused that must be. */
export function isAsExpected({ carried, attempts }: Demonstrated): boolean {
  return carried.every(endsAsExpected) && attempts.every(({ problem }) => problem !== null);
}
