/** What these abolished things are today, by the name that an import's flag gives them. */
const newNames: Readonly<Record<string, string>> = {
  'cấp huyện': 'cấp xã hoặc cấp tỉnh',
  quận: 'phường hoặc cấp tỉnh',
  'Phòng Lao động': 'phòng chuyên môn của Uỷ ban nhân dân cấp xã',
  'sổ hộ khẩu': 'thông tin cư trú trên cơ sở dữ liệu',
  CMND: 'thẻ căn cước',
  'Sở Kế hoạch và Đầu tư': 'Sở Tài chính',
  'Sở Giao thông vận tải': 'Sở Xây dựng',
  'Sở Thông tin và Truyền thông': 'Sở Khoa học và Công nghệ',
  'Sở Lao động': 'Sở Nội vụ hoặc Sở Y tế',
  'Sở Tài nguyên và Môi trường': 'Sở Nông nghiệp và Môi trường',
};

/** What an import could read only with doubt, by its flag. */
const doubts: Readonly<Record<string, string>> = {
  'papers-without-counts': 'không ghi số bản của từng giấy tờ',
  'papers-unclear': 'lời giải thích lẫn trong danh sách giấy tờ',
  'fee-repaired': 'số tiền lấy theo ghi chú vì ô phí ghi khác',
  'fee-unclear': 'ô phí ghi một số không hợp lý',
  'fee-window-in-note': 'ghi chú phí có nói một khoảng thời gian, nên đọc kỹ',
  'fee-not-in-dong': 'có mức thu bằng ngoại tệ',
  'zero-fee-with-amount': 'ô phí để trống nhưng ghi chú có số tiền, ở đây nói theo ghi chú',
  'zero-fee-on-one-channel': 'có cách nộp để phí bằng không trong khi cách khác có thu',
  'zero-fee-with-note': 'ô phí để trống nhưng ghi chú có nhắc đến phí',
  'methods-glued': 'các cách nộp bị dính vào nhau',
  'note-cut': 'một số ghi chú bị cắt mất',
  'channel-unknown': 'có một cách nộp không nhận ra nên bỏ ra',
  'online-contradicted': 'chỗ thì ghi nộp trực tuyến được, chỗ thì ghi không',
  'unit-repaired': 'đơn vị của thời hạn lấy từ chỗ khác trong cùng thủ tục',
  'time-unclear': 'thời hạn ghi bằng lời hoặc bị cắt',
  'several-times': 'có nhiều thời hạn mà không nói rõ khi nào dùng thời hạn nào',
  'legal-basis-unclear': 'một số số hiệu văn bản bị cắt nên bỏ ra',
};

/** What must be read together with a fact: whether it may be relied on, and where it comes from. */
export const warningsVi = {
  warnings: {
    confirm: (parts: { readonly what: string; readonly why: string; readonly ask: string }) =>
      `Cần xác nhận ${parts.what}. ${parts.why} ${parts.ask}`,
    everything: 'thông tin này',
    unconfirmed: 'Trợ lý chưa chắc phần này còn đúng với quy định hiện nay.',
    ended: (day: string) => `Bản này hết hiệu lực từ sau ngày ${day}, chỉ để tham khảo.`,
    notYet: (day: string) => `Bản này chỉ có hiệu lực từ ngày ${day}.`,
    secondary: 'Phần này lấy từ một nguồn công khai khác, chưa đối chiếu với bản công bố.',
    unreviewed: 'Chép từ Cổng Dịch vụ công quốc gia, trung tâm chưa rà soát lại.',
    unreviewedOld:
      'Chép từ Cổng Dịch vụ công quốc gia đã lâu, trung tâm chưa rà soát lại. Anh/chị nên hỏi lại trước khi đi.',
    unreviewedUndated:
      'Chép từ Cổng Dịch vụ công quốc gia, không rõ ngày chép, trung tâm chưa rà soát lại. Anh/chị nên hỏi lại trước khi đi.',
    reviewedOld: (day: string) =>
      `Bản này rà soát lần cuối ngày ${day}, đã lâu. Anh/chị nên hỏi lại trước khi đi.`,
    trial: 'Đây là thông tin thử, không dùng để làm thủ tục.',
    doubtful: (doubts: string) => `Có chỗ chưa rõ trong thông tin đã công bố: ${doubts}.`,
    stale: (names: readonly string[]) => `Thông tin công bố còn dùng tên cũ: ${names.join('; ')}.`,
    oldName: (name: string, now: string | undefined) =>
      now ? `“${name}” nay là ${now}` : `“${name}” nay đã thay`,
  },
  newNames,
  doubts,

  /** What a thing is called today, to whoever called it by its former name. */
  names: {
    renamed: (said: string, now: string) => `${said} nay là ${now}.`,
    replaced: (said: string, now: string) => `${said} không còn dùng, nay thay bằng ${now}.`,
    replacedCode: (code: string, name: string, now: string) =>
      `Thủ tục mã ${code} không còn dùng, nay thay bằng “${name}” (mã ${now}).`,
    ended: ({ said, now, day }: { readonly said: string; readonly now: string; readonly day: string }) =>
      `${said} không còn từ ${day}, nay là ${now}.`,
  },

  sources: {
    procedure: (name: string, code: string) => `${name} (mã ${code})`,
    decision: (number: string) => (/^\d/.test(number) ? `quyết định ${number}` : number),
    reviewed: (day: string) => `rà soát ${day}`,
    taken: (span: string) => `chép ${span}`,
    from: (day: string) => `hiệu lực từ ${day}`,
    fromUnknown: 'chưa rõ ngày hiệu lực',
    version: (id: string) => `phiên bản ${id}`,
    noAddress: 'chưa có đường dẫn',
  },
};
