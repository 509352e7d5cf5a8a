import type { Asking } from '#src/web/page/ask-form.tsx';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import type { ChatPlace } from './chat-place.ts';
import { type Composer, createComposer } from './composer.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { openAttaching } from './open-attaching.ts';
import { openPlaceSharing } from './open-place-sharing.ts';
import { openSaving } from './open-saving.ts';

export type Chat = { readonly conversation: Conversation; readonly composer: Composer };

/** Takes over the forms of `place`: what they would post, and have the server draw, happens in place. */
export function openChat(place: ChatPlace): Chat {
  const { root } = place;
  const composer = createComposer(chatTexts(place.language), root);
  const conversation = createConversation(place);
  root.addEventListener('change', () => conversation.keep());
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.ask) return;
    event.preventDefault();
    submit(form, { conversation, composer }, place);
  });
  openAttaching(place, conversation);
  openSaving(place, conversation);
  openPlaceSharing(place, conversation);
  restore(conversation, place);
  return { conversation, composer };
}

/** What an older build kept may have a shape that this one cannot draw: it is forgotten, and the chat works. */
function restore(conversation: Conversation, { memory }: ChatPlace): void {
  try {
    conversation.restore();
  } catch {
    conversation.startOver();
    memory.forget();
  }
}

function submit(form: HTMLFormElement, chat: Chat, place: ChatPlace): void {
  const { conversation, composer } = chat;
  const byKeyboard = form.querySelector('button')?.matches(':focus-visible');
  const asked = form === composer.form ? typed(chat) : chosen(form, conversation);
  if (!asked) return;
  place.reveal(asked.node);
  // Who walks with the keyboard goes on from the new turn; everybody else goes on typing.
  if (form !== composer.form && byKeyboard) asked.node.focus({ preventScroll: true });
  else composer.focus();
}

function typed({ conversation, composer }: Chat) {
  const question = composer.take();
  return question === null ? null : conversation.ask({ question, shown: question }, 'text');
}

function chosen(form: HTMLFormElement, conversation: Conversation) {
  const turn = form.closest<HTMLElement>('.turn');
  const again = form.dataset.ask === 'retry' && turn ? conversation.askAgain(turn) : null;
  return again ?? conversation.ask(readAsking(form), form.dataset.ask === 'choice' ? 'choice' : 'text');
}

function readAsking(form: HTMLFormElement): Asking {
  const fields = new FormData(form);
  return { question: String(fields.get('question')), shown: String(fields.get('shown')) };
}
