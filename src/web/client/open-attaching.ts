import { chatTexts } from '#src/web/page/chat-texts.ts';
import type { ChatPlace } from './chat-place.ts';
import type { Conversation } from './conversation.ts';
import { element } from './element.ts';
import { holdFile } from './post-file.ts';

/** Files can be sent only where scripts run: the button appears with them. */
export function openAttaching({ root, language, reveal }: ChatPlace, conversation: Conversation): void {
  const button = element('[data-attach]', HTMLButtonElement, root);
  const chooser = element('[data-attached]', HTMLInputElement, root);
  const texts = chatTexts(language);
  button.hidden = false;
  button.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    for (const file of chooser.files ?? []) {
      const asked = conversation.ask({ question: holdFile(file), shown: texts.file(file.name) }, 'file');
      reveal(asked.node);
    }
    // The same file may be chosen again.
    chooser.value = '';
  });
}
