/** Refusals that have nothing to do with the process: status and Vietnamese title by code. */
export const GENERAL_PROBLEMS = {
  MALFORMED_REQUEST: { status: 400, title: 'Yêu cầu không đọc được.' },
  VALIDATION_FAILED: { status: 400, title: 'Dữ liệu gửi lên chưa đúng.' },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, title: 'Thiếu mã chống gửi trùng (Idempotency-Key).' },
  NOT_SIGNED_IN: { status: 401, title: 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn.' },
  FORBIDDEN: { status: 403, title: 'Không có quyền thực hiện việc này.' },
  NOT_FOUND: { status: 404, title: 'Không tìm thấy.' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'Không hỗ trợ cách gọi này.' },
  REQUEST_TIMED_OUT: { status: 408, title: 'Gửi dữ liệu quá lâu. Hãy thử lại.' },
  COMMAND_ABANDONED: { status: 409, title: 'Yêu cầu này đã bị bỏ vì quá lâu. Hãy gửi lại.' },
  LENGTH_REQUIRED: { status: 411, title: 'Phải cho biết độ dài của tệp gửi lên.' },
  BODY_TOO_LARGE: { status: 413, title: 'Dữ liệu gửi lên quá lớn.' },
  MEDIA_TYPE_NOT_SUPPORTED: { status: 415, title: 'Không nhận loại dữ liệu này.' },
  NOMINATIONS_INVALID: { status: 422, title: 'Chưa trình được. Hãy sửa các mục có lỗi.' },
  FILE_TYPE_NOT_ALLOWED: { status: 422, title: 'Tệp không đúng loại.' },
  FILE_UNSAFE: { status: 422, title: 'Tệp không an toàn, không nhận được.' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'Mã chống gửi trùng đã dùng cho yêu cầu khác.',
  },
  TOO_MANY_REQUESTS: { status: 429, title: 'Quá nhiều yêu cầu, hãy thử lại sau.' },
  HEADERS_TOO_LARGE: { status: 431, title: 'Phần đầu hoặc địa chỉ của yêu cầu quá dài.' },
  INTERNAL_ERROR: {
    status: 500,
    title: 'Chưa hoàn tất được yêu cầu. Hãy kiểm tra lại trước khi gửi lại.',
  },
  NOT_READY: { status: 503, title: 'Dịch vụ chưa sẵn sàng, hãy thử lại sau.' },
} as const;

export type GeneralProblemCode = keyof typeof GENERAL_PROBLEMS;
