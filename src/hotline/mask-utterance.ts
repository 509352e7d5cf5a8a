import { type SpokenNumber, spotSpokenNumbers } from '#knowledge/hear/spoken-numbers.ts';
import { personalMasks } from '#knowledge/spot-codes.ts';
import { type PersonalKind, type PersonalSpan, spotPersonal } from '#knowledge/spot-personal.ts';

/** What was said before, as far as it tells what a number is that is said in pieces. */
export type NumberBefore = {
  /** Somebody asked for such a number, or began to tell it. */
  readonly awaited: PersonalKind | null;
  /** How many digits the same speaker had said when they paused. */
  readonly digits: number;
  /** Whether those were masked. */
  readonly wasMasked: boolean;
};

export const nothingBefore: NumberBefore = { awaited: null, digits: 0, wasMasked: false };

export type MaskedUtterance = {
  /** As it may be kept and shown. */
  readonly text: string;
  /** Codes of dossiers that were said whole, as they are written. */
  readonly dossiers: readonly string[];
  /** The digits at the end of what the speaker said before belong to a number, and must not stay. */
  readonly masksBefore: boolean;
  readonly after: NumberBefore;
};

/** Shorter, it is a house, a floor, an age, a year or a paragraph. */
const fewestOfNumber = 7;
/** As many at the end of what is still being said may become a number. */
const fewestGrowing = 4;
/** As many are written in figures before the patterns of written text look at them. */
const fewestWritten = 4;
/** Whatever follows so many is no part of the same number. */
const longest = 12;
/** Shorter, and without a number, it answers nothing. */
const longestAside = 25;
/** How near behind its name a number stands, in letters. */
const announcedWithin = 40;
/** A number that is told in pieces begins at once. */
const startsWithin = 12;

const announcers: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    'dossier',
    /(?:mã|ma) (?:số )?(?:hồ sơ|ho so)|(?:số|so) (?:hồ sơ|ho so)|(?:biên nhận|bien nhan|giấy hẹn|giay hen)/giu,
  ],
  [
    'phone',
    /(?:số|so) (?:điện thoại|dien thoai|máy|may|zalo|di động|di dong|liên lạc|lien lac|liên hệ|lien he|của (?:em|anh|chị|tôi|mình|cô|chú|bác|cháu|con|ông|bà)|em|anh|chị|mình)(?!\p{L})|điện thoại|dien thoai|sđt|sdt|zalo|hotline/giu,
  ],
  ['account', /(?:số |so )?(?:tài khoản|tai khoan)|stk/giu],
  [
    'personal-number',
    /(?:căn cước|can cuoc|chứng minh|chung minh|cccd|cmnd|định danh|dinh danh|bảo hiểm|bao hiem|mã số thuế|ma so thue|hộ chiếu|ho chieu|bằng lái|bang lai|giấy phép lái xe|biển số|bien so|thẻ|mã số|ma so|mã bưu|otp|mật khẩu|mat khau|sinh ngày|ngày sinh)/giu,
  ],
];
/** Numbers of texts of law are nobody's. */
const lawful =
  /(?:nghị định|nghi dinh|thông tư|thong tu|quyết định|quyet dinh|nghị quyết|nghi quyet|luật số|luat so|công văn|cong van|điều|dieu|khoản|khoan)(?: số| so)?[^\p{L}\d]*$/iu;
const countsBefore =
  /(?<!\p{L})(?:ngày|ngay|mùng|tháng|thang|năm|lúc|luc|tầm|tổ|to|thôn|thon|phường|quận|lớp|lop)\s+$/iu;
const countsAfter =
  /^\s+(?:tháng|thang|tuổi|tuoi|giờ|gio|rưỡi|ngày|ngay|bản|ban|tờ|tấm|đứa|người|nguoi|lần|tháng|năm)(?!\p{L})/iu;
const procedureCode = /^\d\.\d{6}$/;
const dossierForm = /^(?:\d{1,3}\.){0,3}[GHKT]\d{2}[\d./-]*[-/.]?\d{6}[-/.]?\d{3,6}$/;

type Said = {
  readonly text: string;
  /** Still being said: what follows is not known yet. */
  readonly isPartial: boolean;
  readonly before: NumberBefore;
};

/** Masks what is personal in one utterance, said in words or in figures, whole or in pieces. */
export function maskUtterance({ text: said, isPartial, before }: Said): MaskedUtterance {
  const text = said.normalize('NFC');
  const numbers = spotSpokenNumbers(text, 1);
  const spans = [...spotInWriting(text, numbers)];
  const dossiers: string[] = [];
  let masksBefore = false;
  for (const number of numbers) {
    if (dossierForm.test(number.written)) dossiers.push(number.written);
    const kind = kindOf(number, { text, isPartial, before });
    if (kind === null) continue;
    masksBefore ||= continues(number, text, before) && !before.wasMasked && before.digits > 0;
    addSpan(spans, { kind, from: number.from, to: number.to });
  }
  const masked = mask(text, spans);
  const last = numbers.at(-1);
  const isLastOpen = last !== undefined && endsWith(text, last.to);
  const goesOn = isLastOpen && continues(last, text, before);
  const digits = isLastOpen ? digitsUpTo(last, text, before) : 0;
  const awaited = awaitedAfter(text, numbers);
  const stillAwaited = goesOn && !isWhole(before.awaited, digits) ? before.awaited : null;
  const wasMasked = isLastOpen && spans.some(({ to }) => to === last?.to);
  // "Dạ", "vâng em nghe" between the question and the number.
  const isAside = numbers.length === 0 && awaited === null && text.length < longestAside;
  const after = isAside ? before : { awaited: awaited ?? stillAwaited, digits, wasMasked };
  return { text: masked, dossiers, masksBefore, after };
}

/** The digits at the end of what was kept, masked after all: they turned out to begin a number. */
export function maskEnd(kept: string): string {
  const last = spotSpokenNumbers(kept, 1).at(-1);
  if (!last || !endsWith(kept, last.to)) return kept;
  return mask(kept, [{ kind: 'personal-number', from: last.from, to: last.to }]);
}

/** The patterns of what people write, over the same words with their numbers in figures. */
function spotInWriting(text: string, numbers: readonly SpokenNumber[]): readonly PersonalSpan[] {
  const long = numbers.filter(({ digits }) => digits >= fewestWritten);
  let written = '';
  // Where each unit of what is written began and ended in what was said.
  const places: { readonly from: number; readonly to: number }[] = [];
  let at = 0;
  const copyUntil = (to: number) => {
    written += text.slice(at, to);
    for (; at < to; at += 1) places.push({ from: at, to: at + 1 });
  };
  for (const { from, to, written: figures } of long) {
    copyUntil(from);
    written += figures;
    for (const _ of figures) places.push({ from, to });
    at = to;
  }
  copyUntil(text.length);
  return spotPersonal(written).map(({ kind, from, to }) => ({
    kind,
    from: places[from]?.from ?? text.length,
    to: places[to - 1]?.to ?? text.length,
  }));
}

function kindOf(number: SpokenNumber, { text, isPartial, before }: Said): PersonalKind | null {
  const { written, digits, from, to } = number;
  if (procedureCode.test(written)) return null;
  if (dossierForm.test(written)) return 'dossier';
  const lead = text.slice(Math.max(0, from - announcedWithin), from);
  if (lawful.test(lead)) return null;
  const told = announced(lead);
  const isCut = isPartial && endsWith(text, to);
  if (told !== null && (digits >= 3 || isCut)) return told;
  if (continues(number, text, before)) return before.awaited ?? kindByLength(written);
  if (digits >= fewestOfNumber) return kindByLength(written);
  return isCut && digits >= fewestGrowing ? kindByLength(written) : null;
}

/** Goes on with a number that the speaker had begun, or that they were asked for. */
function continues({ from, to, digits }: SpokenNumber, text: string, before: NumberBefore): boolean {
  if (text.slice(0, from).trim().length > startsWithin || counts(text, { from, to })) return false;
  if (before.awaited !== null) return digits >= 2;
  return (
    digits >= 2 && before.digits >= 3 && before.digits < longest && before.digits + digits >= fewestOfNumber
  );
}

/** A day, an age or a quantity. */
function counts(text: string, { from, to }: Pick<SpokenNumber, 'from' | 'to'>): boolean {
  return countsBefore.test(text.slice(Math.max(0, from - 12), from)) || countsAfter.test(text.slice(to));
}

/** The nearest name of a number before it. */
function announced(lead: string): PersonalKind | null {
  let nearest: { readonly kind: PersonalKind; readonly at: number } | null = null;
  for (const [kind, pattern] of announcers) {
    for (const { index } of lead.matchAll(pattern)) {
      if (nearest === null || index > nearest.at) nearest = { kind, at: index };
    }
  }
  return nearest?.kind ?? null;
}

/** As many digits as such a number has at the most; whatever comes then is something else. */
const whole: Readonly<Partial<Record<PersonalKind, number>>> = {
  phone: 10,
  'personal-number': 12,
  dossier: 20,
};

function isWhole(kind: PersonalKind | null, digits: number): boolean {
  return kind === null || digits >= (whole[kind] ?? 16);
}

/** What is asked for, or begun, at the end of what was said and not told there. */
function awaitedAfter(text: string, numbers: readonly SpokenNumber[]): PersonalKind | null {
  const last = numbers.findLast(({ digits }) => digits >= 3);
  return announced(text.slice(Math.max(last?.to ?? 0, text.length - 60)));
}

function kindByLength(written: string): PersonalKind {
  return /^(?:0\d{9,10}|84\d{9})$/.test(written) ? 'phone' : 'personal-number';
}

function digitsUpTo({ from, digits }: SpokenNumber, text: string, before: NumberBefore): number {
  return text.slice(0, from).trim().length <= startsWithin ? before.digits + digits : digits;
}

/** What is said behind a number that may still go on: to whom, and while somebody looks for the rest of it. */
const behind =
  /[\s.,!?…]|(?<!\p{L})(?:ạ|nha|nhé|đó|em|anh|chị|ờm?|à|ừm?|ơ|dạ|vâng|rồi|tiếp|là|thì|da|vang|roi|tiep|la|thi|um|nhe)(?!\p{L})/giu;

function endsWith(text: string, to: number): boolean {
  return text.slice(to).replace(behind, '') === '';
}

/** A wider span takes the place of those inside it. */
function addSpan(spans: PersonalSpan[], span: PersonalSpan): void {
  const overlapping = spans.filter(({ from, to }) => from < span.to && span.from < to);
  const from = Math.min(span.from, ...overlapping.map((each) => each.from));
  const to = Math.max(span.to, ...overlapping.map((each) => each.to));
  const kind = overlapping.find((each) => each.kind !== 'personal-number')?.kind ?? span.kind;
  for (const each of overlapping) spans.splice(spans.indexOf(each), 1);
  spans.push({ kind, from, to });
}

function mask(text: string, spans: readonly PersonalSpan[]): string {
  let kept = '';
  let at = 0;
  for (const { kind, from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    kept += text.slice(at, from) + personalMasks[kind];
    at = to;
  }
  return kept + text.slice(at);
}
