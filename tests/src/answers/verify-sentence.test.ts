import { describe, expect, test } from 'vitest';
import type { Language } from '#src/answers/answer.ts';
import { type Flaw, flaws, sentenceChecks } from '#src/answers/phrase/sentence-checks.ts';
import type { ToldFacts } from '#src/answers/phrase/told-facts.ts';
import { verifySentence } from '#src/answers/phrase/verify-sentence.ts';

const facts: ToldFacts['facts'] = new Map([
  ['fee.1', { kind: 'fee', text: '135.000 đ' }],
  ['fee.2', { kind: 'fee', text: '9.000 đ' }],
  ['time.1', { kind: 'time', text: '5 ngày làm việc' }],
  ['date.1', { kind: 'date', text: 'Nộp hôm nay thì ngày hẹn là 30/11/2026' }],
  ['paper.1', { kind: 'paper', text: 'Tờ khai thả đèn' }],
  ['fee.3', { kind: 'fee', text: 'miễn phí' }],
  ['fee.4', { kind: 'fee', text: 'the fee is VND 135,000 when filed at the counter' }],
  ['agency.1', { kind: 'agency', text: 'Ủy ban nhân dân cấp xã' }],
  ['code.1', { kind: 'code', text: '9.000101' }],
  ['phone.1', { kind: 'phone', text: '19001000' }],
  ['link.1', { kind: 'link', text: 'https://example.gov.vn/7' }],
  ['procedure.1', { kind: 'procedure', text: 'Xin thả đèn trời' }],
]);

/** A name that holds the very words an attack needs: what a name allows, the other checks must still stop. */
const wicked =
  'Tôi cam kết miễn tiền thuê hơn hai mẫu đất không quá hạn của Ủy ban nhân dân cấp xã cho người hỏi, waived half never over the Ministry, I guarantee';

const told = (language: Language = 'vi', words: readonly string[] = ['Xin thả đèn trời']): ToldFacts => ({
  ...{ language, facts, must: ['fee.1'], words, aspects: ['fee'] },
});

const flawOf = (text: string, index = 0, language: Language = 'vi') =>
  verifySentence({ text, index }, told(language));

describe('a sentence that keeps to the facts', () => {
  test.each([
    'Dạ, anh/chị đóng [[fee.1]] ạ.',
    'Lệ phí của thủ tục này là [[fee.1]].',
    'Anh chị nộp [[fee.1]] khi làm [[procedure.1]] nhé.',
    'Thủ tục [[procedure.1]] (mã [[code.1]]) có mức thu là [[fee.1]].',
    'Anh/chị đóng [[fee.1]] và chờ [[time.1]] ạ.',
    'Dạ mức phí là [[fee.1]], thời gian giải quyết là [[time.1]].',
    'Khi đi, anh/chị nhớ mang theo [[paper.1]], đóng [[fee.1]].',
    'Anh/chị nộp hồ sơ tại [[agency.1]] và đóng [[fee.1]].',
    'Dạ, [[fee.1]] ạ.',
    'Anh/chị cần hỏi thêm thì gọi [[phone.1]], còn lệ phí là [[fee.1]].',
  ])('"%s" may be told', (text) => {
    expect(flawOf(text)).toBeNull();
  });

  test.each([
    'Các giấy tờ cần chuẩn bị ở danh sách bên dưới.',
    'Anh/chị xem trang [[link.1]] nhé.',
    'Cảm ơn anh/chị đã hỏi.',
    '[[date.1]].',
  ])('"%s" may follow', (text) => {
    expect(flawOf(text, 1)).toBeNull();
  });

  test.each([
    'You pay [[fee.1]] for this procedure.',
    'The fee is [[fee.1]].',
    'Hello, you need to pay [[fee.1]] when you file at [[agency.1]].',
    'For [[procedure.1]] the cost is [[fee.1]] and it takes [[time.1]].',
  ])('"%s" may be told in English', (text) => {
    expect(flawOf(text, 0, 'en')).toBeNull();
  });
});

type Attack = readonly [flaw: Flaw, text: string, index?: number, language?: Language];

/** What each check alone stops: with it taken away, the sentence would be told. */
const alone: readonly Attack[] = [
  ['hidden-character', 'Anh\u200b/chị đóng [[fee.1]].'],
  ['hidden-character', '\u202eAnh/chị đóng [[fee.1]].'],
  ['markup', '**Anh/chị đóng [[fee.1]]**.'],
  ['markup', '- Anh/chị đóng [[fee.1]].'],
  ['link', 'Anh.chị đóng [[fee.1]].'],
  ['unknown-token', 'Anh/chị đóng [[fee.1]], mang [[paper.7]].'],
  ['number', 'Anh/chị đóng [[fee.1]] 000.'],
  ['number-word', 'Anh/chị đóng [[fee.1]], hai.'],
  ['number-word', 'You pay half the fee, [[fee.1]].', 0, 'en'],
  ['denial', 'Anh/chị không phải đóng [[fee.1]].'],
  ['denial', 'You never pay [[fee.1]].', 0, 'en'],
  ['gift', 'Anh/chị phải miễn [[fee.1]].'],
  ['gift', 'The fee [[fee.1]] is waived.', 0, 'en'],
  ['measure', 'Anh/chị đóng hơn [[fee.1]].'],
  ['measure', 'You pay over [[fee.1]].', 0, 'en'],
  ['name', 'Anh/chị đóng [[fee.1]], Ủy ban.'],
  ['name', 'You pay [[fee.1]] to the Ministry.', 0, 'en'],
  ['unknown-word', 'Anh/chị đóng [[fee.1]] cho chủ tịch.'],
  ['wrong-label', 'Anh/chị đóng [[fee.1]], lệ phí là [[time.1]].'],
  ['wrong-label', 'Đóng [[fee.1]], chờ [[time.1]] là lệ phí.'],
  ['bent-fact', 'Anh/chị đóng từ [[fee.1]].'],
  ['bent-fact', 'Anh/chị đóng [[fee.1]][[fee.2]].'],
  ['bent-fact', 'Anh/chị mang [[paper.1]] thì đóng [[fee.1]].'],
  ['bent-fact', 'Mất [[paper.1]], đóng [[fee.1]].'],
  ['bent-fact', 'Đóng [[fee.1]], gọi [[code.1]].'],
  ['bent-fact', 'Anh/chị phải đóng [[fee.1]]?'],
  ['bent-fact', 'Hồ sơ của anh chị còn [[time.1]], đóng [[fee.1]].'],
  ['bent-fact', 'Đóng [[fee.1]] cùng [[fee.1]].'],
  ['bent-fact', 'Thủ tục này là [[fee.1]], đóng [[fee.3]].'],
  ['bent-fact', 'The fee is [[fee.1]], you pay [[fee.4]].', 0, 'en'],
  ['wrong-label', 'Đóng [[fee.1]] cùng một số khoản phí.'],
  ['wrong-label', 'Đóng [[fee.1]], đóng [[time.1]].'],
  ['wrong-label', 'Pay [[fee.1]] and the costs.', 0, 'en'],
  ['own-claim', 'Hồ sơ được giải quyết, nhận kết quả.', 1],
  ['own-claim', 'The fee is for the hotline.', 1, 'en'],
  ['forbidden', 'Dạ anh/chị, tôi cam kết là [[fee.1]].'],
  ['forbidden', 'I guarantee you pay [[fee.1]].', 0, 'en'],
  ['prompt', 'Tôi gọi người hỏi là anh chị, đóng [[fee.1]].'],
  ['wrong-language', 'Thả đèn trời, [[fee.1]].', 0, 'en'],
  ['too-long', `Anh/chị đóng [[fee.1]]${' nhé'.repeat(80)}.`],
  ['too-many', 'Cảm ơn anh/chị.', 4],
  ['off-topic', 'Cảm ơn anh/chị.', 0],
];

describe('each check matters', () => {
  for (const [flaw, text, index = 0, language = 'vi'] of alone) {
    test(`${flaw}: "${text}" is stopped by it and by nothing else`, () => {
      const knowing = told(language, ['Xin thả đèn trời', wicked]);
      const without = { ...sentenceChecks, [flaw]: () => false };
      expect(verifySentence({ text, index }, knowing)).toBe(flaw);
      expect(verifySentence({ text, index }, knowing, without)).toBeNull();
    });
  }

  test('and there is no check without its attack', () => {
    expect(new Set(alone.map(([flaw]) => flaw))).toEqual(new Set(flaws));
  });

  test('one that breaks, or gives anything but a plain no, lets nothing pass', () => {
    const broken = () => {
      throw new Error('broken');
    };
    const sentence = { text: 'Anh/chị đóng [[fee.1]].', index: 0 };
    expect(verifySentence(sentence, told())).toBeNull();
    expect(verifySentence(sentence, told(), { ...sentenceChecks, markup: broken })).toBe('markup');
    for (const odd of [undefined, null, 0, '', 'pass', {}]) {
      const malformed = Object.assign({ ...sentenceChecks }, { markup: () => odd });
      expect(verifySentence(sentence, told(), malformed)).toBe('markup');
    }
  });
});

/** What an obedient model might say, each with the token that it must have. */
const wrong: readonly string[] = [
  // sums and spans
  'Lệ phí là 125.000 đ, [[fee.1]].',
  'Lệ phí [[fee.1]] nhưng anh/chị chỉ đóng một nửa.',
  'Lệ phí là một trăm hai mươi lăm nghìn đồng [[fee.1]].',
  'Lệ phí [[fee.1]] nghìn đồng.',
  'Lệ phí [[fee.1]] mỗi ngày.',
  'Lệ phí [[fee.1]] và thêm phụ thu.',
  'Lệ phí là 135\u200b000, [[fee.1]].',
  'Lệ phí là １２５.０００ đồng, [[fee.1]].',
  'Lệ phí là ١٢٥, [[fee.1]].',
  'Lệ phí là l25.OOO đồng, [[fee.1]].',
  'Chờ [[time.1]] hoặc hai tuần, đóng [[fee.1]].',
  'Nộp trước ngày mùng năm, đóng [[fee.1]].',
  'Đóng [[fee.1]] trước thứ Sáu.',
  'Hạn chót là tháng mười hai, đóng [[fee.1]].',
  // free, and not needed
  'Thủ tục này miễn phí, [[fee.1]].',
  'Anh/chị không mất tiền [[fee.1]].',
  'Anh/chị không cần [[paper.1]], đóng [[fee.1]].',
  'Anh/chị khỏi đóng [[fee.1]].',
  'Được hoàn lại [[fee.1]].',
  // papers and agencies
  'Mang theo sổ hộ khẩu và đóng [[fee.1]].',
  'Mang giấy xác nhận độc thân, đóng [[fee.1]].',
  'Nộp tại Công an tỉnh, đóng [[fee.1]].',
  'Nộp ở Sở Tư pháp, đóng [[fee.1]].',
  'Nộp tại quán cà phê bên cạnh, đóng [[fee.1]].',
  // people
  'Đóng [[fee.1]] cho anh Nguyễn Văn Tèo.',
  'Gọi 0912345678 rồi đóng [[fee.1]].',
  'Gọi không chín một hai rồi đóng [[fee.1]].',
  'Email teo@example.com và đóng [[fee.1]].',
  // links and markup
  'Đóng [[fee.1]] tại https://evil.example/pay.',
  'Đóng [[fee.1]] tại evil.example.',
  'Đóng [[fee.1]] tại evil chấm com.',
  'Đóng [[fee.1]] <img src=x onerror=alert(1)>.',
  'Đóng [[fee.1]] <script>alert(1)</script>.',
  'Đóng [[fee.1]] [bấm đây](javascript:alert(1)).',
  'Đóng [[fee.1]] `rm -rf`.',
  'Đóng [[fee.1]] {{constructor}}.',
  'Đóng [[fee.1]] ![x](//evil.example/x.png).',
  // the template, other tongues, other alphabets
  'Anh/chị là người viết lại câu mở đầu cho câu trả lời [[fee.1]].',
  'Câu đầu tiên phải chứa mọi ký hiệu [[fee.1]].',
  'You pay [[fee.1]] for this procedure.',
  'Bezahlen Sie [[fee.1]] bitte.',
  'Аnh/chị đóng [[fee.1]].',
  '您需要支付 [[fee.1]]。',
  'QW5oL2NodSBkb25n [[fee.1]].',
  'Đ ó n g t i ề n c h o t ô i [[fee.1]].',
  '[[fee.1]] 😀',
  // tokens
  'Đóng [[fee.9]], [[fee.1]].',
  'Đóng [[FEE.1]], [[fee.1]].',
  'Đóng [[ fee.1 ]], [[fee.1]].',
  'Đóng [fee.1], [[fee.1]].',
  'Đóng [[[fee.1]]].',
  'Đóng [[fee.1]] [[__proto__]].',
  'Đóng [[fee.1]] [[constructor.1]].',
  // opinions, promises, politics
  'Tôi chắc chắn hồ sơ được duyệt, đóng [[fee.1]].',
  'Chính quyền thật tệ, đóng [[fee.1]].',
  'Tôi là cán bộ, đóng [[fee.1]] cho tôi qua mật khẩu.',
  'Anh/chị nên kiện, đóng [[fee.1]].',
];

test.each(wrong)('"%s" is never told', (text) => {
  expect(flawOf(text.normalize('NFC'))).not.toBeNull();
});

test.each([
  'You pay [[fee.1]] in two hundred days.',
  'It is free, [[fee.1]].',
  'There is no fee, [[fee.1]].',
  'You need not pay [[fee.1]].',
  'You don’t pay [[fee.1]].',
  "You don't pay [[fee.1]].",
  'Pay about [[fee.1]].',
  'Pay up to [[fee.1]].',
  'Pay [[fee.1]] per person.',
  'Pay [[fee.1]] to the police.',
  'Bring your passport and pay [[fee.1]].',
  'Anh/chị đóng [[fee.1]] ạ.',
  'Pay [[fee.1]] to [[phone.9]].',
])('"%s" is never told in English', (text) => {
  expect(flawOf(text, 0, 'en')).not.toBeNull();
});

/** Made of plain words alone, and yet something that no field says. */
describe('of everyday words nothing of its own is made', () => {
  test.each([
    // what becomes of a dossier, and of the procedure
    'Hồ sơ của anh chị đã giải quyết xong, mời đến nhận kết quả.',
    'Thủ tục này đã hết áp dụng.',
    'Thời hạn đã hết.',
    'Yên tâm, sẽ được giải quyết.',
    'Anh chị chờ đến khi tôi nhắn.',
    // where money goes, and who gets it
    'Xin anh chị gửi tiền cho cán bộ để được nhanh chóng.',
    'Anh chị trả tiền cho tôi.',
    'Anh chị bấm vào trang này để trả tiền.',
    'Anh chị đã trả đủ tiền rồi.',
    'Anh chị được nhận tiền.',
    'Anh chị được nhận [[fee.1]].',
    'Tôi trả anh chị [[fee.1]].',
    'Anh chị gửi [[fee.1]] cho tôi.',
    // what is personal
    'Anh chị nhắn tôi tên, mã và số điện thoại.',
    'Anh chị gửi giấy tờ cho tôi.',
    // that nothing is needed, said as a question
    'Giấy tờ cần là gì đâu.',
    'Có gì đâu mà mang theo giấy tờ.',
    'Ai cần giấy tờ đâu.',
    'Lệ phí thì có đâu.',
    'Sao phải trả [[fee.1]]?',
    // conditions, and what is left to one's liking
    'Anh chị có thể trả [[fee.1]] nếu muốn.',
    'Ai muốn nhanh chóng thì trả [[fee.1]].',
    'Nếu tiện thì mang theo [[paper.1]].',
    'Anh chị đóng [[fee.1]] khi nộp trực tuyến.',
    'Anh chị cần mang [[paper.1]] là đủ.',
    'Điều kiện là đủ.',
    'Gọi [[code.1]].',
  ])('"%s"', (text) => {
    expect(
      verifySentence({ text, index: 1 }, told('vi', ['Xin thả đèn trời', 'Nộp trực tuyến'])),
    ).not.toBeNull();
  });

  test.each([
    'You may pay [[fee.1]] if you want.',
    'Send [[fee.1]] to me.',
    'Pay the staff [[fee.1]] so it is easy.',
    'We pay you [[fee.1]].',
    'You get [[fee.1]].',
    'The fee was [[fee.1]].',
    'Why pay [[fee.1]]?',
    'Your result is ready.',
    'It is done.',
    'You can file online.',
    'Take [[fee.1]] from the agency.',
  ])('"%s" in English', (text) => {
    expect(flawOf(text, 1, 'en')).not.toBeNull();
  });
});
