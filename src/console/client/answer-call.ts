import { askTyped } from './ask-typed.ts';
import { copyFields } from './copy-text.ts';
import { followCall } from './follow-call.ts';
import { keepNote } from './keep-note.ts';
import { openCards } from './open-cards.ts';
import { runClocks } from './run-clocks.ts';
import { sendQuietly } from './send-quietly.ts';

/** What the page of a call does by itself. Before other forms are looked at: what stays on the page is not sent as one. */
export function answerCall(): void {
  runClocks();
  copyFields();
  if (!document.querySelector('[data-call]')) return;
  sendQuietly();
  askTyped();
  followCall();
  openCards();
  keepNote();
}
