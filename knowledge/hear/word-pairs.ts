import { tokenize } from '#knowledge/tokenize.ts';

/** Neighbours in our own articles, names and answers that belong together: a syllable, and what follows it. */
const written = `
ai: đi | an: cấp ninh phường tỉnh toàn xã | anh: chị | ảnh: chân chụp | áp: dụng | ba: má mẹ tôi
bà: con ngoại nội tôi | bạ: nhà xe | bác: ruột | ban: chỉ nhân quản
bản: án cam chấp chính chụp cử đề điện đồ ghi gốc họp phân quét riêng sao thân trích uỷ vẽ
bán: đất hàng nhà thuốc xe | bạn: bè thân | bảng: kê | bao: giờ lâu nhiêu | bảo: đảm hiểm lưu trợ vệ
báo: ai cáo kết khách lưu mã mất qua tạm tử | bằng: chữ điện lái lời tài tiếng tốt văn | bắt: buộc đầu nộp
bấm: chọn | bất: động kỳ | bè: đi | bé: bị dưới đi mới | bên: bán cạnh cùng dịch dưới đều mua
bến: đò thuỷ thủy | bệnh: hiểm nghề viện
bị: bắt bỏ cắt cháy gãy hỏng hủy hư khoá lỗi mất mờ phạt rách sai tai thất thu thương trả trộm trừ ướt yêu
bìa: đỏ | biên: bản giới lai nhận | biển: đấu nuôi số | biến: động | biện: pháp | biết: ai số | biệt: nặng
biểu: mẫu | bỏ: đi rơi tên yêu | bổ: sung | bố: chỉ đi em ghi mẹ nội tôi trên
bộ: công đến đội hỗ hướng in kiểm luật phận tìm tra tư tự xem | bồi: thường | bốn: việc | bù: trừ | buộc: công
buôn: bán | bưu: chính điện phẩm | cà: vẹt | cả: hai nhà nước thửa | cá: nhân thể | cách: làm mạng nhận nộp
cai: nghiện | cài: ứng | cải: chính tạo | cam: đoan kết | cảm: ơn | cán: bộ | cảnh: sát | cao: tuổi
căn: cứ cước | cắt: chính giảm khẩu | cần: bổ cung giấy hỏi làm mang sao sửa thêm xác xem xuất | cận: nghèo
cấp: hằng huyện hưu lại phiếu thất tỉnh tuất xã | cập: nhật | cất: nhà | câu: hỏi trả | cầu: bổ nộp thêm trợ
cây: trồng | cha: dượng mẹ | cháu: ruột | cháy: nhà | chạy: xe | chăm: sóc | chăn: nuôi | chấm: dứt
chậm: nhất nộp | chân: dung | chấp: đất quyền sổ thuận vay | chế: độ | chết: khi | chi: nhánh phí tiết trả
chỉ: cần còn để hành kiến môi phải thú | chị: cần chọn cứ em gái gõ gửi hỏi kiểm nhắn nói tự vẫn xem
chia: đất nhà tài thừa | chiến: tranh | chiếu: bị còn cũ phổ việt | chỉnh: giấy thông
chính: chủ công để sách thửa thức | chọn: nơi | chỗ: để khác | chối: nhận | chồng: cũ đi đứng em nước tây tôi
chống: mỹ | chủ: cũ đầu hộ nhà sở tịch trọ xe | chú: ly ruột | chuẩn: bị | chung: cư một | chúng: tôi
chụp: ảnh kèm lại | chuyên: môn | chuyển: đất đến đi địa đổi hộ khẩu khoản mục nghĩa nhượng tiền trụ
chuyện: hằng | chữ: ký | chưa: cưới đạt đối đủ làm quá rõ sang thành tìm từng | chữa: bệnh cháy
chức: dịch góp hành làm nộp tín | chứng: chỉ khoán minh nhận thực tử
con: cháu dâu dấu dưới gái nhỏ nuôi rể riêng trai | còn: bản dùng giá giữ hạn hiệu lại lưu sổ thiếu | cô: ruột
cổ: đông phần | công: an bố chứng dân hoả ích nghệ quốc trình ty | cổng: dịch thông | cộng: đồng | cơ: quan sở
cũ: còn thuộc | cụ: tuổi | cục: cảnh quản | cung: cấp | cùng: cha đến đứng lúc một tỉnh | cuộc: gọi trò
cuối: cùng năm | cư: trú | cử: làm người | cứ: cuối hỏi pháp | cửa: cấp hàng liên | cước: đến điện gắn nên
cứu: hồ nạn | danh: cá điện mục mức sách | dạy: lái | dân: cấp cũ cư phố sự tỉnh tộc việt | dẫn: bổ luật mới
di: chúc dời sản | dì: ruột | dịch: thuật vụ | diện: cơ hợp miễn phải theo tích việt | do: cơ hội mình từng
doanh: cá lên nghiệp vận | dòng: ghi | dời: nhà | du: học lịch | dung: đăng lượng | dùng: để lại luôn số
dụng: đất | dữ: liệu | dự: án bị sát | dựa: trên | dựng: nhà | dưới: đất đây năm tuổi | dưỡng: sức
dứt: giám hoạt | đài: loan | đại: diện học lý | đánh: giá | đào: tạo | đặc: biệt khu | đăng: kiểm ký nhập
đặt: khung lịch trụ | đất: đai liền lúa nông ruộng trồng trống vườn | đầu: tư | đấu: giá nối | đầy: đủ
đề: nghị | để: anh biết đối khỏi kiểm lại lấy mua trống xác xem xuất
đến: công cùng dưới để đúng hết nơi quầy tận thứ trung trực tuổi uỷ | đều: cần phải
đi: cùng du học khai khám làm nghĩa nộp thay tỉnh | địa: chỉ chính điểm phương | đích: sử thân
điểm: chỉ kinh thu tiếp | điền: mẫu tờ | điện: thoại tử | điều: chỉnh kiện lệ luật | đình: chỉ cùng
đính: chính kèm | định: bỏ chi cư danh đơn hoàn hướng kỳ ly mức phân quy sửa thẩm xử | đo: bản đạc lại
đỏ: bị ghi lần sai | đọc: mã | đòi: giấy | đóng: bảo cửa dấu thuế tiền tiếp tự | đô: thị | đồ: đấu địa vị
độ: khuyết thai tử | độc: thân | đổi: bằng cải chủ địa họ loại mức nội sang tên thẻ thông vì | đối: chiếu tượng
đội: chống | đông: sáng | đồng: mua nghiệp nhân tặng thuê uỷ ủy xác | động: bến chuyển sản theo tự vật xây
đơn: đề đến điện giản khiếu thân vị yêu | đợt: rà | đủ: đến điều năm trang tuổi | đúng: hạn nơi tên
đưa: bé giấy khi ra | đừng: ký | đứng: tên | đương: nhiên | đường: bộ dẫn | em: bé đi gái ruột tự | gắn: liền
gặp: khó người | gần: nhất | ghi: chú địa đủ đúng nợ rõ sai tên thêm thời trên vào | gia: đình hạn | già: yếu
giá: thú trị | giai: đoạn | giải: quyết thể tranh viên | giảm: giấy lệ một phí thủ thuế tiền trừ
giám: định đốc hộ sát | giản: hóa | gián: đoạn | giao: dịch đất thông | giáo: viên
giấy: cam chứng đề độc giới hẹn khai khám khuyết phép tay tờ uỷ ủy xác | giếng: khoan | giọng: nói
giờ: chưa hành làm muốn | giới: bất nhà thiệu tính | giúp: pháp tôi xã | giữ: lại nguyên sổ | giữa: năm
gõ: câu | gọi: hỏi tổng | góp: vốn | gốc: sổ việt | gửi: bưu đề đến đơn hồ lại phản qua | hạ: tầng | hạch: lái
hai: bên cấp đến kênh lần người thành vợ | hàn: quốc | hạn: giải năm sử tạm tháng | hàng: chính tháng xóm
hành: án chính nghề vi | hãy: gọi hỏi lấy xem | hằng: năm ngày tháng | hẹn: giờ lại ngày trả | hệ: cha thống
hết: bao hạn năm ngày nợ thời | hiểm: nghèo nông tự xã | hiến: đất | hiện: nay trên | hiệu: đính lực xe
hình: thức | họ: cha hàng mẹ tên | hoà: giải | hoả: tuyến | hoá: đơn giá việt | hòa: giải | hóa: đơn lãnh thủ
hoàn: lại thành thuế tiền trả | hoành: tráng | hoạt: động | học: bạ phí sinh
hỏi: cơ đáp lại như nơi phòng quầy thủ trước xã | hồ: sơ | hỗ: trợ
hộ: cận chiếu đương gia khẩu kinh nghèo thoát tịch | hồi: đăng giấy | hội: bắt đồng hằng một tỉnh tự | hôm: nay
hôn: bên lần nhân thú | hợp: đồng lệ pháp tác thửa | hủy: hợp kết | huyện: cũ | hư: hỏng
hưởng: bảo chế lương trợ | hướng: dẫn | hưu: mất trí | hữu: nhà tài | in: ra | ít: nhất phút
kèm: bản biển mã theo | kê: khai | kể: cả | kế: cơ nhà xe | kết: cấu hôn hợp luận quả thúc | khác: đi nhau
khách: nước sạn | khai: báo đề sinh thác thuế tử | khám: chữa sức thai | khăn: trong | khẩu: lao sang
khấu: trừ | khi: cán đến đi hết mô muốn nộp pháp thuê | khí: thải | khiếu: nại | khó: khăn | khoá: căn
khoan: giếng | khoản: định mức | khỏi: hộ | khôi: phục | khởi: kiện | khu: nơi vực | khung: hỏi | khuôn: mặt
khuyết: tật | kích: hoạt | kiểm: dịch định tra xe | kiến: đồng nghị trúc | kiện: buôn tách | kiều: xin
kiểu: dáng | kinh: doanh tế | kỳ: công sát xã | kỹ: sư
ký: biến doanh đất giám hiệu kết kinh nghĩa nhu tạm tàu thành thế thường xe | lái: bị hết quân xe
lại: ảnh biển mức quốc sau tiền vân vì | làm: ăn căn chế cùng đường giám gộp hoà khai lại nông thẻ thủ việc
làng: nghề | lãnh: sự | lao: động | lần: đầu hai | lập: biên công di hộ hợp mới tổ | lâu: xong
lấy: chồng kết lại mẫu số vân vợ | lệ: phí | lên: công mức thổ | lịch: tư | liên: hệ kết quan thông vận
liền: kề | liệt: sĩ | liệu: căn dân điện hộ quốc | lĩnh: lương vực | loại: chỉ giấy hình tệp xe | lô: đất
lộ: trình | lối: đi | lời: bằng ngay thường trong
luật: bảo căn cũ cư dân doanh đất hộ hôn khác quản sư sửa xây | lúc: chờ | lục: đăng điện ghi hộ kết khai
luôn: bản | lừa: đảo | lực: hành lượng | lương: hưu | lưu: động trú | ly: dị hôn
lý: cư do hành lịch thuế tự xuất | mã: để định giao hồ số thủ | mai: táng | màn: hình
mang: bản căn giấy thai thẻ | mảnh: trích | máy: cũ mới | mắc: bệnh | mặt: bằng cán cắt đứng
mất: bao bằng cả giấy máy mấy năng sổ sức tích ví vừa | mật: khẩu | mẫu: cũ điện đơn mới phiếu số theo tờ
mấy: anh ngày người tháng tuổi | mẹ: bé đẻ để em già kế thường tôi | miễn: học lệ phí thị tiền
minh: chỗ cũ điều họa mình nhân nơi số thư | mình: đi muốn tôi tự | mọi: người | mô: tô | mồ: côi
môi: giới trường | mỗi: người | mống: mắt | một: cá câu chủ cửa lần mình ngày người nửa phần số thành thời
mở: bến công cửa danh hồ lại quán rộng tiệm trang | mới: đẻ hướng mua qua sinh
mua: bán bảo đất lại nhà phần xe | mục: đích | muốn: chuyển đo đổi ghi hỏi làm mở tách
mức: đóng độ giảm sống thu thường | nạn: lao | nay: thuộc | năm: sinh | nằm: trong | năng: lực | nâng: hạng tầng
nên: mẫu tôi | nêu: lý rõ | ngành: nghề tư xây | ngay: trên trong | ngày: hẹn kể làm lễ mai nghỉ sinh trả
ngân: hàng | nghề: kiến nghiệp thú xây | nghỉ: bán hưu việc | nghị: định giải quyết trên | nghĩa: vụ
nghiệm: thu | nghiệp: tư | ngoài: danh giá | ngôn: ngữ | nguồn: gốc | ngữ: ký | ngừng: hoạt kinh
người: cao cùng đại đứng già giám góp gốc hưởng khác khuyết lao lớn mất nhiễm nước phiên phụ quen ruột thân thứ
người: uỷ việt | nhà: ba bà cửa đất đầu em nghỉ nước ông tập thờ trọ xưởng | nhánh: văn | nhân: dân viên
nhận: cha cháu chăm con di độc đối hồ kết khuyết lương nguồn nuôi phiếu thừa thức tình trẻ
nhập: bằng cá cảnh cổng khẩu quốc thấp tịch vào | nhất: ngày | nhật: trong | nhiệm: tự | nhiêu: ngày tiền
nhiều: lần năm người nơi | nhóm: cá thủ
nhờ: anh ba bạn bố bưu cháu chị chồng chú con cô dì dịch đồng em hàng mẹ một người vợ | nhu: cầu
như: giấy nói sau thẻ trường | nhượng: quyền | niêm: yết | ninh: cơ trật | nói: chuyện rõ việc | nom: nhà
nội: dung địa | nông: dân nghiệp | nộp: bản đơn giùm hồ lệ nhầm phạt thuế thừa tiền trên trực | nợ: thuế tiền
nơi: cư đặt khác khám mình nộp thường tiếp trả | nuôi: cá con dưỡng tôm trẻ trong trồng
nước: dưới hỗ ngầm ngoài | ông: bà ngoại nội | phải: báo chờ cùng dự đến điền đưa lấy mang nộp tự xác xin xuất
phạm: giao | phản: ánh | pháo: hoa | pháp: hóa luật lý | phát: hiện | phạt: nguội vi | phân: bón cấp chia định
phần: còn đất mềm vốn | phận: một | phép: bán kinh lái môi sửa xây | phê: duyệt
phí: bao do đường mai thi trước | phiên: bản dịch | phiếu: đề gửi hẹn in lý số thu yêu
phòng: cảnh cháy đại đăng quản trọ | phổ: thông | phù: hiệu | phụ: lục thuộc | phục: hồi vụ | phương: tiện
phường: mới nơi xem | qua: bưu đời mạng tài | quả: ngay phải qua theo | quá: hạn ngày tháng
quan: bảo chuyên đại đăng đến hệ quản thuế | quản: lý trị | quay: lại | quân: đội nhân sự | quầy: trước
quét: mã mống rõ | quê: quán | quên: mật | quốc: gia tế tịch | quy: định hoạch mô trình
quyền: bán đều hai sở sử | quyết: cắt định thủ toán tranh | ra: cả khỏi ngoài nước phường quyết riêng | rà: soát
riêng: lẻ | rõ: lý ngày | rộng: ra | rơi: mất vào | rớt: mất | ruột: thịt | rút: bảo hồ lại | rừng: trồng
sà: lan | sách: chủ xã | sai: năm ngày tên thông vị | sản: chung gắn thừa xuất | sang: họ lào tên tỉnh
sáng: lập thứ | sao: chứng điện trích | sáp: nhập | sát: giám giao hạch nhà quản việc | sau: giờ khi sáp thiết
sảy: thai | sắp: hết | sinh: gốc viên | soát: hộ | sổ: bảo cũ đỏ đứng gốc hộ hồng mới tạm
số: điện định kèm tài thuế tiền xe | sống: trung | sơ: bị đồ đủ giờ qua sau trên trực yếu
sở: dữ đào hữu nuôi tài tư | sung: luật tên thông | sư: miễn | sử: dụng | sự: chuyển thật
sửa: chữa đổi nhà quy | sức: khoẻ khỏe | tác: xã | tách: hộ khẩu sổ thửa | tai: nạn | tài: chính khoản liệu sản
tải: bị hồ lên mẫu tệp | tái: định phát | tạm: dừng nghỉ ngừng thời trú vắng | táng: phí | tạo: lái nhà
tàu: cá sông | tăng: thêm vốn | tặng: xe | tâm: phục thần | tận: nhà | tập: lái thể | tật: nặng | tem: đăng
tế: trên | tên: cả cha chồng chủ mình sổ tệp thành thủ vợ | thác: nước | thai: hộ sản | tham: gia | tháng: năm
thanh: lý toán | thành: lập niên phố viên | thạo: tiếng | thay: đều đổi luật thế | thăm: dò
thẩm: duyệt định quyền tra | thân: còn nhân | thập: thông | thất: lạc nghiệp
thẻ: bảo căn cũ gắn hết nhựa tạm thường
theo: cổng dõi điều họ hướng lộ mẹ nghị pháp phiên quy quyết thông tuyến từng uỷ | thể: doanh thay | thế: chấp
thêm: bản địa giấy ngành tầng tên thành | thi: bằng hành lại | thị: thực | thiên: tai | thiết: kế | thiệt: hại
thoả: thuận | thỏa: thuận | thoại: chính | thoát: cận nghèo nước | thổ: cư | thôi: hưởng làm
thông: báo hành tin tư | thống: gián thông | thời: gian hạn | thu: hồi nhập thập | thủ: trưởng tục | thụ: lý
thuận: chia tiện | thuê: dịch đất mua nhà tổ | thuế: bán cá lần quản thu trước | thuốc: thú
thuộc: diện tài trường | thủy: nội sản | thư: cũ điện | thử: lại | thứ: bảy hai sáu tự | thừa: kế | thửa: đất
thực: chữ địa điện giao hành hiện hợp phẩm sau tế | thương: binh khi | thường: phải trú xuyên | tích: hợp nhà
tịch: điện nước trực uỷ việt | tiền: án bảo đóng già hằng hỗ mai phạt sử thuê thuế trợ tuất | tiện: thủy
tiếng: anh nước việt | tiếp: nhận theo tục | tiết: luật | tìm: thấy thông thủ
tin: cư dân đúng nhắn quốc thoại trên trong | tín: dụng ngưỡng | tình: trạng
tỉnh: cũng khác minh mới quy quyết | tính: lại theo | toà: án | tòa: án | toàn: bộ thực trình | toán: thuế vi
tóm: tắt | tổ: chức dân hợp trưởng viên | tố: cáo nước | tôi: chỉ chưa đi giúp nhé trả | tôm: giống | tôn: giáo
tổng: đài | tốt: nghiệp | tờ: cần chứng cũ khai riêng tiếng tùy | tra: cứu hồ
trả: hết kết lại lời lương ngay tiền vào | trách: nhiệm | trang: bổ trại | trạng: hôn thái | tranh: chấp hoành
trật: tự | trẻ: bị dưới em mồ | trên: cổng dữ đường hệ lô mạng máy sông trang ứng | trí: xã | trích: đo lục
triển: khai | trình: báo cấp duyệt khác khi sổ | trò: chuyện | tròn: tuổi
trong: cả cơ cùng dữ dự đô hệ lĩnh lúc một năm ngày nước tỉnh ứng | trông: nom | trồng: cây | trở: lại lên
trợ: cấp chi giúp lý | trú: cuối | trụ: sở | trúc: sư | trung: bình quốc tâm | trừ: khi ngày thuế tiền
trực: tiếp tuyến | trước: bạ đây giờ khi mặt ngày thời | trường: học hợp | tục: dựa hành khác kinh liên sang
tuổi: già trở | tuỳ: trường từng | tùy: thân | tuyến: trên | tư: giảm hướng mới nhân pháp sửa vấn
tử: để mức trên tuất | tự: chia do đi động lên mình nguyện quyết ra thoả tra | từng: kết loại thủ thửa trang
tượng: bảo đài | ty: cổ mới | uỷ: ban quyền | ủy: ban quyền | ứng: dụng | vào: căn cơ ngày sổ tài
vay: ngân nuôi vốn | văn: bản hoá phòng | vân: tay | vẫn: còn đứng hiện phải | vận: chuyển tải | vẽ: tách thiết
vẹt: xe | vệ: an | vi: phạm | vì: sáp | ví: dụ điện | vị: quản quân ra trí | vỉa: hè
việc: cần giám kể khác mở nuôi tiếp | viên: bưu chức dạy hộ trở | viết: cam giấy tay | việt: kiều nam
vốn: bằng góp | vợ: chồng em tôi | vụ: công hành quân | vừa: gửi mất quá sửa thay | vực: đất tư
xã: biên hội nơi | xác: định minh nhận thực | xây: dựng mới nhà thêm
xe: cải hết hơi khách máy mới quân tải tập | xem: dòng lại mình | xét: hộ nghiệm
xin: biển chế giảm giấy giùm hoàn hỗ lỗi miễn phép thay thêm trích trợ xác | xoá: đăng
xóa: đăng tạm thế thường | xong: làm | xuất: cảnh khẩu ngũ nhập trình | xung: kích | xử: lý phạt | yết: ngày
yêu: cầu | yếu: lý tố
`;

const pairs = written
  .trim()
  .split(/\n| \| /)
  .flatMap((line) => {
    const [first, ...rest] = tokenize(line);
    return first ? rest.map((second) => [first, second] as const) : [];
  });

/** Two syllables as `exactSyllable` writes them, with a space between. */
export const wordPairs: ReadonlySet<string> = new Set(
  pairs.map(([one, other]) => `${one.exact} ${other.exact}`),
);

/** The same as `foldSyllable` writes them. */
export const foldedPairs: ReadonlySet<string> = new Set(
  pairs.map(([one, other]) => `${one.folded} ${other.folded}`),
);
