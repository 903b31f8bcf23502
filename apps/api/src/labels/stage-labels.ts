import type { Outcome, Stage } from '#domain/nomination/nomination-stage.js';

/** Giai đoạn, as screens and letters name it. */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  'awaiting-unit-head': 'Chờ thủ trưởng duyệt',
  submitted: 'Đã trình, chờ tiếp nhận',
  'under-appraisal': 'Đang thẩm định',
  'awaiting-supplement': 'Chờ bổ sung hồ sơ',
  'before-council': 'Chờ Hội đồng xét',
  'before-authority': 'Chờ ký quyết định',
  'awaiting-conferment': 'Chờ trao tặng',
  closed: 'Đã kết thúc',
};

/** Kết cục. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  awarded: 'Được khen thưởng',
  refused: 'Không được khen thưởng',
  returned: 'Đã trả hồ sơ',
  withdrawn: 'Đơn vị đã rút',
};
