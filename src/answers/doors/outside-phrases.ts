const said = `
  thời tiết | dự báo thời tiết | trời mưa | bóng đá | tỷ số | xổ số | lô đề | giá vàng | tỷ giá
  | chứng khoán | bitcoin | tiền ảo | tử vi | xem bói | nấu ăn | công thức nấu | món ăn | ăn gì
  | quán ăn | bài hát | lời bài hát | xem phim | phim hay | kể chuyện | truyện cười | làm thơ | bài thơ
  | viết văn | bài văn | giải toán | làm toán | lập trình | viết code | dịch sang tiếng | dịch giúp
  | người yêu | tán gái | yêu đương | khách sạn nào | đặt khách sạn | đặt phòng | vé máy bay
  | du lịch ở đâu | chơi game | mua điện thoại | giá xăng | tin tức | thể thao | ca sĩ | diễn viên
  | bầu cử tổng thống | chính trị | mấy giờ rồi | hôm nay thứ mấy | chữa bệnh gì | uống thuốc gì
  | đau bụng | đau đầu | giảm cân | kết quả trận | lịch thi đấu | ai là tổng thống | thủ đô của
  | capital of | weather`;

/** What life is full of and no office settles, in a few words; beside a paper that only an office has they tell nothing. */
export const outsidePhrases: readonly string[] = said.split('|').map((phrase) => phrase.trim());
