import type { Answer } from '#src/answers/answer.ts';

/** One answered turn as this tab remembers it. */
export type Remembered = {
  readonly question: string;
  readonly shown: string;
  readonly answer: Answer;
  /** Which of its papers are ticked, by their place on the page. */
  readonly ticked: readonly number[];
};

export interface Memory {
  recall(): readonly Remembered[];
  remember(turns: readonly Remembered[]): void;
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
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept : [];
      } catch {
        return [];
      }
    },
    remember(turns) {
      try {
        sessionStorage.setItem(key, JSON.stringify(turns.slice(-most)));
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
