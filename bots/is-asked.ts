import type { Answer, Block } from '#src/answers/answer.ts';

/** A question back, or the list of variants that the choices are. */
export function isAsked(block: Block, { outcome, choices }: Answer['parts'][number]): boolean {
  if (block.kind === 'ask') return true;
  return outcome === 'asked-back' && block.kind === 'steps' && block.items.length === choices.length;
}
