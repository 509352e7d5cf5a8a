import type { Fee, Version } from '#knowledge/entry.ts';
import { leavesOf } from '#src/desk/leaves-of.ts';
import type { Found } from './foreign-file.ts';
import { layOver } from './lay-over.ts';

/** What stands in today's text of an entry and would not in the draft that a file makes of it. */
export type Lost = {
  readonly papers: readonly string[];
  readonly fees: readonly Fee[];
  /** Cases that no paper, fee or limit would be told for any more. */
  readonly cases: readonly string[];
};

/** `null` where nothing would be lost, and of what has no papers. */
export function lostBy(found: Found, { content: now, ...version }: Version): Lost | null {
  if (now.kind !== 'procedure') return null;
  const { content: next } = layOver(found, { ...version, content: now });
  const papers = textsAt(next.papers, /^\d+\.name$/);
  const amounts = textsAt(next.methods, /^\d+\.fees\.\d+\.amount$/);
  const notes = textsAt(next.methods, /^\d+\.fees\.\d+\.note$/);
  const used = (value: unknown) => textsAt(value, /\.cases\.\d+$/);
  const left = used([next.papers, next.methods]);
  const before = used([now.papers, now.methods]);
  const fees = now.methods
    .flatMap((method) => method.fees)
    .filter(({ amount, note }) => {
      return amount === null ? !notes.has(folded(note ?? '')) : !amounts.has(String(amount));
    });
  const lost = {
    papers: [...new Set(now.papers.map(({ name }) => name))].filter((name) => !papers.has(folded(name))),
    fees: [...new Map(fees.map((fee) => [`${fee.amount} ${fee.note ?? ''}`, fee])).values()],
    cases: now.cases
      .filter(({ id }) => before.has(folded(id)) && !left.has(folded(id)))
      .map(({ name }) => name),
  };
  return lost.papers.length + lost.fees.length + lost.cases.length > 0 ? lost : null;
}

function textsAt(value: unknown, path: RegExp): ReadonlySet<string> {
  return new Set(leavesOf(value).flatMap((leaf) => (path.test(leaf.path) ? [folded(leaf.text)] : [])));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.,;]+/g, ' ')
    .trim();
}
