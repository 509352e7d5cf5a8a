import { chatTexts } from '#src/web/page/chat-texts.ts';
import type { ChatPlace } from './chat-place.ts';
import type { Conversation } from './conversation.ts';

/** Some hundred metres: no more is kept, and so no more is sent. */
const decimals = 3;
const asking = { timeout: 20_000, maximumAge: 60_000 };
const denied = 1;

/** Shows the buttons that share a place, where this page may ask for one: on another site it would ask in that site's name. */
export function offerPlace(within: HTMLElement, home: string): void {
  if (home !== '' || !window.isSecureContext || !('geolocation' in navigator)) return;
  for (const each of within.querySelectorAll<HTMLElement>('[data-place]')) each.hidden = false;
}

/** The browser is asked where it is when somebody presses for it, and at no other time. Refused, it is asked for in words. */
export function openPlaceSharing({ root, language, reveal }: ChatPlace, conversation: Conversation): void {
  const { place: texts } = chatTexts(language);
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-share-place]') : null;
    const said = button?.parentElement?.querySelector('[data-place-said]');
    if (!(button instanceof HTMLButtonElement) || !said) return;
    const say = (words: string, state: 'looking' | 'done') => {
      button.disabled = state === 'looking';
      said.textContent = words;
    };
    say(texts.looking, 'looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        say('', 'done');
        const question = [coords.latitude, coords.longitude].map((each) => each.toFixed(decimals)).join(',');
        reveal(conversation.ask({ question, shown: texts.shown }, 'place').node);
      },
      ({ code }) => say(code === denied ? texts.denied : texts.unknown, 'done'),
      asking,
    );
  });
}
