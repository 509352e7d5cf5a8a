import type { SlotBook } from './slot-rule.ts';

/** Opinions on power, parties, leaders, rule and disputes of states. What an office does about them is no politics. */
export const politicalSlots: SlotBook = {
  words: {
    regime:
      'mất đảo|lập hội tự do|dân lập hội|bóc lột nông dân|bóc lột dân|đừng đi bầu cử|đừng đi bầu|nhiều đảng|chính nghĩa|cải cách ruộng đất|nước mình không dám nói|phe bảo thủ|đả kích chính quyền|không có nhiều đảng|hỏi ý dân|đa đảng!|độc đảng|một đảng|đảng trị|độc tài|độc tài toàn trị|lật đổ|phản động!|bọn phản động|thế lực thù địch|bất đồng chính kiến|tam quyền phân lập|cộng sản|chủ nghĩa cộng sản|chủ nghĩa tư bản|chủ nghĩa xã hội|xã hội chủ nghĩa|tư bản!|việt cộng|cờ vàng|ba que|quốc hận|đốt lò|thanh trừng|phe phái|điều 88|điều 331|điều 117|bịt miệng|việt nam cộng hoà|vnch|chính quyền miền nam|chế độ cũ nguỵ|nguỵ quyền|tự do ngôn luận|tự do báo chí|nhân quyền|quyền con người ở việt nam|kiểm duyệt|nghị gật|đảng cử dân bầu|hội kín|là người bán nước|là kẻ bán nước|kẻ bán nước|bọn bán nước|lũ bán nước|đồ bán nước|phe bán nước|tội bán nước|tay sai bán nước|bán nước cầu vinh|bán nước hại dân|bán nước cho tàu|bán nước cho trung quốc|bán nước cho mỹ|dân oan|tù nhân lương tâm|tù chính trị|tự do dân chủ|có dân chủ|dân chủ thật|đấu tranh cho dân chủ|chính biến|đảo chính|cách mạng màu|communist|communism|dictatorship|dictator|democracy|multi party|political|politics|regime|protest|dissident|chính trị|thể chế|cầm quyền|phe dân chủ|dân chủ hay cộng hoà|phe cộng hoà|đảng dân chủ|đảng cộng hoà|chống cộng|chống đảng|chống nhà nước|chống chính quyền|dư luận viên|bò đỏ|ba dòm|giải phóng miền nam|phong trào đòi',
    state:
      'đảng!|đảng ta|đảng mình|trong đảng|nhiều đảng|đảng phái|nhà nước|nhà nước ta|nhà nước mình|chính phủ|chính quyền|chính quyền phường|chính quyền xã|quốc hội|lãnh đạo|lãnh đạo tỉnh|lãnh đạo nước|đứng đầu nhà nước|bí thư|bí thư thành uỷ|bí thư tỉnh uỷ|tổng bí thư|thủ tướng|chủ tịch nước|chủ tịch tỉnh|bộ chính trị|trung ương|tổng thống|quan chức|mấy ông lớn|ông lớn|quan tham|chế độ này|liên xô|đông âu|sụp đổ|nga!|ukraine|trung quốc|mỹ!|triều tiên|đài loan|liên hợp quốc|giàn khoan|vùng biển|lính cộng hoà|quân giải phóng|chính nghĩa|phe bảo thủ|phe cải cách|nhóm lợi ích|cải cách ruộng đất|nhân văn giai phẩm|báo chí|truyền thông nhà nước|dư luận|dân chúng|lòng dân|ý dân|vietnam|china|government|president|party|bầu bán|kỳ bầu cử|bầu cử|đại biểu quốc hội|tướng nào|ông tướng|vô lò|vào lò|cho vào lò|cải cách|độc quyền|đổi mới thể chế|tập đoàn nhà nước|giặc|xâm lược|chủ quyền',
    spoken:
      'ghét|có ghét|thích|bóc lột|cướp đất|vào tay ai|mất đảo|mất nước|đừng đi bầu|lập hội|ưu việt|thương dân|ai mạnh|ai mạnh hơn|mạnh hơn|hơn|phe nào|bên nào|thật không|có tốt|trong sạch|liêm khiết|sạch không|tốn tiền|tốn tiền dân|vét|vét tiền|tiền dân|chán|chán quá|thất vọng|mấy điểm|chấm|chấm điểm|đả kích|đả phá|công kích|chê bai|tẩy chay|trúng|sẽ trúng|ai sẽ|ai quyết|hỏi ý dân|đánh luôn|đánh nhau|đi phải không|phải không|đúng không|đúng chứ|sai chứ|dám nói|không dám|nói thẳng|bạn tốt|đồng minh|kẻ thù|giết bao nhiêu|chết bao nhiêu|bao nhiêu người chết|xử nhẹ|nhẹ hều|bao che|kìm kẹp|đàn áp|sướng hay khổ|khổ|tự do|công bằng|được lòng dân|còn được|lòng dân|tồn tại|sụp|sụp đổ|như liên xô|có sụp đổ|có sao|thì có sao|doing a good job|more than one|should|good job|trong nước|yêu nước|phản bội|bán rẻ|ngu|dốt|giỏi|tài|tài giỏi|khen|chê|ca ngợi|tại sao|vì sao|tại răng|sao mình|sao nước|sao không|cũng rứa|cũng vậy thôi|bầu bán|không có nhiều|như bên mỹ|như mỹ|chính nghĩa|sắp bị|bị bắt chưa|đi lò|thơ|bài thơ|vì dân|lo cho dân|hại dân|ghét dân|tin được không|đáng tin|có thật|nói dối|nói láo|tuyên truyền|che giấu|bưng bít',
    protest:
      'biểu tình|xuống đường phản đối|xuống đường biểu tình|có xuống đường|tuần hành phản đối|bạo loạn|khởi nghĩa|nổi dậy|demonstration',
    power:
      'tổng bí thư|tbt|bí thư|bí thư tỉnh|bí thư thành phố|chủ tịch nước|chủ tịch tỉnh|chủ tịch thành phố|chủ tịch xã|chủ tịch phường|ông chủ tịch|chủ tịch quốc hội|thủ tướng|bộ trưởng|quốc hội|bộ chính trị|trung ương|lãnh đạo|lãnh tụ|bác hồ|ông hồ|hồ chí minh|cụ hồ|đảng!|đảng ta|đảng mình|đảng cộng sản|đảng cộng sản việt nam|nhà nước|nhà nước ta|nhà nước mình|nhà nước này|chính phủ|chính quyền|chế độ này|chế độ ta|chế độ hiện nay|cán bộ cấp cao|quan chức|mấy ổng|giới lãnh đạo|tổng thống|đại hội đảng|nghị quyết|chủ trương|đường lối|government|president|prime minister|general secretary|party|nguyên thủ|putin|trump|biden|obama|tập cận bình|kim jong un|zelensky|mao trạch đông|stalin|lê nin|nhân sự đại hội',
    judge:
      'nghĩ gì|nghĩ sao|nghĩ thế nào|nghĩ như thế nào|nghĩ về|nghĩ răng|nghĩ răng về|đánh giá|theo suy nghĩ|nhận xét|quan điểm|ý kiến riêng|chính kiến|thấy sao|thấy thế nào|thấy ra sao|thấy ông|thấy bà|ủng hộ|phản đối|theo phe|theo bạn|theo bot|theo em thì|theo ad|theo ý|tốt hơn|xấu hơn|giỏi hơn|tài hơn|hay hơn|nào hơn|ai hơn|hơn ai|độc tài hơn|giỏi không|tốt không|có tốt|tốt hay xấu|đúng hay sai|sai hay đúng|đúng không|phải không|khôn hay dại|lợi hay hại|xứng đáng|ra gì|lợi gì|thích|ghét|yêu|thương|chê|khen|phê phán|chỉ trích|ca ngợi|chế nhạo|chế giễu|chửi|nói xấu|bôi nhọ|vì ai|làm được gì|dự đoán|đoán|tiên đoán|sẽ lên|lên làm|lên thay|ai lên|ai thay|lên ngôi|sụp|sụp đổ|thối nát|tham nhũng|ăn không|giàu|giàu quá|giấu|che giấu|bịp|lừa dân|lo cho dân|đàn áp|được bao nhiêu phần trăm|có vợ không|có dân chủ|nghe dân|làm gì được cho dân|lương tâm|bất tài|yếu kém|năng lực|opinion|think of|think about|support|like|good or bad|who will|next|should resign|corrupt|từ chức|xuống chức|nghèo rớt|mất lòng dân|hại dân|có nên|nên gồm ai|có phát triển|có con đi mỹ|có gia đình bên mỹ|dân ghét|có tâm|có tầm|làm việc được|được việc|bao che|bảo kê|chia phe|đấu đá',
    measure:
      'sáp nhập tỉnh|sáp nhập xã|bỏ huyện|bỏ cấp huyện|tinh gọn|nghị quyết|chủ trương|đường lối|chính sách của đảng|chính sách của nhà nước',
    weigh:
      'đúng hay sai|sai hay đúng|khôn hay dại|lợi hay hại|tốt hay xấu|có lợi cho dân|lợi cho quan|theo bạn|hợp lòng dân|thất bại|nghĩ gì|nghĩ sao|phê phán|chỉ trích|ai lợi|vì ai|được gì cho dân',
    vote: 'bầu cử|bầu|đi bầu|bỏ phiếu|lá phiếu|phiếu bầu|ứng cử viên|ứng viên|ứng cử|vote|voting|election|tranh cử|bầu tổng thống|bầu đại biểu',
    pick: 'ai|ông nào|bà nào|người nào|ông a|bà b|nên chọn|chọn ai|thắng|thắng cử|đắc cử|xứng đáng|gạch tên|gạch ai|viên nào|đảng nào|who|thua|trúng cử|gian lận|có công bằng|làm chi|làm gì',
    ballot:
      'gạch tên ai|bầu cho ai|bầu ai|ứng cử viên nào|bỏ phiếu cho ai|chọn ứng viên nào|tự do bầu|bầu làm chi|bầu làm gì|đảng nào',
    territory:
      'hoàng sa|trường sa|biển đông|đường lưỡi bò|đài loan|crimea|donbass|gaza|palestine|kashmir|hồng kông|tây tạng|tân cương|ải nam quan|bãi tư chính|paracel|spratly|paracels|gạc ma|biển của mình|biển đảo',
    whose:
      'của ai|của nước nào|thuộc|thuộc chủ quyền|chủ quyền|là của trung quốc|nước nào|lấn chiếm|chiếm|là một nước|của trung quốc|belong|belongs|own|owns|mất|xâm phạm|nhà nước không làm gì|đòi lại|ai đúng|tranh chấp',
    states:
      'nga!|ukraine|u cà|israel|hamas|iran|mỹ|trung quốc|tàu cộng|trung cộng|nato|triều tiên|nga với|hezbollah',
    war: 'bên nào|phe nào|ủng hộ|khủng bố|xâm lược|xâm lăng|gây chiến|chiến tranh|đánh nhau|ai thắng|ai đúng|chiếm|đánh việt nam|lấn chiếm|chống lại|ai sai|diễn biến|tấn công|đô hộ|tẩy chay',
    feel: 'thấy|nghĩ|đánh giá|nhận xét|cảm nhận|cm thấy',
    how: 'thế nào|ra sao|làm việc',
    asksOffice:
      'trích lục|bản sao|sao y|khai tử|giấy chứng tử|ghi chú|lưu trú|ngày nào|mấy giờ|làm việc mấy giờ|giờ làm việc|miễn phí|lao động|công ty|hợp tác xã|trình bày việc|giấy xác nhận|đi làm|du học|nơi tạm trú|biển số|nhập quốc tịch|quốc tịch|nhà ở|thuê nhà|tái định cư|thuế|phí|thủ tục|hồ sơ|lệ phí|mức phí|nộp|đơn!|giấy!|giấy tờ|giấy phép|xin phép|xin cấp|đăng ký|trợ cấp|được hưởng|hưởng chế độ|chứng thực|cấp lại|làm lại|thẻ!|gửi ở đâu|tiếp dân|tiếp công dân|chúc thọ|mừng thọ|quà|bằng khen|huân chương|huy chương|huy hiệu|khen thưởng|kết hôn|khai sinh|tạm trú|hộ chiếu|visa|du lịch|kiến nghị|góp ý|danh sách cử tri|thẻ cử tri|chuyển sinh hoạt|sinh hoạt đảng|kết nạp|lý lịch|sơ yếu|con dấu|hộ khẩu|thường trú|xoá thường trú|hộ nghèo|hộ tịch|căn cước|mai táng|liệt sĩ|thương binh|người có công|đất!|khiếu nại|tố cáo|quyết định của|chứng chỉ|trung cấp|lý luận chính trị|an ninh chính trị|cấp phép|xác nhận|bổ nhiệm|thi tuyển|quy chế dân chủ|dân chủ ở cơ sở|tổ chức chính trị|chế độ chính sách|đổi tên',
    nothing:
      'cổ phần|đóng cổ phần|phân đồng|thành phố hồ chí minh|tp hồ chí minh|tphcm|thanh niên cộng sản hồ chí minh|chủ tịch hội đồng quản trị|hội đồng quản trị|chủ tịch công ty|đảng viên|đảng uỷ|đảng phí|chi bộ|chi bộ đảng|kết nạp đảng|vào đảng|ngân hàng nhà nước|kho bạc nhà nước|cơ quan nhà nước|nhà nước thu hồi|đất nhà nước|nhà ở thuộc sở hữu nhà nước|đường hồ chí minh|bảo tàng hồ chí minh|nhà đầu tư|tư bản thân|thẻ đảng|nghỉ phép|lãnh đạo cơ quan|ban lãnh đạo|có phải không|như thế nào|yêu cầu|người yêu|đánh giá cán bộ|có nga|lan nga|mỹ phẩm|thẩm mỹ|mỹ thuật|mỹ nghệ|hằng nga',
  },
  rules: [
    { concern: 'political', all: ['state', 'spoken'], unless: ['asksOffice'] },
    { concern: 'political', all: ['regime'], unless: ['asksOffice'] },
    { concern: 'political', all: ['protest'], unless: ['asksOffice'] },
    { concern: 'political', all: ['power', 'judge'], unless: ['asksOffice'] },
    { concern: 'political', all: ['power', 'feel', 'how'], unless: ['asksOffice'] },
    { concern: 'political', all: ['measure', 'weigh'], unless: ['asksOffice'] },
    { concern: 'political', all: ['vote', 'pick'], unless: ['asksOffice'] },
    { concern: 'political', all: ['ballot'], unless: ['asksOffice'] },
    { concern: 'political', all: ['territory', 'whose'], unless: ['asksOffice'] },
    { concern: 'political', all: ['states', 'war'], unless: ['asksOffice'] },
  ],
};
