import type { Fee } from '#knowledge/entry.ts';
import { readAmounts } from '#knowledge/portal/read-amounts.ts';
import { kindOf } from '#knowledge/portal/split-fee-note.ts';
import { tidyLine } from '#knowledge/portal/tidy-text.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import type { FeeHeading, PartLine } from './annex-parts.ts';
import type { Doubted } from './read-limit-lines.ts';

export type FeeLine = Doubted<Fee> & { readonly only: 'online' | 'counter' | null };

const none =
  /^(?:không(?: (?:có|thu|thu phí|thu lệ phí|phải nộp|mất phí|thu phí,? lệ phí))?|miễn(?: phí| thu| lệ phí|,| và)*|0(?: đồng)?)\.?$/iu;
/** "Miễn lệ phí khi nộp trực tuyến" and no word more. */
const freeOnline =
  /^(?:miễn|không thu)(?: thu)?(?:,? (?:và )?(?:phí|lệ phí))* (?:(?:khi|nếu|đối với|với) )?(?:trường hợp )?(?:nộp )?(?:hồ sơ )?(?:nộp )?(?:trực tuyến|qua mạng)\.?$/iu;
const unsaid = /^không (?:quy định|nêu|có thông tin)|^chưa (?:quy định|có)/iu;

/** The fees of some lines, each sum with its own words. A sum is copied, never reckoned. */
export function readFeeLines(lines: readonly PartLine[]): readonly FeeLine[] {
  const read = lines.flatMap((line) =>
    line.text
      .split(/;|(?<=\p{Ll}\.)\s+(?=\p{Lu}|-)/u)
      .map(tidyLine)
      .filter(Boolean)
      .flatMap((clause) => readClause(clause, line)),
  );
  const sums = read.filter(({ value }) => value.amount !== null);
  const differ = new Set(sums.map(({ value, only }) => `${value.amount} ${only}`)).size > 1;
  const unlike = sums.some(({ value, only }) => only === null && value.amount !== sums[0]?.value.amount);
  return read.map((one) => ({ ...one, why: one.why ?? (differ && unlike ? whys.feeSeveral : null) }));
}

function readClause(clause: string, { under, only: told }: FeeHeading): readonly FeeLine[] {
  const own = kindOf(clause);
  const kind = own.kind || !under ? own : { kind: under };
  const only = onlyOf(clause) ?? told ?? null;
  const bare = clause.replace(/^(?:phí|lệ phí|mức (?:thu|phí))(?:, lệ phí)?\s*(?:\([^)]*\))?\s*:\s*/iu, '');
  const [, label = '', said = bare] = /^([^:]{3,160}):\s*(.+)$/u.exec(bare) ?? [];
  if (none.test(said) || freeOnline.test(said))
    return [{ value: { ...kind, amount: 0, ...noteOf(label), check: false }, only, why: null }];
  if (unsaid.test(said))
    return [{ value: { ...kind, amount: null, note: clause, check: false }, only, why: whys.feeNone }];
  const amounts = readAmounts(clause);
  const [amount] = amounts;
  if (amount && amounts.length === 1 && !/%|tối thiểu|tối đa|cộng với|bằng một phần/iu.test(clause)) {
    const rest = tidyLine(
      `${label && !/^(?:phí|lệ phí|mức)$/iu.test(label) ? label : ''} ${around(said, amount.words)}`,
    );
    const per = amount.per ? { per: amount.per } : {};
    return [
      { value: { ...kind, amount: amount.value, ...per, ...noteOf(rest), check: false }, only, why: null },
    ];
  }
  const isSum = /\d{1,3}(?:\.\d{3})+/.test(clause);
  const why = isSum && amounts.length === 0 ? whys.feeUnit : whys.feeWords;
  return [{ value: { ...kind, amount: null, note: clause, check: false }, only, why }];
}

/** What a clause says beside its sum, without the brackets and joints that are left. */
function around(said: string, words: string): string {
  const at = said.indexOf(words);
  if (at < 0) return '';
  const rest = `${said.slice(0, at)} ${said.slice(at + words.length)}`
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return rest.replace(/^(?:là|mức thu|lệ phí|phí)$/iu, '').replace(/^[-–,.:/\s]+|[-–,.:\s]+$/g, '');
}

function noteOf(note: string): { note?: string } {
  return /\p{L}{2}/u.test(note) && !/^(?:phí|lệ phí|phí,? lệ phí)$/iu.test(note) ? { note } : {};
}

function onlyOf(clause: string): 'online' | 'counter' | null {
  const online = /trực tuyến|qua mạng/iu.test(clause);
  const counter = /trực tiếp/iu.test(clause);
  return online === counter ? null : online ? 'online' : 'counter';
}
