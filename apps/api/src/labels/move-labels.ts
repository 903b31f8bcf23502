import type { Move } from '#domain/nomination/nomination-move.js';
import type { Step } from '#domain/nomination/nomination-stage.js';

/** What stands on the button of a move. */
export const MOVE_LABELS: Readonly<Record<Move, string>> = {
  'approve-proposal': 'Duyệt, trình Sở Nội vụ',
  'refuse-proposal': 'Không duyệt đề nghị',
  'accept-dossier': 'Tiếp nhận hồ sơ',
  'request-supplement': 'Yêu cầu bổ sung hồ sơ',
  'supply-supplement': 'Nộp phần bổ sung',
  'return-dossier': 'Trả hồ sơ',
  'propose-award': 'Đề xuất khen thưởng',
  'cast-ballot': 'Bỏ phiếu',
  'close-ballot': 'Đóng phiếu, kiểm phiếu',
  'sign-decision': 'Ký quyết định',
  'refuse-award': 'Không ký, không khen thưởng',
  'confer-award': 'Ghi nhận trao tặng',
  'withdraw-nomination': 'Rút hồ sơ',
};

/** What a task asks for. */
export const STEP_LABELS: Readonly<Record<Step, string>> = {
  'approve-proposal': 'Duyệt đề nghị của đơn vị',
  'check-intake': 'Kiểm tra, tiếp nhận hồ sơ',
  appraise: 'Thẩm định hồ sơ',
  'supply-supplement': 'Bổ sung hồ sơ',
  'hold-ballot': 'Lấy phiếu Hội đồng',
  'sign-decision': 'Ký quyết định khen thưởng',
  'confer-award': 'Trao tặng',
};
