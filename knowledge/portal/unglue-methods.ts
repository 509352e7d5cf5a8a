import { cleanText } from '#knowledge/clean-text.ts';
import type { Flag } from '#knowledge/flag.ts';
import { readAmounts, readNumber } from './read-amounts.ts';
import { bare } from './read-fees.ts';
import type { RecordMethod } from './record.ts';

export type Unglued = { readonly methods: readonly RecordMethod[]; readonly flags: readonly Flag[] };

/** Puts the cells of a row of the portal's table back apart where the copy ran them together. */
export function unglueMethods(rows: readonly RecordMethod[]): Unglued {
  const taken = rows.map((row) => {
    if (!row.channel.trim()) return ungluedChannels(row.note);
    if (!row.fee) return ungluedFee(row);
    return { methods: [row], flags: [] };
  });
  return {
    methods: taken.flatMap(({ methods }) => methods),
    flags: taken.flatMap(({ flags }) => flags),
  };
}

const channelNames = 'Trực tiếp|Trực tuyến|Dịch vụ bưu chính';

/** "Trực tuyếnKhông quy địnhMiễn phíQua Cổng ...Dịch vụ bưu chính..." is several rows in one cell. */
function ungluedChannels(note: string): Unglued {
  const row = new RegExp(
    `(${channelNames})(?=[\\p{Lu}\\d])(.*?)(Miễn phí|Không có thông tin)(.*?)(?=(?:${channelNames})(?=[\\p{Lu}\\d])|$)`,
    'gsu',
  );
  const methods = [...cleanText(note).matchAll(row)].map(
    ([, channel = '', limit = '', fee = '', remark = '']) => ({
      channel,
      time_limit: limit.trim(),
      fee,
      note: remark,
      parse_flag: '',
    }),
  );
  return { methods, flags: ['methods-glued'] };
}

/** "50,000 VNĐ(note)remark" stands in the remark of a row without a fee; "120 VNĐ(20.000 đ)" even hides a time, 1. */
function ungluedFee(row: RecordMethod): Unglued {
  const note = cleanText(row.note).trim();
  const [head, digits = ''] = /^([\d.,]+) VNĐ,?\s*/u.exec(note) ?? [];
  if (head === undefined) return { methods: [row], flags: [] };
  const { inside, rest } = takeBrackets(note.slice(head.length));
  const hidden = row.time_limit ? undefined : hiddenTime(digits, bare(inside));
  const suspect = row.parse_flag === 'time_fee_glued' && readAmounts(inside).length === 0;
  const fee = hidden
    ? `${hidden.amount} VNĐ ${inside}`
    : suspect
      ? `VNĐ ${inside}`
      : `${digits} VNĐ ${inside}`;
  return {
    methods: [
      { ...row, fee: fee.replace(/^VNĐ /, 'Đồng '), time_limit: hidden?.time ?? row.time_limit, note: rest },
    ],
    flags: hidden ? ['fee-repaired'] : suspect ? ['fee-unclear'] : [],
  };
}

/** "120" beside a note of 20.000 is the time 1 and the fee 20(.000). */
function hiddenTime(digits: string, note: string): { time: string; amount: number } | undefined {
  const values = new Set(readAmounts(note).map(({ value }) => value));
  const [amount] = values;
  if (amount === undefined || values.size > 1 || readNumber(digits) === amount) return undefined;
  const shown = [String(amount / 1000), amount.toLocaleString('en-US')];
  const tail = shown.find((ending) => digits.endsWith(ending) && digits.length > ending.length);
  const time = tail ? digits.slice(0, -tail.length) : '';
  return /^[1-9]\d?$/.test(time) ? { time, amount } : undefined;
}

/** The note in brackets at the beginning, and what follows it; everything where the brackets never close. */
function takeBrackets(text: string): { inside: string; rest: string } {
  if (!text.startsWith('(')) return { inside: '', rest: text };
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    if (depth === 0) return { inside: text.slice(0, at + 1), rest: text.slice(at + 1).trim() };
  }
  return { inside: text, rest: '' };
}
