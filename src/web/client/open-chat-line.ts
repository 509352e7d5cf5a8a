import type { ChatAnswer, ChatDraft } from '#src/web/chat/chat-schema.ts';
import type { ChatPlace } from './chat-place.ts';
import { createChatSession } from './chat-session.ts';
import { type FetchedFile, fetchFile } from './fetch-file.ts';
import { type HeldTurn, notePause } from './held-turn.ts';
import { type LineState, listenToChat } from './listen-to-chat.ts';
import type { KeptChat } from './memory.ts';
import { postFile } from './post-file.ts';
import { type Posted, postMessage } from './post-message.ts';
import { sendInOrder } from './send-in-order.ts';

/** The line between a chat and the centre: what is asked goes out in order, what is answered comes in once. */
export interface ChatLine {
  /** What it takes to go on after a reload. */
  readonly kept: Pick<KeptChat, 'tab' | 'token' | 'after'>;
  /** Whether answers can come now. */
  readonly state: LineState;
  send(held: HeldTurn): void;
  /** A file that was sent here, with the session that it was sent to. */
  fetchFile(id: string): Promise<FetchedFile>;
  /** Something was asked here: answers are listened for from now on. */
  begin(): void;
  /** Looks again whether it is to listen: nobody does for long behind a page that is not seen. */
  tune(): void;
  /** Tries again at once what waits for the network. */
  hurry(): void;
  close(): void;
}

export type ChatNewsTaker = {
  tried(held: HeldTurn, posted: Posted): void;
  /** A file is on its way, and not failing at once. */
  goesUp(held: HeldTurn): void;
  answered(said: ChatAnswer): void;
  /** What is verified so far of an answer that is being written. */
  telling(draft: ChatDraft): void;
  settled(upTo: string): void;
  stateChanged(): void;
  /** A new session: what was asked in the old one is not known any more. */
  renewed(): void;
  /** Whether an answer is awaited. */
  awaits(): boolean;
};

/** A try that fails sooner is not worth a word. */
const longAfter = 1_000;

export function openChatLine(
  place: ChatPlace,
  { tab, token, after: from }: ChatLine['kept'],
  on: ChatNewsTaker,
): ChatLine {
  const { language } = place;
  const session = createChatSession(place, token, () => {
    listener.stop();
    line.tune();
    on.renewed();
  });
  let after = from;
  let state: LineState = 'connected';
  let [settledUpTo, begun] = ['0', false];
  const sending = sendInOrder<HeldTurn>({
    async post(held) {
      const { asked } = held;
      if (!asked) return { kind: 'unusable' };
      if (asked.as === 'file') {
        const timer = setTimeout(() => {
          held.kept = false;
          on.goesUp(held);
        }, longAfter);
        return await postFile(session, asked, tab).finally(() => clearTimeout(timer));
      }
      return await postMessage(session, asked, { tab, language });
    },
    tried(held, posted) {
      on.tried(notePause(held, posted), posted);
      if (posted.kind === 'accepted') line.begin();
    },
  });
  const listener = listenToChat(session, {
    ...{ tab, telling: on.telling },
    after: () => after,
    settledUpTo: () => settledUpTo,
    answer(said) {
      if (Number(said.id) <= Number(after)) return;
      after = said.id;
      on.answered(said);
    },
    settled(upTo) {
      settledUpTo = upTo;
      on.settled(upTo);
    },
    heard(now) {
      if (now === state) return;
      state = now;
      on.stateChanged();
    },
  });
  const line: ChatLine = {
    get kept() {
      return { tab, token: session.token, after };
    },
    get state() {
      return state;
    },
    send: sending.put,
    fetchFile: (id) => fetchFile(session, { id, tab }),
    begin() {
      begun = true;
      line.tune();
    },
    tune() {
      if (begun && (on.awaits() || !document.hidden)) listener.start();
      else listener.stop();
    },
    hurry() {
      sending.hurry();
      listener.hurry();
    },
    close() {
      begun = false;
      sending.clear();
      listener.stop();
    },
  };
  return line;
}
