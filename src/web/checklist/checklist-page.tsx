import { formatDay } from '#src/answers/compose/format-day.ts';
import { Banner, type Frame, PageFrame } from '#src/web/page/page-frame.tsx';
import { ReadingTools } from '#src/web/page/reading-tools.tsx';
import { inLanguage } from './in-language.ts';
import { ListHead } from './list-head.tsx';
import { ListSheet, type Sheet } from './list-sheet.tsx';
import { ListTools } from './list-tools.tsx';
import type { ListView } from './list-view.ts';
import { sheetLook } from './sheet-look.ts';

export type ShownList = {
  readonly frame: Frame;
  readonly view: ListView;
  readonly sheet: Sheet;
  /** Its card: where it is, what a saved one is called, and its whole address where everybody can fetch it as a picture. */
  readonly card: { readonly path: string; readonly file: string; readonly image: string | null };
};

export function ChecklistPage({ shown }: { readonly shown: ShownList }) {
  const { frame, view, sheet } = shown;
  const { checklist, texts } = view;
  const other = inLanguage(checklist.path, frame.texts.otherLanguage.language === 'en' ? 'en' : 'vi');
  return (
    <PageFrame
      {...frame}
      title={texts.title(checklist.plainName)}
      description={texts.description(checklist.plainName, checklist.bring.length)}
      script="list.js"
      style="lists.css"
      head={<ListHead shown={shown} />}
    >
      <a class="skip" href="#list">
        {texts.bringTitle}
      </a>
      <div class="frame">
        <Banner frame={frame} otherLanguagePath={other} />
        <main class={`list-page ${sheetLook(checklist)}`} id="list" data-list={checklist.path}>
          <ListSheet
            view={view}
            sheet={sheet}
            heading="h1"
            tools={<ReadingTools language={frame.language} />}
            after={
              <>
                <ListTools shown={shown} />
                <p class="footnote as-of">{texts.asOf(formatDay(checklist.today, checklist.language))}</p>
              </>
            }
          />
        </main>
      </div>
    </PageFrame>
  );
}
