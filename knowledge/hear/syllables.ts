import { tokenize } from '#knowledge/tokenize.ts';

/** Syllables of our own articles, names and answers: what people write about offices is nearly all made of these. */
const written = `
ai an án anh ảnh ánh ao áo áp ăn âm ẩm ấm âu ấy ba bà bạ bác bãi bại ban bàn bản bán bạn bang bảng bánh bao bào
bảo bão báo bạo bày bảy bắc bằng bắt bẩm bấm bất bầu bây be bè bé ben bể bên bến bệnh bi bí bị bìa bịa bien biên
biển biến biện biết biệt biểu binh bình bo bò bỏ bón bỏng bóng bóp bổ bố bộ bốc bồi bốn bờ bởi bơm bớt bù buộc
buổi buôn buu bữa bực bước bưởi bưu by ca cà cả cá các cách cai cài cải cái cam cảm cám can cán cạn càng cảng
cảnh cạnh cao cáo cáp cát cau cày cắm căn cắn cắp cắt câm cầm cẩm cần cận cấp cập cất câu cầu cẩu cấu cậu cây
cầy cha chà chả cham chào cháu cháy chạy chắc chăm chăn chắn chẳng chặt chấm chậm chân chấp chập chất chật châu
che chèo chép chế chết chi chỉ chí chị chia chích chieu chiếc chiếm chiến chiều chiếu chìm chinh chỉnh chính
chịu cho chó chọn chong chóng chỗ chối chôn chồng chống chốt chờ chở chợ chơi chờn chu chủ chú chua chùa chuẩn
chúc chục chung chúng chuỗi chuồng chuột chụp chút chuyên chuyển chuyện chừ chữ chứ chưa chữa chứa chức chừng
chứng co cò cỏ có cọc coi con còn cong cô cổ cố côi cồn công cổng cống cộng cột cơ cỡ cơi cu cũ cụ cua của cục
cúm cụm cung cùng cũng cuộc cuối cuốn cúp cư cử cứ cửa cước cưới cưỡng cứu cựu da dã dạ dai dài dám dan dán dang
dáng dạng danh dành dau day dãy dạy dân dần dẫn dâu dấu dây dậy dẹp dễ dệt di dì dị dia dịch dien diêm diện dinh
dính dịp do dò doanh dọc doi dõi don dọn dong dòng dồn dời du dù dụ dục dùi dung dùng dụng duoi duong duyệt dư
dữ dự dựa dừng dựng dưới dương dưỡng dượng dứt đa đã đạc đai đài đãi đại đảm đám đàn đạn đang đảng đáng đánh đao
đào đảo đạo đáp đạp đạt đau đặc đăng đẳng đặt đập đất đâu đầu đấu đậu đây đầy đẻ đem đèn đeo đề để đêm đệm đền
đến đều đi địa đích điếc điểm điền điện điêu điều đình đính định đo đò đỏ đó đoan đoàn đoán đoạn đọc đòi đón
đóng đô đồ đổ đỗ độ đốc độc đôi đổi đối đội đốn đông đồng động đột đỡ đời đợi đơn đợt đủ đúng đuôi đuối đưa đứa
đức đừng đứng được đương đường em en gà gác gạch gái gãy gặm gắn găng gặp gần gấp gây ghe ghép ghi gi gì gia già
giả giá giác giai giải giam giảm giám gian giản gián giao giáo giáp giay giật giây giấy giềng giếng giò gió
giọng giống giờ giới giu giùm giúp giữ giữa giường gõ goá góa góc gói gọi gọn góp gỗ gốc gồm gốm gộp gỡ gửi ha
hà hả hạ hạch hai hài hải hại han hàn hạn hang hàng hạng hanh hành hàu hay hãy hẳn hằng hè hẹn heo hệ hết hệt
hiem hiểm hiếm hiến hiện hiệp hiểu hiệu hình ho họ hoa hoà hoả hoá hòa hỏa hóa họa hoạch hoan hoàn hoãn hoán
hoạn hoang hoành hoạt hoặc học hoi hỏi hon hong hỏng họp hồ hổ hỗ hộ hồi hội hôm hôn hông hồng hổng hộp hơi hơn
hợp hùm hùn huống huu huy huỷ hủy huyện hư hưng hương hưởng hướng hưu hữu hy ích in ít ke ké kèm keo kéo kẹt kê
kề kể kế kênh kết khả khác khách khai khám kháng khảo khắc khăn khẳng khẩn khẩu khấu khi khỉ khí khích khiếm
khiếu kho khó khoa khoá khóa khoan khoản khoán khoảng khoẻ khỏe khỏi khong khổ khôi khối không khởi khớp khu
khung khuôn khuyến khuyết khước kí kia kích kien kiêm kiểm kiếm kiến kiện kiều kiểu kinh kính kịp ky kỳ kỷ kỹ ký
là lạ lạc lai lái lại lam làm lan lán lang làng láng lãnh lao lào lão lát lau lắp lâm lần lẫn lấn lập lâu lấy le
lẻ lề lễ lệ lên lệnh lí lịch lien lieu liên liền liệt liệu lĩnh lính lo loá loai loài loại loan lon lòng lót lô
lỗ lộ lỗi lối lồng lở lỡ lời lợi lớn lợn lớp lợp lũ lúa luận luật lúc lục lùi luong luôn luồng lụt lừa lực lưới
lượm lương lượng lướt lượt lưu ly lý ma mà mã má mác mai mãi mái mại màn mang mạng mảnh màu may máy mắc mặc mắm
mắt mặt mầm mần mẫn mất mật mẫu mấy me mẹ mèo mềm mien miền miễn miếng miếu minh mình mỏ móc moi mọi mòn móng mô
mồ mổ mốc môi mỗi mối môn mống một mơ mờ mở mời mới mù mụ mua mùa mục mũi muon muốn muộn mưa mức mực mượn mỹ nà
nại nam nạn nao nào não nạp nát nay này năm nằm năng nặng nâng nên nền nêu nếu ngạch ngang ngành ngay ngày ngắn
ngắt ngâm ngầm ngấm ngân nghe nghèo nghề nghệ nghêu nghi nghỉ nghị nghĩa nghiệm nghiên nghiện nghiệp ngõ ngoai
ngoài ngoái ngoại ngôi ngồi ngôn ngủ ngũ nguoi nguon nguong nguội nguồn nguy nguyên nguyện ngư ngữ ngưng ngừng
ngược người ngưỡng nha nhà nhan nhàng nhanh nhánh nhau nhàu nhắc nhắn nhặt nhầm nhân nhận nhập nhất nhật nhé nhẹ
nhỉ nhien nhieu nhiễm nhiệm nhiên nhiêu nhiều nhìn nho nhỏ nhoè nhom nhóm nhờ nhớ nhu như nhựa nhưng những
nhường nhượng niêm niên ninh no nó noi nói nom nô nổi nối nội nông nồng nộp nốt nợ nơi nới nuoi nuôi nút nữ nửa
nữa nứa nước nương nứt oa ốm ổn ông ống ơi ơn pênh phà phá phải phái phạm phan phản phán pháo pháp phát phạt
phẳng phẩm phân phần phận phẫu phép phê phi phí phía phiên phiếu phím phong phòng phỏng phóng phô phổ phố phối
phu phù phủ phụ phúc phục phuong phút phức phương phường qua quà quả quá quan quản quán quảng quanh quay quân
quần quận quầy quen quét quê quên quốc quy quỹ quý quyền quyết ra rà rách ràng ranh rành ráp rạp rắn răng rất
rẫy rẻ rể riêng ro rõ roi rồi rộng rơi rớt rùa rùi rủi ruộng ruột rút rửa rứa rừng rườm sà sách sạch sai san sàn
sản sạn sang sáng sanh sao sáp sát sạt sau sáu say sảy sắc sẵn sắp sắt sân sâu sầu sấu sẩy sẽ sĩ siêu sim sinh
so soạn soát sóc sót sổ số sông sống sơ sở sớm sơn su suất súc sung súng suối sư sử sứ sự sửa sức sưu tả tác
tách tai tài tải tái tại tạm tàn tán tang táng tạo tạp tàu tay tăng tặng tắt tâm tầm tấm tận tầng tập tất tật
tây tẩy tem ten tế tệ tên tệp tết thác thai thải thái tham than tháng thanh thành thánh thảo thạo thay thăm
thẳng thắng thâm thẩm thân thần thấp thập thất thật thầu thầy thấy thẻ them theo thể thế thêm thi thì thí thị
thích thiên thiện thiết thiệt thiểu thiếu thiệu thính thịt thoả thỏa thoai thoại thoát thoi thong thô thổ thôi
thôn thông thống thờ thở thợ thời thu thù thủ thú thụ thua thuận thuật thúc thue thuê thuế thùng thuong thuốc
thuộc thuỷ thủy thuyền thuyết thư thử thứ thự thưa thừa thửa thức thực thước thương thường tỉ tích tịch tien
tiêm tiệm tiên tiền tiến tiện tiếng tiếp tiết tiêu tiểu tim tìm tin tín tinh tình tỉnh tính tịnh to toà tòa toan
toàn toán tóc tóm ton tô tổ tố tộc tôi tối tội tôm tôn tồn tốn tổng tốt tờ tới tra trả trách trai trái trại trạm
trang tráng trạng tranh tránh trao trắc trặc trắng trần trật trâu tre trẻ tren trễ trên trì trí trị trích triển
triệu trinh trình tro trò trọ tróc tròn trọn trong trọng trọt trôi trộm trông trồng trống trở trợ trú trụ trúc
trục true trung trùng trúng truong truyền trừ trữ trưa trực trưng trứng trước trường trưởng trượt tu tù tuần
tuất túc tục túi tụi tụng tuoi tuong tuổi tuỳ tuý tùy túy tuyen tuyên tuyển tuyến tư từ tử tự tức từng tước tưới
tương tường tưởng tượng ty tỷ ủi uống uỷ ủy ứng ước ương ướt ưu va và vách vài van ván vàng vào vay văn vắng vân
vẫn vấn vận vâng vật vậy vẻ vẽ vé ven vẹt về vệ vết vi vì ví vị vỉa vien việc viên viện viết việt vĩnh vịt vo
vòi von vòng vô vốn vỡ vợ với vu vũ vụ vui vụn vùng vuốt vừa vực vườn vướng vượt xa xả xã xá xác xài xanh xảy
xăng xâm xây xe xem xém xét xếp xí xích xin xoá xóa xóm xong xổ xuất xúc xung xuống xuyên xử xứ xưa xưng xưởng
yên yết yêu yếu
`;

const tokens = tokenize(written);

/** As `exactSyllable` writes them. */
export const syllables: ReadonlySet<string> = new Set(tokens.map(({ exact }) => exact));

/** As `foldSyllable` writes them. */
export const foldedSyllables: ReadonlySet<string> = new Set(tokens.map(({ folded }) => folded));
