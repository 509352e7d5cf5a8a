/** What only Zalo shows, which has no buttons. The English twin is typed by this file. */
export const zaloVi = {
  /** Above the variants that an answer asks back about. */
  choose: 'Anh/chị nhắn số để chọn',
  /** Above what people ask next. */
  askOn: 'Muốn hỏi tiếp, anh/chị nhắn số',
  /** What alone can be chosen. */
  only: (at: number, label: string) => `Nhắn ${at}: ${label}`,
  /** Where a place is asked for. */
  orSharePlace: 'Đang đứng ở đó thì anh/chị gửi vị trí cũng được.',
  openList: 'Danh sách giấy tờ để đánh dấu hoặc in',

  /** Why Zalo refuses, for whoever looks after the account: what it is, and what to do. */
  reasons: {
    rate: 'Đã gọi hết số lượt mỗi phút của gói OA; tự gửi tiếp sau một phút.',
    'send-failed': 'Zalo báo gửi không thành công; đã thử lại.',
    'attachment-expired': 'Tệp đã tải lên quá 7 ngày; phải tải lên lại.',
    'field-invalid': 'Zalo không nhận một trường của tin; là lỗi của phần mềm.',
    'user-unknown': 'Zalo không biết người nhận này.',
    'over-limit': 'Tin vượt giới hạn của Zalo; là lỗi của phần mềm.',
    'type-unsupported': 'Zalo không nhận loại tin này; là lỗi của phần mềm.',
    'api-closed': 'Zalo đã đóng lời gọi này; phần mềm cần bản mới.',
    'in-progress': 'Zalo đang xử lý; sẽ thử lại.',
    token: 'Zalo không nhận mã truy cập, làm mới cũng không được: quản trị viên cấp quyền lại cho OA.',
    'account-disabled': 'OA bị khoá hoặc không còn: xem lại OA tại oa.zalo.me.',
    'account-unverified': 'OA chưa xác thực: hoàn tất xác thực tại oa.zalo.me.',
    'account-type': 'Loại OA này không được dùng lời gọi đó: hỏi Zalo.',
    'app-inactive': 'Ứng dụng chưa kích hoạt, bị gỡ hoặc sai cấu hình: xem lại tại developers.zalo.me.',
    'not-granted': 'OA chưa cấp quyền cho ứng dụng: cấp quyền lại và chọn đủ các quyền.',
    tier: 'Gói OA không có quyền gọi API: nâng gói tại oa.zalo.me.',
    quota: 'Hết hạn mức của tính năng: xem lại gói OA.',
    billing:
      'Tài khoản thanh toán ZBS chưa liên kết, hết tiền hoặc trừ tiền không được: nạp tiền hoặc liên kết lại.',
    proof: 'Zalo không nhận appsecret_proof: xem lại ZALO_APP_SECRET.',
    'group-asset': 'Nhóm hoặc gói nhóm không dùng được nữa.',
    'not-follower': 'Người nhận chưa quan tâm OA.',
    blocked: 'Người nhận không nhận tin của OA.',
    inactive: 'Tài khoản người nhận bị khoá hoặc quá 45 ngày không hoạt động.',
    'window-closed': 'Người nhận không nhắn OA quá 7 ngày: chỉ gửi được bằng mẫu tin ZBS.',
    restricted: 'Người nhận không nhận loại tin này.',
    standards: 'Zalo cho là nội dung trái quy định: xem lại nội dung đã gửi.',
    'recipient-quota': 'Người nhận đã nhận đủ số tin hôm nay; mai gửi lại.',
    night: 'Zalo không cho gửi từ 22 giờ đến 6 giờ; sáng gửi lại.',
    'daily-quota': 'Hết hạn mức gửi trong ngày; mai gửi lại.',
    'phone-invalid': 'Số điện thoại không đúng.',
    'no-account': 'Số này không dùng Zalo hoặc không nhận được tin: dùng kênh khác.',
    template: 'Mẫu tin hoặc dữ liệu của mẫu không đúng; là lỗi của phần mềm hoặc của mẫu.',
    'template-wrong':
      'Mẫu tin cài sai (mã mẫu, tham số hoặc nút): chỉ mẫu này tạm nghỉ, xem lại ZALO_TEMPLATES và mẫu trên Zalo.',
    'template-quota': 'Mẫu tin đã hết hạn mức trong ngày; mai gửi lại, mẫu khác vẫn gửi.',
    'template-rights':
      'Mẫu tin chưa duyệt, bị khoá, hoặc OA không có quyền dùng: xem lại tại account.zalo.cloud.',
    keys: 'Khoá mã hoá của ZBS sai hoặc thiếu: xem lại cấu hình khoá.',
    journey: 'Mã hành trình không còn dùng được.',
    upload: 'Zalo không nhận tệp: sai loại hoặc quá lớn.',
    unknown: 'Zalo trả mã lỗi chưa biết; đã thử lại vài lần.',
  },
};

export type ZaloWords = typeof zaloVi;
/** Closed: every refusal of Zalo's has one of these reasons. */
export type ZaloReason = keyof ZaloWords['reasons'];
