import type { EventType, NoticeIntent } from '#domain/nomination/nomination-event.js';

/** Diễn biến: one line of the timeline. */
export const EVENT_LABELS: Readonly<Record<EventType, string>> = {
  nominationFiled: 'Lập đề nghị',
  proposalApproved: 'Thủ trưởng đã duyệt, trình Sở Nội vụ',
  proposalRefused: 'Thủ trưởng không duyệt',
  dossierAccepted: 'Tiếp nhận hồ sơ',
  supplementRequested: 'Yêu cầu bổ sung hồ sơ',
  supplementSupplied: 'Đơn vị đã bổ sung hồ sơ',
  dossierReturned: 'Trả hồ sơ',
  awardProposed: 'Đề xuất khen thưởng',
  ballotCast: 'Ghi nhận một phiếu',
  ballotClosed: 'Đóng phiếu, kiểm phiếu',
  decisionSigned: 'Ký quyết định',
  awardRefused: 'Người có thẩm quyền không ký',
  awardConferred: 'Trao tặng',
  nominationWithdrawn: 'Đơn vị rút hồ sơ',
  reminderSent: 'Nhắc việc',
  deadlineEscalated: 'Quá hạn, đã báo cáo cấp trên',
  deadlineExpired: 'Hết hạn, hồ sơ được trả',
};

export const NOTICE_LABELS: Readonly<Record<NoticeIntent['kind'], string>> = {
  'task-opened': 'Có việc mới',
  reminder: 'Nhắc việc sắp đến hạn',
  escalation: 'Việc quá hạn',
  closed: 'Đề nghị đã kết thúc',
};
