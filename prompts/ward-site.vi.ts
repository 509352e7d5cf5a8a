/** The example site of a ward of the invented province. `ward-site.en.ts` has the same shape. */
export const wardSiteVi = {
  invented: 'Trang minh họa: phường này không có thật, dùng để xem khung hỏi đáp trên trang của người khác.',
  back: 'Cách đặt khung',
  owner: 'Uỷ ban nhân dân phường Bờ Tre',
  province: 'Tỉnh Minh Họa',
  menu: ['Giới thiệu', 'Tin tức', 'Lịch tiếp công dân', 'Liên hệ'],
  newsTitle: 'Tin mới',
  news: [
    {
      title: 'Ngày hội đọc sách ở nhà văn hóa phường',
      text: 'Nhà văn hóa mở cửa cả ngày, có góc đọc cho các em nhỏ và người cao tuổi.',
    },
    {
      title: 'Dọn kênh trước mùa mưa',
      text: 'Các tổ dân phố cùng dọn dòng kênh trong phường. Anh/chị mang theo găng tay, phường lo nước uống.',
    },
    {
      title: 'Lớp học dùng điện thoại cho người lớn tuổi',
      text: 'Các bạn đoàn viên hướng dẫn gọi hình, xem giấy tờ trong VNeID, nhận biết tin nhắn lừa đảo.',
    },
  ],
  askTitle: 'Cần làm giấy tờ?',
  ask: 'Bấm nút ở góc màn hình, hoặc',
  askLink: 'mở trang hỏi thủ tục',
  footer: 'Phường Bờ Tre, tỉnh Minh Họa (không có thật)',
  label: 'Hỏi thủ tục',
};
