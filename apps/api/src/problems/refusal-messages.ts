import { ROLES } from '#domain/authority/role.js';
import type { RefusalCode, RefusalFacts } from '#domain/legal/refusal.js';
import { MOVES } from '#domain/nomination/nomination-move.js';
import { STAGES } from '#domain/nomination/nomination-stage.js';
import { dateText } from '../labels/citation-text.js';
import { MOVE_LABELS } from '../labels/move-labels.js';
import { ROLE_LABELS } from '../labels/role-labels.js';
import { STAGE_LABELS } from '../labels/stage-labels.js';

/** 403: this person never may; 409: not now; 422: not with these words. */
export interface RefusalMessage {
  readonly status: 403 | 409 | 422;
  readonly title: string | ((facts: RefusalFacts) => string);
}

function moveOf({ move }: RefusalFacts): string {
  const known = MOVES.find((code) => code === move);
  return known ? `“${MOVE_LABELS[known]}”` : 'việc này';
}

function stageOf({ stage }: RefusalFacts): string {
  const known = STAGES.find((code) => code === stage);
  return known ? `giai đoạn “${STAGE_LABELS[known]}”` : 'giai đoạn này';
}

function rolesOf({ role }: RefusalFacts): string {
  const named = String(role ?? '').split(', ');
  return ROLES.filter((code) => named.includes(code))
    .map((code) => ROLE_LABELS[code])
    .join(', ');
}

function dayOf(value: RefusalFacts[string] | undefined): string {
  return typeof value === 'string' ? dateText(value) : '…';
}

/** What a person reads for each refusal of the process, and its HTTP status. */
export const REFUSAL_MESSAGES: Readonly<Record<RefusalCode, RefusalMessage>> = {
  NOMINATION_CLOSED: { status: 409, title: 'Đề nghị đã kết thúc, không xử lý thêm được.' },
  STAGE_DOES_NOT_ALLOW: {
    status: 409,
    title: (facts) => `Chưa thực hiện được ${moveOf(facts)} ở ${stageOf(facts)}.`,
  },
  ROLE_MISSING: {
    status: 403,
    title: (facts) => `${moveOf(facts)} thuộc thẩm quyền của: ${rolesOf(facts)}.`,
  },
  OTHER_UNIT: { status: 403, title: 'Chỉ đơn vị trình mới thực hiện được việc này.' },
  OWN_NOMINATION: {
    status: 403,
    title: 'Người được đề nghị khen thưởng không được xử lý đề nghị của chính mình.',
  },
  TASK_NOT_OPEN: { status: 409, title: 'Việc này đã xong hoặc không còn hiệu lực. Hãy tải lại.' },
  TASK_HELD_BY_ANOTHER: { status: 409, title: 'Việc này đang do người khác xử lý.' },
  COMMENT_REQUIRED: { status: 422, title: (facts) => `${moveOf(facts)} phải ghi lý do.` },
  LEGAL_BASIS_REQUIRED: { status: 422, title: 'Chưa trả được: phải nêu căn cứ pháp lý.' },
  MISSING_ITEMS_REQUIRED: { status: 422, title: 'Phải nêu ít nhất một tài liệu cần bổ sung.' },
  SUPPLEMENT_LIMIT_REACHED: {
    status: 409,
    title: ({ maxSupplementRounds }) =>
      `Đã yêu cầu bổ sung đủ ${maxSupplementRounds ?? ''} lần, không yêu cầu thêm được.`,
  },
  NOT_A_COUNCIL_MEMBER: {
    status: 403,
    title: 'Không có tên trong danh sách Hội đồng đã chốt cho đề nghị này.',
  },
  ALREADY_VOTED: { status: 409, title: 'Mỗi thành viên chỉ bỏ một phiếu cho một đợt.' },
  TALLY_MISMATCH: {
    status: 409,
    title: ({ cast, voters }) =>
      `Số phiếu đếm được (${cast ?? 0}) khác số người đã bỏ phiếu (${voters ?? 0}). Hãy kiểm phiếu lại.`,
  },
  VOTES_MISSING: { status: 409, title: 'Chưa có phiếu nào, chưa kiểm phiếu được.' },
  COUNCIL_ROSTER_REQUIRED: {
    status: 409,
    title: 'Chưa có danh sách thành viên Hội đồng còn hiệu lực để trình.',
  },
  MANDATE_MISSING: {
    status: 403,
    title: 'Chưa có phân công ký thay (KT.) cho người này.',
  },
  MANDATE_NOT_IN_FORCE: {
    status: 403,
    title: ({ on, validFrom, validTo }) =>
      `Phân công ký thay có hiệu lực từ ${dayOf(validFrom)} đến ${dayOf(validTo)}, ` +
      `ngày ký là ${dayOf(on)}.`,
  },
  DECISION_NUMBER_REQUIRED: { status: 422, title: 'Phải ghi số, ký hiệu của quyết định.' },
  CONFERMENT_DATE_INVALID: {
    status: 422,
    title: ({ signedOn, on }) =>
      `Ngày trao tặng phải từ ngày ký (${dayOf(signedOn)}) đến hôm nay (${dayOf(on)}).`,
  },
  WITHDRAWAL_TOO_LATE: {
    status: 409,
    title: (facts) => `Đã sang ${stageOf(facts)}, đơn vị không rút hồ sơ được nữa.`,
  },
};

export function refusalTitle(code: RefusalCode, facts: RefusalFacts): string {
  const { title } = REFUSAL_MESSAGES[code];
  const sentence = typeof title === 'string' ? title : title(facts);
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}
