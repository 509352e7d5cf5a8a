import type { TimeLimit } from '#knowledge/entry.ts';
import { readLimit } from '#knowledge/portal/read-limit.ts';
import { tidyLine } from '#knowledge/portal/tidy-text.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';

export type Doubted<T> = { readonly value: T; readonly why: string | null };

/** The time limits of some lines: one a clause that begins with one. What has no number stays as words. */
export function readLimitLines(lines: readonly string[]): readonly Doubted<TimeLimit>[] {
  const clauses = lines
    .flatMap((line) => line.split(/;|(?<=\p{Ll}\.)\s+(?=\p{Lu})/u))
    .map(tidyLine)
    .filter(Boolean);
  const read = clauses.map(readClause);
  const counted = read.filter(({ value }) => value.quantity !== null);
  const kept = counted.length > 0 ? counted : read;
  const words = read.filter((one) => !kept.includes(one)).map(({ value }) => value.note);
  const differ = new Set(kept.map(({ value }) => `${value.quantity} ${value.unit}`)).size > 1;
  return kept.map(({ value, why }, place) => {
    const note = place === 0 ? [value.note, ...words].filter(Boolean).join('. ') : value.note;
    return { value: { ...value, ...(note && { note }) }, why: why ?? (differ ? whys.limitSeveral : null) };
  });
}

const lead = /^(?:(?:là|trong|không quá|tối đa|chậm nhất|thời hạn|thời gian|vòng|giải quyết|khoảng|:)\s*)+/iu;
const usualTail =
  /^[,.]?\s*(?:kể từ|tính từ|từ)?\s*(?:khi|ngày)?\s*(?:nhận|tiếp nhận)\s*(?:được\s*)?(?:đủ\s*)?(?:hồ sơ)?(?:\s*(?:đầy đủ|hợp lệ|và|,|đúng quy định|theo quy định))*$/iu;

function readClause(clause: string): Doubted<TimeLimit> {
  const [, before = '', behind = clause] = /^([^:\d]{3,90}):\s*(.+)$/u.exec(clause) ?? [];
  const text = behind.replace(lead, '').replace(/^(\d+)\s*\([^)]{1,30}\)/u, '$1');
  const counted = /^0*(\d+(?:[.,]\d)?)\s*(ngày làm việc|ngày|giờ(?: làm việc)?|tháng)?(?!\p{L})/iu.exec(text);
  if (!counted || /^\s*(?:giờ|h)\s*\d/iu.test(text.slice(counted[0].length))) {
    const value: TimeLimit = { quantity: null, unit: 'unknown', note: clause, check: false };
    return { value, why: whys.limitWords };
  }
  const [whole, digits = '', unit = ''] = counted;
  const row = { channel: '', fee: '', note: '', parse_flag: '' };
  const [limit] = readLimit({ ...row, time_limit: `${digits.replace(',', '.')} ${unit}`.trim() }, '').limits;
  const tail = text.slice(whole.length).trim();
  const said = usualTail.test(tail) ? '' : tail.replace(/^[,.]\s*/, '');
  const note = [before && !/^(?:thời hạn|thời gian)/iu.test(before) ? `${before}: ${whole}` : '', said]
    .filter(Boolean)
    .join(' ');
  const value: TimeLimit = limit ?? { quantity: null, unit: 'unknown', note: clause, check: false };
  const why = !limit ? whys.limitWords : unit ? null : whys.limitUnit;
  return { value: { ...value, ...(note && { note }) }, why };
}
