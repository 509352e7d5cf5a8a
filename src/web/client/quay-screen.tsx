import type { Language } from '#src/answers/answer.ts';
import type { QuayLine } from '#src/web/quay/quay-line.ts';
import type { QuayList } from '#src/web/quay/quay-list.ts';
import { QuayPanel } from '#src/web/quay/quay-panel.tsx';
import { QuayResults } from '#src/web/quay/quay-results.tsx';
import { quayTexts } from '#src/web/quay/quay-texts.ts';
import { draw } from './draw.ts';
import { element } from './element.ts';

/** What the clerk sees: the input, what was found, the open list. It draws; `quay.ts` decides. */
export interface QuayScreen {
  readonly input: HTMLInputElement;
  /** Below the input, and read aloud. */
  say(words: string): void;
  showResults(lines: readonly QuayLine[], q: string): void;
  showList(list: QuayList, q: string): void;
  closeList(): void;
  /** The list stays as it is and says what is the matter. */
  sayInPanel(words: string): void;
}

export function createQuayScreen(language: Language): QuayScreen {
  const texts = quayTexts(language);
  const root = element('.quay', HTMLElement, document);
  const input = element('#quay-q', HTMLInputElement, document);
  const said = element('[data-said]', HTMLElement, document);
  const results = element('[data-results]', HTMLElement, document);
  const panel = element('[data-panel]', HTMLElement, document);
  const panelSaid = element('[data-panel-said]', HTMLElement, document);
  const centre = { name: root.dataset.centre ?? '', hotline: root.dataset.hotline || null };
  const put = (node: Node) => {
    panel.replaceChildren(node);
    panel.scrollTop = 0;
    readyToPrint(panel);
  };
  return {
    input,
    say: (words) => {
      if (said.textContent !== words) said.textContent = words;
    },
    showResults(lines, q) {
      results.replaceChildren(
        ...(lines.length === 0
          ? []
          : [draw(<QuayResults lines={lines} state={{ q, language }} texts={texts} />)]),
      );
    },
    showList(list, q) {
      markOpen(results, list.kind === 'list' ? list.checklist.code : '');
      put(draw(<QuayPanel list={list} q={q} centre={centre} language={language} texts={texts} />));
      panelSaid.textContent =
        list.kind === 'list' ? `${list.checklist.plainName}. ${list.checklist.ask?.question ?? ''}` : '';
      panel.focus({ preventScroll: true });
      if (matchMedia('(max-width: 55.99rem)').matches) panel.scrollIntoView({ block: 'start' });
    },
    closeList: () => put(draw(<p class="panel-empty">{texts.choose}</p>)),
    sayInPanel: (words) => put(draw(<p class="panel-empty">{words}</p>)),
  };
}

function markOpen(results: ParentNode, code: string): void {
  for (const line of results.querySelectorAll<HTMLElement>('[data-found]')) {
    if (line.dataset.found === code) line.setAttribute('aria-current', 'true');
    else line.removeAttribute('aria-current');
  }
}

/** The button to print needs browser code, and the list that it prints. */
export function readyToPrint(panel: ParentNode): void {
  for (const button of panel.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
