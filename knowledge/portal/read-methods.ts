import type { Fee, Method, TimeLimit } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { readAmounts } from './read-amounts.ts';
import { readFees } from './read-fees.ts';
import { readLimit } from './read-limit.ts';
import type { PortalRecord, RecordMethod } from './record.ts';
import { tidyLine, tidyText } from './tidy-text.ts';
import { unglueMethods } from './unglue-methods.ts';

export type MethodsReading = { readonly methods: Method[]; readonly flags: readonly Flag[] };

/** One row of a record's table of ways of filing. */
export type MethodRow = {
  readonly channel: Method['channel'];
  readonly limits: readonly TimeLimit[];
  readonly fees: readonly Fee[];
  readonly note: string;
};

/** Reads the ways of filing of a record. */
export function readMethods(record: PortalRecord): MethodsReading {
  const flags: Flag[] = [];
  const { methods, flags: glued } = unglueMethods(record.methods);
  const cut = cellsAreCut(record);
  const elsewhere = `${record.name}\n${tidyText(record.steps)}`;
  const rows = methods.flatMap((method): MethodRow[] => {
    const channel = channelOf(method.channel);
    if (!channel) return [];
    const isCut = cut && cutNote.test(tidyText(method.note));
    const read = readRow(channel, isCut ? { ...method, note: '' } : method, elsewhere);
    flags.push(...read.flags, ...(isCut ? (['note-cut'] as const) : []));
    return [read.row];
  });
  return methodsOf(rows, [...glued, ...flags]);
}

/** One way of filing per channel, with the limits and fees of all its rows. */
export function methodsOf(rows: readonly MethodRow[], found: readonly Flag[]): MethodsReading {
  const flags = [...found];
  const merged = (['counter', 'online', 'post'] as const).flatMap((channel) => {
    const same = rows.filter((row) => row.channel === channel);
    return same.length > 0 ? [mergeRows(channel, same, flags)] : [];
  });
  return doubtFreeOnes(merged, flags);
}

/** A bare "Miễn phí" beside another channel's price is as often a forgotten cell as a free channel. */
function doubtFreeOnes(methods: Method[], flags: readonly Flag[]): MethodsReading {
  const priced =
    flags.includes('fee-unclear') || methods.some(({ fees }) => fees.some((fee) => fee.amount !== 0));
  const isBareZero = (fee: Fee) => fee.amount === 0 && !fee.note;
  if (!priced || !methods.some(({ fees }) => fees.some(isBareZero))) return { methods, flags };
  const doubted = methods.map((method) => ({
    ...method,
    fees: method.fees.map((fee) => (isBareZero(fee) ? { ...fee, check: true } : fee)),
  }));
  return { methods: doubted, flags: [...flags, 'zero-fee-on-one-channel'] };
}

function channelOf(text: string): Method['channel'] | undefined {
  const name = tidyLine(text).toLowerCase();
  if (/trực tuyến/u.test(name)) return 'online';
  if (/bưu/u.test(name)) return 'post';
  return /trực tiếp/u.test(name) ? 'counter' : undefined;
}

/** Provincial pages were copied from a table whose cells end at a fixed width; only these say "Qua bưu điện". */
function cellsAreCut({ methods }: PortalRecord): boolean {
  return methods.some(
    ({ channel, time_limit }) => channel === 'Qua bưu điện' || /ngày làm(?: việ)?$/u.test(time_limit),
  );
}

const cutNote = /^.{24,42}(?<![.;)])$/su;

function readRow(channel: Method['channel'], method: RecordMethod, elsewhere: string) {
  const note = tidyText(method.note);
  const feeText = pricedNote(method.fee, note);
  const limit = readLimit(feeText ? { ...method, note: '' } : method, elsewhere);
  const fee = readFees(feeText ?? method.fee, channel);
  const usedUp = feeText !== undefined || limit.limits.some((it) => it.note === note);
  const row: MethodRow = { channel, limits: limit.limits, fees: fee.fees, note: usedUp ? '' : note };
  return { row, flags: [...limit.flags, ...fee.flags] };
}

/** A bare "Miễn phí" whose sums, or the words on who sets them, slid into the remark beside it. */
function pricedNote(fee: string, note: string): string | undefined {
  if (tidyLine(fee).toLowerCase() !== 'miễn phí') return undefined;
  if (/^(?:Phí|Lệ phí) ?:/u.test(note)) return note;
  if (readAmounts(note).length > 0) return `Miễn phí (${note})`;
  return note.startsWith('(') && setByCouncil.test(note) ? `Miễn phí (${unwrapped(note)})` : undefined;
}

const setByCouncil = /mức (?:thu )?(?:lệ )?phí.*(?:hội đồng nhân dân|hđnd)/isu;

/** "((Mức lệ phí cụ thể do ...))", "(Lệ phí : Đồng (- Mức ...)": without the brackets of the cell that it slid out of. */
function unwrapped(note: string): string {
  let inner = note.replace(/^\(+\s*(?:(?:Phí|Lệ phí) ?: *)?(?:Đồng *\(?)?/u, '');
  const count = (bracket: string) => inner.split(bracket).length;
  while (inner.endsWith(')') && count(')') > count('(')) inner = inner.slice(0, -1).trim();
  return inner;
}

/** Several rows of one channel are cases: each limit then carries the remark of its row. */
function mergeRows(channel: Method['channel'], rows: readonly MethodRow[], flags: Flag[]): Method {
  const notes = unique(rows.map(({ note }) => note).filter(Boolean));
  const limits = unique(rows.flatMap((row) => row.limits));
  const perRow = limits.length > 1 && unique(rows.map(({ note }) => note)).length > 1;
  const told = perRow
    ? unique(rows.flatMap((row) => row.limits.map((limit) => withRemark(limit, row.note))))
    : limits;
  const untold = told.filter(({ note, case: of, quantity }) => !note && !of && quantity !== null);
  if (untold.length > 1) flags.push('several-times');
  const left = perRow
    ? unique(rows.flatMap((row) => (row.limits.length === 0 ? [row.note] : []))).filter(Boolean)
    : notes;
  return {
    channel,
    limits: told,
    fees: unique(rows.flatMap((row) => row.fees)),
    ...(left.length > 0 && { note: left.join('\n') }),
  };
}

function withRemark(limit: TimeLimit, note: string): TimeLimit {
  return limit.note || !note ? limit : { ...limit, note };
}

function unique<Item>(items: readonly Item[]): Item[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
}
