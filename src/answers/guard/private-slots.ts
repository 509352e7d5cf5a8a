import type { SlotBook } from './slot-rule.ts';

/** What is about somebody else and is asked to be looked up or told. One's own, and one's family's papers, are asked about elsewhere. */
export const privateSlots: SlotBook = {
  words: {
    named: 'tenriengcuaai',
    relative:
      'mẹ chồng tôi|mẹ chồng|ba chồng|nghi chồng|nghi vợ|vợ em|vợ tôi|chồng em|chồng tôi|vợ tui|chồng tui|con dâu|con rể|em dâu|em rể|chị dâu|anh rể|chị vợ|anh vợ|em vợ|thông gia|con trai tôi|con gái tôi|cháu tôi|anh tôi|chị tôi|em gái tôi|em trai tôi|ba mẹ bạn|bố mẹ bạn|ba má bạn|ba mẹ của bạn',
    stranger:
      'thủ quỹ|cô thủ quỹ|kế toán phường|ông chủ quán|vợ sếp|chồng sếp|người giúp việc|giúp việc|thu ngân|con bé thu ngân|trưởng thôn|ông trưởng thôn|tổ trưởng|bà bán|ông bán|chủ thuê bao|thuê bao|bạn cùng phòng|mẹ chồng|ba chồng|mẹ vợ|bạn cùng lớp|nhỏ em họ|em họ|anh họ|sếp cũ|người phản ánh|người tố cáo|người đang chờ|mấy người đang chờ|người dọn tới|người mới dọn|chị ngồi quầy|anh ngồi quầy|cô ngồi quầy|chị quầy|anh shipper|chủ xe|chủ quầy|chủ shop|đầu ngõ|cuối ngõ|cuối hẻm|dượng!|ông cậu|bà dì|ca sỹ|người nổi tiếng|thằng nào|đứa nào|con nào|tụi nó|bọn nó|ổng!|bả!|hắn ta|my neighbour|my ex wife|ex wife|ex husband|his|her|their|my boss|trong xóm tui|xóm tui|trong xóm|người trong ảnh|khách trọ|hàng xóm|nhà bên|nhà bên kia|nhà bên cạnh|nhà kế bên|kế bên|bên cạnh|nhà đối diện|đối diện|đầu hẻm|đầu xóm|cuối xóm|đầu kiệt|người yêu|người yêu cũ|người yêu em|bồ cũ|bồ em|ny|bạn trai|bạn gái|bạn em|bạn tôi|bạn cũ|người bạn|vợ cũ|chồng cũ|chồng mới|con riêng của chồng|con riêng chồng|con riêng vợ|vợ ông|vợ anh|chồng bà|chồng chị|con ông|con bà|thằng đó|con đó|thằng nớ|thằng kia|thằng này|con nhỏ đó|con kia|nó!|hắn!|hắn ta|cô ta|anh ta|ông ta|bà ta|ông ấy|bà ấy|cô ấy|anh ấy|chị ấy|chú ấy|ông đó|bà đó|anh đó|chị đó|chú đó|ông kia|bà kia|anh kia|chị kia|chú kia|ông này|bà này|công ty kia|sếp!|sếp em|bà chủ|bà chủ quán|ông chủ|chủ trọ|chủ đất|chủ quán|chủ facebook|giám đốc|ông giám đốc|giám đốc công ty|người mướn|người mướn nhà|người thuê nhà|người thuê trọ|người ta!|cô giáo|cô giáo chủ nhiệm|thầy giáo|thầy hiệu trưởng|hiệu trưởng|đứa ăn trộm|thằng ăn trộm|thằng mượn tiền|người nợ tiền|người mượn tiền|con nợ|đồng nghiệp|khách hàng tôi|người đó|người kia|ông chủ tịch|ông bí thư|chủ tịch phường|chủ tịch xã|bí thư|phó chủ tịch|cô phó|cô phó chủ tịch|cán bộ địa chính|cán bộ tư pháp|chị cán bộ|anh cán bộ|cô cán bộ|chị tiếp dân|anh tiếp dân|chị tư pháp|anh địa chính|anh công an|công an khu vực|bác sĩ|neighbour|neighbor|neighbours|boyfriend|girlfriend|my ex|mr|mrs|ms|someone|my boss|landlord|next door|nhà người ta|người quen|tình địch|crush|ghệ cũ|ghệ|thằng bồ|nhỏ bạn|thằng bạn|con bạn|ông hàng xóm|bà hàng xóm|thằng hàng xóm|nhà hàng xóm|chủ cũ|người mua|người bán|ca sĩ|diễn viên',
    askedFact:
      'lương tháng mấy|lương tháng nhiêu|lương tháng bao nhiêu|có tên trong|đứng tên công ty|chủ là ai|coi tên gì|chủ tên gì|mấy mảnh đất|bao nhiêu mảnh đất|mấy lô|mấy lô đất|đóng thuế khoán nhiêu|thuế khoán nhiêu|thuế khoán bao nhiêu|thuế nhiêu|tên với tuổi|có vợ ở quê|có vợ chưa|đã từng kết hôn|từng kết hôn chưa|từng kết hôn|nghề chi|làm nghề chi|có tiền án không|có bằng cấp thật|bằng cấp thật không|làm quen|gửi tiết kiệm|có gửi tiết kiệm|tiết kiệm ở đâu|có nghiện|bị nghiện|ở khúc nào|nhà ở khúc nào|nhà nào|giờ ở đâu|ở chỗ nào|pay|paid|did|does|được cấp sổ đỏ|vừa được cấp|mới được cấp|có đứng tên|đứng tên mấy|đứng tên cha|có phép không|xây có phép|bao nhiêu con|vay bao nhiêu|nợ bao nhiêu tiền|giàu không|mức mấy|tên gì|tên chi|tên thật|tên thật là gì|tên là gì|tên thiệt|sinh năm nào|sinh năm mấy|sinh năm bao nhiêu|bao nhiêu tuổi|mấy tuổi|nhiêu tuổi|tuổi gì|có chồng chưa|có vợ chưa|có gia đình chưa|lấy vợ chưa|lấy chồng chưa|cưới chưa|ly hôn chưa|ly dị chưa|kết hôn chưa|độc thân không|lấy ai|cưới ai|với ai khác|con ruột không|con ruột|có thai chưa|có thai|có bầu chưa|có tiền án|có án tích|tiền án tiền sự gì|tiền án gì|án tích không|nợ thuế không|nợ bao nhiêu|nợ ai|thiếu nợ không|hưởng hộ nghèo|được hưởng hộ nghèo|lương bao nhiêu|lương nhiêu|lương mấy|thu nhập bao nhiêu|lãnh bao nhiêu|lãnh trợ cấp bao nhiêu|trợ cấp bao nhiêu|đóng thuế bao nhiêu|nộp thuế bao nhiêu|mấy miếng đất|bao nhiêu thửa đất|mấy thửa đất|có phải con ruột không|có phải con ruột|bao nhiêu miếng đất|bao nhiêu đất|mấy căn nhà|bao nhiêu căn nhà|mấy lô đất|bao nhiêu lô|bao nhiêu tài sản|bệnh gì|mắc bệnh gì|mắc bệnh chi|bị bệnh gì|bị gì!|bị hiv|nghề gì|làm nghề gì|làm ở đâu|làm chỗ nào|số nhà mấy|ở số nhà|ở số mấy|ở đường nào|nhà ở đâu|sống ở đâu|đang ở đâu|chỗ nào|chỗ nó ở|đi đâu rồi|đi đâu|ở phường nào|ở xã nào|trốn ở đâu|chuyển nhượng lô đất cho ai|bán cho ai|bán đất cho ai|bán nhà cho ai|cho ai|ngân hàng xiết|bị xiết|xiết nhà|có mấy người|mấy người|có mấy con|mấy vợ|lấy họ ai|nghĩa vụ chưa|đi nghĩa vụ chưa|làm hộ chiếu chưa|giấy phép không|giấy phép chưa|có giấy phép không|quê ở đâu|dân tộc gì|theo đạo gì|còn sống không|từng đi tù|đi tù chưa|có bồ|ai trúng|trúng đấu giá|married|single|where does|where do|how old|how much does|nộp chưa|đã nộp chưa|duyệt chưa|đã được duyệt chưa|xong chưa|ra sao rồi|có sổ đỏ chưa|có sổ chưa|có sổ đỏ không|nhập tịch chưa|được trợ cấp|mà được trợ cấp|bị phạt chưa',
    data: 'lịch sử chat|thông tin liên lạc|liên lạc|lý lịch tư pháp|bằng cấp|cái số|cho số|số của|nơi cư trú|nơi ở|giấy phép xây|địa chỉ mới|tiết kiệm|lương cô|lương thầy|lương của|lương ông|lương bà|lương sếp|số cccd|cccd|cmnd|căn cước|số căn cước|số cmnd|thẻ căn cước|sđt|số điện thoại|số đt|số di động|di động|số phone|zalo|face|fb|facebook|email|mã số thuế|lịch sử khám|lịch sử khám bệnh|bệnh án|sổ khám|camera|đăng nhập|đơn ly hôn|hồ sơ đất|hồ sơ của|hồ sơ!|giấy khai sinh|khai sinh|sổ đỏ|address|phone|phone number|id number|id card|salary|debt|debts|địa chỉ|địa chỉ nhà|địa chỉ nhà riêng|nhà riêng|chỗ ở|tài khoản|tài khoản vneid|số tài khoản|số dư|lý lịch|khai lý lịch|tiền án|tiền án tiền sự|án tích|nợ ngân hàng|nợ nần|nợ thuế|lương!|thu nhập|tài sản|tình trạng hôn nhân|kết hôn|đăng ký kết hôn|ly hôn|hộ khẩu|tạm trú|thông tin|ngày sinh|quê quán|hôn nhân|giấy tờ|hộ chiếu|bảo hiểm|giấy phép xây dựng|giấy phép|trợ cấp|người bạn cũ',
    asks: 'không|chưa|mấy|bao nhiêu|nhiêu|gì|chi|nào|đâu|ai!|là gì|phải không|đúng không|thế nào|ra sao|where|what|who|is|vậy',
    lookUp:
      'xin cái số|xin cái|cho coi!|tra thử|tra thử coi|tra thử xem|ad tra|dò giùm|dò hộ|em xem được không|em coi được không|cho địa chỉ|cho tên|thông tin liên lạc của|xem trong hệ thống|tra giúp|tra giùm|tra dùm|tra hộ|tra cứu|tra cứu giúp|tra số|kiểm tra|kiểm tra giúp|kiểm tra giùm|kiểm tra hộ|check giúp|check giùm|check hộ|check!|coi giùm|coi hộ|coi giúp|coi trong|coi thử|xem giúp|xem giùm|xem dùm|xem hộ|xem thử|xem trong|xem!|tìm giúp|tìm dùm|tìm giùm|tìm hộ|lấy giúp|lấy giùm|lấy hộ|cho biết|cho em biết|cho tôi biết|cho mình biết|cho xem|cho tôi xem|cho em xem|cho mình xem|cho tôi coi|cho coi|cho xin|cho em xin|cho tôi xin|cho mình xin|cho số|xin số|muốn coi|muốn xem|muốn biết|em muốn biết|hệ thống có ghi|trong hệ thống|please check|check|tell me|give me|find|show me|lộ cho|đưa đây|điều tra|dò giúp|dò giùm|truy giúp|truy ra|đọc cho|cung cấp|gửi cho tôi|gửi cho em|lục giúp',
    thing:
      'người đứng tên|thửa đất kế bên|thửa đất đối diện|biển số|nhà số|số nhà|biển số xe|số xe|xe biển|số điện thoại này|số này|thửa|thửa đất|miếng đất|lô đất|căn nhà|nhà số|sổ đỏ nhà|sodienthoainay|sogiaynay|tài khoản này|facebook này|nick này|chiếc xe|cái xe|miếng đất kế bên|miếng đất đối diện|house|plate|car|đất đối diện|đất kế bên|đất bên cạnh',
    whose:
      'của ai|là của ai|đứng tên ai|đang đứng tên|là ai vậy|người đứng tên|ai đứng tên|đứng tên ai|tên ai|ai xài|ai dùng|ai là chủ|chủ là ai|là ai xài|chủ sở hữu là ai|đứng tên là ai|của người nào|ai sở hữu|của ai đứng tên|who owns|chủ tên gì|chủ tên|chủ miếng đất|chủ nhân là ai|là ai',
    accuser:
      'ai tố cáo|ai phản ánh|ai khiếu nại|ai tố|ai nộp đơn|ai nộp đơn kiện|ai kiện|ai thưa|ai báo|ai gửi đơn|ai viết đơn|ai gọi báo|ai ký|là ai ký|người nào tố cáo|người tố cáo|người phản ánh|đứa nào tố|thằng nào tố|thằng nào phản ánh|đứa nào báo|tố cáo tôi|tố cáo em|phản ánh tôi|kiện tôi|kiện tui|ai vậy',
    against: 'tôi|em|mình|nhà tôi|nhà tui|nhà em|quán tôi|quán nhà|tui|gia đình|cơ sở của tôi|quán em',
    complaint:
      'tố cáo|phản ánh|khiếu nại|tố giác|đơn tố cáo|đơn tố|nộp đơn kiện|đơn kiện|thưa tôi|thưa em|báo công an|gọi báo|ai phản ánh|ai tố cáo|ai nộp đơn|ai nộp đơn kiện|ai báo|ai tố|ai khiếu nại|ai gửi đơn',
    who: 'ai|là ai|người nào|đứa nào|thằng nào|ai vậy|ai ký|ai phản ánh|ai tố cáo|ai nộp đơn|ai báo|ai tố|ai khiếu nại|ai gửi đơn|của ai',
    users:
      'người dùng khác|người khác|người trước|mấy người trước|người vừa nhắn|người vừa hỏi|người hỏi trước|khách trước|người nhắn trước|ai nhắn trước|người chat trước|những người khác|other users|người dân khác',
    talked:
      'hỏi gì|hỏi cái gì|hỏi chi|nhắn gì|nói gì|đã hỏi|đã nhắn|câu hỏi|tin nhắn|chat|cuộc trò chuyện|lịch sử|asked|nhắn cái gì',
    list: 'danh sách|danh sách điện thoại|danh sách số điện thoại|liệt kê|toàn bộ số|list|thống kê tên',
    crowd:
      'hộ nghèo của tổ|hộ nghèo của|kèm số điện thoại|của tổ|của thôn|của xóm|dân trong tổ|của dân|người dân|người nộp|người nộp hồ sơ|hộ nghèo trong xóm|người nhiễm|người nghiện|người ly hôn|nhân viên|cán bộ|người nợ|hộ dân|tên tuổi|điện thoại của dân|học sinh|citizens|các hộ|điện thoại của|bệnh nhân|người hưởng',
    own: 'địa chỉ nhà riêng|nhà riêng|số riêng|số cá nhân|số di động cá nhân|zalo riêng|số nhà riêng',
    contact: 'sđt|số điện thoại|số nhà|địa chỉ|số riêng|zalo',
    ofSomebody: 'của',
    progress: 'tới đâu|tới đâu rồi|đến đâu|đến đâu rồi|xong chưa|duyệt chưa|có chưa|ra sao rồi|đã xong chưa',
    hidden:
      'xem trong hệ thống|coi trong hệ thống|giấu|giấu tôi|mà giấu|lén|với ai khác|ai khác|ngoài tôi|kiểm tra giùm|kiểm tra giúp|tra giúp|tra giùm|coi giùm|coi trong|xem giúp|xem giùm|hệ thống có ghi|trong hệ thống|đang đăng nhập|tra|điều tra|không cho tôi biết|chưa từng|đăng nhập ở máy nào|bỏ đi|ở ngoài',
    asksFor: 'thông tin|hồ sơ|là ai|tên|số điện thoại|cho xem|cho biết|xem giúp|tra giúp',
    ticketNo: 'số thứ tự|stt|người nộp hồ sơ số|mã hồ sơ của người',
    ownBusiness:
      'có cần|cần có|làm giùm|làm chứng|làm tạm trú|làm hộ khẩu|làm căn cước|làm bằng lái|làm sổ|làm giấy|định danh|khai tử|thủ tục|lệ phí|giấy tờ gì|giấy tờ|giấy gì|hồ sơ gì|mang gì|khai sinh cho|muốn nhận con|xoá tên|ra khỏi hộ khẩu|nộp gì|nhập quốc tịch|bổ sung|khóc|xin phép|giam lương|không trả|quất|cần gì|cần những|cần giấy|nộp ở đâu|nộp hồ sơ|nộp sao|nộp thay|làm thay|đăng ký|đăng ký kết hôn|muốn kết hôn|kết hôn được|nhập khẩu|chuyển khẩu|nhập hộ khẩu|sang tên|mua|mua bán|uỷ quyền|chứng thực|công chứng|xác nhận|giám hộ|khai tử|khai báo|khai tạm trú|xin cấp|cấp lại|làm lại|đổi|thay đổi|đính chính|sai|bị sai|tranh chấp|lấn|ồn|ô nhiễm|rác|mùi|hôi|karaoke om sòm|xây lấn|hoà giải|quy hoạch|được hưởng gì|thuê nhà|cho thuê|tiếp công dân|mượn|cho mượn|thế chấp|cấp dưỡng|bạo hành|đánh|chửi|giấy xác nhận|chuyển nhượng cho|được không|làm sao|thế nào thì|phải làm|đăng ký tạm trú|miễn giảm|bảo trợ|hỗ trợ|nhận giùm|trùng|cơ quan nào|có phải|lấy kết quả|không chịu|thừa kế|bảo lãnh|tách|hướng dẫn|tố cáo|thưa!|kiện|trợ giúp',
    need: 'thủ tục|lệ phí|giấy tờ gì|giấy gì|cần gì|cần những|cần giấy|nộp ở đâu|nộp hồ sơ|nộp thay|làm thay|uỷ quyền|chứng thực|công chứng|xác nhận|giám hộ|sang tên|mua|mua bán|cấp lại|làm lại|bị sai|đính chính|hoà giải|quy hoạch|cho thuê|thế chấp|cơ quan nào|nhận giùm|muốn kết hôn|kết hôn được|được không|làm sao|bảo lãnh|thi hành án|cấp dưỡng|tố cáo',
    officeLine:
      'đường dây nóng|trung tâm|ubnd|uỷ ban|cơ quan|phòng tư pháp|sở!|hotline|tổng đài|trụ sở|công an phường|công an xã',
    nothing:
      'của tôi|của em|của mình|của con tôi|của con em|của mẹ tôi|của mẹ em|của ba tôi|của bố tôi|của ba em|của bố em|nhà tôi|nhà em|nhà mình|em là ai|bạn là ai|gặp ai|hỏi ai|liên hệ ai|ai ký giấy|ai cấp|ai giải quyết|ai có thẩm quyền|cho ai biết|nộp cho ai|ai được|những ai|ai cũng|không ai|báo ai|gửi cho ai|đơn cho ai|bán hàng|bạn hãy|nó báo|nó ghi|nó đòi|nó bắt|nó hiện|nó không|hệ thống báo|hệ thống báo lỗi|người thuê nhà tôi|chủ hộ|ở đâu vậy ad|người có công|mã hồ sơ|sổ hộ khẩu|tra cứu hồ sơ|cán bộ nói|cán bộ bảo|cán bộ không|người nước ngoài|người yêu cầu|sở hữu',
  },
  rules: [
    { concern: 'private-matter', all: ['stranger', 'askedFact'], unless: ['ownBusiness', 'officeLine'] },
    { concern: 'private-matter', all: ['named', 'askedFact'], unless: ['ownBusiness', 'officeLine'] },
    {
      concern: 'private-matter',
      all: ['relative', 'askedFact', 'hidden'],
      unless: ['ownBusiness', 'officeLine'],
    },
    { concern: 'private-matter', all: ['stranger', 'data', 'lookUp'], unless: ['need', 'officeLine'] },
    { concern: 'private-matter', all: ['named', 'data', 'lookUp'], unless: ['need', 'officeLine'] },
    {
      concern: 'private-matter',
      all: ['relative', 'data', 'lookUp', 'hidden'],
      unless: ['need', 'officeLine'],
    },
    { concern: 'private-matter', all: ['stranger', 'data', 'asks'], unless: ['ownBusiness', 'officeLine'] },
    { concern: 'private-matter', all: ['named', 'data', 'asks'], unless: ['ownBusiness', 'officeLine'] },
    { concern: 'private-matter', all: ['stranger', 'own'], unless: ['ownBusiness'] },
    { concern: 'private-matter', all: ['thing', 'askedFact'], unless: ['ownBusiness', 'officeLine'] },
    { concern: 'private-matter', all: ['named', 'ofSomebody', 'progress'] },
    { concern: 'private-matter', all: ['named', 'contact'], unless: ['ownBusiness', 'officeLine', 'need'] },
    { concern: 'private-matter', all: ['thing', 'whose'], unless: ['ownBusiness'] },
    { concern: 'private-matter', all: ['relative', 'askedFact', 'lookUp'], unless: ['need'] },
    { concern: 'private-matter', all: ['complaint', 'against', 'who'] },
    { concern: 'private-matter', all: ['accuser', 'against'] },
    { concern: 'private-matter', all: ['users', 'talked'] },
    { concern: 'private-matter', all: ['list', 'crowd'], unless: ['ownBusiness'] },
    { concern: 'private-matter', all: ['ticketNo', 'asksFor'] },
  ],
};
