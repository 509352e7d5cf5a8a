import { foldText } from '#knowledge/fold.ts';
import { createPhraseBook, matchPhrases } from '#knowledge/match-phrases.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { complaintSigns } from '#src/answers/doors/complaint-signs.ts';
import { filedSigns } from '#src/answers/doors/filed-signs.ts';
import { hearsSign } from '#src/answers/doors/hears-sign.ts';
import { operatorSigns } from '#src/answers/doors/operator-signs.ts';
import { outsidePhrases } from '#src/answers/doors/outside-phrases.ts';
import { outsideSigns } from '#src/answers/doors/outside-signs.ts';
import { publicFaultSigns } from '#src/answers/doors/public-fault-signs.ts';
import { soundsOfficial } from '#src/answers/doors/sounds-official.ts';
import { wantsPaper } from '#src/answers/doors/wants-paper.ts';
import type { Sign } from '#src/answers/guard/concern.ts';
import { upsetPhrases } from './upset-phrases.ts';

/** What a message wants besides a procedure, told by the words it uses. */
const kinds = [
  'operator',
  'complaint',
  'filed',
  'dossier',
  'ticket',
  'about-assistant',
  'off-topic',
  'upset',
  'thanks',
  'farewell',
  'greeting',
] as const;
export type SpokenKind = (typeof kinds)[number];

const phrases: Readonly<Record<SpokenKind, readonly string[]>> = {
  greeting: [
    'chào',
    'xin chào',
    'chào bạn',
    'chào ad',
    'em chào',
    'chào anh chị',
    'alo',
    'a lô',
    'hello',
    'hi',
    'ad ơi',
    'shop ơi',
    'có ai không',
    'có ai ở đó không',
    'bắt đầu',
    ...['chào buổi sáng', 'chào buổi chiều'],
  ],
  thanks: [
    'cảm ơn',
    'cám ơn',
    'cảm ơn nhiều',
    'thank you',
    'thanks',
    'xin cảm ơn',
    'ok cảm ơn',
    'tốt quá',
    'hay quá',
    'ok',
    'oke',
    'okie',
    'dạ vâng',
    'vâng ạ',
    'hiểu rồi',
    'biết rồi',
  ],
  upset: upsetPhrases,
  farewell: ['tạm biệt', 'bye', 'chào tạm biệt', 'hẹn gặp lại', 'thế thôi', 'hết rồi', 'không hỏi gì nữa'],
  'about-assistant': [
    'bạn là ai',
    'em là ai',
    'mày là ai',
    'bạn tên gì',
    'bạn là người hay máy',
    'là người hay robot',
    'có phải robot',
    'bạn làm được gì',
    'giúp được gì',
    'bạn giúp được gì',
    'hỏi được gì',
    'trợ giúp gì',
    'hướng dẫn sử dụng',
    'who are you',
    'bạn là bot',
    'có phải bot',
    'trợ lý tự động là gì',
    'đây là gì',
  ],
  /** A grievance, whatever aspects it names; told by its signs alone. */
  complaint: [],
  /** A dossier that was handed in: whatever it is for, its state is asked. */
  filed: [
    'kiểm tra giúp hồ sơ',
    'kiểm tra giúp em hồ sơ',
    'kiểm tra giúp tôi hồ sơ',
    'kiểm tra giùm hồ sơ',
    'hồ sơ đã nộp',
    'đã nộp hồ sơ',
    'nộp hồ sơ rồi',
    'nộp hôm qua',
    'nộp hôm trước',
    'nộp tuần trước',
    'nộp tháng trước',
    'nộp từ tuần trước',
    'nộp từ tháng trước',
    'hồ sơ lâu quá',
    'hồ sơ chạy lâu quá',
  ],
  dossier: [
    'tra cứu hồ sơ',
    'tra hồ sơ',
    'kiểm tra hồ sơ',
    'xem hồ sơ',
    'tình trạng hồ sơ',
    'hồ sơ của tôi',
    'hồ sơ của em',
    'hồ sơ của mình',
    'hồ sơ của con',
    'hồ sơ tôi nộp',
    'hồ sơ em nộp',
    'hồ sơ tới đâu',
    'hồ sơ đến đâu',
    'hồ sơ xong chưa',
    'hồ sơ có chưa',
    'có kết quả chưa',
    'xong chưa',
    'tới đâu rồi',
    'đến đâu rồi',
    'mã hồ sơ',
    'đến hẹn chưa có',
    'sao chưa có kết quả',
    'chưa nhận được kết quả',
    'ngâm hồ sơ',
  ],
  ticket: [
    'muốn phản ánh',
    'gửi phản ánh',
    'phản ánh việc',
    'phản ánh về',
    'gửi kiến nghị',
    'muốn kiến nghị',
    'muốn tố cáo',
    'muốn khiếu nại',
    'muốn góp ý',
    'góp ý về',
    'thái độ',
    'nhũng nhiễu',
    'vòi vĩnh',
    'đòi tiền',
    'hạch sách',
    'gây khó dễ',
    'bắt nộp thêm',
    'bắt đi lại',
    'làm khó',
    'tiêu cực',
    'hối lộ',
    'muốn kiện',
    'kiện cán bộ',
    'kiện phường',
    'chửi dân',
    'quát dân',
    'đèn đường hỏng',
    'ổ gà',
    'rác thải bừa bãi',
    'xả rác',
    'đổ rác',
  ],
  operator: [
    'gặp nhân viên',
    'talk to a person',
    'talk to a human',
    'speak to a person',
    'speak to a human',
    'gặp người thật',
    'nói chuyện với người',
    'nói chuyện với nhân viên',
    'gặp tổng đài',
    'gặp tổng đài viên',
    'gọi tổng đài',
    'số tổng đài',
    'số điện thoại tổng đài',
    'hotline',
    'đường dây nóng',
    'gặp cán bộ',
    'cho gặp người',
    'tư vấn viên',
    'chuyển cho người',
    'gọi cho ai',
    'số điện thoại liên hệ',
    'số điện thoại trung tâm',
    'số điện thoại của trung tâm',
    'xin số điện thoại',
    'cho số điện thoại',
    'gọi số nào',
    'gọi số mấy',
  ],
  'off-topic': outsidePhrases,
};

/** Longer phrases that hold one of those above and ask how something is done: for a guide, not for a state. */
const howTo = [
  'bị trả hồ sơ',
  'nộp hồ sơ rồi mới biết',
  'rút hồ sơ đã nộp',
  'rút lại hồ sơ đã nộp',
  'huỷ hồ sơ đã nộp',
  'sửa hồ sơ đã nộp',
];

const book = createPhraseBook<SpokenKind | null>([
  ...kinds.flatMap((kind) => phrases[kind].map((phrase) => [phrase, kind] as const)),
  ...howTo.map((phrase) => [phrase, null] as const),
]);

/** A day that was promised has gone by. What a citizen was late with is no dossier's state. */
const late: Sign = {
  said: /\b(?:tre (?:hen|han)|qua hen)\b/,
  unless:
    /\b(?:phat|co quan|xin loi|khai|dang ki|thue|dang kiem|bang lai|hoc phi|bao hiem|han (?:quoc|xeng))\b/,
};

/** What is told by how a message is made, beside the phrases. */
const signs: readonly (readonly [SpokenKind, readonly Sign[]])[] = [
  ['operator', operatorSigns],
  ['complaint', [...complaintSigns, ...publicFaultSigns]],
  ['filed', filedSigns],
  ['dossier', [late]],
  ['off-topic', outsideSigns],
];

/** Every kind that a message speaks of: a request before a courtesy. */
export function spokenKinds(reading: Reading): readonly SpokenKind[] {
  const said = matchPhrases(book, reading).map((match) => match.value);
  const isName = soundsOfficial(foldText(reading.text));
  const shown = isName ? [] : signs.filter(([, each]) => each.some((sign) => hearsSign(sign, reading)));
  const found = new Set([...said, ...shown.map(([kind]) => kind)]);
  const isShown = shown.some(([kind]) => kind === 'off-topic');
  if (!isShown && hearsSign(wantsPaper, reading)) found.delete('off-topic');
  return kinds.filter((kind) => found.has(kind));
}
