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
  /** Shows how far an answer has come, under the last question that it is for: that one, if it waits. */
  tell(draft: ChatDraft): readonly HeldTurn[];
  /** What is not answered by now gets no answer; whether that is so of any. */
  settle(upTo: string): boolean;
  /** Takes off what was shown of somebody's dossiers, with what they had typed for it. */
  dropDossiers(): void;
  clear(): void;
}

export function createTurnList(place: ChatPlace): TurnList {
  const texts = chatTexts(place.language);
  const turns: HeldTurn[] = [];
  /** Answers that came before the number of their question. */
  let early: ChatAnswer[] = [];
  let settledUpTo = '0';
  const view = openView(place);
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
      view.asked();
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
      view.show(last);
    },
    tell({ deliveries, text }) {
      const last = turns.findLast(({ deliveryId }) => deliveryId !== null && deliveries.includes(deliveryId));
      if (!last || !isWaiting(last)) return [];
      last.begun = true;
      last.turn.tell(text);
      view.show(last);
      return [last];
    },
    settle(upTo) {
      settledUpTo = upTo;
      const over = turns.filter(
        (held) => isWaiting(held) && held.deliveryId !== null && Number(held.deliveryId) <= Number(upTo),
      );
      for (const held of over) end(held, texts.received);
      return over.length > 0;
    },
    dropDossiers: () => dropDossiers(list, turns),
    clear() {
      for (const { turn } of turns) turn.discard();
      turns.length = 0;
      early = [];
    },
  };
  return list;
}

function dropDossiers(list: TurnList, turns: HeldTurn[]): void {
  for (const held of turns.filter(({ said }) => said.some(isOfDossier))) {
    held.turn.discard();
    turns.splice(turns.indexOf(held), 1);
    // What else was said with it stays, with no question above it.
    const others = held.said.filter((each) => !isOfDossier(each));
    if (others.length === 0) continue;
    const rest = list.hold(null);
    rest.said.push(...others);
    for (const each of others) rest.turn.add(each);
  }
}

function isOfDossier({ answer }: ChatAnswer): boolean {
  return answer.parts.some(({ reason }) => reason === 'own-dossier');
}

/** Of several answers the first, or its draft, is read from its beginning; who reads is left in peace when more comes. */
function openView(place: ChatPlace) {
  let shown = false;
  return {
    asked() {
      shown = false;
    },
    show({ asked, turn }: HeldTurn) {
      if (!shown || asked === null) place.reveal(turn.node);
      shown = true;
    },
  };
}

function end(held: HeldTurn, words?: string): void {
  if (isWaiting(held)) held.turn.rest(words);
  held.settled = true;
}
