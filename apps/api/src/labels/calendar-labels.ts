import type { Confidence } from '#domain/legal/citation.js';
import type { SkipReason, TimeUnit } from '#domain/legal/working-calendar.js';

/** Why a day was not counted. */
export const SKIP_LABELS: Readonly<Record<SkipReason, string>> = {
  weekend: 'ngày nghỉ hằng tuần',
  'public-holiday': 'ngày nghỉ lễ, tết',
  'compensatory-day-off': 'ngày nghỉ bù',
  'working-day-swap': 'ngày nghỉ do hoán đổi',
  suspended: 'tạm dừng',
};

export const UNIT_LABELS: Readonly<Record<TimeUnit, string>> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
};

/** How far a rule is known; `null` where nothing need be added to the article. */
export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string | null>> = {
  text: null,
  quoted: 'trích dẫn',
  province: 'quy định của tỉnh',
  analogy: 'áp dụng tương tự',
  unverified: 'chưa kiểm chứng',
  unknown: 'chưa có quy định',
  computed: 'tính ra',
};
