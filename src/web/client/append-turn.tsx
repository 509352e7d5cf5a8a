import type { WebPayload } from '#bots/web/web-channel.ts';
import type { Asking } from '#src/web/page/ask-form.tsx';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import { QuestionView, ResultView, SaidView } from '#src/web/page/turn-view.tsx';
import type { ChatPlace } from './chat-place.ts';
import { openChecklists } from './checklists.ts';
import { draw } from './draw.ts';
import { element } from './element.ts';
import { openListening } from './open-listening.ts';
import { offerPlace } from './open-place-sharing.ts';

/** One question on the page, and below it what becomes of it. */
export interface TurnOnPage {
  readonly node: HTMLElement;
  /** Says that an answer is on its way, and how it goes. */
  wait(words: string): void;
  /** Shows how far the answer has come. */
  tell(text: string): void;
  fail(why: string, retry: 'pointless' | 'kept'): void;
  /** Adds an answer below what is said already. */
  add(said: WebPayload): void;
  /** Waits no longer; says so, if there is something to say. */
  rest(words?: string): void;
  /** Takes it off the page, whatever it waits for. */
  discard(): void;
}

/** Adds a question, or what the centre says unasked, to the conversation as it is seen, and as it is read aloud. */
export function appendTurn(asking: Asking | null, place: ChatPlace): TurnOnPage {
  const { root, language } = place;
  const texts = chatTexts(language);
  const log = element('#log', HTMLElement, root);
  const progress = element('#progress', HTMLElement, root);
  const node = document.createElement('div');
  node.className = 'turn';
  node.tabIndex = -1;
  if (asking) node.append(draw(<QuestionView shown={asking.shown} language={language} texts={texts} />));
  log.append(node);
  /** How it goes; goes away when there is something better to show. Said again, it is left as it stands. */
  let state: Node | undefined;
  let stands = '';
  const put = (words: string, view: () => Node) => {
    if (words === stands) return;
    if (state?.parentNode) node.removeChild(state);
    state = words === '' ? undefined : node.appendChild(view());
    stands = words;
  };
  /** Seen and not read aloud: the answer itself says it again. */
  const draft = document.createElement('p');
  draft.className = 'draft';
  draft.setAttribute('aria-hidden', 'true');
  const settle = () => {
    draft.remove();
    progress.textContent = '';
    log.removeAttribute('aria-busy');
  };
  return {
    node,
    wait(words) {
      log.setAttribute('aria-busy', 'true');
      progress.textContent = words;
      put(words, () => draw(<Waiting words={words} />));
    },
    tell(text) {
      draft.textContent = text;
      if (!draft.parentNode) node.insertBefore(draft, state ?? null);
    },
    fail(why, retry) {
      const result = { kind: 'failure', why, retry } as const;
      const turn = { asking: asking ?? { question: '', shown: '' }, result };
      put(why, () => draw(<ResultView turn={turn} language={language} texts={texts} />));
      settle();
    },
    add(said) {
      put('', () => node);
      const view = document.createElement('div');
      view.className = 'said';
      view.append(draw(<SaidView said={said} />));
      node.append(view);
      settle();
      openChecklists(view, texts);
      leadHome(view, place.home);
      offerPlace(view, place.home);
      openListening(view, said.language, () => view.querySelectorAll<HTMLElement>('.part'));
    },
    rest(words = '') {
      put(words, () => draw(<p class="received">{words}</p>));
      settle();
    },
    discard() {
      node.remove();
      settle();
    },
  };
}

/** On somebody else's page our own pages have a longer address, and open beside it. */
function leadHome(node: HTMLElement, home: string): void {
  if (home === '') return;
  for (const link of node.querySelectorAll<HTMLAnchorElement>('[data-own-link]')) {
    link.href = `${home}${link.getAttribute('href')}`;
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <div class="waiting" aria-hidden="true">
      <span class="dots">
        <i />
        <i />
        <i />
      </span>
      <span>{words}</span>
    </div>
  );
}
