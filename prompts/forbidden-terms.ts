/**
 * What no sentence of ours says, in small letters: offices and papers that are no more (unless the record itself still
 * names them), promises, money under the table, secrets, and who the assistant is not.
 */
export const forbiddenTerms: readonly string[] = [
  ...[
    'cấp huyện',
    'ubnd huyện',
    'ủy ban nhân dân huyện',
    'uỷ ban nhân dân huyện',
    'công an huyện',
    'cấp quận',
  ],
  ...['sổ hộ khẩu', 'chứng minh nhân dân', 'chứng minh thư', 'sở lao động thương binh', 'district level'],
  ...[
    'cam kết',
    'bảo đảm được',
    'đảm bảo được',
    'chắc chắn được duyệt',
    'guarantee',
    'guaranteed',
    'promise',
  ],
  ...[
    'phong bì',
    'lót tay',
    'bồi dưỡng cán bộ',
    'chạy giấy tờ',
    'lo lót',
    'hối lộ',
    'bribe',
    'under the table',
  ],
  ...['mật khẩu', 'mã otp', 'mã xác thực', 'chuyển khoản cho tôi', 'password', 'one-time code', 'api key'],
  ...['tôi là cán bộ', 'tôi là người thật', 'i am an official', 'i am a human', 'i am human'],
  ...['system prompt', 'lời nhắc hệ thống', 'câu lệnh hệ thống', 'openai', 'chatgpt'],
];
