import type { Centre, Language } from '#src/answers/answer.ts';
import { inLanguage } from '#src/web/checklist/in-language.ts';
import { ListSheet } from '#src/web/checklist/list-sheet.tsx';
import { listTexts } from '#src/web/checklist/list-texts.ts';
import { chatTexts } from '#src/web/page/chat-texts.ts';
import { Icon } from '#src/web/page/icon.tsx';
import { quayLink } from './quay-link.ts';
import type { QuayList } from './quay-list.ts';
import type { QuayTexts } from './quay-texts.ts';

type Props = {
  readonly list: QuayList;
  readonly q: string;
  readonly centre: Pick<Centre, 'name' | 'hotline'>;
  readonly language: Language;
  readonly texts: QuayTexts;
};

/** The checklist of the chosen procedure, as the citizen sees it, with links that stay in the clerk's view. */
export function QuayPanel(props: Props) {
  const { list, q, centre, language, texts } = props;
  if (list.kind === 'unknown-code') {
    return <p class="panel-empty">{listTexts(language).unknownCode(list.code)}</p>;
  }
  const view = {
    checklist: list.checklist,
    ward: new URLSearchParams(list.checklist.path.split('?')[1] ?? '').get('xa'),
    texts: listTexts(language),
    page: chatTexts(language),
    link: (path: string) => quayLink(path, { q, language }),
  };
  return (
    <article class={`list-page quay-list ${list.look}`} data-path={list.checklist.path}>
      <p class="quay-out">
        <a class="quiet" href={inLanguage(list.checklist.path, language)} target="_blank" rel="noopener">
          <Icon name="away" />
          <span>{texts.openPage}</span>
        </a>
        <button type="button" class="quiet" hidden data-print>
          <Icon name="print" />
          <span>{view.texts.print}</span>
        </button>
      </p>
      <ListSheet
        view={view}
        sheet={{ centre, address: list.address, qr: list.qr, unknownCases: list.unknownCases }}
        heading="h2"
      />
    </article>
  );
}
