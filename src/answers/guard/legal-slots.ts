import type { SlotBook } from './slot-rule.ts';

/** A quarrel, a crime or a way round the law, and what will come of it: for a lawyer. How something is filed is a procedure. */
export const legalSlots: SlotBook = {
  words: {
    suit: 'kiện|khởi kiện|kiện tụng|thưa nó|thưa hắn|thưa chủ|thưa ra|thưa kiện|thưa lên|thưa người|để thưa|em thưa|tôi thưa|ra toà|ra tòa|lên toà|trước toà|hầu toà|toà!|toà án|kháng cáo|vụ kiện|vụ án|vụ này|vụ việc|đơn kiện|nguyên đơn|bị đơn|bị cáo|đối phương|phiên toà|phúc thẩm|sơ thẩm|tố nó|sue|lawsuit|court|trial|thưa công an',
    outcome:
      'có lợi thế gì|lợi thế gì|có lợi thế|thắng|thua|phần thắng|thắng không|thua không|cơ hội thắng|ăn chắc|có ăn|có cửa|cửa nào|lợi thế|nguy cơ|trắng án|nên kiện|nên thưa|có nên|được không|được hông|nổi không|hay thôi|bao nhiêu phần trăm|mấy phần trăm|xử sao|xử thế nào|xử ra sao|tuyên cho ai|tuyên thế nào|phán|phán sao|ai thắng|ai thua|ai đúng|ai sai|đúng luật|hết thời hiệu|thời hiệu|đủ bằng chứng|bằng chứng|chứng cứ|có tội!|có bị|win|lose|đòi được bao nhiêu|được đền bao nhiêu|tội gì|xử bên nào|có lợi|đền|cách nào thắng|lật ngược|phạt mấy năm|chịu án|thì sao|cãi|cãi thế nào|nói sao|nói gì|khai thế nào|khai sao',
    lawTalk:
      'lãnh án|lãnh án mấy năm|phạm luật không|có phạm luật|đòi được phần|phần mình không|bắt con về|gây chết người|tội gì|tội chi|tội danh|có tội!|bị tội!|có bị tội!|tội hình sự|hình sự không|bị tù!|có bị tù!|đi tù|ngồi tù|ở tù không!|nhẹ tội|giảm án|giảm nhẹ|kháng cáo|sơ thẩm|phúc thẩm|nhận tội|cơ sở pháp lý|căn cứ pháp lý|luật nào|điều luật nào|theo luật thì ai|hướng kiện|cách kiện|kiện tội gì|kiện tội|bị kiện|khỏi bị kiện|đúng pháp luật không|có đúng pháp luật|có vi phạm pháp luật|trái pháp luật|phạm pháp|tạm giữ có đúng|vu oan|bị vu oan|lỗi do|lỗi thuộc về|lỗi của bên nào|đền nhiêu|đền bao nhiêu|bắt đền|đền thế nào|kiện lại|kiện ngược|ra toà có|ép ký|ép bằng cách nào|cấm gặp con|cấm ba nó|không cho gặp con|huỷ giấy|huỷ hợp đồng|vô hiệu hợp đồng|prison|jail|illegal|sue|lawsuit|lawyer|divorce|evict|sentence|custody|legal right|legal rights|legally|compensation|witness|bằng luật nào|cãi lại!|giấu tài sản|tẩu tán|thuế sờ gáy|lách luật|lách|bùng tiền|giật hụi|bùng hụi|quịt|đâm đơn|làm căng|có nên ký biên bản|khởi kiện được|đòi quyền lợi|được nửa|chia đôi|nửa căn nhà|bồi thường danh dự|có nên kiện|nên kiện|thuê luật sư',
    judged:
      'ai đúng|ai sai|ai đúng ai sai|ai có lý|ai có lý hơn|ai phải|ai có lỗi|lỗi của ai|lỗi ai|lỗi bên nào|bên nào đúng|bên nào sai|đất của ai|của ai mới đúng',
    dispute:
      'giấy nợ|ký giấy nợ|tranh chấp|vụ|vụ này|tường rào|lấn đất|lấn ranh|chủ cũ đòi lại|hợp đồng|cãi nhau|mâu thuẫn|chia đất|chia nhà|tai nạn|đụng xe|va chạm|tông xe|mua đất giấy tay|trong chuyện này|trong việc này|chuyện này',
    crime:
      'mượn giấy tờ|hàng giả|bán hàng giả|ăn cắp|uống rượu lái xe|tàng trữ 2 gam|ma tuý đá|đập xe người khác|ăn trộm|lấy trộm|trộm|trộm cắp|trộm xe|cướp|cướp giật|giật đồ|lừa đảo|lừa tiền|đánh bạc|cá độ|ma tuý|mai thuý|hàng trắng|cần sa|gây thương tích|đánh người|đánh nó|đánh nhau|đánh ghen|đánh chết|giết|giết người|ngộ sát|vay nóng|cho vay nặng lãi|tông chết|tông người|đụng chết|vu khống|bôi nhọ|trốn thuế|hối lộ|đưa hối lộ|nhận hối lộ|tham ô|tàng trữ|buôn lậu|buôn người|bằng giả|giấy tờ giả|con dấu giả|làm giả|chơi hụi|vỡ hụi|hiếp|hiếp dâm|quan hệ với người chưa đủ|xù nợ|quỵt nợ|giật nợ|bùng nợ|bùng tiền|không trả nổi|hành hung|đâm người|chém người|cố ý gây|đốt nhà|chống người thi hành công vụ|che giấu tội phạm|tiêu thụ đồ gian|mua xe gian|theft|stealing|steal|robbery|tự vệ|phòng vệ|trốn nghĩa vụ|sống như vợ chồng|tung clip|tung ảnh|phá hoại tài sản|đập xe',
    punish:
      'bị xử ra sao|bị xử ra răng|xử ra sao|có bị tù không|đi tù|ở tù!|ngồi tù|vô tù|vào tù|bóc lịch|đi mấy cuốn lịch|cuốn lịch|mấy cuốn|mấy năm tù|bao nhiêu năm tù|xử mấy năm|xử bao nhiêu năm|xử nhiêu năm|án mấy năm|mấy năm|nhiêu năm|bao nhiêu năm|bị bắt|bắt không|bị tội|tội gì|có tội!|tội không|phạm tội|trách nhiệm hình sự|hình sự|mức án|phạt tù|phạt tiền|khung hình phạt|án treo|truy tố|khởi tố|tử hình|chung thân|bị gì|bị sao|bị xử|xử lý sao|xử sao|hưởng án treo|giảm án|tòa xử|punishment|jail|prison|penalty|crime|bị phạt sao|bị phát hiện|đi trại|cải tạo|gỡ lịch|đền tội',
    claim:
      'phải chịu không|có phải chịu không|chịu không|phải đền nhiêu|phải đền bao nhiêu|đòi tối đa bao nhiêu|đòi|đòi lại|đòi tiền|đền|đền bù|bắt đền|bồi thường|trả thay|trả nợ thay|chịu trách nhiệm|chịu nợ|phải chịu|đuổi|đuổi mẹ|giành|giành lại|lật kèo|lật lọng|ôm hết|chiếm|chiếm đất|mất cọc|phạt cọc|lấy cọc|lấy lại|bắt họ xin lỗi|xin lỗi và bồi thường|tổn thất tinh thần|tự ý bán|bán lén|đơn phương chấm dứt|evict|cắt lương|giữ lương',
    wronged:
      'đụng xe người ta|tổn thất tinh thần|không trả|ko trả|ôm hết|lấn|lấn sang|chiếm|đụng xe|tông|cắn|gãy chân|bị thương|bỏ trốn|trốn|quỵt|lật|lật kèo|lật lọng|vi phạm hợp đồng|phá|làm hư|làm hỏng|gạt|lừa|vu khống|bịa|chửi|xúc phạm|không di chúc|không để lại di chúc|ký giấy nợ|bảo lãnh|giấy nợ|nợ thay|lấy cọc|giữ cọc|cọc|đứng tên giùm|đứng tên hộ|nhờ đứng tên|chủ cũ|chủ nhà|chủ trọ|đuổi|ép|ép em|bán đất chung|đất chung|tổn thất|tinh thần|bị oan|oan|hàng xóm|bạn trai|giá trị hợp đồng|bên a|bên b|landlord|chị dâu|anh hai',
    mayI: 'phải đền nhiêu|phải đền bao nhiêu|đòi tối đa bao nhiêu|có phải chịu không|phải chịu không|được không|được hông|được không ạ|có quyền|quyền gì|làm gì được|làm được gì|có phải|phải đền|phải trả|phải chịu|bao nhiêu là vừa|nhiêu là vừa|đền bao nhiêu|đền nhiêu|tối đa bao nhiêu|tối đa|có cửa|làm gì để|làm sao|sao cho|thì sao|theo luật|có đúng luật|đúng luật|illegal|legal|how much can i|được bao nhiêu|mấy tháng|cách nào|của ai|đúng không|thế nào',
    deed: 'ký đơn ly hôn|đơn ly hôn|đơn đó|đơn này|hợp đồng|bán đất chung|di chúc|giấy tay|giấy viết tay|giấy tờ tay|bằng tay|viết tay|điều khoản|chứng cứ|ghi âm|ghi âm lén|quay lén|cam kết|thoả thuận|giấy nợ|giấy vay|giấy hẹn nợ|hợp đồng miệng|lời hứa|tin nhắn|hợp đồng đó|ký thay|cái đó|di chúc miệng|giấy bán|giấy mua bán|giấy sang nhượng',
    valid:
      'có hiệu lực không|có đòi lại được không|huỷ giấy đó|có được huỷ|có giá trị|giá trị pháp lý|có hiệu lực|hiệu lực không|vô hiệu|vào hiệu|vào hiệu không|hợp pháp|hợp lệ không|được công nhận|công nhận không|dùng được|làm bằng chứng|làm chứng cứ|có tính|ràng buộc|bị huỷ|có bị vô hiệu|đúng luật|trái luật|phạm luật',
    how: 'cách nào|cách!|làm sao|làm thế nào|kiểu gì|có sao không|bày|chỉ cách|mẹo|chiêu|được không|có bị|thế nào|muốn',
    evade:
      'khỏi đóng thuế|khỏi phải đóng thuế|khỏi nộp thuế|né thuế|trốn thuế|lách thuế|lách|lách luật|né|né phạt|trốn|trốn nợ|trốn phạt|qua mặt|khai man|khai gian|khai khống|khai thấp|ghi giá thấp|giá thấp hơn|thấp hơn để giảm thuế|giảm thuế|hai giá|tẩu tán|tẩu tán tài sản|giấu tài sản|chạy án|chạy tội|lo lót|làm giả|chạy giấy tờ|để khỏi|không bị phát hiện|ly hôn giả|kết hôn giả|mất quyền nuôi con|nhờ đứng tên',
    write:
      'soạn|soạn giúp|soạn giùm|soạn hộ|viết|viết giúp|viết giùm|viết hộ|viết dùm|thảo|thảo giúp|làm giùm|làm hộ|lập giùm|write|draft|viết cho',
    pleading:
      'đơn kiện|lá đơn kiện|đơn khởi kiện|đơn khởi kiện ly hôn|đơn ly hôn đơn phương|đơn tố cáo|đơn tố giác|đơn kháng cáo|đơn tố|bản bào chữa|luận cứ|bài bào chữa|đơn bãi nại|lawsuit|đơn phản tố|đơn tranh chấp|đơn thưa|đơn kêu oan',
    tactic:
      'chiến lược kiện công ty|luật sư bào chữa|luật sư cãi|bào chữa!|cãi cho tôi|cãi thế nào|nhận tội|chiến lược kiện|chiến lược|khai thế nào cho có lợi|khai sao cho có lợi|khai thế nào|phân tích vụ án|chạy án|trắng án|gỡ tội|kêu oan|tại ngoại|khai gì|bị cáo có tội|im lặng hay khai|nên khai|đầu thú hay',
    parting:
      'chia tài sản ly hôn|đơn ly hôn|vợ chồng chung tiền|ly hôn|li hôn|ly dị|li dị|ly thân|chia tay|thừa kế|di sản|di chúc|hưởng đất|chia đất|đất ông bà|con riêng|con rơi|con ngoài giá thú|nhà chung|tài sản chung',
    share:
      'mấy phần|được mấy phần|chia tài sản|được nửa|có được nửa|một nửa|có được nửa không|chia đôi|chia sao|chia thế nào|chia mấy phần|chia ra sao|được chia|chia bao nhiêu|được bao nhiêu|được phần|có phần|phần hơn|chia bằng|ai nuôi|ai nuôi con|ai được|được hưởng không|mất trắng|có được chia|có lợi thế|hay sao|giành|ôm hết|bằng con chung|được nuôi|có quyền',
    asksOffice:
      'hộ chiếu|tiêu hủy|tiêu huỷ|cúm gia cầm|dịch tả|lở mồm|vì dịch|nhà nước đền|nhà nước có đền|ở đâu|chỗ nào|nộp đơn|giải quyết ở đâu|thủ tục|hồ sơ|lệ phí|giấy tờ gì|giấy gì|cần gì|cần những|nộp ở đâu|nộp đâu|gửi đơn ở đâu|gửi đơn cho ai|gửi đơn|mẫu đơn|lấy mẫu|lấy mẫu ở đâu|đăng ký|khai tử|khai sinh|khai nhận|cấp lại|làm lại|chứng thực|công chứng ở|công chứng được|đi công chứng|sang tên|làm sổ|sổ đỏ|hộ khẩu|tạm trú|thường trú|căn cước|lý lịch tư pháp|xoá án tích|án tích|trợ cấp|trợ giúp pháp lý|bảo hiểm|thất nghiệp|hoà giải|hoà giải ở cơ sở|thi hành án|giấy phép|không phép|xây nhà|vi phạm giao thông|phạt nguội|nộp phạt|quyết định xử phạt|khiếu nại|nhà nước thu hồi|thu hồi đất|giải phóng mặt bằng|xác nhận|trích lục|kết hôn|đổi tên|giám hộ|uỷ quyền|vneid|hành nghề|văn phòng luật sư|cơ quan nào|mãn hạn tù|ra tù|tuỳ thân|thuế đất|lao động nước ngoài|kinh doanh|cai nghiện|hợp thức hoá|nhập cảnh|nhập khẩu',
    authority:
      'uỷ ban|ubnd|quyết định hành chính|quyết định của xã|quyết định của phường|phường xử|xã xử|phường giải quyết|xã giải quyết|cơ quan nhà nước',
    where: 'cơ quan nào|ở đâu|cho ai|nộp đâu|gửi đâu|mẫu nào',
    counter:
      'tờ khai|điền|khai báo|khai sinh|bằng lái|giấy phép|hộ chiếu|thủ tục|hồ sơ|lệ phí|giấy tờ gì|giấy gì|mẫu!|khai tử|khai sinh|hộ khẩu|tạm trú|lý lịch|nhà nước thu hồi|thu hồi đất|chứng thực|công chứng|căn cước|xác nhận|trợ giúp|cấp đổi|uỷ quyền|hoà giải',
    nothing:
      'đổi bằng|đổi bằng lái|đổi giấy|đổi giấy phép|đổi thẻ|đổi căn cước|đổi cccd|đổi cmnd|đổi hộ chiếu|đổi biển số|đổi sổ|đổi sổ đỏ|đổi tên|đổi họ|đổi chủ|đổi nơi|đổi số|đổi địa chỉ|điều kiện|sự kiện|bưu kiện|phụ kiện|linh kiện|văn kiện|kiện hàng|dữ kiện|kiện toàn|kiện nghị|kiến nghị|kiến thức|ý kiến|dạ thưa|kính thưa|thưa anh|thưa chị|thưa ad|thưa quý|thưa bác|thưa cô|dân tộc|giấy chứng tử|chiếm bao nhiêu|án phí|nhà văn hoá|thắng cảnh|bảo lãnh người nước ngoài|nghỉ việc|mấy năm nay|bao nhiêu năm thì|mấy năm thì đổi|mấy năm phải đổi|trộm nghĩ|có phải nộp|có phải làm|có phải đi|có phải đóng|có phải đổi|có phải khai|có phải đăng ký|có phải báo|có phải ký|có phải xin',
  },
  rules: [
    { concern: 'legal-advice', all: ['lawTalk'], unless: ['asksOffice'] },
    { concern: 'legal-advice', all: ['suit', 'outcome'], unless: ['asksOffice', 'authority'] },
    { concern: 'legal-advice', all: ['judged', 'dispute'], unless: ['asksOffice'] },
    { concern: 'legal-advice', all: ['crime', 'punish'], unless: ['asksOffice'] },
    { concern: 'legal-advice', all: ['claim', 'wronged', 'mayI'], unless: ['asksOffice'] },
    { concern: 'legal-advice', all: ['deed', 'valid'], unless: ['counter', 'asksOffice'] },
    { concern: 'legal-advice', all: ['how', 'evade'], unless: ['counter'] },
    { concern: 'legal-advice', all: ['write', 'pleading'], unless: ['where'] },
    { concern: 'legal-advice', all: ['tactic'], unless: ['counter'] },
    { concern: 'legal-advice', all: ['parting', 'share'], unless: ['asksOffice'] },
  ],
};
