import type { Asking } from '#src/web/page/ask-form.tsx';
import { pageTexts } from '#src/web/page/page-texts.ts';
import { type Composer, createComposer } from './composer.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { forget } from './memory.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';

openFoldsOnPaper();
if (document.querySelector('#log')) openChat();

/** Takes over the page's forms: what they would post, and have the server draw, happens in place. */
function openChat(): void {
  document.documentElement.classList.add('js');
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const composer = createComposer(pageTexts(language));
  const known = new FormData(composer.form).get('conversationId');
  const conversation = createConversation(language, typeof known === 'string' ? known : undefined);
  document.querySelector('[data-start-over]')?.addEventListener('click', forget);
  document.addEventListener('change', () => conversation.keep());
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.ask) return;
    event.preventDefault();
    submit(form, conversation, composer);
  });
  restore(conversation);
}

/** What an older page kept may have a shape that this one cannot draw: it is forgotten, and the chat works. */
function restore(conversation: Conversation): void {
  try {
    conversation.restore();
  } catch {
    forget();
  }
}

function submit(form: HTMLFormElement, conversation: Conversation, composer: Composer): void {
  const byKeyboard = form.querySelector('button')?.matches(':focus-visible');
  const asked = form === composer.form ? typed(conversation, composer) : chosen(form, conversation);
  if (!asked) return;
  asked.node.scrollIntoView({ block: 'start' });
  // Who walks with the keyboard goes on from the new turn; everybody else goes on typing.
  if (form !== composer.form && byKeyboard) asked.node.focus({ preventScroll: true });
  else composer.focus();
}

function typed(conversation: Conversation, composer: Composer) {
  if (conversation.isWaiting()) return null;
  const question = composer.take();
  return question === null ? null : conversation.ask({ question, shown: question });
}

function chosen(form: HTMLFormElement, conversation: Conversation) {
  const turn = form.closest<HTMLElement>('.turn');
  const again = form.dataset.ask === 'retry' && turn ? conversation.askAgain(turn) : null;
  return again ?? conversation.ask(readAsking(form));
}

function readAsking(form: HTMLFormElement): Asking {
  const fields = new FormData(form);
  return { question: String(fields.get('question')), shown: String(fields.get('shown')) };
}
