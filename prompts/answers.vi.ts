/**
 * The sentences around facts. They never hold a number, a code, a link or the name of an agency of their own:
 * those come from the fields of a version. The English twin is typed by this file.
 */
const channels = { counter: 'tại quầy', online: 'trực tuyến', post: 'qua bưu chính' };
type Channel = keyof typeof channels;

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
/** A name within a sentence; an abbreviation and a proper name keep their capitals. */
const within = (text: string) =>
  text.charAt(1) === text.charAt(1).toLowerCase() && !properName.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
const properName = /^(?:Việt|Nhà nước|Công an|Quân đội|Chủ tịch|Uỷ ban|Ủy ban|Liên hợp quốc)(?!\p{L})/u;
const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const answersVi = {
  lead: (name: string, fact: string) => `${name}: ${fact}`,
  further: (fact: string) => fact,
  notGiven: 'chưa có thông tin',
  /** In a row of a card: what the record leaves out, and who knows. */
  notInRecord: 'danh mục chưa ghi, anh/chị hỏi xã, phường hoặc tổng đài',
  othersBelow: 'phần còn lại ghi ở dưới',
  /** On the card of an overview, where no details follow. */
  askApart: 'anh/chị bấm mục này để xem',
  othersApart: 'bấm mục này để xem đủ',
  /** What facts differ by. */
  differs: { channel: 'tuỳ cách nộp', case: 'tuỳ trường hợp', both: 'tuỳ cách nộp và tuỳ trường hợp' },
  over: '(mốc này đã qua)',
  recordNotes: 'Ghi chú kèm theo',
  shortened: (title: string) => `${title} (rút gọn)`,
  recordText: 'Nguyên văn đã công bố',
  inVietnamese: 'Các mục trên giữ nguyên chữ đã công bố.',
  replaces: (codes: string) => `Thủ tục này thay cho thủ tục mang mã ${codes}.`,

  /** After a value, which way of filing it is for. */
  filedBy: (by: readonly Channel[]) => `khi nộp ${list(by.map((channel) => channels[channel]))}`,
  channelList: (by: readonly Channel[]) => first(by.map((channel) => channels[channel]).join(', ')),

  askHotline: (number: string) => `Anh/chị gọi tổng đài ${number} cho chắc trước khi đi.`,
  askCounter: (centre: string) => `Anh/chị hỏi tại quầy của ${centre} cho chắc.`,

  fee: {
    costs: (noun: 'phí' | 'lệ phí' | null, said: string) => `${noun ?? 'phải nộp'} ${said}`,
    recorded: (said: string) => `về phí, ${said}`,
    /** In the table of an overview: a fee that is not written down may still be taken. */
    unknown: 'chưa có thông tin phí',
    free: 'miễn phí',
    /** Of a benefit, where people ask what they will get as often as what it costs. */
    freeToApply: 'làm thủ tục không mất tiền',
    sumUnknown: 'làm thủ tục không mất tiền; còn số tiền được nhận thì thông tin công bố không nêu',
    received: (what: string) => `Được nhận: ${what}`,
    nothing: 'không thu tiền',
    zero: 'thông tin công bố ghi không đồng',
    otherRate: (text: string) => `${text} (ghi chú còn nêu mức khác)`,
    per: (money: string, unit: string) => `${money}/${unit}`,
    until: (text: string, day: string) => `${text} (đến hết ngày ${day})`,
    usual: (text: string) => `Mức thường: ${text}.`,
    later: (day: string, text: string) => `Từ ngày ${day}: ${text}.`,
    laterOnly: 'mức thu chỉ áp dụng từ một ngày sắp tới, ghi ở dưới',
    over: (text: string, day: string) => `Mức ${text} chỉ áp dụng đến hết ngày ${day}, nay không còn.`,
    overTitle: 'Mức đã hết áp dụng',
    council: 'mức thu do Hội đồng nhân dân tỉnh quyết định',
    noAmount: (text: string) => `${text}, chưa công bố số tiền`,
    councilAmount: (text: string) =>
      `${text} (theo thông tin công bố; mức thu do Hội đồng nhân dân tỉnh quyết định)`,
    ministry: 'mức thu theo văn bản của bộ',
    provider: 'mức thu do đơn vị cung cấp dịch vụ định',
    doubtful: (text: string) => `thông tin công bố ghi ${text}, có vẻ thiếu số`,
    quoted: (note: string) => `thông tin công bố ghi “${note}”`,
    inWords: 'ghi bằng lời ở dưới',
    onlyWords: 'mức thu được ghi bằng lời như sau',
    differsBelow: (differs: string) => `mức thu ${differs}, như sau`,
    range: (low: string, high: string) => `từ ${low} đến ${high}`,
    notesBelow: 'mỗi cách nộp có ghi chú riêng ở dưới',
    notes: 'Ghi chú về phí, lệ phí',
  },

  time: {
    units: {
      hour: (quantity: string) => `${quantity} giờ`,
      day: (quantity: string) => `${quantity} ngày`,
      'working-day': (quantity: string) => `${quantity} ngày làm việc`,
      month: (quantity: string) => `${quantity} tháng`,
    },
    within: (said: string) => `giải quyết trong ${said}`,
    recorded: (said: string) => `về thời hạn, ${said}`,
    quoted: (note: string) => `thông tin công bố ghi “${note}”`,
    otherUnit: (text: string) => `${text} (ghi chú ghi đơn vị khác)`,
    noUnit: (quantity: string) =>
      `danh mục ghi “${quantity}” mà thiếu đơn vị, anh/chị xem ngày trả trên giấy hẹn`,
    onlyNumber: (quantity: string) =>
      `về thời hạn, thông tin công bố chỉ ghi số ${quantity} mà không nói là ngày, ngày làm việc hay giờ. Khi nộp, anh/chị xem ngày trả ghi trên giấy hẹn`,
    differsBelow: (differs: string) => `thời hạn ${differs}, như sau`,
    weekday: (weekday: string, day: string) => `${weekday} ${day}`,
    filedToday: 'hôm nay',
    filedOn: (day: string) => `vào ${day}`,
    closed: (day: string) => `${first(day)} không tính là ngày làm việc.`,
    due: (filed: string, day: string) => `Nộp đủ giấy tờ ${filed} thì ngày hẹn trả kết quả là ${day}.`,
    dueToCheck: 'Trong khoảng này có ngày nghỉ chưa chắc chắn, anh/chị xem thêm ngày ghi trên giấy hẹn.',
  },

  papers: {
    title: 'Giấy tờ cần chuẩn bị',
    everyCase: 'Chung cho mọi trường hợp',
    ofCase: (name: string) =>
      /^(?:mọi )?trường hợp/i.test(name) ? name : `Trường hợp ${within(first(name.replace(/^có, /i, '')))}`,
    /** One line a case, where the whole lists would bury what everybody needs. */
    byCaseBriefly: 'Thêm theo từng trường hợp (chọn trường hợp của mình để xem đủ):',
    adds: (names: readonly string[]) => `thêm ${names.join('; ')}`,
    spares: (names: readonly string[]) => `không cần ${names.join('; ')}`,
    notes: 'Lưu ý về giấy tờ',
    byCase: ({ common, some }: { readonly common: number; readonly some: number }) =>
      common === 0
        ? 'giấy tờ tuỳ trường hợp, anh/chị chọn đúng trường hợp của mình dưới đây.'
        : some === common
          ? 'giấy tờ chung chỉ cần khi đúng như ghi bên cạnh, còn lại tuỳ trường hợp của anh/chị dưới đây.'
          : `cần ${common} loại giấy tờ chung${some > 0 ? ` (${some} loại chỉ cần khi đúng như ghi bên cạnh)` : ''}, và thêm giấy tờ theo trường hợp của anh/chị dưới đây.`,
    byHeading: (count: number) =>
      `giấy tờ chia thành ${count} nhóm, anh/chị xem nhóm đúng với mình dưới đây.`,
    bring: (count: { readonly bring: number; readonly present: number; readonly some: number }) => {
      if (count.present === count.bring) return `chỉ cần xuất trình ${count.bring} loại giấy tờ.`;
      if (count.some === count.bring) {
        return `có ${count.bring} loại giấy tờ, mỗi loại chỉ cần khi đúng như ghi bên cạnh.`;
      }
      const parts = [
        ...(count.present > 0 ? [`${count.present} loại chỉ cần xuất trình`] : []),
        ...(count.some > 0 ? [`${count.some} loại chỉ cần khi đúng như ghi bên cạnh`] : []),
      ];
      return `cần chuẩn bị ${count.bring} loại giấy tờ${parts.length > 0 ? `, trong đó ${list(parts)}` : ''}.`;
    },
    nothing: 'không phải mang giấy tờ nào.',
    none: 'không phải mang',
    needless: (count: number) => `Có ${count} loại không cần nộp.`,
    kinds: (count: number) => `${count} loại`,
    cases: (count: number) => `mỗi trường hợp một khác (có ${count} trường hợp)`,
    oneCase: (common: number) => `${common} loại, có trường hợp cần thêm`,
    headings: (count: number) => `${count} nhóm giấy tờ`,
    counts: (originals: number, copies: number) =>
      list([
        ...(originals > 0 ? [`${originals} bản chính`] : []),
        ...(copies > 0 ? [`${copies} bản sao`] : []),
      ]),
    oddCount: (count: string) => `${count} (ghi như vậy, nên hỏi lại)`,
    heldBy: (holder: string) => `đã có trong ${holder}`,
    mayHold: (holder: string) => `có thể đã có trong ${holder}`,
    nameless: 'Giấy tờ không ghi tên',
    unsure: 'cần xác nhận',
  },

  cases: {
    allBut: (names: readonly string[]) =>
      names.length === 0 ? 'mọi trường hợp' : `mọi trường hợp, trừ “${names.join('”, “')}”`,
    chosen: (names: string) => `Trường hợp của anh/chị: ${names}.`,
    goToCode: (name: string, code: string) => `${name} thì làm thủ tục khác, mã ${code}.`,
    again: 'Trường hợp khác',
    goTo: (name: string, procedure: string) =>
      `${name} thì làm thủ tục “${procedure}”, không phải thủ tục vừa hỏi.`,
  },

  place: {
    at: (where: string) => `nộp tại ${where}`,
    decidedBy: (where: string) =>
      `thông tin công bố không nói nơi nhận hồ sơ, chỉ nói cơ quan quyết định là ${where}`,
    onlyDecides: (who: string) => `chưa rõ; cơ quan quyết định là ${who}`,
    below: 'nơi nộp ghi ở dưới',
    more: (names: string, count: number) => `${names} và ${count} nơi khác`,
    receives: 'Nơi nhận',
    decides: 'Cơ quan quyết định',
    cooperates: 'Cơ quan phối hợp',
    ways: 'Cách nộp',
  },

  steps: {
    follow: 'làm theo thứ tự sau',
    count: (count: number) => `${count} bước`,
  },

  online: {
    level: {
      full: 'nộp trực tuyến được từ đầu đến cuối',
      partial: 'nộp trực tuyến được một phần, vẫn có việc phải đến nơi',
      none: 'không nộp trực tuyến được',
      offered: 'nộp trực tuyến được; chưa rõ là toàn trình hay một phần',
    },
    short: { full: 'toàn trình', partial: 'một phần', none: 'không', offered: 'có' },
    seeBelow: 'về nộp trực tuyến, thông tin công bố viết như sau',
    open: 'Mở trang của thủ tục',
  },

  conditions: {
    single: (condition: string) => condition,
    below: 'phải đáp ứng các điều kiện dưới đây',
    count: (count: number) => `${count} điều kiện`,
  },
  result: {
    single: (result: string) => `kết quả là ${result}`,
    below: 'kết quả gồm hoặc là một trong các giấy tờ dưới đây',
    count: (count: number) => `${count} loại`,
  },
  legalBasis: {
    texts: 'căn cứ vào các văn bản dưới đây',
    count: (count: number) => `${count} văn bản`,
    untitled: 'chỉ có số hiệu',
  },
  form: {
    count: (count: number) => `có ${count} mẫu`,
    fill: 'điền mẫu này',
    onPage: 'Xem mẫu trên trang của thủ tục',
  },
  overview: { field: (field: string) => `thủ tục thuộc lĩnh vực ${field}` },

  guide: {
    steps: 'Cách làm',
    notes: 'Lưu ý',
    procedure: (code: string) => `Thủ tục ${code}`,
  },
  counter: {
    hours: (opens: string, closes: string) => `${opens} - ${closes}`,
    holidays: 'Giờ trên chưa tính ngày nghỉ lễ.',
    weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
    agency: 'Cơ quan',
    address: 'Địa chỉ',
    fields: 'Nhận hồ sơ về',
    phone: 'Điện thoại',
    map: 'Xem bản đồ',
  },
  notice: {
    until: (day: string) => `Áp dụng đến hết ngày ${day}.`,
    from: (day: string) => `Áp dụng từ ngày ${day}.`,
  },

  text: {
    source: 'Nguồn',
    present: 'xuất trình',
    needless: 'Không cần nộp',
    form: (name: string) => (/^mẫu/i.test(name) ? name : `mẫu: ${name}`),
    wholeList: 'Danh sách đầy đủ: xem ở nguồn.',
    wholeText: 'Nguyên văn đầy đủ: xem ở nguồn.',
    more: (count: number) => `và ${count} ý nữa, xem ở nguồn`,
  },
};
