import type { Fee, Method } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { readAmounts, readNumber } from './read-amounts.ts';
import { readWindows } from './read-windows.ts';
import { kindOf, splitFeeNote } from './split-fee-note.ts';
import { tidyText } from './tidy-text.ts';

export type FeeReading = { readonly fees: readonly Fee[]; readonly flags: readonly Flag[] };

const nothing: FeeReading = { fees: [], flags: [] };

/** Reads the fee column of one way of filing: "50,000 Việt Nam Đồng (note)", "Phí : 2.000 Đồng", "Miễn phí (note)". */
export function readFees(text: string, channel: Method['channel']): FeeReading {
  const lines = tidyText(text)
    .replace(/\n(?!(?:Phí|Lệ phí|File đính kèm) ?:)/g, ' ')
    .split('\n')
    .filter((line) => line && !/^File đính kèm/.test(line));
  const readings = lines.map((line) => readFeeLine(line, channel));
  return {
    fees: readings.flatMap(({ fees }) => fees),
    flags: readings.flatMap(({ flags }) => flags),
  };
}

const free = /^(?:miễn phí|(?:không|o|0)\s*(?:việt nam )?đồng)/iu;
const number = /^([\d.,]+)\s*(?:việt nam đồng|vnđ|đồng)/iu;
const foreign = /^[\d.,]+\s*(?:usd|đô la)/iu;
const lone = /^đồng(?!\p{L})/iu;

function readFeeLine(line: string, channel: Method['channel']): FeeReading {
  const [, label, text = line] = /^(Phí|Lệ phí)\s*:\s*(.*)$/.exec(line) ?? [];
  const kind = label ? kindOf(label) : {};
  const reading = readFee(text, channel);
  return { ...reading, fees: reading.fees.map((fee) => ({ ...kind, ...fee })) };
}

function readFee(text: string, channel: Method['channel']): FeeReading {
  if (/^không có thông tin/iu.test(text)) return nothing;
  const head = free.exec(text);
  if (head) return readZeroFee(bare(text.slice(head[0].length)), channel);
  if (foreign.test(text)) return inWords(unrepeated(text), ['fee-not-in-dong']);
  const sum = number.exec(text);
  if (sum) return settleAmount(sum[1] ?? '', bare(text.slice(sum[0].length)), channel);
  const words = bare(text.replace(lone, ''));
  return words ? inWords(words, [namesSetter(words) ? 'fee-set-elsewhere' : 'fee-unclear']) : nothing;
}

/** Free, as the column says: unless its note says otherwise. */
export function readZeroFee(note: string, channel: Method['channel']): FeeReading {
  if (!note || saysNone.test(note)) return { fees: [{ amount: 0, check: false }], flags: [] };
  if (saysNotCharged.test(note)) return { fees: [{ amount: 0, note, check: false }], flags: [] };
  if (readAmounts(note).length > 0 || bareSum.test(note)) {
    const split = splitFeeNote(note)?.filter(({ online }) => !online || channel === 'online');
    if (split && split.length > 0) {
      return { fees: split.map(({ fee }) => fee), flags: ['zero-fee-with-amount'] };
    }
    return inWords(note, ['zero-fee-with-amount', ...windowFlag(note)]);
  }
  if (namesSetter(note)) return inWords(note, ['fee-set-elsewhere']);
  if (/phí|giá|mức thu|usd|%|chưa quy định/iu.test(note))
    return inWords(note, ['zero-fee-with-note', ...windowFlag(note)]);
  return { fees: [{ amount: 0, ...(note.length > 3 && { note }), check: false }], flags: [] };
}

const saysNone = /^không(?: có)?\.?$/iu;
const saysNotCharged =
  /^(?:- ?)?(?:không (?:được )?(?:quy định|thu (?:lệ )?phí)|không mất phí|miễn (?:lệ )?phí(?=\.?$| ?\())(?:(?!cho|đối với|trường hợp)[^;])*$/iu;
/** A sum without its unit: "8.000.000/lần", "giảm 20 %: 1.600.000". */
const bareSum = /(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d.,]|\s*(?:GT|kg|tấn))/u;

/** A note sets the amount right: sources wrote 50 for 50.000, and dollars as đồng. */
export function settleAmount(digits: string, note: string, channel: Method['channel']): FeeReading {
  const value = readNumber(digits);
  const named = readAmounts(note).map((amount) => amount.value);
  if (new RegExp(`(?<!\\d)${digits.replaceAll('.', '\\.')}\\s*USD`, 'iu').test(note)) {
    return inWords(note, ['fee-not-in-dong']);
  }
  if (value === 0) return readZeroFee(note, channel);
  if (value !== null && value < 1000 && named.includes(value * 1000)) {
    const { fees, flags } = withNote(value * 1000, note);
    return { fees, flags: ['fee-repaired', ...flags] };
  }
  if (value === null || !Number.isInteger(value) || value < 1000) {
    return note ? inWords(note, ['fee-unclear']) : { fees: [], flags: ['fee-unclear'] };
  }
  if (named.length === 0 || named.includes(value) || sum(named) === value) return withNote(value, note);
  const [reduced, second] = splitFeeNote(note) ?? [];
  const isReduced = reduced && !second && !reduced.online && (reduced.fee.from || reduced.fee.to);
  if (!isReduced || (reduced.fee.amount ?? value) > value) return inWords(note, ['fee-unclear']);
  return { fees: [{ amount: value, check: false }, reduced.fee], flags: [] };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function withNote(value: number, note: string): FeeReading {
  const fee = feeWithNote(value, note);
  return { fees: [fee], flags: fee.from || fee.to ? [] : windowFlag(note) };
}

/** A fee and its note, without the words that only repeat the sum: "(50.000 đồng/giấy)", "(/hồ sơ)". */
function feeWithNote(value: number, text: string): Fee {
  const note = text.replace(/^(?:(?:đồng|đông|đ)(?!\p{L})|[-+*])\s*/iu, '');
  const [, lonePer, rest = ''] = /^\/\s*(\d{0,2}\s*[\p{L} ]{2,20}?)\s*(?:\.|(\(.*\)))?$/u.exec(note) ?? [];
  if (lonePer) {
    return {
      amount: value,
      per: lonePer.trim().toLowerCase(),
      ...(rest && { note: bare(rest) }),
      check: false,
    };
  }
  const [amount] = readAmounts(note);
  const repeats = amount?.value === value && note.replace(amount.words, '').replace(/[\s.;,()]/g, '') === '';
  const per = amount?.value === value ? amount.per : undefined;
  return {
    amount: value,
    ...kindOf(note),
    ...(per && { per }),
    ...(note && !repeats && { note }),
    ...windowOfWhole(note),
    check: false,
  };
}

/** The days of a note that speaks of one sum, or closes with "(áp dụng đến hết ngày ...)". */
function windowOfWhole(note: string): { from?: string; to?: string } {
  const windows = readWindows(note);
  const closing = /\(áp dụng [^()]*\)[\s.;]*$/iu.test(note);
  if (windows.length !== 1 || /%|miễn/iu.test(note) || (readAmounts(note).length > 1 && !closing)) return {};
  return windows[0] ?? {};
}

function windowFlag(note: string): Flag[] {
  return readWindows(note).length > 0 ? ['fee-window-in-note'] : [];
}

function inWords(note: string, flags: readonly Flag[]): FeeReading {
  const setBy = setterOf(note);
  return {
    fees: [{ amount: null, ...(setBy && { setBy }), note, check: flags.includes('fee-unclear') }],
    flags,
  };
}

function namesSetter(note: string): boolean {
  return (
    setterOf(note) !== undefined || /uỷ ban nhân dân|ủy ban nhân dân|ubnd|chính quyền địa phương/iu.test(note)
  );
}

function setterOf(note: string): Fee['setBy'] {
  if (/hội đồng nhân dân|hđnd/iu.test(note)) return 'people-council';
  if (/thông tư|bộ tài chính|luật phí|pháp luật về phí|\bTT-B/iu.test(note)) return 'ministry';
  if (/ngân hàng thương mại|đơn vị cung cấp|giá hiện hành|luật giá|pháp luật về giá/iu.test(note))
    return 'provider';
  return undefined;
}

/** The text between the brackets that wrap a whole note; without a stray comma behind. */
export function bare(text: string): string {
  let note = text
    .trim()
    .replace(/^[,;.:]+|[,;]+$/g, '')
    .trim();
  if (/^[().;\s]*$/.test(note)) return '';
  while (note.startsWith('(') && note.endsWith(')') && closes(note)) note = note.slice(1, -1).trim();
  return note;
}

/** Whether the first bracket closes only at the end. */
function closes(note: string): boolean {
  let depth = 0;
  for (let at = 0; at < note.length; at++) {
    if (note[at] === '(') depth++;
    else if (note[at] === ')') depth--;
    if (depth === 0) return at === note.length - 1;
  }
  return false;
}

/** "10 USD (10 USD/người)" says its sum twice. */
function unrepeated(text: string): string {
  const [, digits = '', note = ''] = /^([\d.,]+)\s*USD\s*(.*)$/iu.exec(text) ?? [];
  const inner = bare(note);
  return new RegExp(`(?<!\\d)${digits.replaceAll('.', '\\.')}\\s*USD`, 'iu').test(inner) ? inner : text;
}
