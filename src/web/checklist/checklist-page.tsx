import { formatDay } from '#src/answers/compose/format-day.ts';
import { Banner, type Frame, PageFrame } from '#src/web/page/page-frame.tsx';
import { ReadingTools } from '#src/web/page/reading-tools.tsx';
import { CaseChips } from './case-chips.tsx';
import { inLanguage } from './in-language.ts';
import { ListBody } from './list-body.tsx';
import { ListHead } from './list-head.tsx';
import { ListTools } from './list-tools.tsx';
import type { ListView } from './list-view.ts';
import { PaperFoot, PaperHead } from './paper-sheet.tsx';
import { sheetLook } from './sheet-look.ts';

export type ShownList = {
  readonly frame: Frame;
  readonly view: ListView;
  /** What of the link was not understood. */
  readonly unknownCases: readonly string[];
  /** The whole address of this very list, as it is sent and scanned. */
  readonly address: string;
  /** Its card: where it is, what a saved one is called, and its whole address where everybody can fetch it as a picture. */
  readonly card: { readonly path: string; readonly file: string; readonly image: string | null };
};

export function ChecklistPage({ shown }: { readonly shown: ShownList }) {
  const { frame, view, address } = shown;
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
          <PaperHead frame={frame} view={view} address={address} />
          <header class="list-header">
            <p class="kicker">{texts.kicker}</p>
            <h1 lang="vi" data-read>
              {checklist.plainName}
            </h1>
            <p class="list-code">
              <span lang="vi">{checklist.name === checklist.plainName ? null : `${checklist.name} · `}</span>
              {texts.code} {checklist.code}
            </p>
          </header>
          <Misunderstood shown={shown} />
          <CaseChips view={view} />
          <ReadingTools language={frame.language} />
          <ListBody view={view} />
          <ListTools shown={shown} />
          <p class="footnote as-of">{texts.asOf(formatDay(checklist.today, checklist.language))}</p>
          <PaperFoot view={view} address={address} />
        </main>
      </div>
    </PageFrame>
  );
}

function Misunderstood({ shown }: { readonly shown: ShownList }) {
  const { unknownCases, view } = shown;
  if (unknownCases.length === 0) return null;
  const names = unknownCases.map((name) => `«${name}»`).join(', ');
  return (
    <p class="misunderstood" role="status">
      {view.texts.unknownCases(names)}
    </p>
  );
}
