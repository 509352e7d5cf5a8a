import type { Asking } from '#src/web/page/ask-form.tsx';
import { pageTexts } from '#src/web/page/page-texts.ts';
import { QuestionView, ResultView, type Turn } from '#src/web/page/turn-view.tsx';
import type { ChatPlace } from './chat-place.ts';
import { openChecklists } from './checklists.ts';
import { draw } from './draw.ts';
import { element } from './element.ts';
import { openListening } from './open-listening.ts';

/** One question on the page, and below it what becomes of it. */
export interface TurnOnPage {
  readonly node: HTMLElement;
  wait(): void;
  sayItTakesLonger(): void;
  show(result: Turn['result']): void;
  /** Takes it off the page, whatever it waits for. */
  discard(): void;
}

/** Adds a question to the conversation as it is seen, and as it is read aloud. */
export function appendTurn(asking: Asking, place: ChatPlace): TurnOnPage {
  const { root, language } = place;
  const texts = pageTexts(language);
  const log = element('#log', HTMLElement, root);
  const progress = element('#progress', HTMLElement, root);
  const question = draw(<QuestionView shown={asking.shown} language={language} texts={texts} />);
  const node = document.createElement('div');
  node.className = 'turn';
  node.tabIndex = -1;
  node.append(question);
  log.append(node);
  const put = (view: Node) => node.replaceChildren(question, view);
  const settle = () => {
    progress.textContent = '';
    log.removeAttribute('aria-busy');
  };
  return {
    node,
    wait() {
      log.setAttribute('aria-busy', 'true');
      progress.textContent = texts.sending;
      put(draw(<Waiting words={texts.sending} />));
    },
    sayItTakesLonger() {
      progress.textContent = texts.slow;
      put(draw(<Waiting words={texts.slow} />));
    },
    discard() {
      node.remove();
      settle();
    },
    show(result) {
      put(draw(<ResultView turn={{ asking, result }} language={language} texts={texts} />));
      settle();
      openChecklists(node, texts);
      leadHome(node, place.home);
      openListening(node, language, () => node.querySelectorAll<HTMLElement>('.part'));
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
