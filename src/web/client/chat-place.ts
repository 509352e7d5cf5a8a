import type { Language } from '#src/answers/answer.ts';
import type { Memory } from './memory.ts';

/** Where a chat is held: on our own page, or in the widget's shadow on somebody else's. */
export type ChatPlace = {
  /** What holds `#log`, `#progress` and the composer; its events are the chat's own. */
  readonly root: Document | ShadowRoot;
  readonly language: Language;
  /** What comes before the address of our own pages: nothing on our own, the centre's address elsewhere. */
  readonly home: string;
  /** How the session travels: on our own page it is a cookie, elsewhere no cookie is set or sent. */
  readonly carry: 'cookie' | 'token';
  readonly memory: Memory;
  /** Scrolls until `turn` begins at the top, and moves nothing that is not ours. */
  reveal(turn: HTMLElement): void;
};
