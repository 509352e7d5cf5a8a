import type { HeardCall } from './hear-calls.ts';

export type CallJudged = {
  readonly id: string;
  /** Each matter that was asked in the call, and whether its card stood in time. */
  readonly asked: readonly {
    readonly what: string;
    readonly isThere: boolean;
    readonly isOffered: boolean;
  }[];
  readonly cards: readonly { readonly what: string; readonly why: string | null }[];
  readonly talk: readonly string[];
};

type HeardCard = HeardCall['cards'][number];

/**
 * By what was written down of the call before a word of it. *In time*: the card of the right procedure stands when the
 * other side begins to speak after the turn in which it was asked. *Useless*: a card of a procedure that is not asked in
 * this call, one that says that nothing is known, one that asks back without the right procedure among its choices, and
 * any card after a line that asks nothing.
 */
export function judgeCall(heard: HeardCall): CallJudged {
  const { written, spoken, cards } = heard;
  const seen = new Set<string>();
  const asked = written.lines.flatMap((line, at) => {
    const code = line.urgent ? 'emergency' : (line.wants?.code ?? null);
    if (code === null || seen.has(code)) return [];
    seen.add(code);
    const endMs = turnEndOf(heard, at);
    const standing = cards.filter(({ atMs, goneMs }) => atMs <= endMs && goneMs > endMs);
    const isThere = standing.some((card) => isOf(card, code) && card.kind !== 'ask');
    const isOffered = !isThere && standing.some((card) => isOf(card, code));
    return [{ what: code, isThere, isOffered }];
  });
  return {
    ...{ id: written.id, asked },
    cards: cards.map((card) => ({ what: `${card.kind} ${card.code ?? ''}`, why: whyUseless(heard, card) })),
    talk: written.lines.map(({ speaker }, at) => `${speaker[0]}: ${spoken[at]?.heard}`),
  };
}

/** When the turn in which this line is said has passed to the other side. */
function turnEndOf({ written: { lines }, spoken }: HeardCall, at: number): number {
  const next = lines.findIndex(({ speaker }, other) => other > at && speaker !== lines[at]?.speaker);
  return spoken[next]?.fromMs ?? Number.POSITIVE_INFINITY;
}

function whyUseless(heard: HeardCall, card: HeardCard): string | null {
  const { written, spoken, cards } = heard;
  if (card.kind === 'nothing') return 'says that nothing is known';
  const isUrgent = written.lines.some(({ urgent }) => urgent);
  if (card.kind === 'emergency') return isUrgent ? null : 'is no emergency';
  const right = written.asks.find(({ code }) => isOf(card, code));
  if (!right) return card.kind === 'ask' ? 'offers nothing of what is asked' : 'is about something else';
  const at = spoken.findLastIndex(
    ({ toMs }, row) => toMs <= card.atMs && written.lines[row]?.speaker === 'citizen',
  );
  const isAfterNothing = written.lines[at]?.none ?? false;
  const stoodBefore = cards.some((other) => other.atMs < card.atMs && isOf(other, right.code));
  return isAfterNothing && stoodBefore ? 'came when nothing was asked' : null;
}

function isOf(card: HeardCard, code: string): boolean {
  if (code === 'emergency') return card.kind === 'emergency';
  return card.code === code || (card.card.ask?.options.some(({ value }) => value.includes(code)) ?? false);
}
