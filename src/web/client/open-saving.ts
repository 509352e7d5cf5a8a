import { chatTexts } from '#src/web/page/chat-texts.ts';
import type { ChatPlace } from './chat-place.ts';
import type { Conversation } from './conversation.ts';

/** Files that a person sent are fetched when they are pressed, with the session of this chat, and saved. */
export function openSaving({ root, language }: ChatPlace, conversation: Conversation): void {
  const texts = chatTexts(language);
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-file]') : null;
    if (!(button instanceof HTMLButtonElement) || button.disabled) return;
    const said = button.parentElement?.querySelector('[data-file-said]');
    const say = (words: string) => {
      if (said) said.textContent = words;
    };
    button.disabled = true;
    say(texts.savingFile);
    void conversation.fetchFile(button.dataset.file ?? '').then((fetched) => {
      button.disabled = false;
      if (fetched.kind === 'file') save(fetched.body, button.dataset.name || texts.aFile);
      say({ file: texts.savedFile, gone: texts.fileGone, failed: texts.fileFailed }[fetched.kind]);
    });
  });
}

const untilSavedMs = 60_000;

function save(body: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(body);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilSavedMs);
}
