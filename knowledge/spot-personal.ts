import { placeWords } from '#knowledge/hear/place-words.ts';
import { plainLetters } from '#knowledge/hear/plain-letters.ts';
import { spotAddresses } from '#knowledge/hear/spot-addresses.ts';
import { spotGivenNames } from '#knowledge/hear/spot-given-names.ts';
import { spotNames } from '#knowledge/hear/spot-names.ts';

export type PersonalKind = 'phone' | 'personal-number' | 'email' | 'name' | 'account' | 'address' | 'dossier';

/** What is personal in a text: UTF-16 offsets, `to` exclusive. */
export type PersonalSpan = { readonly kind: PersonalKind; readonly from: number; readonly to: number };

/**
 * Patterns for dossier codes follow Thông tư 01/2018/TT-VPCP and what is seen in use; units are never checked against
 * a list, as they change; who copies one by hand leaves out a stroke, or writes an O for a nought. Every gap is bounded and taken by one class: two neighbouring `\s*` would cost seconds on a
 * page of blanks.
 */
export const dossierCode =
  /(?<![\p{L}\d.])(?:\d{1,3}[.\s]{1,3}){0,3}[GHKT]\s?\d{2}(?:[./\s]?\d{1,3}){0,4}(?:[-–—_./\s]{1,5}[\do]{6}[-–—_./\s]{0,5}|[\do]{6}[-–—_./]{1,5})[\do]{3,6}(?![\do])/giu;
const email =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+(?:@[\p{L}\d.-]+\.\p{L}{2,}| ?(?:@|\(at\)|(?<= )at|(?<= )a còng|(?<= )a cong) ?(?:gmail|yahoo|hotmail|outlook|icloud)(?!\p{L})(?: ?(?:\.|dot|chấm|cham) ?com(?!\p{L}))?)/giu;
/** A page of one's own, which names its owner. */
const page = /(?<![\p{L}\d.])(?:(?:www|m)\.)?(?:fb|facebook|zalo|t|tiktok)\.(?:com|me)\/@?[\p{L}\d._-]+/giu;
/** An account is told by the word before it: its number looks like any other. */
const account =
  /(?<=(?<!\p{L})(?:stk|tk|số tài khoản|so tai khoan|tài khoản|tai khoan)(?: (?:ngân hàng|ngan hang|nh|số|so|là|la|của em|cua em|của tôi|cua toi)){0,3} ?:? ?)\d(?:[ .-]?\d){5,18}(?!\d)/giu;
/** Mobile numbers have ten digits, lines on land eleven, as a rule with the area in brackets. */
const phone =
  /(?<![\d.]|\d[\s-])(?:(?:\+?84|0|(?<!\p{L})o(?=\d))(?:[\s.-]?\d|o(?=\d)){9,10}|\(0\d{2,3}\)\s?\d{3,4}[\s.-]?\d{3,4})(?![\s.-]?\d)/giu;
/** A number of another country, told by its "+"; and one that is parted by strokes, which no day is. */
const otherPhone =
  /(?<![\p{L}\d])(?:\+(?!84|\d{1,3}(?:\.\d{3})+(?!\d))\d{1,3}[\s.-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,4}){2,4}(?!\d)|0\d{2,3}(?:\/\d{3,4}){2}(?![\d/]))/gu;
/** A number that is spelled, digit by digit. */
const spelled =
  /(?<![\p{L}\d])(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|năm|nam|lăm|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin)(?:[ ,.-]{1,2}(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|năm|nam|lăm|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin|\d{1,3})){6,14}(?![\p{L}\d])/giu;
/** "84 lần" at the beginning of a longer number is no prefix: such a number has its own signs. */
const told =
  /(?<=(?<!\p{L})(?:cmnd|cmt|cmtnd|cccd|căn cước|can cuoc|chứng minh thư|chung minh thu|định danh|dinh danh|hộ chiếu|ho chieu|bằng lái|bang lai|bằng lái xe|bang lai xe|gplx|giấy phép lái xe|giay phep lai xe|bhxh|bhyt|mst|mã số thuế|ma so thue)(?: (?:công dân|cong dan|cá nhân|ca nhan|cũ|cu|mới|moi|số|so|là|la|của em|cua em|của tôi|cua toi)){0,3} ?:? ?)\d(?:[ .-]?\d){8,12}(?!\d)/giu;
/**
 * Nine digits or more without a sign between them (identity cards old and new, tax, insurance and account numbers),
 * as many in groups that begin with 0, a passport's letter and seven, a plate. Sums of money have dots and begin with
 * no 0.
 */
const personalNumber =
  /(?<![\d.,]|[\da-f]-)(?:\d{9,}(?![.,]?\d)|0(?:[\s.-]?\d){8,14}(?!\d))|(?<![\p{L}\d])[a-z]\d{7}(?!\d)|(?<![\p{L}\d-])[1-9]\d ?-?[a-hk-z]{1,2}\d?[ -]{0,3}(?:\d{3}\.\d{2}|(?<=[ -])\d{4,5})(?![\p{L}\d])/giu;

/** What opens an account, told by the word before it; at least four signs, one of them a digit. */
const pass =
  /(?<=(?<!\p{L})(?:mật khẩu|mat khau|mk|password|otp|mã pin|ma pin|pin|mã xác thực|ma xac thuc)(?: (?:vneid|dvc|mới|moi|cũ|cu|của em|cua em|của tôi|cua toi|số|so|là|la)){0,3} ?:? ?)(?=\S{4})[^\s\d]{0,30}\d\S{0,40}/giu;
/** A day of birth, a passport's number with a gap, a land certificate's, a parcel's: each told by the word before it. */
const announced =
  /(?<=(?<!\p{L})(?:sinh|sn|sinh ngày|sinh ngay|ngày sinh|ngay sinh|born on|born)(?: là| la)? ?:? ?)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} (?:tháng|thang) \d{1,2},?(?: (?:năm|nam))? \d{4})(?!\d)|(?<=(?<!\p{L})(?:hộ chiếu|ho chieu|passport)(?: (?:số|so|number|no))?\.? ?:? ?)[a-z]{1,2} ?\d{6,8}(?!\d)|(?<=(?<!\p{L})(?:sổ hồng|so hong|sổ đỏ|so do|giấy chứng nhận|giay chung nhan|gcn|seri|phát hành|phat hanh)(?: (?:số|so))? ?:? ?)[a-z]{2} ?\d{5,8}(?!\d)|(?<=(?<!\p{L})(?:thửa|thua)(?: (?:đất|dat))? (?:số|so) ?)\d{1,5}(?!\d)|(?<=(?<!\p{L})(?:thửa|thua)(?: (?:đất|dat))? ?)\d{1,5}(?=,? (?:tờ|to) )|(?<=(?<!\p{L})(?:tờ bản đồ|to ban do)(?: (?:số|so))? ?)\d{1,4}(?!\d)/giu;

const numbers: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', email],
  ['account', page],
  ['dossier', dossierCode],
  ['account', account],
  ['personal-number', told],
  ['personal-number', pass],
  ['personal-number', announced],
  ['phone', phone],
  ['phone', otherPhone],
  ['phone', spelled],
  ['personal-number', personalNumber],
];

/** Everything in a text that is about one person, in order and not overlapping; with or without marks, composed or not. */
export function spotPersonal(text: string): readonly PersonalSpan[] {
  const plain = plainLetters(text);
  const spans: PersonalSpan[] = [];
  const free = ({ from, to }: PersonalSpan) => spans.every((span) => to <= span.from || span.to <= from);
  for (const [kind, pattern] of numbers) {
    for (const { 0: found, index } of plain.text.matchAll(pattern)) {
      const span = { kind, from: index, to: index + found.length };
      if (free(span)) spans.push(span);
    }
  }
  const words = placeWords(plain.text);
  for (const span of spotAddresses(plain.text, words)) {
    const address = { kind: 'address', ...span } as const;
    if (free(address)) spans.push(address);
  }
  for (const { from, to } of spotNames(plain.text, words)) {
    const name = { kind: 'name', from: words[from]?.from ?? 0, to: words[to - 1]?.to ?? 0 } as const;
    if (free(name)) spans.push(name);
  }
  for (const span of spotGivenNames(plain.text, words)) {
    const name = { kind: 'name', ...span } as const;
    if (free(name)) spans.push(name);
  }
  const place = (at: number) => plain.places[at] ?? text.length;
  return spans
    .toSorted((a, b) => a.from - b.from)
    .map(({ kind, from, to }) => ({ kind, from: place(from), to: place(to) }));
}
