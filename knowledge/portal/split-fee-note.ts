import type { Fee } from '#knowledge/entry.ts';
import { type Amount, readAmounts } from './read-amounts.ts';
import { readWindows } from './read-windows.ts';
import { tidyLine } from './tidy-text.ts';

/** One sum of a note that could be taken apart. `online` marks what the note keeps for filing online. */
export type NoteFee = { readonly fee: Fee; readonly online: boolean };

/**
 * Takes a note apart into one fee per clause, each with its own days: "A: 135.000 đồng. Trực tuyến, từ ... đến ...:
 * 115.000 đồng". `null` where a clause computes, caps, names two sums, or a period stands without a sum: then only
 * the whole note is true.
 */
export function splitFeeNote(note: string): readonly NoteFee[] | null {
  const fees: NoteFee[] = [];
  const remarks: string[] = [];
  for (const clause of clausesOf(note)) {
    const amounts = readAmounts(clause);
    const [amount] = amounts;
    const windows = readWindows(clause);
    if (!amount) {
      if (windows.length > 0 || /[:%]/.test(clause) || /\d{2}[.,]\d{3}/.test(clause)) return null;
      remarks.push(clause);
    } else if (amounts.length > 1 || windows.length > 1 || computes(clause)) return null;
    else fees.push({ fee: feeOf(clause, amount), online: /trực tuy[ếể]n|qua mạng/iu.test(clause) });
  }
  return fees.length === 0 ? null : withRemarks(fees, remarks);
}

function clausesOf(note: string): string[] {
  return note
    .split(/\n|;|(?<=[.:\p{Ll})]) ?(?=[-+*] )|(?<=[^\d\s]\.)\s*(?=[-+*(]|\p{Lu})/u)
    .map((clause) => tidyLine(clause))
    .filter(Boolean)
    .reduce<string[]>(joinHeadings, []);
}

/** "Theo Thông tư 25:" belongs to the clause that it heads. */
function joinHeadings(clauses: string[], clause: string): string[] {
  const before = clauses.at(-1);
  const heads = before?.endsWith(':') && readAmounts(before).length === 0;
  return heads ? [...clauses.slice(0, -1), `${before} ${clause}`] : [...clauses, clause];
}

function computes(clause: string): boolean {
  return /[%×]| x |\bx\d|\d\s*\+|cộng với|tối thiểu|tối đa|không quá|trở đi|riêng|(?:^|\s)từ \d[\d.,]*\s*đồng|bằng một phần/iu.test(
    clause,
  );
}

function feeOf(clause: string, amount: Amount): Fee {
  const [window] = readWindows(clause);
  const label = labelOf(clause, amount);
  return {
    amount: amount.value,
    ...kindOf(clause),
    ...(amount.per && { per: amount.per }),
    ...(label && { note: label }),
    ...window,
    check: false,
  };
}

/** What the sum is for; the whole clause where the sum stands in its middle. */
function labelOf(clause: string, amount: Amount): string {
  const before = clause.slice(0, amount.index).trim();
  const after = tidyLine(clause.slice(amount.index + amount.words.length).replace(/^[.;)]+/, ''));
  if (after) return clause;
  if (before.endsWith(':')) return tidyLine(before.slice(0, -1));
  return before ? clause : '';
}

/** The law's word for the sum, where the text uses exactly one of the two. */
export function kindOf(text: string): { kind?: 'phí' | 'lệ phí' } {
  const state = /lệ phí/iu.test(text);
  const charge = /(?<!lệ )(?<!miễn )phí(?! dịch vụ)/iu.test(text);
  if (state === charge) return {};
  return { kind: state ? 'lệ phí' : 'phí' };
}

function withRemarks(fees: readonly NoteFee[], remarks: readonly string[]): NoteFee[] {
  if (remarks.length === 0) return [...fees];
  const remark = remarks.join('. ');
  return fees.map(({ fee, online }, index) =>
    index < fees.length - 1
      ? { fee, online }
      : { fee: { ...fee, note: fee.note ? `${fee.note}. ${remark}` : remark }, online },
  );
}
