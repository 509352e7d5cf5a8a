import type { Asking } from '#src/web/page/ask-form.tsx';
import { type PageTexts, pageTexts } from '#src/web/page/page-texts.ts';
import type { Turn } from '#src/web/page/turn-view.tsx';
import { appendTurn, type TurnOnPage } from './append-turn.tsx';
import type { ChatPlace } from './chat-place.ts';
import { tick, tickedIn } from './checklists.ts';
import type { Remembered } from './memory.ts';
import type { Asked } from './post-question.ts';

const slowAfter = 4_000;

export interface Conversation {
  isWaiting(): boolean;
  /** Asks below what was said so far; `null`, with nothing done, while an answer is awaited. */
  ask(asking: Asking): TurnOnPage | null;
  /** Asks the question of a failed turn again, in its place. */
  askAgain(node: HTMLElement): TurnOnPage | null;
  /** Puts back what this tab remembers. */
  restore(): void;
  /** Keeps what is answered and ticked for a reload. */
  keep(): void;
  /** Forgets everything said; an answer under way is dropped when it comes. */
  startOver(): void;
}

type Known = { conversationId: string | undefined };
type Held = { readonly asking: Asking; readonly turn: TurnOnPage; answered?: Remembered };

/** One question at a time. The id comes with the first answer; when the centre forgot it, the next one begins anew. */
export function createConversation(place: ChatPlace, knownId: string | undefined): Conversation {
  const { language, memory } = place;
  const texts = pageTexts(language);
  const turns = new Map<HTMLElement, Held>();
  const known: Known = { conversationId: knownId };
  let waiting = false;

  const hold = (asking: Asking): Held => {
    const held: Held = { asking, turn: appendTurn(asking, place) };
    turns.set(held.turn.node, held);
    return held;
  };
  const work = async (held: Held): Promise<void> => {
    waiting = true;
    held.turn.wait();
    const slow = setTimeout(() => {
      if (turns.has(held.turn.node)) held.turn.sayItTakesLonger();
    }, slowAfter);
    const asked = await send(held.asking.question, known, place);
    clearTimeout(slow);
    // Started over meanwhile: what is waiting now is another question.
    if (!turns.has(held.turn.node)) return;
    waiting = false;
    settle(held, asked);
  };
  const settle = (held: Held, asked: Asked): void => {
    held.turn.show(resultOf(asked, texts));
    if (asked.kind === 'answered') {
      known.conversationId = asked.answer.conversationId;
      held.answered = {
        question: held.asking.question,
        shown: held.asking.shown,
        answer: asked.answer,
        ticked: [],
      };
      keep();
    }
    place.reveal(held.turn.node);
  };
  const keep = (): void =>
    memory.remember(
      [...turns.values()].flatMap(({ answered, turn }) =>
        answered ? [{ ...answered, ticked: tickedIn(turn.node) }] : [],
      ),
    );

  return {
    keep,
    isWaiting: () => waiting,
    ask(asking) {
      if (waiting) return null;
      const held = hold(asking);
      void work(held);
      return held.turn;
    },
    askAgain(node) {
      const held = turns.get(node);
      if (waiting || !held) return null;
      void work(held);
      return held.turn;
    },
    startOver() {
      for (const { turn } of turns.values()) turn.discard();
      turns.clear();
      known.conversationId = undefined;
      waiting = false;
      memory.forget();
    },
    restore() {
      for (const answered of memory.recall()) {
        const held = hold({ question: answered.question, shown: answered.shown });
        held.answered = answered;
        held.turn.show({ kind: 'answer', answer: answered.answer });
        tick(held.turn.node, answered.ticked);
        known.conversationId = answered.answer.conversationId;
      }
    },
  };
}

/** Asks in the known conversation, and in a new one where the centre forgot it. */
async function send(question: string, known: Known, { post, language }: ChatPlace): Promise<Asked> {
  const { conversationId } = known;
  const asked = await post({ question, language, ...(conversationId ? { conversationId } : {}) });
  if (asked.kind !== 'forgotten' || conversationId === undefined) return asked;
  known.conversationId = undefined;
  return await post({ question, language });
}

function resultOf(asked: Asked, texts: PageTexts): Turn['result'] {
  switch (asked.kind) {
    case 'answered':
      return { kind: 'answer', answer: asked.answer };
    case 'limited':
      return { kind: 'failure', why: texts.limited(asked.seconds), retry: 'offered' };
    case 'too-long':
      return { kind: 'failure', why: texts.tooLong, retry: 'pointless' };
    case 'unusable':
      return { kind: 'failure', why: texts.unusable, retry: 'pointless' };
    case 'forgotten':
    case 'failed':
      return { kind: 'failure', why: navigator.onLine ? texts.failed : texts.offline, retry: 'offered' };
    default:
      return asked satisfies never;
  }
}
