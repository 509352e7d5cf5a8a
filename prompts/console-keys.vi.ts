/** The words of the page about other programs' keys, in Vietnamese. `console-keys.en.ts` has the same shape. */
export const consoleKeysVi = {
  title: 'Khóa API',
  tab: 'Khóa API',
  text: 'Chương trình khác vào đây bằng khóa. Mỗi khóa chỉ làm được những việc đã cho, và thu hồi được ngay.',
  inUse: (n: number) => (n === 0 ? 'chưa có khóa nào đang dùng' : `${n} khóa đang dùng`),
  emptyTitle: 'Chưa có khóa nào',
  empty: 'Tạo khóa khi một hệ thống khác cần gửi hồ sơ, đọc phản ánh hay báo cáo của trung tâm.',
  columns: { name: 'Tên', may: 'Được làm', created: 'Tạo lúc', used: 'Dùng lần cuối', state: 'Tình trạng' },
  neverUsed: 'chưa dùng',
  states: { use: 'đang dùng', revoked: 'đã thu hồi' },
  revoke: 'Thu hồi',
  revokeSure: (name: string) => `Thu hồi khóa "${name}"? Chương trình dùng khóa này sẽ bị từ chối ngay.`,
  newTitle: 'Tạo khóa mới',
  name: 'Tên',
  nameHint:
    'Tên hệ thống sẽ dùng khóa. Với quyền gửi hồ sơ hay lời nói tổng đài, đây là tên mà hồ sơ, cuộc gọi được ghi theo.',
  scopes: {
    'catalogue.write': 'Sửa danh sách thủ tục trung tâm tiếp nhận',
    'registry.push': 'Gửi hồ sơ từ hệ thống một cửa',
    'hotline.push': 'Gửi lời nói trong cuộc gọi tổng đài',
    'monitoring.read': 'Đọc dấu hiệu vi phạm và các chỉ số',
    'monitoring.settle': 'Kết luận dấu hiệu vi phạm',
    'tickets.read': 'Đọc phản ánh',
    'tickets.write': 'Gửi và xử lý phản ánh',
  },
  createDo: 'Tạo khóa',
  wrong: {
    name: 'Cần đặt tên, nhiều nhất 120 chữ; không dùng "desk" hay "twilio" cho tổng đài.',
    scopes: 'Chọn ít nhất một việc.',
  },
  madeTitle: 'Đã tạo khóa. Chép ngay, chỉ hiện lần này.',
  secret: 'Khóa',
  signing: 'Khóa ký nội dung (cho hệ thống một cửa và tổng đài)',
  madeHint: 'Cất ở nơi giữ bí mật của hệ thống sẽ dùng. Mất thì thu hồi và tạo khóa khác.',
  done: 'Tôi đã chép xong',
  said: { revoked: 'Đã thu hồi. Khóa không mở được gì nữa.', gone: 'Khóa này đã được thu hồi trước đó.' },
};

export type ConsoleKeysTexts = typeof consoleKeysVi;
