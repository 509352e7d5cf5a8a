import { foldText } from '#knowledge/fold.ts';
import { createPhraseBook, isMarked, matchPhrases, type Said } from '#knowledge/match-phrases.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';

/**
 * Things and doings of everyday life that no office settles by themselves. Beside a procedure that speaks of them
 * ("bán rượu") they are no sign; unexplained by what was found, they tell that something else is meant.
 */
const worlds: readonly string[] = [
  // shopping and parcels
  `shop | shopee | lazada | tiki | tiktok shop | ship hàng | phí ship | freeship | giao hàng | đơn hàng | đặt hàng
  | mã giảm giá | voucher | khuyến mãi | săn sale | hàng hiệu | hàng xách tay | còn hàng | hết hàng | đổi trả | trả hàng
  | bảo hành | trả góp | second hand | siêu thị | trung tâm thương mại | vincom | chợ đêm | bách hóa xanh | mua sắm
  | thẻ thành viên | tích điểm | bán sỉ lẻ | giá sỉ | mua ở đâu | bán ở đâu | bao nhiêu một ký | bao nhiêu một con
  | loại nào tốt | hãng nào | loại nào bền | cái nào ngon | mẫu nào đẹp`,
  // clothes and looks
  `áo dài | áo khoác | áo thun | quần jean | quần áo | giày dép | giày thể thao | túi xách | nước hoa | son môi
  | mỹ phẩm | kem chống nắng | kem trị mụn | da mặt | hết mụn | trị mụn | làm móng | nối mi | nhuộm tóc | uốn tóc | cắt tóc
  | kiểu tóc | trang điểm | thời trang | phối đồ | váy cưới | đồng hồ đeo tay | trang sức | nhẫn cưới | size`,
  // home and repairs
  `tủ lạnh | máy giặt | máy lạnh | điều hòa | quạt máy | nồi cơm | bếp từ | lò vi sóng | ti vi | tivi | loa | máy bơm
  | ống nước | rò rỉ | bồn cầu | nghẹt | thợ sửa | thợ hồ | thợ điện | sơn nhà | giấy dán tường | giấy gói quà | rèm cửa
  | bàn ăn | bàn ghế | ghế sofa | tủ quần áo | nệm | chăn ga | gỗ sồi | giúp việc | chuyển nhà trọn gói
  | diệt mối | diệt gián | đuổi chuột | nội thất | lau nhà | giặt ủi`,
  // vehicles as machines
  `chết máy | cứu hộ | thay nhớt | bơm vá | thủng lốp | lốp xe | bị xì | ắc quy | rửa xe | thay lốp | xe đạp | hao xăng
  | độ pô | mũ bảo hiểm | kẹt xe | tắc đường`,
  // telephones, computers, the net
  `wifi | iphone | samsung | oppo | xiaomi | laptop | máy tính xách tay | cài win | cài lại win | windows | máy in hết mực | máy tính chạy
  | ốp lưng | sạc pin | thay pin | thay màn hình | tai nghe | chỉnh ảnh | tải nhạc | tải phim | tải game | nạp thẻ | nạp game
  | nạp tiền điện thoại | gói cước | gói 4g | data 4g | viettel | vinaphone | mobifone | facebook | youtube | tiktok | zalo pay
  | instagram | telegram | netflix | spotify | google | gmail | chatgpt | game | liên quân | free fire | pubg | lập trình | python
  | java | excel | word | powerpoint | slide | photoshop | canva | robot | hình nền | nhạc chuông | livestream | kênh youtube
  | fanpage | follow | like dạo`,
  // food and drink
  `nấu ăn | món ăn | món ngon | nấu món | công thức | bánh kem | bánh flan | bánh mì | trà sữa | cà phê muối | uống cà phê
  | lẩu | nướng bbq | phở bò | bún bò | bún chả | cơm tấm | hải sản ngon | ăn vặt | quán nhậu | quán ngon | ăn chay
  | hạt nêm | ướp thịt | luộc trứng | kho cá | canh chua | giữ tươi | rã đông | muối dưa | đặt bàn | mang bầu`,
  // body and health
  `giảm cân | tăng cân | giảm mỡ | béo phì không | có béo không | tập gym | phòng gym | gym | yoga | tập bụng | chạy bộ | mất ngủ | ngủ hay giật mình
  | đau răng | đau bụng | đau đầu | đau lưng | nhức mỏi | sổ mũi | cảm cúm | ho khan | dị ứng | bị bỏng | bôi gì | uống gì
  | uống thuốc gì | ăn gì | biếng ăn | kén ăn | tiêu chảy | táo bón | thực phẩm chức năng | vitamin | có hại không | bầu ăn
  | huyết áp | tiểu đường nên | rụng tóc | hôi miệng | nha khoa | niềng răng | spa | massage | phẫu thuật thẩm mỹ`,
  // feelings
  `người yêu | bạn gái | bạn trai cũ | crush | tỏ tình | tán tỉnh | cãi nhau | giận nhau | làm lành | chia tay | thất tình
  | ngoại tình | ghen | nhớ nhung | cô đơn | buồn quá | chán quá | tâm sự | hẹn hò | tặng quà | quà gì | sinh nhật mẹ | quà sinh nhật | lời chúc
  | chúc tết | chúc mừng | thả thính`,
  // leisure and travel
  `du lịch | tour | combo | phượt | homestay đẹp | khách sạn giá rẻ | resort | view đẹp | check in | chụp ảnh | chụp hình | kỷ yếu | vé máy bay
  | vé tàu | vé xe | nhà xe | xe khách | xe buýt | taxi | grab | xe ôm | đặt vé | giờ chạy | lịch tàu | lịch bay | đường nào | đường đi
  | ca nhạc | ca sĩ | bài hát | nghe nhạc | xem phim | rạp phim | phim hay | diễn viên | hoa hậu | truyện tranh | tiểu thuyết | truyện
  | đọc sách | guitar | piano | học đàn | học vẽ | học bơi | học nhảy | cầu lông | bóng đá | bóng chuyền | đá banh | đội tuyển | world cup
  | trận đấu | chung kết | tỷ số | cầu thủ | vô địch | câu cá | cờ tướng | cắm trại | karaoke ở đâu | đi chơi | mở bài | hát đi`,
  // school work, sums, knowledge
  `gia sư | bài tập | bài văn | bài toán | giải toán | phương trình | căn bậc | bậc hai | hình thang | hình tròn | tam giác | đạo hàm | tích phân
  | soạn văn | tả mẹ | thuyết trình | tiếng anh | tiếng hàn | tiếng nhật | ielts | toeic | điểm chuẩn | mấy điểm | đậu trường | học thêm
  | trường nào tốt | lớp học | ôn thi | thi đại học | mẫu giáo | trường mầm non nào | tác giả | nhà văn | truyện kiều | lịch sử | địa lý lớp
  | mặt trăng | mặt trời | trái đất | hành tinh | vũ trụ | tại sao trời | dài nhất | cao nhất | lớn nhất thế giới | thủ đô | phát minh | nguyên tố | dịch câu | dịch giúp`,
  // animals and plants at home
  `con mèo | mèo anh | mèo con | chó nhà | con chó | chó cảnh | cún | hamster | thú cưng | chim cảnh | cá koi | cá cảnh | hồ cá | bể cá | rùa cảnh
  | cây mai | cây cảnh | hoa lan | sen đá | cắm hoa | lá vàng | lá cây | ghép cành | bón phân cho | tưới cây | trồng rau sạch | sủa`,
  // belief, luck and news
  `tử vi | xem tuổi | xem bói | xem ngày | ngày đẹp | ngày tốt | giờ tốt | hợp tuổi | phong thủy | hướng nhà | bàn thờ | cúng gì | cúng ram
  | khai trương quán nên | đầy tháng | thôi nôi | giải mộng | cung hoàng đạo | xổ số | vé số | số đề | lô đề | cầu lô | thời tiết | trời mưa | nắng nóng
  | nhiệt độ | dự báo | bão số | giá vàng | giá xăng | tỷ giá | chứng khoán | cổ phiếu | bitcoin | tiền ảo | coin | lãi suất | thẻ tín dụng | vpbank
  | vietcombank | techcombank | momo | tin tức | showbiz | âm lịch | mấy giờ rồi`,
  // work and money in private
  `tuyển dụng | tuyển bảo vệ | tuyển nhân viên | tuyển người | việc làm thêm | làm thêm | ca đêm | ứng tuyển | viết cv | phỏng vấn | lương tài xế
  | kiếm tiền | làm giàu | đầu tư gì | vay nóng | vay online | bảo kê | cho thuê phòng | phòng trọ giá rẻ | chung cư nào | chung cư trả góp`,
  // and whatever else people talk about
  `đồng hồ | nồi chiên | lò nướng | nồi áp suất | máy xay | máy hút bụi | bàn học | kệ sách | đặt hoa | bó hoa | bún đậu | quán bún | quán phở
  | quán trà | xe đạp điện | chào mào | cây ổi | bón lân | chu vi | hình chữ nhật | hình vuông | cửu chương | phép tính | nghĩa là gì
  | phát âm | từ vựng | lười học | dạy giỏi | nghỉ hè | ngoại ngữ | dạy trống | lớp múa | bể bơi | hồ bơi | sân bóng | ghi bàn
  | xuống hạng | huấn luyện viên | lịch chiếu | phim cuối tuần | tập mới nhất | cờ vua | leo núi | sóng to | ra sân bay | đi sân bay
  | gửi đồ | mật khẩu facebook | mật khẩu wifi | mật khẩu gmail | rơi xuống nước | nâng cấp ram | ghép nhạc | làm video | bếp ga
  | vòi nước | thấm dột | thợ sơn | cửa cuốn | máy bơm nước | xe ga | nước làm mát | đau vai | nổi mụn | mọc răng | mỡ máu | khám mắt
  | ăn khuya | mập không | luộc gà | kho thịt | pha cà phê | làm kim chi | đặt tiệc | mừng cưới | quà tân gia | người cũ | vợ giận
  | chồng giận | yêu xa | mẹ chồng | nàng dâu | chuyện ma | chuyện cười | hỏi đố | câu đố | bạn tên gì | mơ thấy | điềm gì | vé dò
  | áo mưa | đô la | gửi tiết kiệm | thẻ ghi nợ | đang tuyển | thư xin lỗi | cộng tác viên bán | đăng tin | gạch men | giấy nhám | giấy a4
  | hóa học | vật lý | ảnh nền | sửa giày | hợp âm | concert | bida | nhân thọ | dễ đậu | mẹo thi | phát biểu đám cưới | bài phát biểu
  | phóng viên | đài truyền hình | vật liệu xây | tiền vật liệu | phí vận chuyển | cước điện thoại | sim điện thoại | sim số đẹp | đá với | đá banh
  | thắng thua | cá cược | cho vay nóng | mượn tiền | đòi lương | sếp | đồng nghiệp | phỏng vấn xin việc | dậy sớm
  | học nấu | học may | học đàn | dạy kèm | hướng nghiệp | du học nước nào | tiếng trung | tiếng pháp | thi ielts | chơi nhạc | ban nhạc
  | ảnh cưới | chụp cưới | thuê vest | váy đầm | giặt khô | chuyển phát | bưu cục nào | shipper | tài xế công nghệ | grab`,
];

/** One syllable of it, without marks, may be another word: it is heard only where marks are written. */
const book = createPhraseBook(
  worlds.flatMap((world) =>
    world.split('|').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), true] as const),
  ),
);

/** The words of other worlds in a question, without marks: as heard, or as typed where hearing made other words of them. */
export function outsideWords(reading: Reading): readonly string[] {
  const typed = tokenize(reading.text);
  return [...new Set([...wordsIn(reading), ...wordsIn({ tokens: typed, marked: isMarked(typed) })])];
}

function wordsIn(said: Said): readonly string[] {
  return matchPhrases(book, said).flatMap(({ from, to }) => {
    const words = said.tokens.slice(from, to).map(({ folded }) => folded);
    const isUnsure = words.length === 1 && !said.marked && !isForeign(words[0] ?? '');
    return isUnsure ? [] : [words.join(' ')];
  });
}

/** "Wifi", "taxi" and "game" are no syllables of Vietnamese that lost their marks. */
function isForeign(syllable: string): boolean {
  return (
    syllable.length >= 3 &&
    !/^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/.test(
      syllable,
    )
  );
}

/** How many words of other worlds nothing in what was found explains. */
export function countOutside(reading: Reading, found: readonly string[]): number {
  const known = ` ${found.map(foldText).join(' | ')} `;
  return outsideWords(reading).filter((word) => !known.includes(` ${word} `)).length;
}
