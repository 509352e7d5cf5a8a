/** The words of the page on notices, in Vietnamese. `console-notices.en.ts` has the same shape. */
export const consoleNoticesVi = {
  title: 'Thông báo',
  tab: 'Thông báo',
  text: 'Điều người dân cần biết trong một thời gian: nghỉ đột xuất, đổi quầy, lỗi hệ thống. Soạn và duyệt ở bàn thủ tục, ở đây xem cái nào đang chạy và dừng khi cần.',
  where:
    'Thông báo có ngày hết hạn hiện ở đầu trang chat và trong lời chào. Thông báo không có ngày hết hạn chỉ trả lời khi người dân hỏi tới.',
  groups: { running: 'Đang hiển thị', planned: 'Sắp tới', ended: 'Đã hết' },
  none: {
    running: 'Không có thông báo nào đang hiển thị.',
    planned: 'Không có thông báo nào hẹn trước.',
    ended: 'Chưa có thông báo nào hết hạn.',
  },
  columns: { name: 'Thông báo', days: 'Thời gian', shown: 'Hiện ở đâu', by: 'Ai đăng' },
  days: (from: string | null, to: string | null) =>
    from === null && to === null
      ? 'không giới hạn'
      : [from === null ? '' : `từ ${from}`, to === null ? 'chưa có ngày hết' : `đến hết ${to}`]
          .filter(Boolean)
          .join(', '),
  everywhere: 'Đầu trang chat, lời chào, khi hỏi',
  whenAsked: 'Khi người dân hỏi',
  beside: (count: number) => `${count} thủ tục đi kèm`,
  published: (author: string, reviewer: string | null) =>
    reviewer === null || reviewer === author ? author : `${author}, ${reviewer} duyệt`,
  release: 'Có sẵn trong phần mềm',
  stopped: (by: string) => `${by} ngừng hiển thị`,
  add: 'Thêm thông báo',
  edit: 'Sửa',
  editName: (name: string) => `Sửa: ${name}`,
  stop: 'Ngừng hiển thị',
  stopName: (name: string) => `Ngừng hiển thị: ${name}`,
  stopWhy: 'Lý do ngừng',
  stopConfirm: (name: string) => `Ngừng hiển thị "${name}" ngay bây giờ?`,
  drafts: 'Bản đang soạn và chờ duyệt',
  centreWide: 'Thông báo là việc của cả trung tâm: anh/chị phụ trách một số cơ quan nên chỉ xem.',
  said: {
    stopped: 'Đã ngừng hiển thị.',
    gone: 'Có người đã ngừng hoặc thay thông báo này trước.',
  },
};

export type ConsoleNoticesTexts = typeof consoleNoticesVi;
