import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import type { Uncertain } from '#src/desk/draft.ts';
import type { AnnexLabel } from './annex-labels.ts';
import type { AnnexPart } from './annex-parts.ts';
import { readFeeLines } from './read-fee-lines.ts';
import { readLimitLines } from './read-limit-lines.ts';

/** A list at the head of a decision that says otherwise than the text below it: which of them holds, nothing tells. */
export function findContradictions({ parts, listed }: AnnexPart): readonly Uncertain[] {
  const texts = (from: AnnexPart['parts'], label: AnnexLabel) =>
    (from.get(label) ?? []).map(({ text }) => text);
  const limits = (from: AnnexPart['parts']) =>
    readLimitLines(texts(from, 'time')).map(({ value }) => `${value.quantity} ${value.unit}`);
  const sums = (from: AnnexPart['parts']) =>
    readFeeLines(from.get('fee') ?? []).map(({ value }) => value.amount);
  const differ = (first: readonly unknown[], second: readonly unknown[]) =>
    first.length > 0 && second.length > 0 && !first.some((one) => second.includes(one));
  return [
    ...(differ(limits(listed), limits(parts)) ? [{ path: 'methods.0.limits', why: whys.limitDiffers }] : []),
    ...(differ(sums(listed), sums(parts)) ? [{ path: 'methods.0.fees', why: whys.feeDiffers }] : []),
  ];
}
