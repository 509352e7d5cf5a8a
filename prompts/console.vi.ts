/** The words that every page of the staff's side shares, in Vietnamese. `console.en.ts` has the same shape. */
export const consoleVi = {
  brand: 'Một Cửa',
  skip: 'Đến nội dung chính',
  menu: 'Trình đơn',
  otherLanguage: 'English',
  signOut: 'Đăng xuất',
  atMost: (size: string) => `Ở đây nhận nhiều nhất ${size}.`,
  backToForm: 'Quay lại trang trước',
  signInAgain: 'Đăng nhập lại',
  close: 'Đóng',
  cancel: 'Thôi',
  confirm: 'Đồng ý',
  save: 'Lưu',
  search: 'Tìm',
  filter: 'Lọc',
  pages: 'Các trang',
  firstPage: 'Về trang đầu',
  nextPage: 'Trang tiếp',
  home: 'Về trang chính',
  requestNumber: 'Số yêu cầu',
  leaving: 'Có chỗ đã sửa mà chưa lưu. Vẫn rời trang?',
  offline: 'Mất kết nối, đang nối lại. Trang có thể chưa mới.',
  off: {
    title: 'Đang tắt',
    names: { web: 'Trang web', telegram: 'Telegram', zalo: 'Zalo', model: 'Mô hình ngôn ngữ' },
    by: (name: string, why: string) => `${name} đã tắt: ${why}`,
    open: 'Xem công tắc',
  },
  places: {
    inbox: 'Hộp thư',
    hotline: 'Tổng đài',
    tickets: 'Phản ánh',
    findings: 'Dấu hiệu vi phạm',
    desk: 'Thủ tục',
    gaps: 'Câu hỏi còn vướng',
    people: 'Nhân sự',
    audit: 'Nhật ký',
    settings: 'Cài đặt',
  },
  roles: {
    operator: 'tổng đài viên',
    editor: 'biên tập',
    approver: 'người duyệt',
    supervisor: 'giám sát',
    admin: 'quản trị',
    dpo: 'bảo vệ dữ liệu',
  },
  shortcuts: {
    title: 'Phím tắt',
    list: 'Xuống dòng sau, lên dòng trước',
    search: 'Đến ô tìm',
    help: 'Xem phím tắt',
  },
  faults: {
    signedOut: {
      title: 'Phiên làm việc đã hết',
      text: 'Đăng nhập lại rồi làm tiếp. Việc vừa bấm chưa được thực hiện.',
    },
    forbidden: {
      title: 'Không làm được việc này',
      text: 'Tài khoản không có quyền, hoặc trang đã mở quá lâu. Chưa có gì thay đổi. Tải lại trang, hoặc nhờ quản trị viên xem quyền.',
    },
    centreWide: {
      title: 'Việc này của cả trung tâm',
      text: 'Tài khoản của anh/chị chỉ phụ trách một số cơ quan, nên xem được mà không đổi được. Chưa có gì thay đổi. Nhờ quản trị viên của cả trung tâm.',
    },
    missing: {
      title: 'Không có trang này',
      text: 'Địa chỉ có thể đã gõ nhầm, hoặc việc này không thuộc phần của anh/chị.',
    },
    conflict: {
      title: 'Có người vừa sửa trước',
      text: 'Chưa có gì bị ghi đè. Tải lại trang để xem bản mới rồi làm tiếp.',
    },
    tooLarge: { title: 'Tệp lớn quá', text: 'Chưa có gì được lưu. Chọn tệp nhỏ hơn rồi thử lại.' },
    tooMany: { title: 'Thử nhiều lần quá', text: 'Chờ ít phút rồi thử lại.' },
    refused: {
      title: 'Không đọc được yêu cầu này',
      text: 'Chưa có gì thay đổi. Quay lại trang trước và làm lại.',
    },
    broken: {
      title: 'Hệ thống đang gặp trục trặc',
      text: 'Lỗi ở phía chúng tôi, không phải do anh/chị. Thử lại sau ít phút; còn lỗi thì báo quản trị viên số dưới đây.',
    },
  },
};

export type ConsoleTexts = typeof consoleVi;
