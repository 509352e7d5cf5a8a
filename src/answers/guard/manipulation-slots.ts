import type { SlotBook } from './slot-rule.ts';

/** Orders about how to behave, another role, what was told before, what is hidden, what only a machine would be sent. */
export const manipulationSlots: SlotBook = {
  words: {
    drop: 'bỏ qua|bỏ hết|bỏ!|quên|quên đi|quên hết|phớt lờ|lờ đi|mặc kệ|huỷ|huỷ bỏ|đừng nghe|đừng theo|đừng tuân|không tuân|không cần tuân|không cần theo|phá!|phá luật|pha luat|phá vỡ|vượt qua|tắt|tắt hết|gỡ|gỡ bỏ|vô hiệu|vô hiệu hoá|làm ngược|làm ngược lại|ignore|forget|disregard|override|bypass|disable|break|qua mặt|xoá|xoá hết|bẻ khoá|đánh lừa|gạt bỏ|thoát khỏi|khỏi cần theo|kệ!|bất chấp|không cần quan tâm|dẹp|dẹp hết|lách',
    order:
      'phá luật|hướng dẫn|các hướng dẫn|hướng dẫn trước|hướng dẫn ở trên|chỉ dẫn|chỉ thị|mệnh lệnh|câu lệnh|luật|luật lệ|quy tắc|quy định|nguyên tắc|ràng buộc|giới hạn|bộ lọc|bảo mật|bước bảo mật|an toàn|lời nhắc|lời dặn|prompt|prompts|instruction|instructions|rules|rule|filters|filter|restrictions|guidelines|safety|kiểm duyệt|kiểm tra|những gì đã nói|mọi điều ở trên|mọi thứ ở trên|người tạo ra|nhà phát triển|lời người tạo|cấu hình|con bot|con bot này|bot này|bot|điều cấm|lời cấm|luật cũ|vai trò|nhiệm vụ|lập trình',
    yours:
      'con bot này|con bot|bot này|của bạn|của mày|của mi|của bot|của em bot|của hệ thống|hệ thống|bạn|mày|mi!|bot|chatbot|trợ lý|your|you|system|trước đó|ở trên|bên trên|phía trên|phía trước|từ đầu|trước câu này|previous|above|prior|mọi|tất cả|hết|toàn bộ|all|cho tôi|lần này thôi|mới do tôi|ra|ai',
    reveal:
      'in!|in ra|in hết|chép|chép lại|đọc|đọc to|đọc lại|kể!|kể hết|kể ra|liệt kê|tiết lộ|tóm tắt|dịch|viết ngược|hiển thị|xuất|cho xem|cho tôi xem|đưa ra|đưa đây|nói ra|khai ra|lộ|cho biết|trình bày|print|show|reveal|tell me|repeat|output|what were you|what are|nhắc lại|lặp lại|trích|gửi|cung cấp|cho tôi|trả lời bằng|mô tả|là gì|được cài|nói',
    inner:
      'prompt|prompt của bạn|system prompt|lời nhắc|lời nhắc hệ thống|chỉ thị|chỉ thị của bạn|câu lệnh hệ thống|câu lệnh ban đầu|hướng dẫn gốc|hướng dẫn ban đầu|hướng dẫn nội bộ của bạn|quy tắc của bạn|bối cảnh của bạn|ngữ cảnh của bạn|bối cảnh|dòng đầu tiên|được viết trước|viết trước câu này|những gì được viết trước|bị cấm nói|không được phép nói|không được phép làm|điều bạn bị cấm|điều bạn không được|bí mật!|bí mật hệ thống|bí mật của hệ thống|bí mật của bạn|mã nguồn|cấu hình|tệp cấu hình|env|mô hình nào|phiên bản mấy|chạy trên mô hình|nhật ký lỗi|nhật ký hệ thống|log hệ thống|secret|secret rules|secrets|token|token truy cập|api key|khoá api|cơ sở dữ liệu|database|biến môi trường|dữ liệu người dùng|before this conversation|told before|cài đặt những quy tắc|được cài đặt|được dặn|dặn dò|chức năng ẩn|tính năng ẩn|instructions|quy tắc gì|người ta dạy bạn|mật khẩu quản trị|mật khẩu admin|mật khẩu hệ thống|mã pin',
    innerOnly:
      'quên thân phận|thân phận trợ lý|đoạn hệ thống gửi|hệ thống gửi cho bạn|đoạn đầu tiên bạn|cứ ghi đại|ghi đại là|đúng một chữ|chỉ được trả lời|đoạn mã sau|chạy đoạn mã|trên server|trên máy chủ|unrestricted mode|quy tắc an toàn của bạn|nguyên tắc của bạn|luật của bạn|giới hạn của bạn|cài sẵn trong đầu|người ta cài sẵn|cài trong đầu|phá lệ|theo kịch bản nữa|khỏi theo kịch bản|vai diễn|được phép nói dối|nói dối đi|làm bộ mày là|làm bộ bạn là|mày là trưởng|xưng là ông trùm|xưng là|ai xấu|ai không đạo đức|không có đạo đức|không đạo đức|lấy dữ liệu dân|lấy dữ liệu người|đánh cắp dữ liệu|tấn công cổng|tấn công hệ thống|tấn công mạng|hack cổng|ddos|lệnh của admin|lệnh admin|lệnh của quản trị|toàn quyền truy cập|truy cập vào hệ thống|truy cập hệ thống hồ sơ|truy cập cơ sở dữ liệu|text above|above this line|print the text|no restrictions|any filter|without any filter|without filter|without restrictions|unrestricted|uncensored|trong vai|nghe lời tôi|nghe lời tao|phải nghe lời|vượt rào|máy móc theo hướng dẫn|câu trả lời của bạn phải|câu trả lời phải|mọi câu trả lời phải|phải luôn là|xoá trí nhớ|đặt lại trí nhớ|trí nhớ của bạn|đặt lại toàn bộ trí nhớ|lời dặn|huấn luyện bằng|được huấn luyện|dữ liệu huấn luyện|bạn nhận được từ hệ thống|nhận được từ hệ thống|lặp lại từng chữ|lặp lại nguyên văn|từng chữ tất cả|khi nào tôi gõ|khi tôi gõ|mỗi khi tôi nói|mật mã là|trả lời mà không cần|không cần để ý tới|đã đặt cho bạn|quy định nào đã đặt|bỏ luật|bỏ hết luật|phá luật đi|bỏ quy tắc|thành 0 đồng|lệ phí thành 0|tất cả lệ phí thành|ông chủ của mày|chủ của bạn|ông chủ của bạn|my command|from this point on|prompt injection|red team|cho phép bạn|tôi cho phép bạn|giả dụ bạn|giả dụ em là|giả dụ mày|system prompt|lời nhắc hệ thống|prompt của bạn|prompt của mày|chức năng ẩn|tính năng ẩn|token truy cập|biến môi trường|delete all records|rm rf|drop table|script alert|etc passwd|cat etc|delete_all_records|secret rules|jailbreak|dan mode|khoá api|cơ sở dữ liệu người dùng|quyền quản trị|quyền quản trị viên|quyền admin|access token|im start|role system|nhân cách thứ hai|chế độ không kiểm duyệt|không kiểm duyệt|không bị ràng buộc|không giới hạn|không bị giới hạn|không còn giới hạn|không có luật lệ|không có giới hạn|không ràng buộc|grant access|new instructions|tuân lệnh tôi|vâng lời tuyệt đối|vâng lời tôi|gọi tôi là chủ nhân|obey me|bẻ khoá bot|developer mode|god mode|chế độ nhà phát triển|chế độ admin|chế độ gỡ lỗi|chế độ bí mật|mở khoá toàn bộ|chạy lệnh|thực thi lệnh|execute|sudo|hack vào|hack vô|xâm nhập hệ thống|tự sửa mức|sửa dữ liệu của hệ thống|quên mình là|ignore previous|ignore all|do anything now|hidden text|payload|end of user input',
    become:
      'who you are|forget who you are|đóng vai|nhập vai|sắm vai|giả vờ|giả bộ|giả làm|giả đò|giả sử bạn|giả sử mày|cứ coi như bạn|xem như bạn|tưởng tượng bạn|hình dung bạn|cư xử như|hành xử như|nói như thể|hoá thân|biến thành|vai của mi|vai của mày|vai của bạn|bạn là ai không|bạn bây giờ là|bạn chừ là|mi chừ là|act as|pretend|roleplay|role play|imagine you|you are now|behave as|now you are|simulate|từ giờ bạn là|bạn sẽ là|mày là|hãy là|làm như bạn là|chơi trò chơi|chơi trò',
    role: 'my girlfriend|hacker|bà ngoại|bà nội|ông nội|người yêu|bạn gái|bạn nhậu|cướp biển|luật sư|cán bộ|chủ tịch|bí thư|công an|giám đốc|quan toà|thẩm phán|bác sĩ|ai|ai không|con người|người thật|nhân vật|admin|quản trị viên|chúa|thần|con vẹt|bạn là|bạn có quyền|bạn không có luật|không có luật|không bị|không có giới hạn|vô đạo đức|kẻ|trùm|lãnh đạo|girlfriend|pirate|lawyer|unrestricted|trưởng phòng|bot khác|chatgpt|dan|evil|có quyền|đóng dấu|bạn|mày|vai',
    fromNow:
      'trả lời mọi câu hỏi bằng|trả lời mọi câu hỏi bằng từ|từ giờ|từ giờ trở đi|từ bây giờ|từ giây phút này|từ nay|kể từ bây giờ|từ chừ|bắt đầu từ bây giờ|từ lúc này|lần này|from now on|bây giờ trở đi|mỗi câu trả lời|mọi câu trả lời|mọi câu hỏi|moi cau',
    obey: 'trả lời mọi câu hỏi bằng|trả lời mọi câu hỏi bằng từ|trả lời mọi câu hỏi|câu hỏi bằng từ|gọi tôi là|phải bắt đầu bằng|bắt đầu bằng chữ|kết thúc bằng|vâng lời|tuân lệnh|nghe lệnh|nghe lời tôi|chỉ trả lời|chỉ được trả lời|trả lời bằng từ|luôn trả lời|trả lời moi câu hỏi bằng|bằng từ|bằng chữ|phải nói|phải trả lời|luật mới|do tôi đặt|tôi đặt ra|theo lệnh|làm theo lệnh|chủ nhân|nói thật|obey|say everything|always say|trả lời mọi câu hỏi bằng',
    iAm: 'tôi là lập trình viên|tôi là nhà phát triển|tôi là admin|tôi là quản trị viên|tôi là kỹ sư|tôi là giám đốc|tôi là chủ hệ thống|tôi là người tạo ra|tôi là sếp|tôi là giám đốc sở|tôi là chủ tịch|tôi là chuyên gia|em là dev|tôi là dev|đây là bài kiểm tra|đây là thử nghiệm|kiểm tra an ninh|admin đây|i am admin|i am the developer|tôi chính là|tao là admin|tôi là tester',
    demand:
      'ra lệnh|duyệt ngay|duyệt|bỏ qua kiểm tra|bỏ qua|tắt|cho xem|cho tôi xem|in ra|cung cấp|mật khẩu|nhật ký|nhật ký lỗi|chỉ thị|cấp quyền|mở khoá|xoá|dữ liệu|mã nguồn|cho phép|tiết lộ|cấu hình|của bạn|hệ thống này',
    sayIt:
      'nói là|nói rằng|xác nhận với tôi|xác nhận là|xác nhận rằng|khẳng định|ghi là|trả lời là|trả lời rằng|trả lời có|say|confirm|cứ nói|chỉ trả lời có|chỉ cần nói|nói đi|hãy nói',
    untrue:
      'đã duyệt|đã duyệt xong|được duyệt|miễn phí|phí bằng 0|bằng 0|0 đồng|là 0|không mất tiền|khỏi đóng tiền|khỏi nộp|free|everything is free|không cần giấy tờ|đóng dấu rồi',
    forOrder: 'tôi chụp màn hình|là được|đi nha|nói đi|cho em đi|không giải thích|đi tôi|say',
    proof: 'chụp màn hình|chụp lại|làm bằng chứng|đăng facebook|gửi cho sếp|khoe',
    forge:
      'soạn|soạn giùm|soạn giúp|viết|viết giùm|hãy viết|làm|làm giùm|làm giúp|tạo|tạo giùm|tạo cho|chế|xuất|vẽ',
    fake: 'cái giấy khám sức khoẻ giả|giấy khám sức khoẻ giả|khám sức khoẻ giả|hộ khẩu giả|sổ đỏ giả|bằng lái giả|căn cước giả|hoá đơn giả|giấy xác nhận giả|văn bản giả|một văn bản giả|giấy tờ giả|quyết định giả|con dấu giả|chữ ký giả|biên lai giả|giấy giả|công văn giả|giấy hẹn giả|thẻ giả',
    paperMade:
      'con dấu|con dấu phường|giấy|giấy xác nhận|quyết định|bằng|hộ khẩu|căn cước|chữ ký|biên lai|công văn|sổ đỏ|giấy khai sinh|giấy khám',
    bogus: 'giả!|dỏm|đểu!|phường giả|fake',
    foundOut: 'làm sao|phát hiện|bị bắt|gặp phải|bị lừa|tố cáo|phản ánh|mua phải|báo ai|thì sao|mạo danh',
    decode:
      'đọc ngược chuỗi|đảo ngược chuỗi|giải mã|giải ra|decode|base64|rot13|mã morse|hex|mã nhị phân|nhị phân|binary|đọc ngược|viết ngược',
    doIt: 'và làm theo|làm theo|rồi làm|thực hiện|rồi thực hiện|thực thi|chạy|những bí mật|bí mật!|làm theo nội dung|nội dung trong|theo đường link|follow|do it|xong làm',
    link: 'http|https|link|đường link|trang này|file này|tệp này|đoạn sau|đoạn này|văn bản sau|nội dung sau',
    adminTag: 'system override|admin tắt|system access|system grant|system bạn phải',
    nothing:
      'bỏ qua bước|huỷ bỏ chỉ dẫn|quên mật khẩu|quên mang|quên nộp|quên ký|quên lấy|mất mật khẩu|huỷ bỏ chỉ dẫn trên sổ|chỉ dẫn trên sổ|quyết định|bị phạt|xử phạt|đóng vai trò|nội quy|quy tắc đặt tên|quy tắc xuất xứ|hướng dẫn tôi làm|hướng dẫn tôi|hướng dẫn em|hướng dẫn cho tôi|hướng dẫn giúp|cơ sở dữ liệu quốc gia|cơ sở dữ liệu dân cư|cơ sở dữ liệu đất đai|luật sư|luật đất đai|bộ trưởng|kỷ luật|luật cư trú|hộ kinh doanh|chế độ thai sản|kiểm tra hồ sơ|bạn chỉ tôi|luật định|theo luật|pháp luật|trò chơi điện tử|bảo mật tài khoản|bảo mật thông tin|xoá đăng ký|huỷ hồ sơ|huỷ tài khoản|an toàn thực phẩm|an toàn lao động|vệ sinh an toàn|an toàn giao thông|hệ thống báo lỗi|trả lời ngắn gọn|bỏ qua lệ phí',
    asksOffice:
      'hồ sơ của tôi bị|nộp hồ sơ ở đâu|cần giấy tờ gì|cần những giấy|thủ tục|ở đâu|xin cấp|cấp lại|đăng ký hộ|giao thông|xây dựng|cán bộ bỏ qua|khai báo|phường|xã|công an|khiếu nại|optional|register|giấy khai sinh|sổ đỏ|căn cước|hộ chiếu|bị phát hiện|lệ phí|kết hôn',
  },
  rules: [
    { concern: 'manipulation', all: ['innerOnly'] },
    { concern: 'manipulation', all: ['drop', 'order', 'yours'], unless: ['asksOffice'] },
    { concern: 'manipulation', all: ['reveal', 'inner'], unless: ['asksOffice'] },
    { concern: 'manipulation', all: ['become', 'role'], unless: ['asksOffice'] },
    { concern: 'manipulation', all: ['fromNow', 'obey'], unless: ['asksOffice'] },
    { concern: 'manipulation', all: ['iAm', 'demand'], unless: ['asksOffice'] },
    { concern: 'manipulation', all: ['sayIt', 'untrue', 'forOrder'] },
    { concern: 'manipulation', all: ['sayIt', 'proof'] },
    { concern: 'manipulation', all: ['forge', 'paperMade', 'bogus'], unless: ['foundOut'] },
    { concern: 'manipulation', all: ['forge', 'fake'] },
    { concern: 'manipulation', all: ['decode', 'doIt'] },
    { concern: 'manipulation', all: ['doIt', 'link'], unless: ['asksOffice'] },
    { concern: 'manipulation', all: ['adminTag'] },
  ],
};
