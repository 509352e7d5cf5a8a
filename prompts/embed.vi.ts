/** The page for whoever puts the assistant on a site of their own. `embed.en.ts` has the same shape. */
export const embedVi = {
  title: 'Đặt khung hỏi đáp lên trang của anh/chị',
  lead: 'Một dòng mã là đủ để người xem hỏi thủ tục ngay trên trang của phường, xã, trường học hay bệnh viện. Câu trả lời giống hệt trên trang hỏi đáp và ở tổng đài.',
  lineTitle: 'Dòng cần chép',
  line: 'Dán dòng này vào phần <head> hoặc trước thẻ đóng </body> của mỗi trang. Không phải cài thêm gì.',
  tryTitle: 'Xem thử',
  tryHere: 'Nút tròn ở góc dưới bên phải trang này chính là khung đó. Bấm vào và hỏi thử một câu.',
  trySite: 'Mở trang của một phường tưởng tượng có đặt khung',
  optionsTitle: 'Chỉnh cho hợp trang',
  options: [
    { code: 'data-lang="en"', effect: 'Tiếng Anh. Không ghi thì theo ngôn ngữ của trang.' },
    { code: 'data-position="left"', effect: 'Đặt nút ở góc dưới bên trái.' },
    { code: 'data-label="Hỏi thủ tục"', effect: 'Ghi thêm chữ cạnh hình trên nút.' },
    {
      code: ':root { --motcua-z-index: 50 }',
      effect: 'Viết trong CSS của trang: khung nằm ở lớp 50, để không che thông báo quan trọng của trang.',
    },
  ],
  policyTitle: 'Nếu trang có chính sách bảo mật nội dung (CSP)',
  policy:
    'Thêm địa chỉ này vào hai mục dưới đây. Không cần cho phép mã hay kiểu dáng viết thẳng trong trang; khung chạy được cả khi trang đòi Trusted Types.',
  policyOld:
    'Trình duyệt cũ (Safari trước 16.4, Firefox trước 101) cần thêm địa chỉ này vào style-src để khung có kiểu dáng.',
  promisesTitle: 'Khung này không làm gì',
  promises: [
    'Không đặt cookie, không theo dõi người xem, không tải gì từ nơi khác.',
    'Không đổi kiểu dáng của trang, và kiểu dáng của trang không làm hỏng khung.',
    'Không giữ cuộc trò chuyện lâu hơn thẻ trình duyệt đang mở.',
    'Không làm trang chậm: nặng chưa đến 25 kB và chỉ tải sau khi trang đã hiện.',
  ],
  whoTitle: 'Trang nào được đặt',
  who: {
    any: 'Trang nào cũng đặt được, không phải xin phép.',
    none: 'Hiện trung tâm chưa cho trang nào khác đặt khung này.',
    some: 'Trung tâm cho các trang sau đặt khung. Trang khác xin liên hệ với trung tâm.',
  },
  linkTitle: 'Không dán được mã?',
  link: 'Đặt một đường dẫn là được. Câu hỏi ghi sẵn trong đường dẫn sẽ nằm trong ô hỏi.',
  linkWords: 'Hỏi thủ tục hành chính',
  linkQuestion: 'lam khai sinh can giay to gi',
  programs: 'Muốn tự lập trình? Xem mô tả API',
};
