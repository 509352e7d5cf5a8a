/** What is asked at a counter in one way, and written in an entry in another. */
export type CounterIdea = {
  /** How citizens ask for it: on syllables without marks, as they are heard. */
  readonly asked: RegExp;
  /** How an entry says it: with marks, small letters. */
  readonly said: RegExp;
  /** What it is called where an entry is silent about it; absent where other words may still say it. */
  readonly name?: { readonly vi: string; readonly en: string };
  /** An entry that says it spares what was asked: who cannot walk need not be carried. */
  readonly spares?: true;
};

const atHome = /không (?:thể )?đi lại được|(?:đến|tới) (?:tận )?nhà|tại nhà|lưu động|đi lại khó khăn/;

/** Drawn from the words of our own entries; each `said` matches at least one of them. */
export const counterIdeas: readonly CounterIdea[] = [
  {
    asked: /\b(?:be|am|cong|khieng|cho|dua|chay)(?: \w+){0,3} (?:len|di|ra|toi|den)\b/,
    said: atHome,
    spares: true,
  },
  {
    asked:
      /\b(?:nam (?:mot cho|liet|lien)|bi liet|liet (?:giuong|nua nguoi)|xe lan|khong (?:ngoi|di|dung|di lai) (?:duoc|noi)|(?:gia|om|benh) (?:yeu|nang|qua)|di lai kho)\b/,
    said: atHome,
    spares: true,
    name: { vi: 'việc đến làm tại nhà', en: 'coming to the home' },
  },
  {
    asked: /\b(?:dich|dich thuat|phien dich|tieng viet|hop phap hoa|su quan|dong dau ben)\b/,
    said: /hợp pháp h[oó]a|dịch (?:ra|sang)|bản dịch|phiên dịch/,
    name: { vi: 'việc dịch hay hợp pháp hóa giấy tờ', en: 'translating or legalising papers' },
  },
  {
    asked:
      /\b(?:co mat(?= (?:khong|ca|du|cung|luon|truc|o|tai|hai|nhau|thi|moi)\b|$)|cung (?:di|len|toi|den|ki|ra)|ca hai|hai (?:dua|nguoi|vo chong|ben|ban)|mot minh|bay ve|ve nuoc|vang mat|phai (?:ve|bay)|both of us|in person)\b/,
    said: /(?:phải )?có mặt|cùng (?:đến|đi|ký|có mặt)|vắng mặt|đích thân|trực tiếp đến/,
  },
  {
    asked: /\b(?:dong y|ung thuan|chiu (?:cho|ki)|cho phep|ki (?:ten|giay|cho|xac nhan)|xac nhan cua)\b/,
    said: /đồng ý|ý kiến của/,
  },
  {
    asked: /\b(?:kham (?:suc khoe|benh|y te)|giay kham|suc khoe|health check)\b/,
    said: /khám sức kh[oỏ][eẻ]|giấy khám|khám y tế/,
    name: { vi: 'giấy khám sức khỏe', en: 'a health check' },
  },
  {
    asked:
      /\b(?:(?:da|tung|roi|mot lan|truoc) .*(?:li|ly) (?:hon|di)|(?:li|ly) (?:hon|di) (?:\w+ ){0,3}(?:roi|xong|truoc|lan)|mot lan do)\b/,
    said: /ly hôn/,
  },
  {
    asked:
      /\b(?:may|chup|nop|can|co|mang|dem|kem|them) (?:\w+ ){0,2}(?:anh|hinh) (?:the|chan dung|3|4|2|khong|theo)\b|\bchup (?:anh|hinh)\b/,
    said: /ảnh (?:chân dung|thẻ|cỡ|\d)|ảnh màu|chụp ảnh|\d+ ảnh/,
    name: { vi: 'ảnh', en: 'photos' },
  },
  {
    asked: /\b(?:nguoi lam chung|nhan chung|lam chung)\b/,
    said: /làm chứng|nhân chứng/,
    name: { vi: 'người làm chứng', en: 'witnesses' },
  },
  {
    asked: /\b(?:cong chung|chung thuc)\b/,
    said: /công chứng|chứng thực/,
    name: { vi: 'công chứng, chứng thực', en: 'notarising' },
  },
  {
    asked:
      /\b(?:(?:dong|nop|chiu|tinh|mat|ton|khai|bi) (?:\w+ )?thue|thue (?:mon bai|thu nhap|khoan|gtgt|truoc ba|dat))\b/,
    said: /(?<!cơ quan )thuế/,
    name: { vi: 'tiền thuế', en: 'taxes' },
  },
  {
    asked: /\b(?:(?:bi|co|chiu) (?:\w+ )?phat|phat (?:tien|hanh chinh|khong))\b/,
    said: /xử phạt|phạt tiền|bị phạt/,
    name: { vi: 'tiền phạt', en: 'fines' },
  },
  {
    asked: /\b(?:bang cap|chung chi|trinh do|bang tot nghiep|bang nghe|tay nghe)\b/,
    said: /bằng cấp|chứng chỉ|văn bằng|trình độ|tốt nghiệp/,
    name: { vi: 'bằng cấp', en: 'degrees' },
  },
  {
    asked: /\b(?:van tay|lan tay|mong mat|adn|xet nghiem|giam dinh)\b/,
    said: /vân tay|mống mắt|adn|xét nghiệm|giám định/,
    name: { vi: 'vân tay hay xét nghiệm', en: 'fingerprints or tests' },
  },
  {
    asked:
      /\b(?:(?:nop|tra|thu) (?:lai )?(?:\w+ )?(?:the|so|giay|bang|ban) cu|bi thu (?:lai|hoi)|thu (?:lai|hoi) (?:\w+ )?(?:cu|khong))\b/,
    said: /thu hồi|nộp lại|thu lại|trả lại|bản chính .* đã cấp/,
  },
  {
    asked: /\b(?:hop dong thue|hop dong nha|giay to nha|so do nha|giay chu nha|cho o hop phap)\b/,
    said: /chỗ ở hợp pháp|chứng minh chỗ ở|hợp đồng (?:thuê|cho thuê)|thuê nhà/,
  },
];
