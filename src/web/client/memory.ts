import type { ChatAnswer } from '#src/web/chat/chat-schema.ts';

/** What was asked, under the id that it is sent with as often as it takes. */
export type AskedMessage = {
  readonly messageId: string;
  /** A file is held apart, under what stands in `question`; a place stands there as two numbers. */
  readonly as: 'text' | 'choice' | 'file' | 'place';
  readonly question: string;
  readonly shown: string;
};

export type KeptTurn = {
  /** `null` where the centre spoke first. */
  readonly asked: AskedMessage | null;
  /** Under which number the centre has it; `null` until it says so. */
  readonly deliveryId: string | null;
  /** Nothing more comes of it. */
  readonly settled: boolean;
  readonly said: readonly ChatAnswer[];
  /** Which of its papers are ticked, by their place on the page. */
  readonly ticked: readonly number[];
};

/** A chat as this tab remembers it. */
export type KeptChat = {
  /** Tells this tab's conversation from those of the others. */
  readonly tab: string;
  /** Where a session is carried in a header, the session. */
  readonly token: string | null;
  /** The last answer that came. */
  readonly after: string;
  readonly turns: readonly KeptTurn[];
};

export interface Memory {
  recall(): KeptChat | null;
  remember(chat: KeptChat): void;
  forget(): void;
}

const most = 30;

/**
 * The conversation in this tab, so that it survives a reload and ends with the tab. Where a browser forbids
 * storage, the chat only forgets on reload.
 */
export function createMemory(key: string): Memory {
  return {
    recall() {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
        return isKept(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    remember(chat) {
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...chat, turns: chat.turns.slice(-most) }));
      } catch {
        // Full or forbidden: the conversation goes on without it.
      }
    },
    forget() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}

/** As far as it takes to tell it from what an older build kept. */
function isKept(kept: unknown): kept is KeptChat {
  return typeof kept === 'object' && kept !== null && 'turns' in kept && 'tab' in kept;
}
