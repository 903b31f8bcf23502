import type { Role } from '#domain/authority/role.js';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  'unit-officer': 'Cán bộ đơn vị',
  'unit-head': 'Thủ trưởng đơn vị',
  appraiser: 'Người thẩm định',
  'appraisal-head': 'Lãnh đạo thẩm định',
  'council-member': 'Ủy viên Hội đồng',
  'council-secretary': 'Thư ký Hội đồng',
  'deputy-chair': 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
  'province-chair': 'Chủ tịch Ủy ban nhân dân tỉnh',
  observer: 'Lãnh đạo theo dõi',
  'legal-officer': 'Cán bộ pháp chế',
  administrator: 'Quản trị viên',
};
