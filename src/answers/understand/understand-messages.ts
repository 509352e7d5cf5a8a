import type { BaseMessageLike } from '@langchain/core/messages';
import type { RecentTurn } from '#db/recent-turns.ts';
import { understandPrompt } from '#prompts/understand.ts';
import type { Hiding } from '#src/answers/personal/hide-personal.ts';
import type { Offered } from './offer-candidates.ts';

/** A longer message is no question; what matters stands at its beginning. */
const longestMessage = 1_000;
/** Cases are many words: those of the likeliest candidates are enough to tell the citizen's. */
const withCases = 3;

type Read = {
  readonly text: string;
  readonly turns: readonly RecentTurn[];
  readonly offered: readonly Offered[];
};

/** The template, and as JSON what it is to read: what others wrote cannot be taken for part of the template. */
export function understandMessages(
  { text, turns, offered }: Read,
  hiding: Hiding,
): readonly BaseMessageLike[] {
  const read = {
    turns: turns.map(({ asked, told }) => ({ citizen: hiding.hide(asked), answer: hiding.hide(told) })),
    message: hiding.hide(text).slice(0, longestMessage),
    candidates: offered.map(({ token, name, also, procedure }, at) => ({
      ...{ token, name, also },
      ...(at < withCases && procedure.cases.length > 0
        ? { cases: procedure.cases.map(({ id, name: said }) => ({ id, said })) }
        : {}),
    })),
  };
  return [
    ['system', understandPrompt],
    ['human', JSON.stringify(read)],
  ];
}
