import type { Language } from '#src/answers/answer.ts';
import type { ChatAnswer } from '#src/web/chat/chat-schema.ts';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import type { TurnOnPage } from './append-turn.tsx';
import type { LineState } from './listen-to-chat.ts';
import type { AskedMessage } from './memory.ts';
import type { Posted } from './post-message.ts';

/** A question, where it has come to, and where it is on the page. */
export type HeldTurn = {
  readonly asked: AskedMessage | null;
  readonly turn: TurnOnPage;
  readonly said: ChatAnswer[];
  deliveryId: string | null;
  settled: boolean;
  /** How long it has waited, as one feels it. */
  patience: 'fresh' | 'slow' | 'late';
  /** The centre has it, and has paused its answers. */
  paused?: boolean;
  /** The beginning of its answer stands on the page. */
  begun: boolean;
  /** It could not be sent so far, and the page says so. */
  kept: boolean;
};

export function isWaiting({ settled, said }: Pick<HeldTurn, 'settled' | 'said'>): boolean {
  return !settled && said.length === 0;
}

/** Not yet known to have come to the centre. */
export function isUnsent(held: HeldTurn): boolean {
  return isWaiting(held) && held.deliveryId === null;
}

/** Keeps whether the centre said that it has paused its answers. */
export function notePause(held: HeldTurn, posted: Posted): HeldTurn {
  held.paused = posted.kind === 'accepted' && posted.paused === true;
  return held;
}

/** Says of a question that waits how it goes. */
export function sayHowItGoes(
  held: HeldTurn,
  { state, language }: { state: LineState; language: Language },
): void {
  if (!isWaiting(held) || held.kept) return;
  const texts = chatTexts(language);
  const lost = held.deliveryId !== null && state === 'lost';
  const kept = wordsFor(held, language);
  held.turn.wait(lost ? texts.reconnecting(kept) : waitingWords(held, language));
}

/** No answer is looked for while a file goes up, nor is one to it. */
function waitingWords(held: HeldTurn, language: Language): string {
  const texts = chatTexts(language);
  const isFile = held.asked?.as === 'file';
  if (isFile && held.deliveryId === null) return texts.uploading;
  if (held.paused) return texts.paused(wordsFor(held, language));
  if (held.begun && held.patience !== 'late') return texts.writing;
  switch (held.patience) {
    case 'fresh':
      return isFile ? texts.uploading : texts.sending;
    case 'slow':
      return isFile ? texts.uploading : texts.slow;
    case 'late':
      return texts.late(wordsFor(held, language));
    default:
      return held.patience satisfies never;
  }
}

function wordsFor({ asked }: HeldTurn, language: Language): string {
  return chatTexts(language).kept[asked?.as === 'file' ? 'file' : 'question'];
}

/** Nothing can be sent now. */
export function isLost({ kind }: Posted): boolean {
  return kind === 'failed' || kind === 'limited';
}

/** Says why a question is not with the centre yet, or never will be. */
export function sayWhyNot(
  held: HeldTurn,
  posted: Exclude<Posted, { kind: 'accepted' }>,
  language: Language,
): void {
  const texts = chatTexts(language);
  const kept = wordsFor(held, language);
  switch (posted.kind) {
    case 'failed':
      keep(held, navigator.onLine ? texts.failed(kept) : texts.offline(kept));
      return;
    case 'limited':
      keep(held, texts.limitedKept(kept, posted.seconds));
      return;
    case 'too-long':
      giveUp(held, texts.tooLong);
      return;
    case 'not-taken':
      giveUp(held, texts.notTaken[posted.why]);
      return;
    case 'unusable':
      giveUp(held, texts.unusable);
      return;
    default:
      posted satisfies never;
  }
}

function keep(held: HeldTurn, why: string): void {
  held.kept = true;
  held.turn.fail(why, 'kept');
}

function giveUp(held: HeldTurn, why: string): void {
  held.settled = true;
  held.turn.fail(why, 'pointless');
}
