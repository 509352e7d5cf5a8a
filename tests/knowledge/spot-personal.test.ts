import { describe, expect, it } from 'vitest';
import { maskPersonal, withoutCodes } from '#knowledge/spot-codes.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';

function spotted(text: string): string[] {
  return spotPersonal(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

const people: readonly (readonly [string, readonly string[]])[] = [
  ['tôi tên là Nguyễn Văn Thử muốn làm căn cước', ['name: Nguyễn Văn Thử']],
  ['em la tran thi bich can lam lai bang lai', ['name: tran thi bich']],
  ['Nguyễn Thị Hoa, sđt 0905 000 111', ['name: Nguyễn Thị Hoa', 'phone: 0905 000 111']],
  ['toi ten le van luyen hoi thu tuc khai sinh', ['name: le van luyen']],
  ['NGUYỄN THỊ HOA XIN CẤP LẠI CĂN CƯỚC', ['name: NGUYỄN THỊ HOA']],
  ['họ và tên: Hồ Thị Thử', ['name: Hồ Thị Thử']],
  ['em tên Hoa, muốn hỏi khai sinh', ['name: Hoa']],
  ['nguyễn thị thu hà muốn đổi căn cước', ['name: nguyễn thị thu hà']],
  ['sang tên sổ cho Lê Văn Mẫu thì cần gì', ['name: Lê Văn Mẫu']],
  ['con tôi là Trần Nguyễn Gia Bảo 5 tuổi', ['name: Trần Nguyễn Gia Bảo']],
  ['chủ hộ phạm văn mẫu mất rồi thì làm sao', ['name: phạm văn mẫu']],
  ['my name is john tester and I need a visa', ['name: john tester']],
  ['I am Emily Tester, I lost my passport', ['name: Emily Tester']],
  ['my husband is John Tester from Canada', ['name: John Tester']],
  ['chồng em là Park Min Thu người Hàn', ['name: Park Min Thu']],
  ['Tôn Nữ Thị Thử hỏi khai tử', ['name: Tôn Nữ Thị Thử']],
];

const rest: readonly (readonly [string, readonly string[]])[] = [
  ['gọi lại +84 905 000 111 nhé', ['phone: +84 905 000 111']],
  ['sdt ０９０５０００１１１', ['phone: ０９０５０００１１１']],
  ['cmnd 191 000 111 bị mất', ['personal-number: 191 000 111']],
  ['CMND cũ 191 000 111', ['personal-number: 191 000 111']],
  ['bằng lái 460 000 111 222 bị mất', ['personal-number: 460 000 111 222']],
  ['hộ chiếu B 1234567 hết hạn', ['personal-number: B 1234567']],
  ['sổ hồng số BK 123456', ['personal-number: BK 123456']],
  ['thửa đất số 218 tờ bản đồ số 12', ['personal-number: 218', 'personal-number: 12']],
  ['con sinh ngày 12/3/2020', ['personal-number: 12/3/2020']],
  ['mật khẩu vneid là Thu@1234', ['personal-number: Thu@1234']],
  ['otp 123456', ['personal-number: 123456']],
  ['09O5000111 gọi em', ['phone: 09O5000111']],
  [
    'liên hệ không chín không năm không không không một một một',
    ['phone: không chín không năm không không không một một một'],
  ],
  ['mail thunghiem at gmail dot com', ['email: thunghiem at gmail dot com']],
  ['thunghiem@gmail nhé', ['email: thunghiem@gmail']],
  ['nhắn fb.com/thu.nghiem nhé', ['account: fb.com/thu.nghiem']],
  ['tôi là John Tester muốn kết hôn', ['name: John Tester']],
  ['cccd 046099000123', ['personal-number: 046099000123']],
  ['stk 1903 0000 1111 222', ['account: 1903 0000 1111 222']],
  ['số tài khoản ngân hàng: 0123456', ['account: 0123456']],
  ['biển số 75A-123.45 sang tên', ['personal-number: 75A-123.45']],
  ['thu.nghiem@example.com', ['email: thu.nghiem@example.com']],
  ['nhà 12/3 đường Lê Lợi xin số nhà', ['address: 12/3 đường Lê Lợi']],
  ['kiệt 45/6 Bà Triệu cấp sổ đỏ', ['address: kiệt 45/6 Bà Triệu']],
  ['12/3 duong nguyen hue sua nha can gi', ['address: 12/3 duong nguyen hue']],
  ['số nhà 12 đường hai', ['address: số nhà 12 đường']],
  ['my phone is +1 415 555 0111', ['phone: +1 415 555 0111']],
  ['gọi 0905/000/111 giúp em', ['phone: 0905/000/111']],
  ['em sinh ngày 12 tháng 3 năm 1990', ['personal-number: 12 tháng 3 năm 1990']],
  ['nhà em ở 7 kiệt 32 đường lớn', ['address: 7 kiệt 32 đường']],
  ['hồ sơ 000.00.12.H57-201105-0004', ['dossier: 000.00.12.H57-201105-0004']],
];

const nobody = [
  'I am South Korean and want to marry in Hue',
  'my name is wrong on the birth certificate',
  'my wife is Korean',
  'thu nhập tăng +1.000.000 đồng',
  'ngày 12 tháng 3 năm 2027 có làm việc không',
  'xin phiếu lý lịch tư pháp số 2',
  'quên mật khẩu vneid mức 2',
  'tách thửa 120 m2',
  'con sinh 2019 chưa khai sinh',
  'nộp ngày 12/3/2026',
  'học phí lớp 5 6 7 8 9 10 11',
  'hai ba năm nay chưa làm, một hai tháng nữa cần',
  'tôi là DNTN Hoa Mai',
  'Lý Lịch Tư Pháp làm ở đâu',
  'Hồ Sơ Khai Sinh Gồm Những Gì',
  'trợ cấp cho người cao tuổi',
  'Đào Tạo Lái Xe',
  'thành phố Hồ Chí Minh cấp căn cước',
  'phường Trần Phú làm việc mấy giờ',
  'em là hộ nghèo, xin trợ cấp',
  'em la ho ngheo xin tro cap',
  'toi la do mat can cuoc',
  'lam so ho ngheo thi can gi',
  'vo thi lam giay to o dau',
  'thi tran thi lam o dau',
  'đổi tên cho con',
  'tên là gì cũng được',
  'sang tên xe máy cần gì',
  'tôi là chủ hộ kinh doanh',
  'Trần nhà bị dột thì sửa có phải xin phép không',
  'đất có 2 đường đi',
  'mở đường vào nhà',
  'theo điều 12 nghị định 12/2020 đường bộ',
  'tỉnh Thái Nguyên, Hà Tĩnh, Lâm Đồng',
  'ngày 12/3/2026 nộp hồ sơ',
  'phạt 1.000.000 đồng',
  'Dương Tính với ma tuý',
  'bà mẹ đơn thân',
  'ông bà nội nuôi cháu',
  'cô giáo nghỉ thai sản',
  'anh trai em mất',
];

describe('what is personal in a message', () => {
  it.each([...people, ...rest])('is found in "%s"', (text, found) => {
    expect(spotted(text)).toEqual(found);
    const decomposed = spotted(text.normalize('NFD'));
    expect(decomposed.map((one) => one.normalize('NFC'))).toEqual(found);
  });

  it.each(people)(
    'is found without marks, where a name has its middle or is announced: "%s"',
    (text, found) => {
      const bare = foldKeepingCase(text);
      expect(spotted(bare)).toEqual(found.map(foldKeepingCase));
    },
  );

  it.each(nobody)('is not seen in "%s"', (text) => {
    expect(spotted(text)).toEqual([]);
    expect(spotted(text.normalize('NFD'))).toEqual([]);
  });

  it('is hidden from what is kept', () => {
    expect(maskPersonal('tôi tên Trần Thị Thử, ở 12/3 đường Lê Lợi, stk 0123456789')).toBe(
      'tôi tên [tên], ở [địa chỉ], stk [số tài khoản]',
    );
  });

  it.each([
    ['làm giấy nuôi rùa lệ phí bao nhiêu? sđt 0905000111', 'làm giấy nuôi rùa lệ phí bao nhiêu?'],
    ['em tên là Nguyễn Thị Hoa muốn nuôi rùa', 'em muốn nuôi rùa'],
    ['nuôi rùa, liên hệ: 0905.000.111 gặp em', 'nuôi rùa, gặp em'],
    ['mất cccd 046099000123 thì sao', 'mất cccd thì sao'],
    ['tôi tên Lê Thị Mẫu cccd 046099000123 muốn nuôi rùa', 'tôi muốn nuôi rùa'],
    ['Lê Thị Mẫu mất cccd 046099000123', 'mất cccd'],
    ['đổi số điện thoại 0905000111 trên vneid', 'đổi số điện thoại trên vneid'],
  ])('leaves of "%s" the question', (text, question) => {
    expect(withoutCodes(text).replace(/ +/g, ' ').trim()).toBe(question);
  });
});

function foldKeepingCase(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}
