import type { Asking } from '#src/web/page/ask-form.tsx';
import type { TurnOnPage } from './append-turn.tsx';
import type { ChatPlace } from './chat-place.ts';
import { tickedIn } from './checklists.ts';
import type { FetchedFile } from './fetch-file.ts';
import { type HeldTurn, isLost, isUnsent, isWaiting, sayHowItGoes, sayWhyNot } from './held-turn.ts';
import type { AskedMessage } from './memory.ts';
import { type ChatNewsTaker, openChatLine } from './open-chat-line.ts';
import { randomId } from './random.ts';
import { createTurnList } from './turn-list.ts';

export interface Conversation {
  /** Asks below what was said so far, whether or not an answer is awaited. */
  ask(asking: Asking, as: AskedMessage['as']): TurnOnPage;
  /** Sends at once what waits to be sent; its turn, or `null` where that is none of ours. */
  askAgain(node: HTMLElement): TurnOnPage | null;
  /** A file that a person sent here. */
  fetchFile(id: string): Promise<FetchedFile>;
  /** Puts back what this tab remembers. */
  restore(): void;
  /** Keeps what is answered and ticked for a reload. */
  keep(): void;
  /** Forgets everything said; an answer under way is dropped when it comes. */
  startOver(): void;
}

const slowAfter = 4_000;
const lateAfter = 25_000;

/** Nothing asked is lost, and no answer is shown twice: through reloads, lost networks and a centre that restarts. */
export function createConversation(place: ChatPlace): Conversation {
  const { language, memory } = place;
  const list = createTurnList(place);
  const refresh = (held: HeldTurn): void => sayHowItGoes(held, { state: line.state, language });
  const keep = (): void => {
    const turns = list.turns.map(({ asked, deliveryId, settled, said, turn }) => {
      return { asked, deliveryId, settled, said, ticked: tickedIn(turn.node) };
    });
    memory.remember({ ...line.kept, turns });
  };
  const on: ChatNewsTaker = {
    tried(held, posted) {
      if (!list.turns.includes(held)) return;
      if (posted.kind === 'accepted') list.number(held, posted.deliveryId);
      // What was asked after it waits for the same.
      else
        for (const each of isLost(posted) ? list.turns.filter(isUnsent) : [held])
          sayWhyNot(each, posted, language);
      refresh(held);
      keep();
    },
    goesUp: (held) => list.turns.includes(held) && refresh(held),
    answered(said) {
      list.answer(said);
      if (said.answer.parts.some(({ reason }) => reason === 'dossiers-closed')) list.dropDossiers();
      keep();
    },
    telling: (draft) => list.tell(draft).forEach(refresh),
    settled: (upTo) => void (list.settle(upTo) && keep()),
    stateChanged: () => list.turns.forEach(refresh),
    renewed() {
      for (const held of list.turns.filter((each) => isWaiting(each) && !isUnsent(each))) {
        held.deliveryId = null;
        line.send(held);
      }
    },
    awaits: () => list.turns.some(isWaiting),
  };
  const begin = () => openChatLine(place, { tab: randomId(), token: null, after: '0' }, on);
  const kept = memory.recall();
  let line = kept ? openChatLine(place, kept, on) : begin();
  watchPage({ tune: () => line.tune(), hurry: () => line.hurry() });

  const wait = (held: HeldTurn): void => {
    refresh(held);
    losePatience(held, () => list.turns.includes(held) && refresh(held));
    if (held.deliveryId === null) line.send(held);
  };
  return {
    ...{ keep, fetchFile: (id: string) => line.fetchFile(id) },
    ask(asking, as) {
      const { question, shown } = asking;
      const pressed = list.turns.find((held) => isWaiting(held) && held.asked?.question === question);
      // A button that is pressed twice is meant once.
      if (pressed && as === 'choice') return pressed.turn;
      const held = list.hold({ messageId: randomId(), as, question, shown });
      wait(held);
      keep();
      return held.turn;
    },
    askAgain(node) {
      const held = list.turns.find(({ turn }) => turn.node === node);
      if (held) line.hurry();
      return held?.turn ?? null;
    },
    startOver() {
      line.close();
      list.clear();
      memory.forget();
      line = begin();
    },
    restore() {
      for (const turn of kept?.turns ?? []) {
        const held = list.putBack(turn);
        if (isWaiting(held)) wait(held);
      }
      if (list.turns.length > 0) line.begin();
    },
  };
}

function losePatience(held: HeldTurn, then: () => void): void {
  for (const [patience, ms] of [['slow', slowAfter] as const, ['late', lateAfter] as const]) {
    setTimeout(() => {
      held.patience = patience;
      then();
    }, ms);
  }
}

function watchPage({ tune, hurry }: { tune(): void; hurry(): void }): void {
  document.addEventListener('visibilitychange', tune);
  window.addEventListener('pageshow', tune);
  window.addEventListener('online', hurry);
}
