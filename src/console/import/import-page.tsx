import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { ShownImport } from '#src/desk/import/show-imports.ts';
import { FoundCard, LeftOver } from './found-card.tsx';
import { importTexts } from './import-texts.ts';

type Shown = {
  readonly visit: Visit;
  readonly shown: ShownImport;
  readonly wrong: 'nothingPicked' | null;
};

/** What came of one file: being read, refused and why, or what was found in it. */
export function ImportPage(props: Shown) {
  const { visit, shown } = props;
  const texts = importTexts(visit.language);
  const above = <a href="/console/desk/import">{texts.title}</a>;
  return (
    <ConsolePage visit={visit} title={shown.fileName} above={above} said={texts.said}>
      <DeskTabs visit={visit} current="import" />
      <div id="import-outcome" data-live={shown.state === 'reading' ? 'imports' : undefined}>
        <Outcome {...props} />
      </div>
    </ConsolePage>
  );
}

function Outcome(props: Shown) {
  const { visit, shown } = props;
  const texts = importTexts(visit.language);
  if (shown.state === 'reading') {
    return (
      <div class="card card-body import-reading" role="status">
        <span class="spinner-border text-primary" aria-hidden="true" />
        <div>
          <p class="h3">{texts.reading}</p>
          <p class="text-secondary">{texts.readingText}</p>
          <a class="btn" href={`/console/desk/import/${shown.id}`}>
            {texts.look}
          </a>
        </div>
      </div>
    );
  }
  if (shown.state === 'refused') {
    return (
      <Alert kind="danger" title={texts.refusedTitle}>
        <p>{texts.refusals[shown.refusal ?? 'broke']}</p>
        <a class="btn" href="/console/desk/import">
          {texts.again}
        </a>
      </Alert>
    );
  }
  return shown.found ? <Read {...props} /> : <Alert kind="info" title={texts.forgotten} />;
}

function Read({ visit, shown, wrong }: Shown) {
  const texts = importTexts(visit.language);
  const { found = [], left = [], remarks = [] } = shown.found ?? {};
  const open = found.some((_, place) => !shown.drafts[place]);
  return (
    <>
      {remarks.map((remark) => (
        <Alert kind="warning" title={texts.remarks[remark]} />
      ))}
      {wrong ? <Alert kind="danger" title={texts[wrong]} /> : null}
      <PostForm visit={visit} action={`/desk/import/${shown.id}/drafts`}>
        <div class="import-head">
          <h2>{texts.found(found.length)}</h2>
          {open ? (
            <button class="btn btn-primary" type="submit" data-key="t">
              {texts.make}
            </button>
          ) : null}
        </div>
        {found.map((one, place) => (
          <FoundCard
            visit={visit}
            found={one}
            place={place}
            draft={shown.drafts[place] ?? null}
            known={one.entryId ? (shown.known[one.entryId] ?? null) : null}
          />
        ))}
      </PostForm>
      <LeftOver visit={visit} title={texts.between} left={left} />
    </>
  );
}
