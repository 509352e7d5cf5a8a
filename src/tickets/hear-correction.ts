import { foldText } from '#knowledge/fold.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';
import type { Draft, DraftField, ReporterField } from './draft.ts';
import { spotMoment } from './spot-moment.ts';
import { spotPlace } from './spot-place.ts';

/** What is to stand in a field instead; `what`: the whole of what was told, with the wrong words replaced. */
export type Correction = {
  readonly field: DraftField;
  readonly part: ReporterField | null;
  readonly to: string;
};

/** `right`: what it is; `wrong`: what it is not, where that was said. */
type Said = { readonly right: string; readonly wrong: string | null };

const lead =
  /^(?:(?:à|a|ủa|ua|ý|ơ|ui|dạ|da|khoan|khoan đã|khoan da|đợi|chờ|nhầm|nham|lộn|lon|chưa đúng|chua dung|quên|quen|xin lỗi|xin loi|sai|mà|ma|thôi|thoi|em|tôi|toi|mình|minh|ghi|viết|nhập|gõ|nói|noi|rồi|roi|no|sorry|wait)(?!\p{L})[\s,.:;!-]*)+/iu;
const sets =
  /^(?:sửa|đổi|sua|doi)(?: (?:lại|giùm|giúp|hộ|lai|gium|giup|ho|tôi|em|toi))*[\s,:]+(?=(?:không|khong|ko|hổng|hong|thành|thanh) )|^(?:chuyện|việc|chuyen|viec)(?: (?:này|đó|nay|do))? (?:xảy ra|xay ra)(?: (?:vào|lúc|vao|luc))? /iu;
const field =
  /^(?:(?:sửa lại|sua lai|sửa|sua|đổi|doi)(?: giùm| giúp| gium| giup| cho tôi| cho toi| cho em| thành)?[\s,:]*)?(?:(?:cái|cai|chỗ|cho|phần|phan)\s)?(?<name>địa chỉ|dia chi|nơi xảy ra|noi xay ra|địa điểm|dia diem|nơi|chỗ|số nhà|so nha|tên đường|ten duong|thời gian|thoi gian|ngày|ngay|giờ|gio|tên|ten|họ tên|ho ten|số điện thoại|so dien thoai|sđt|sdt|nội dung|noi dung)(?: của tôi| của em| cua toi| cua em| tôi| em)?(?: (?:bị |bi )?(?:sai|nhầm|nham|lộn|lon|chưa đúng|chua dung))?(?: (?:rồi|roi))?(?: (?:đúng |dung |phải |phai |đúng ra )?(?:là|la))?[\s,:]+/iu;
const tail =
  /[\s,]*(?:mới đúng|moi dung|mới phải|moi phai|nhé|nhe|nha|ạ|nghen|em ơi|(?:giúp|giùm|giup|gium|hộ)(?: tôi| em| toi| minh| mình)?|cơ|á|instead)[\s.!]*$/iu;
const notThat =
  /^(?<right>.{1,120}?)[\s,]+(?:chứ|chu|mà|ma|,)?\s*(?:không phải|khong phai|ko phải|ko phai|hổng phải|hong phai|không phải là|not)(?: là| la| ở| o)? (?<wrong>.{1,120})$/iu;
const butThis =
  /^(?:không phải|khong phai|ko phải|ko phai|hổng phải|hong phai|not)(?: là| la| ở| o)? (?<wrong>.{1,120}?)(?:[\s,]+(?:mà là|ma la|mà|ma|phải là|phai la|là|la|but|it's|it is)|,)\s+(?<right>.{1,120})$/iu;
const says =
  /\b(?:nham|lon|sai|moi dung|moi phai|chu khong|chu ko|khong phai|ko phai|hong phai|sua lai|khoan|phai la|dung la|dung ra|(?:doi|sua) (?:lai )?thanh|chua dung|wrong|not)\b/;

/**
 * What a message at the reading back puts right: "số 21 chứ không phải 12", "nhầm, hôm kia mới đúng", "tên tôi là …".
 * `null` where it corrects nothing; then it is something more that happened.
 */
export function hearCorrection(text: string, draft: Draft, today: string): Correction | null {
  const own = ownName(text);
  if (own) return { field: 'who', part: 'name', to: own };
  const isSaid = says.test(foldText(text));
  const opened = text.replace(lead, '').replace(sets, '').trim();
  const label = labelIn(opened);
  if (!isSaid && !label) return null;
  const hint = label ? fieldNamed(label.groups?.name ?? '') : null;
  const rest = (label ? opened.slice(label[0].length) : opened).replace(lead, '');
  const said = readSaid(rest, opened);
  if (!said || said.right === '') return null;
  return (
    (said.wrong === null ? null : replaced(draft, { right: said.right, wrong: said.wrong }, hint)) ??
    standing(said, { hint, today, isSaid, place: draft.place?.words ?? '' })
  );
}

/** "Thời gian là …", "địa chỉ sai rồi, …": a field is named and said to be something; "giờ cán bộ vẫn …" names none. */
function labelIn(opened: string): RegExpExecArray | null {
  const label = field.exec(opened);
  if (!label) return null;
  const isMeant = /[:]|\b(?:la|sai|nham|lon|chua dung|sua|sua lai|doi|roi)\b/.test(foldText(label[0]));
  return isMeant || /\b(?:chu|ma) (?:khong|ko|hong) phai\b/.test(foldText(opened)) ? label : null;
}

function readSaid(rest: string, opened: string): Said | null {
  for (const one of [rest, opened]) {
    const clean = one.replace(tail, '').trim();
    const found = notThat.exec(clean)?.groups ?? butThis.exec(clean)?.groups;
    if (found) return { right: bare(found.right), wrong: bare(found.wrong) };
  }
  const right = rest.replace(tail, '').trim();
  return right === '' ? null : { right: bare(right), wrong: null };
}

function bare(words: string | undefined): string {
  return (words ?? '')
    .replace(tail, '')
    .replace(/^(?:là|la|ở|o|phải là|phai la|thành|thanh)\s+/iu, '')
    .replace(/^[\s,.:]+|[\s,.:]+$/g, '');
}

/** "Tên tôi là Lê Văn Mẫu mới đúng": said of oneself, it is the name. */
function ownName(text: string): string | null {
  const told =
    /(?<!\p{L})(?:tên (?:của )?(?:tôi|em|mình|cháu|con)|ten (?:cua )?(?:toi|em|minh|chau|con)|(?:tôi|em|mình|toi|minh|chị|anh|chi|cháu|con) tên|(?:toi|em|minh|chau|con) ten|my name is)(?: là| la)?(?: phải là)? (?<name>\p{L}+(?: \p{L}+){1,4})/iu.exec(
      text.replace(tail, ''),
    );
  return told?.groups?.name?.replace(/\s+(?:chứ|chu|không|khong|mà|ma)(?!\p{L}).*$/iu, '') ?? null;
}

type Named = { readonly field: DraftField; readonly part: ReporterField | null };

function fieldNamed(name: string): Named {
  const folded = foldText(name);
  if (/^(?:so nha|ten duong)$/.test(folded)) return { field: 'where', part: null };
  if (/^(?:noi|cho|dia diem)/.test(folded) && folded !== 'noi dung') return { field: 'where', part: null };
  if (/^(?:thoi gian|ngay|gio)$/.test(folded)) return { field: 'when', part: null };
  if (/ten$/.test(folded)) return { field: 'who', part: 'name' };
  if (/^(?:so dien thoai|sdt)$/.test(folded)) return { field: 'who', part: 'phone' };
  if (folded === 'noi dung') return { field: 'what', part: null };
  return { field: 'where', part: null };
}

/** The fields in which a wrong word is looked for, the narrowest first. */
function fieldsOf({
  place,
  moment,
  reporter,
  words,
}: Draft): readonly (Named & { readonly told: string | null })[] {
  const who = reporter?.kind === 'named' ? reporter : null;
  return [
    { field: 'where', part: null, told: place?.words ?? null },
    { field: 'when', part: null, told: moment?.words ?? null },
    { field: 'who', part: 'name', told: who?.name ?? null },
    { field: 'who', part: 'phone', told: who?.phone ?? null },
    { field: 'who', part: 'address', told: who?.address ?? null },
    { field: 'what', part: null, told: words.length > 0 ? words.join('\n') : null },
  ];
}

function replaced(
  draft: Draft,
  { right, wrong }: { readonly right: string; readonly wrong: string },
  hint: Named | null,
): Correction | null {
  const fields = fieldsOf(draft);
  const first = fields.filter((one) => hint === null || one.field === hint.field);
  for (const { field, part, told } of [...first, ...fields]) {
    const to = told === null ? null : swapped(told, wrong, right);
    if (to !== null) return { field, part, to };
  }
  return null;
}

/** "Số 12" becomes "số 21" though only "12" was called wrong: what both begin with goes with it. */
function swapped(told: string, wrong: string, right: string): string | null {
  const [foldedTold, heads] = [foldText(told), right.split(/\s+/)];
  for (let ahead = Math.min(heads.length - 1, 3); ahead >= 0; ahead -= 1) {
    const sought = foldText([...heads.slice(0, ahead), wrong].join(' '));
    const at = foldedTold.search(new RegExp(`(?<![\\p{L}\\d])${escaped(sought)}(?![\\p{L}\\d])`, 'u'));
    if (at < 0) continue;
    const [kind = ''] = wrong.split(/\s+/);
    const keeps = ahead === 0 && kinds.test(foldText(kind)) && !kinds.test(foldText(heads[0] ?? ''));
    const put = keeps ? `${told.slice(at, at + kind.length)} ${right}` : right;
    return told.slice(0, at) + put + told.slice(at + sought.length);
  }
  return null;
}

const kinds = /^(?:duong|hem|kiet|ngo|ngach|pho|phuong|xa|thon|to|so|cho|cau|truong)$/;

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Nothing that stands there was called wrong: what is right says by its look where it belongs. */
function standing(
  { right, wrong }: Said,
  {
    hint,
    today,
    isSaid,
    place,
  }: {
    readonly hint: Named | null;
    readonly today: string;
    readonly isSaid: boolean;
    readonly place: string;
  },
): Correction | null {
  if (hint) return { ...hint, to: hint.field === 'where' ? fitted(place, right) : right };
  if (!isSaid || right.split(/\s+/).length > 14) return null;
  const phone = spotPersonal(right).find(({ kind }) => kind === 'phone');
  if (phone) return { field: 'who', part: 'phone', to: right.slice(phone.from, phone.to).trim() };
  const moment = spotMoment(right, today);
  if (moment && moment.words.length * 2 >= right.length) return { field: 'when', part: null, to: right };
  const spotted = spotPlace(right);
  if (spotted && spotted.length * 2 >= right.length)
    return { field: 'where', part: null, to: fitted(place, right) };
  return wrong !== null && /\d/.test(right) && right.split(/\s+/).length <= 3
    ? { field: 'where', part: null, to: fitted(place, right) }
    : null;
}

/** Of a place told before only that part is put right that was said again: its number, or its road. */
function fitted(place: string, right: string): string {
  if (/^(?:số |so )?\d+[a-z]?(?:\/\d+)*$/i.test(right)) {
    const number = /(?<![\p{L}\d])\d+[a-z]?(?:\/\d+)*(?![\p{L}\d])/iu;
    return number.test(place) ? place.replace(number, right.replace(/^\D+/, '')) : right;
  }
  const [kind = ''] = right.split(/\s+/);
  if (!kinds.test(foldText(kind)) || /\d/.test(right)) return right;
  const at = foldText(place).search(new RegExp(`(?<![\\p{L}])${escaped(foldText(kind))} `, 'u'));
  if (at < 0) return right;
  const rest = /,| (?:phường|xã|thị trấn|phuong|xa|thi tran) /i.exec(place.slice(at));
  return place.slice(0, at) + right + (rest ? place.slice(at + rest.index) : '');
}
