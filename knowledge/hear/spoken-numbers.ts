import { hasDiacritics } from '#knowledge/fold.ts';

/** A number or a code as it was said, digit by digit or in small groups: UTF-16 offsets, `to` exclusive. */
export type SpokenNumber = {
  readonly from: number;
  readonly to: number;
  /** As it would be written: digits, and what was said between them ("1.001193", "H56.22-251122-0001"). */
  readonly written: string;
  /** How many digits it has. */
  readonly digits: number;
};

const digitWords: Readonly<Record<string, string>> = {
  ...{ không: '0', một: '1', mốt: '1', hai: '2', ba: '3', bốn: '4', tư: '4', năm: '5', lăm: '5', nhăm: '5' },
  ...{ sáu: '6', bảy: '7', bẩy: '7', tám: '8', chín: '9' },
  // As it is heard in the centre and in the south.
  ...{ khôn: '0', hông: '0', o: '0' },
};
const plainDigitWords: Readonly<Record<string, string>> = {
  ...{ khong: '0', mot: '1', hai: '2', ba: '3', bon: '4', tu: '4', nam: '5', lam: '5', nham: '5' },
  ...{ sau: '6', bay: '7', tam: '8', chin: '9', o: '0' },
};
/** What recognisers make of a digit when they miss its tone, its first letter or its last; only between other digits. */
const misheardDigits: Readonly<Record<string, string>> = {
  ...plainDigitWords,
  ...{
    hong: '0',
    khon: '0',
    mộc: '1',
    mốc: '1',
    mọt: '1',
    bống: '4',
    bón: '4',
    lăng: '5',
    năng: '5',
    xáu: '6',
    xau: '6',
  },
  ...{
    bẫy: '7',
    bãy: '7',
    bải: '7',
    tán: '8',
    tám: '8',
    chính: '9',
    chíng: '9',
    chin: '9',
    trín: '9',
    tín: '9',
  },
};
/** So many have to be heard before a word is taken for a digit that it only sounds like. */
const fewestSure = 3;
/** The letters that begin a dossier's code, as they are called. */
const letters: Readonly<Record<string, string>> = {
  ...{ hát: 'H', hắt: 'H', hờ: 'H', hách: 'H', hat: 'H', h: 'H', giê: 'G', gờ: 'G', gie: 'G', g: 'G' },
  ...{ ca: 'K', ka: 'K', cờ: 'K', k: 'K', tê: 'T', te: 'T', tờ: 'T', t: 'T' },
};
const signs: Readonly<Record<string, string>> = {
  ...{ chấm: '.', cham: '.', '.': '.', gạch: '-', gach: '-', trừ: '-', tru: '-', '-': '-', '–': '-' },
  ...{ xuyệt: '/', xuyet: '/', xẹt: '/', xet: '/', sẹc: '/', xược: '/', trên: '/', tren: '/', '/': '/' },
};
/** Behind the word for a stroke. */
const afterStroke = new Set(['ngang', 'nối', 'noi', 'giữa', 'giua', 'chéo', 'cheo', 'ngan']);
const tens = new Set(['mươi', 'mười', 'muoi', 'chục', 'chuc']);
const hundreds = new Set(['trăm', 'tram']);
const noughts = new Set(['linh', 'lẻ', 'le']);
const repeats = new Set(['số', 'so', 'con', 'lần', 'lan', 'chữ', 'chu']);
/** What stands between two groups while somebody thinks. */
const pauses = new Set([
  ...[
    ',',
    'ờ',
    'à',
    'ừm',
    'ừ',
    'ờm',
    'ơ',
    'dạ',
    'vâng',
    'rồi',
    'ạ',
    'tiếp',
    'là',
    'thì',
    'nha',
    'nhé',
    'nhá',
    'xong',
  ],
  ...['o', 'a', 'um', 'u', 'da', 'vang', 'roi', 'tiep', 'la', 'thi', 'nhe'],
]);
/** What makes a number an amount. */
const units = new Set([
  ...[
    'nghìn',
    'ngàn',
    'nghin',
    'ngan',
    'triệu',
    'trieu',
    'tỷ',
    'tỉ',
    'ty',
    'đồng',
    'dong',
    'k',
    'phần',
    'phan',
  ],
  ...['mét', 'met', 'm2', 'hecta', 'héc', 'ki', 'cây'],
]);
const mostPauses = 3;

type Token = { readonly word: string; readonly from: number; readonly to: number };

/**
 * Numbers and codes of at least `fewest` digits, in order: what a recogniser writes in words, in figures or in both.
 * Amounts ("năm mươi nghìn") are left alone, and so is whatever stands in words that are no numbers.
 */
export function spotSpokenNumbers(text: string, fewest: number): readonly SpokenNumber[] {
  const tokens = tokensOf(text);
  const digits = hasDiacritics(text) ? digitWords : { ...plainDigitWords, ...digitWords };
  const found: SpokenNumber[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = readRun({ tokens, digits }, at);
    if (run === null) {
      at += 1;
      continue;
    }
    at = run.next;
    if (run.digits >= fewest && !isAmount(tokens, run)) {
      const [first, last] = [tokens[run.first], tokens[run.last]];
      if (first && last) {
        found.push({ from: first.from, to: last.to, written: run.written, digits: run.digits });
      }
    }
  }
  return found;
}

function tokensOf(text: string): readonly Token[] {
  return [...text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{L}\d]/gu)].map(
    ({ 0: word, index }) => ({
      word: word.normalize('NFC'),
      from: index,
      to: index + word.length,
    }),
  );
}

type Reading = { readonly tokens: readonly Token[]; readonly digits: Readonly<Record<string, string>> };
type Run = {
  readonly first: number;
  readonly last: number;
  readonly next: number;
  readonly written: string;
  readonly digits: number;
};

/** Groups of digits one after the other, with the signs and pauses that stand between two of them. */
function readRun(reading: Reading, start: number): Run | null {
  const letter = letterAt(reading, start);
  let written = letter?.written ?? '';
  let at = start + (letter ? 1 : 0);
  const first = isYear(reading, at, '') ? null : readGroup(reading, at);
  if (!first) return null;
  written += first.written;
  at = first.next;
  for (;;) {
    const between = readBetween(reading, at);
    const group = isYear(reading, between.next, written)
      ? null
      : (readGroup(reading, between.next) ?? readMisheard(reading, between.next, written));
    if (!group) break;
    written += between.written + group.written;
    at = group.next;
  }
  const digits = written.replace(/\D/g, '').length;
  return { first: start, last: at - 1, next: at, written, digits };
}

/** "không chín một bon hai": between digits, or behind them at the end, it can be nothing else. */
function readMisheard(reading: Reading, at: number, before: string): Group | null {
  const digit = misheardDigits[reading.tokens[at]?.word ?? ''];
  if (digit === undefined || before.replace(/\D/g, '').length < fewestSure) return null;
  const behind = readBetween(reading, at + 1);
  const isBetween = behind.next >= reading.tokens.length || readGroup(reading, behind.next) !== null;
  return isBetween ? { written: digit, next: at + 1 } : null;
}

/** "năm một chín chín hai" behind a day or nothing: the word is the year's and no five. */
function isYear(reading: Reading, at: number, before: string): boolean {
  const word = reading.tokens[at]?.word;
  if ((word !== 'năm' && word !== 'nam') || before.length > 4) return false;
  let written = '';
  for (let next = at + 1; written.length < 4; ) {
    const group = readGroup(reading, next);
    if (!group) return false;
    written += group.written;
    next = group.next;
  }
  return /^(?:19|20)\d\d$/.test(written);
}

/** A letter begins a code only where two digits follow at once. */
function letterAt(reading: Reading, at: number): { readonly written: string } | null {
  const letter = letters[reading.tokens[at]?.word ?? ''];
  if (letter === undefined) return null;
  const first = readGroup(reading, at + 1);
  if (!first) return null;
  const second = first.written.length >= 2 ? first : readGroup(reading, first.next);
  return second ? { written: letter } : null;
}

/** Signs and pauses between two groups; none of them counts where no group follows. */
function readBetween({ tokens }: Reading, from: number): { readonly written: string; readonly next: number } {
  let written = '';
  let next = from;
  for (let paused = 0; paused < mostPauses; ) {
    const word = tokens[next]?.word ?? '';
    const sign = signs[word];
    if (sign !== undefined && written === '') written = sign;
    else if (pauses.has(word)) paused += 1;
    else if (!(written !== '' && afterStroke.has(word))) break;
    next += 1;
  }
  return { written, next };
}

type Group = { readonly written: string; readonly next: number };

/** "091", "chín", "chín mươi mốt", "mười hai", "một trăm linh hai", "ba số không". */
function readGroup(reading: Reading, at: number): Group | null {
  const { tokens } = reading;
  const word = tokens[at]?.word ?? '';
  if (/^\d+$/.test(word)) return { written: word, next: at + 1 };
  if (word === 'mười' || word === 'muoi') return afterTen(reading, '1', at + 1);
  const digit = digitAt(reading, at);
  if (digit === null) return null;
  const behind = tokens[at + 1]?.word ?? '';
  if (tens.has(behind) && behind !== 'mười') return afterTen(reading, digit, at + 2);
  if (hundreds.has(behind)) return afterHundred(reading, digit, at + 2);
  const again = repeats.has(behind) && Number(digit) > 1 ? digitAt(reading, at + 2) : null;
  if (again !== null) return { written: again.repeat(Number(digit)), next: at + 3 };
  return { written: digit, next: at + 1 };
}

function afterTen(reading: Reading, ten: string, at: number): Group {
  const one = digitAt(reading, at);
  // "hai mươi một hai": whoever counts on says the next digit by itself; only one belongs to the ten.
  return one === null || one === '0'
    ? { written: `${ten}0`, next: at }
    : { written: ten + one, next: at + 1 };
}

function afterHundred(reading: Reading, hundred: string, at: number): Group {
  const { tokens } = reading;
  const word = tokens[at]?.word ?? '';
  if (noughts.has(word)) {
    const one = digitAt(reading, at + 1);
    if (one !== null) return { written: `${hundred}0${one}`, next: at + 2 };
  }
  if (word === 'mười' || word === 'muoi') {
    const rest = afterTen(reading, '1', at + 1);
    return { written: hundred + rest.written, next: rest.next };
  }
  const ten = digitAt(reading, at);
  if (ten === null) return { written: `${hundred}00`, next: at };
  const behind = tokens[at + 1]?.word ?? '';
  const rest = tens.has(behind) ? afterTen(reading, ten, at + 2) : null;
  if (rest) return { written: hundred + rest.written, next: rest.next };
  const one = digitAt(reading, at + 1);
  return one === null
    ? { written: `${hundred}${ten}0`, next: at + 1 }
    : { written: `${hundred}${ten}${one}`, next: at + 2 };
}

function digitAt({ tokens, digits }: Reading, at: number): string | null {
  const word = tokens[at]?.word ?? '';
  return Object.hasOwn(digits, word) ? (digits[word] ?? null) : null;
}

/** "năm mươi nghìn đồng", "2.500.000 đ": a sum and no code. */
function isAmount(tokens: readonly Token[], { last, written, digits }: Run): boolean {
  const behind = tokens[last + 1]?.word ?? '';
  return digits < 9 && (units.has(behind) || /^\d{1,3}(?:[.,]\d{3})+$/.test(written));
}
