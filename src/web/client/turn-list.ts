import type { ChatAnswer, ChatDraft } from '#src/web/chat/chat-schema.ts';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import { appendTurn } from './append-turn.tsx';
import type { ChatPlace } from './chat-place.ts';
import { tick } from './checklists.ts';
import { type HeldTurn, isUnsent, isWaiting } from './held-turn.ts';
import type { AskedMessage, KeptTurn } from './memory.ts';

/** What was asked and said, in order. */
export interface TurnList {
  readonly turns: readonly HeldTurn[];
  /** A question of the citizen's, or with `null` a place for what the centre says unasked. */
  hold(asked: AskedMessage | null): HeldTurn;
  /** What this tab remembers, as it was. */
  putBack(kept: KeptTurn): HeldTurn;
  /** The centre has it under this number. */
  number(held: HeldTurn, deliveryId: string): void;
  /** Shows an answer under the last of the questions that it is for. */
  answer(said: ChatAnswer): void;
  /** Shows how far an answer has come, under the last question that it is for; `null` where none of ours waits for it. */
  tell(draft: ChatDraft): HeldTurn | null;
  /** What is not answered by now gets no answer; whether that is so of any. */
  settle(upTo: string): boolean;
  clear(): void;
}

export function createTurnList(place: ChatPlace): TurnList {
  const texts = chatTexts(place.language);
  const turns: HeldTurn[] = [];
  /** Answers that came before the number of their question. */
  let early: ChatAnswer[] = [];
  let settledUpTo = '0';
  /** Whether an answer, or the beginning of one, was brought into view since the last question. */
  let revealed = false;
  const list: TurnList = {
    turns,
    hold(asked) {
      const turn = appendTurn(asked, place);
      const begun = {
        deliveryId: null,
        settled: asked === null,
        patience: 'fresh',
        begun: false,
        kept: false,
      } as const;
      const held: HeldTurn = { asked, turn, said: [], ...begun };
      turns.push(held);
      revealed = false;
      return held;
    },
    putBack({ asked, deliveryId, settled, said, ticked }) {
      const held = list.hold(asked);
      Object.assign(held, { deliveryId, settled });
      held.said.push(...said);
      for (const each of said) held.turn.add(each);
      tick(held.turn.node, ticked);
      return held;
    },
    number(held, deliveryId) {
      held.deliveryId = deliveryId;
      held.kept = false;
      const came = early;
      early = [];
      for (const said of came) list.answer(said);
      list.settle(settledUpTo);
    },
    answer(said) {
      const of = turns.filter(
        ({ deliveryId }) => deliveryId !== null && said.deliveries.includes(deliveryId),
      );
      if (of.length === 0 && said.deliveries.length > 0) {
        // Perhaps of another tab's, which shows it.
        if (turns.some(isUnsent)) early.push(said);
        return;
      }
      const last = of.pop() ?? list.hold(null);
      for (const other of of) end(other);
      last.said.push(said);
      last.settled = true;
      last.turn.add(said);
      // Of several, the first is read from its beginning; who reads is left in peace when the next ones come.
      if (!revealed || last.asked === null) place.reveal(last.turn.node);
      revealed = true;
    },
    tell({ deliveries, text }) {
      const last = turns.findLast(({ deliveryId }) => deliveryId !== null && deliveries.includes(deliveryId));
      if (!last || !isWaiting(last)) return null;
      last.begun = true;
      last.turn.tell(text);
      // Who reads its beginning is left in peace when the rest comes.
      if (!revealed) place.reveal(last.turn.node);
      revealed = true;
      return last;
    },
    settle(upTo) {
      settledUpTo = upTo;
      const over = turns.filter(
        (held) => isWaiting(held) && held.deliveryId !== null && Number(held.deliveryId) <= Number(upTo),
      );
      for (const held of over) end(held, texts.received);
      return over.length > 0;
    },
    clear() {
      for (const { turn } of turns) turn.discard();
      turns.length = 0;
      early = [];
    },
  };
  return list;
}

function end(held: HeldTurn, words?: string): void {
  if (isWaiting(held)) held.turn.rest(words);
  held.settled = true;
}
