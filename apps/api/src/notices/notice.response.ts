import { z } from 'zod';
import type { NoticeRow } from '#persistence/repositories/notice.repository.js';
import { NOTICE_LABELS } from '../labels/event-labels.js';
import { officeTime } from '../labels/time-text.js';
import { pageOf, paging } from '../requests/paging.js';

export const noticeListQuery = z.strictObject({
  ...paging,
  isRead: z.enum(['true', 'false']).optional(),
});

export type NoticeListQuery = z.infer<typeof noticeListQuery>;

export const noticeResponse = z
  .object({
    id: z.string(),
    kind: z.enum(['task-opened', 'reminder', 'escalation', 'closed']),
    label: z.string().meta({ examples: ['Nhắc việc sắp đến hạn'] }),
    at: z.string(),
    nominationId: z.string(),
    taskId: z.string().nullable(),
    nomineeName: z.string(),
    award: z.object({ code: z.string(), label: z.string() }),
    letterNumber: z.string(),
    isRead: z.boolean(),
  })
  .meta({ id: 'Notice' });

export const noticeListResponse = pageOf(noticeResponse, 'NoticeList');

export type NoticeView = z.infer<typeof noticeResponse>;

export function noticeView(row: NoticeRow, labelOf: (awardCode: string) => string): NoticeView {
  const { id, kind, at, nominationId, taskId, nomineeName, awardCode, letterNumber, isRead } = row;
  return {
    id,
    kind,
    label: NOTICE_LABELS[kind],
    at: officeTime(at.getTime()),
    nominationId,
    taskId,
    nomineeName,
    award: { code: awardCode, label: labelOf(awardCode) },
    letterNumber,
    isRead,
  };
}
