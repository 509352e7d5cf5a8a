type Line = { readonly now: string; readonly next: string };

/** A registry is called a system, unless its own name says so already. */
function named(system: string): string {
  return /^hệ thống\b/i.test(system) ? `h${system.slice(1)}` : `hệ thống ${system}`;
}

/** What is said of somebody's own dossier. Plain words for what a system calls a status. The English twin is typed by this file. */
export const dossiersVi = {
  askCode:
    'Anh/chị nhắn cho tôi mã hồ sơ, ghi trên giấy hẹn trả kết quả (ví dụ H57.12-260901-0001). Tôi xem giúp hồ sơ đến đâu rồi.',
  noCode:
    'Không còn giấy hẹn thì anh/chị xem lại tin nhắn hoặc e-mail lúc nộp, hoặc vào mục hồ sơ đã nộp trên Cổng Dịch vụ công quốc gia để lấy mã.',
  askProof: (codes: string) =>
    `Để không ai khác xem được hồ sơ ${codes}, anh/chị cho tôi 4 số cuối của số điện thoại, hoặc của số căn cước, đã ghi khi nộp.`,
  forSomebody: 'Nộp giúp người khác thì lấy số của người đứng tên hồ sơ, và nhắn thêm “nộp giúp”.',
  neverWhole: 'Chỉ cần 4 số cuối, anh/chị đừng nhắn cả số.',
  notShown: (codes: string) =>
    `Tôi chưa mở được hồ sơ ${codes}. Mã hoặc số vừa gửi chưa khớp, anh/chị xem lại giấy hẹn giúp tôi.`,
  notShownNext:
    'Hồ sơ nộp ở bộ, ngành hoặc tỉnh khác thì xem trên Cổng Dịch vụ công quốc gia. Vẫn không được thì anh/chị hỏi người của trung tâm.',
  moreProof: (codes: string) =>
    `Vừa có nhiều lần thử mở mà không đúng, nên với hồ sơ ${codes} tôi cần chắc hơn: anh/chị nhắn cả số điện thoại đã khai khi nộp, hoặc cả hai: 4 số cuối điện thoại và 4 số cuối căn cước.`,
  tooMany: (time: string) =>
    `Anh/chị đã thử nhiều lần nên tôi phải tạm dừng để giữ an toàn cho hồ sơ. Sau ${time} anh/chị thử lại, hoặc hỏi người của trung tâm.`,
  dropped: 'Vâng, tôi dừng ở đây. Khi cần xem hồ sơ, anh/chị cứ nhắn mã.',
  loggedOut: 'Tôi đã đóng lại. Lần sau muốn xem, anh/chị nhắn lại mã và 4 số.',
  nothingOpen: 'Trong cuộc trò chuyện này chưa mở hồ sơ nào.',
  several: (count: number) => `Anh/chị có ${count} hồ sơ đã mở ở đây. Muốn xem hồ sơ nào?`,
  severalNewest: (count: number) =>
    `Anh/chị đã mở nhiều hồ sơ ở đây, đây là ${count} hồ sơ mở gần nhất. Muốn xem hồ sơ nào? Hồ sơ khác thì anh/chị nhắn mã.`,
  code: (code: string) => `Hồ sơ ${code}`,
  statuses: {
    1: {
      now: 'đã gửi, đang chờ tiếp nhận.',
      next: 'Bộ phận một cửa sẽ xem rồi báo nhận, hoặc báo còn thiếu gì.',
    },
    2: { now: 'đã được tiếp nhận.', next: 'Hồ sơ được chuyển cho cơ quan giải quyết.' },
    3: { now: 'chưa được nhận.', next: 'Anh/chị xem lý do, sửa rồi nộp lại được.' },
    4: { now: 'đang được giải quyết.', next: 'Xong thì bộ phận một cửa báo anh/chị nơi nhận kết quả.' },
    5: { now: 'đang chờ anh/chị bổ sung giấy tờ.', next: 'Nộp đủ thì hồ sơ được làm tiếp.' },
    6: { now: 'đang chờ anh/chị nộp tiền.', next: 'Nộp xong thì hồ sơ được làm tiếp.' },
    7: { now: 'đã rút theo yêu cầu của người nộp.', next: 'Cần làm lại thì anh/chị nộp hồ sơ mới.' },
    8: { now: 'đang tạm dừng.', next: 'Anh/chị hỏi cơ quan giải quyết để biết khi nào làm tiếp.' },
    9: {
      now: 'đã xong, chờ anh/chị nhận kết quả.',
      next: 'Anh/chị mang giấy hẹn và giấy tờ tuỳ thân đến nhận.',
    },
    10: { now: 'đã trả kết quả.', next: 'Kết quả có gì sai thì anh/chị báo nơi trả để sửa.' },
  } satisfies Readonly<Record<number, Line>>,
  /** At most 30 letters: a notice of Zalo holds no more. */
  shortStatuses: {
    1: 'Chờ tiếp nhận',
    2: 'Đã tiếp nhận',
    3: 'Không được nhận',
    4: 'Đang giải quyết',
    5: 'Chờ bổ sung giấy tờ',
    6: 'Chờ nộp tiền',
    7: 'Đã rút hồ sơ',
    8: 'Tạm dừng',
    9: 'Có kết quả, chờ nhận',
    10: 'Đã trả kết quả',
  },
  /** Answers to what is asked of a dossier that stands open; nothing beside what its system told. */
  own: {
    due: (code: string, due: string) => `Hồ sơ ${code} hẹn trả ${due}.`,
    noDue: (code: string) =>
      `Hệ thống chưa ghi ngày hẹn trả của hồ sơ ${code}. Anh/chị xem ngày trên giấy hẹn giúp tôi.`,
    late: (code: string) => `Hồ sơ ${code} đang trễ so với ngày hẹn.`,
    noReason: 'Hệ thống không ghi lý do. Anh/chị có quyền hỏi cơ quan giải quyết.',
    notLate: (code: string) => `Hồ sơ ${code} chưa trễ so với ngày hẹn.`,
    papers: (code: string) => `Hồ sơ ${code} còn thiếu giấy tờ dưới đây.`,
    noPapers: (code: string) => `Hệ thống không ghi hồ sơ ${code} còn thiếu giấy tờ gì.`,
    fee: (code: string) => `Hồ sơ ${code} đang chờ anh/chị nộp tiền.`,
    payThere: 'Hệ thống không kèm chỗ nộp trên mạng. Anh/chị nộp ở nơi đã nhận hồ sơ.',
    noFee: (code: string) => `Hệ thống không ghi hồ sơ ${code} còn khoản nào phải nộp.`,
    fetch: (code: string, where: string) => `Kết quả hồ sơ ${code}: nhận ${where}.`,
    place: (code: string) => `Anh/chị đến nơi đã nộp hồ sơ ${code}, địa chỉ ghi trên giấy hẹn.`,
    who: (code: string, agency: string) =>
      `Hồ sơ ${code} do ${agency} giải quyết. Hệ thống không cho tôi biết tên cán bộ.`,
    handledBy: (code: string, who: string) => `Người, bộ phận tiếp nhận, xử lý hồ sơ ${code}: ${who}.`,
    nobody: (code: string) => `Hệ thống không ghi hồ sơ ${code} đang ở cơ quan nào.`,
    inPerson: (code: string) =>
      `Hệ thống không ghi hồ sơ ${code} có phải người đứng tên đến tận nơi hay không. Anh/chị hỏi trước giúp tôi, kẻo đi mất công.`,
    nothing: (code: string) => `Lúc này anh/chị chưa phải làm gì thêm với hồ sơ ${code}.`,
    which: 'Anh/chị hỏi về hồ sơ nào?',
  },
  papersWanted: 'Cần nộp thêm',
  papersUntil: (day: string) => `Nộp trước hết ngày ${day}.`,
  fee: 'Cần nộp',
  pay: 'Nộp tiền trên mạng',
  due: 'Hẹn trả',
  dueReckoned: (day: string) => `${day} (tính theo thời hạn của thủ tục, giấy hẹn mới là căn cứ)`,
  dueMoved: (day: string, told: string) =>
    `${day} (dự kiến; hẹn ban đầu ${told}, thời hạn có lúc tạm dừng nên tính lại)`,
  dueWhileStopped: (day: string) => `${day} (sẽ tính lại khi hồ sơ được làm tiếp)`,
  dueBefore: (day: string, before: string) => `${day} (hẹn lại, lần đầu hẹn ${before})`,
  stopped: 'Thời hạn đang tạm dừng, chạy tiếp khi anh/chị làm xong việc trên.',
  late: (days: number) =>
    `Hồ sơ đã trễ ${days} ngày làm việc, tôi xin lỗi vì anh/chị phải chờ. Theo quy định, cơ quan phải xin lỗi và hẹn ngày mới; anh/chị có quyền hỏi lý do.`,
  lateToday:
    'Hồ sơ đã quá giờ hẹn hôm nay, tôi xin lỗi vì anh/chị phải chờ. Anh/chị có quyền hỏi lý do và xin hẹn ngày mới.',
  promisedAnew:
    'Hồ sơ đã lỡ ngày hẹn đầu, tôi xin lỗi vì anh/chị phải chờ. Cơ quan đã hẹn lại, ngày mới ghi ở dưới.',
  finishedLate: (days: number) => `Kết quả xong trễ ${days} ngày làm việc so với ngày hẹn.`,
  reason: 'Lý do',
  note: 'Ghi chú của cơ quan',
  procedure: 'Thủ tục',
  agency: 'Cơ quan',
  handling: 'Người, bộ phận xử lý',
  applicant: 'Người đứng tên',
  received: 'Ngày nhận',
  result: 'Nhận kết quả',
  resultLater: 'Khi xong, nhận kết quả',
  resultBy: { counter: 'tại quầy', post: 'qua bưu điện', online: 'trên mạng' },
  tracking: (code: string) => `mã bưu gửi ${code}`,
  timeline: 'Các bước đã qua',
  moment: (time: string, day: string) => `${time} ngày ${day}`,
  asOf: (time: string, system: string) => `Theo ${named(system)}, lúc ${time}.`,
  lastKnown: (time: string, system: string) =>
    `Lúc này ${named(system)} chưa trả lời, nên đây là tin lần cuối, lúc ${time}.`,
  /** A report of a delay, as its citizen would tell it. */
  complaint: (code: string, due: string | null, agency: string | null) =>
    `Hồ sơ ${code} trễ hẹn trả kết quả${due ? `, hẹn ngày ${due}` : ''}${agency ? `, nộp ở ${agency}` : ''}`,
  portal: 'Cổng Dịch vụ công quốc gia',
  choices: {
    other: 'Xem hồ sơ khác',
    logOut: 'Đóng hồ sơ',
    stop: 'Thôi không xem nữa',
    complain: 'Phản ánh việc trễ hẹn',
    again: 'Thử lại mã khác',
    follow: 'Theo dõi hồ sơ này',
    agree: 'Đồng ý, báo tin cho tôi',
    decline: 'Không cần báo tin',
    unfollow: 'Dừng theo dõi',
    goOn: 'Theo dõi tiếp',
    letEnd: 'Thôi, để dừng',
    see: 'Xem hồ sơ',
  },
  /** The words of a consent: whoever changes them counts `consentVersion` up. */
  consent: {
    ask: (code: string) => `Anh/chị muốn tôi báo tin khi hồ sơ ${code} có thay đổi?`,
    what: 'Tôi sẽ nhắn: hồ sơ đến bước nào, cần nộp thêm giấy tờ hay tiền, hẹn lại ngày, bị trễ, hoặc đã có kết quả. Tin có mã hồ sơ, tên thủ tục, cơ quan và tên viết tắt.',
    where: {
      web: 'Tin hiện ngay trên trang này, nên anh/chị giữ trang mở. Đóng trang rồi thì mở lại, nhắn mã và 4 số là xem được.',
      telegram: 'Tin gửi vào cuộc trò chuyện Telegram này.',
      zalo: 'Tin gửi qua Zalo này; lâu không nhắn qua lại thì là tin thông báo Zalo, có thể gửi theo số điện thoại đã ghi khi nộp nếu anh/chị là người đứng tên. Anh/chị không mất tiền.',
    },
    until: (day: string) =>
      `Tôi báo đến khi hồ sơ xong, lâu nhất là hết ngày ${day}. Từ 21 giờ đến 7 giờ tôi không nhắn, trừ việc phải làm ngay trong ngày.`,
    stop: 'Muốn dừng lúc nào anh/chị bấm “Dừng theo dõi”, hoặc nhắn “dừng theo dõi”.',
  },
  followed: (code: string, day: string) =>
    `Vâng, có gì mới về hồ sơ ${code} tôi nhắn anh/chị ngay ở đây, đến hết ngày ${day}.`,
  unfollowed: (codes: string) => `Tôi đã dừng theo dõi hồ sơ ${codes}. Anh/chị vẫn xem được bất cứ lúc nào.`,
  followOver:
    'Việc theo dõi hồ sơ này đã dừng. Muốn theo dõi lại, anh/chị nhắn mã hồ sơ và 4 số cuối giúp tôi.',
  followsNothing: 'Anh/chị chưa theo dõi hồ sơ nào ở đây.',
  following: (count: number) => `Tôi đang theo dõi ${count} hồ sơ giúp anh/chị:`,
  followingLine: (code: string, name: string | null, day: string) =>
    `${code}${name ? `, ${name}` : ''}: đến hết ngày ${day}`,
  cannotFollow: 'Hồ sơ này đã xong hoặc chưa mở được ở đây, nên tôi chưa theo dõi được.',
  followWhich: 'Anh/chị muốn theo dõi hồ sơ nào?',
  /** What a notice begins with, by what it tells. */
  changes: {
    status: (code: string, now: string) => `Tin mới: hồ sơ ${code} ${now}`,
    'papers-wanted': (code: string) => `Hồ sơ ${code} cần anh/chị nộp thêm giấy tờ.`,
    'result-waiting': (code: string) => `Hồ sơ ${code} đã có kết quả, mời anh/chị đến nhận.`,
    'fee-owed': (code: string) => `Hồ sơ ${code} đang chờ anh/chị nộp tiền.`,
    'new-date': (code: string) => `Hồ sơ ${code} được hẹn trả vào ngày khác.`,
    late: (code: string) => `Hồ sơ ${code} đã quá ngày hẹn trả.`,
    'papers-reminder': (code: string) => `Nhắc anh/chị: hồ sơ ${code} còn chờ giấy tờ nộp thêm, sắp hết hạn.`,
    'result-reminder': (code: string) => `Nhắc anh/chị: kết quả hồ sơ ${code} vẫn đang chờ anh/chị nhận.`,
    'follow-ending': (code: string, _now: string, until: string) =>
      `Việc báo tin hồ sơ ${code} cho anh/chị đến hết ngày ${until} là dừng, vì đã gần 30 ngày kể từ lần xác minh.`,
  },
  receivedAt: 'Tiếp nhận lúc',
  processedAt: 'Xử lý lúc',
  howToGoOn: 'Muốn nhận tin tiếp, anh/chị nhắn “theo dõi tiếp” rồi cho tôi 4 số cuối như lần đầu.',
  howToStop: 'Không muốn nhận tin nữa, anh/chị nhắn “dừng theo dõi”.',
};

export type DossierWords = typeof dossiersVi;
