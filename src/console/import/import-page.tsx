import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { Found } from '#src/desk/import/foreign-file.ts';
import type { ShownImport } from '#src/desk/import/show-imports.ts';
import { FoundCard, LeftOver } from './found-card.tsx';
import { importTexts } from './import-texts.ts';

type Shown = {
  readonly visit: Visit;
  readonly shown: ShownImport;
  readonly wrong: 'nothingPicked' | null;
  /** How many drafts were just made. */
  readonly made: number;
};

/** What came of one file: being read, refused and why, or what was found in it. */
export function ImportPage(props: Shown) {
  const { visit, shown } = props;
  const texts = importTexts(visit.language);
  const above = <a href="/console/desk/import">{texts.title}</a>;
  return (
    <ConsolePage visit={visit} title={shown.fileName} above={above} said={texts.said}>
      <DeskTabs visit={visit} current="import" />
      <div
        id="import-outcome"
        data-live={shown.state === 'reading' ? 'imports' : undefined}
        // What is refused at once is refused before the page listens.
        data-fresh={shown.state === 'reading' ? '' : undefined}
      >
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
        {shown.refusal === 'nothing-found' ? <p>{texts.local.text}</p> : null}
        <div class="btn-list">
          <a class="btn" href="/console/desk/import">
            {texts.again}
          </a>
          {shown.refusal === 'nothing-found' ? (
            <a class="btn" href="/console/desk/local">
              {texts.local.link}
            </a>
          ) : null}
        </div>
      </Alert>
    );
  }
  return shown.found ? <Read {...props} /> : <Alert kind="info" title={texts.forgotten} />;
}

function Read(props: Shown) {
  const { visit, shown, wrong } = props;
  const texts = importTexts(visit.language);
  const { found = [], left = [], remarks = [] } = shown.found ?? {};
  const open = openPlaces(shown);
  return (
    <>
      <Made {...props} />
      {remarks.map((remark) => (
        <Alert kind="warning" title={texts.remarks[remark]} />
      ))}
      {found.length > 0 && found.every(isOnFees) ? (
        <Alert kind="warning" title={texts.local.title}>
          <p>{texts.local.text}</p>
          <a class="btn" href="/console/desk/local">
            {texts.local.link}
          </a>
        </Alert>
      ) : null}
      {wrong ? <Alert kind="danger" title={texts[wrong]} /> : null}
      <PostForm visit={visit} action={`/desk/import/${shown.id}/drafts`}>
        <div class="import-head">
          <h2>{texts.found(found.length)}</h2>
          {open.length > 0 ? (
            <div class="btn-list">
              <button class="btn btn-primary" type="submit" data-key="t">
                {texts.make}
              </button>
              {open.length > 1 ? (
                <button class="btn" type="submit" name="all" value="1">
                  {texts.makeAll(open.length)}
                </button>
              ) : null}
            </div>
          ) : null}
        </div>
        {found.map((one, place) => (
          <FoundCard
            visit={visit}
            found={one}
            place={place}
            draft={shown.drafts[place] ?? null}
            known={one.entryId ? (shown.known[one.entryId] ?? null) : null}
            lost={shown.lost.get(place) ?? null}
          />
        ))}
      </PostForm>
      <LeftOver visit={visit} title={texts.between} left={left} />
    </>
  );
}

/** What was found and has no draft yet. */
function openPlaces({ found, drafts }: ShownImport): readonly number[] {
  return [...(found?.found.keys() ?? [])].filter((place) => !drafts[place]);
}

/** How many drafts were just made, and what was left: nobody believes that all are in. */
function Made({ visit, shown, made }: Shown) {
  if (made === 0) return null;
  const texts = importTexts(visit.language);
  const left = openPlaces(shown);
  const fresh = left.filter((place) => !shown.known[shown.found?.found[place]?.entryId ?? '']).length;
  return (
    <div class="alert alert-success" role="status">
      <ConsoleIcon name="check" />
      <div>
        <p>
          {texts.made(made)} {left.length > 0 ? <b>{texts.notMade(fresh, left.length - fresh)}</b> : null}
        </p>
        {left.length > 0 ? <a href={`#found-${left[0]}`}>{texts.toLeft}</a> : texts.madeText}
      </div>
    </div>
  );
}

/** Nothing is said of it but what it costs, how long it takes and where it is filed. */
function isOnFees({ kind, content }: Found): boolean {
  const { papers, sections } = content;
  const isEmpty = (value: unknown) =>
    typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  return kind === 'procedure' && isEmpty(papers) && isEmpty(sections);
}
