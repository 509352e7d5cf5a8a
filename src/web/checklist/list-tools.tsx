import { Icon } from '#src/web/page/icon.tsx';
import type { ShownList } from './checklist-page.tsx';
import { inLanguage } from './in-language.ts';

/** What can be done with the list. What needs browser code is hidden until it runs. */
export function ListTools({ shown }: { readonly shown: ShownList }) {
  const { view, card } = shown;
  const { address } = shown.sheet;
  const { checklist, texts } = view;
  const ask = inLanguage(`/?hoi=${encodeURIComponent(checklist.plainName)}`, checklist.language);
  return (
    <section class="list-tools" aria-label={texts.tools}>
      <div class="tool-row">
        <button type="button" class="tool primary" hidden data-print>
          <Icon name="print" />
          <span>{texts.print}</span>
        </button>
        <button
          type="button"
          class="tool"
          hidden
          data-share={address}
          data-share-text={texts.shareText(checklist.plainName)}
        >
          <Icon name="share" />
          <span>{texts.share}</span>
        </button>
        <a class="tool" href={card.path} download={card.file}>
          <Icon name="picture" />
          <span>{texts.card}</span>
        </a>
        <a class="tool" href={ask}>
          <Icon name="ask" />
          <span>{texts.askMore}</span>
        </a>
      </div>
      <p class="tool-said" role="status" data-share-said />
      <p class="tool-note">{texts.noPersonal}</p>
    </section>
  );
}
