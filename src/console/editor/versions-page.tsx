import type { ListedVersion } from '#db/desk-versions.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import type { EntryVersions } from '#src/desk/show-versions.ts';
import { may } from '#src/people/rights.ts';
import { editorTexts } from './editor-texts.ts';
import { inWords } from './in-words.ts';
import { VersionActs, type VersionRefusal } from './version-acts.tsx';

export type VersionsProps = {
  readonly visit: Visit;
  readonly found: EntryVersions;
  readonly refusal?: VersionRefusal;
};

/** Every text that an entry ever had, which of them answers, and what an approver may do about it. */
export function VersionsPage(props: VersionsProps) {
  const { visit, found } = props;
  const { entry, versions } = found;
  const { versions: texts, said } = editorTexts(visit.language);
  const [latest] = versions;
  return (
    <ConsolePage
      visit={visit}
      title={`${texts.title}: ${latest?.name ?? entry.id}`}
      above={<a href={entryPath(entry.id)}>{entry.id}</a>}
      said={said}
      actions={
        <a class="btn" href={entryPath(entry.id)} data-key="e">
          {texts.entry}
        </a>
      }
    >
      <DeskTabs visit={visit} current="catalogue" />
      {entry.replacedBy ? (
        <Alert kind="info" title={texts.replacedBy(entry.replacedBy)}>
          {entry.replacedOn ? texts.planned(inWords(entry.replacedOn)) : null} {entry.replacedWhy}
        </Alert>
      ) : null}
      {versions.length > 1 ? <Compare {...props} /> : null}
      {versions.length === 0 ? (
        <EmptyState icon="history" title={texts.none} text="" />
      ) : (
        <div class="card mb-3">
          <ul class="list-group list-group-flush version-lines" data-list>
            {versions.map((version, place) => (
              <Line {...props} version={version} before={versions[place + 1] ?? null} />
            ))}
          </ul>
        </div>
      )}
      {may(visit.staff, 'desk.review') ? <VersionActs {...props} /> : null}
    </ConsolePage>
  );
}

function Compare({ visit, found }: VersionsProps) {
  const { versions: texts } = editorTexts(visit.language);
  const { entry, versions } = found;
  const [latest, before] = versions;
  return (
    <form class="compare-versions" method="get" action={entryPath(entry.id, '/versions/compare')}>
      {(
        [
          ['a', texts.older, before],
          ['b', texts.newer, latest],
        ] as const
      ).map(([name, label, chosen]) => (
        <label class="form-label" for={`compare-${name}`}>
          {label}
          <select class="form-select" name={name} id={`compare-${name}`}>
            {versions.map(({ versionId, createdAt }) => (
              <option value={versionId} selected={versionId === chosen?.versionId}>
                {`${texts.number(versionId)} · ${inWords(createdAt.toISOString().slice(0, 10))}`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button class="btn" type="submit">
        {texts.show}
      </button>
    </form>
  );
}

function Line(
  props: VersionsProps & { readonly version: ListedVersion; readonly before: ListedVersion | null },
) {
  const { visit, found, version, before } = props;
  const { versions: texts } = editorTexts(visit.language);
  const { versionId, author, reviewer, comment, withdrawnWhy, aloneWhy } = version;
  const from = entryPath(found.entry.id, `/versions/${before?.versionId ?? ''}/${versionId}`);
  return (
    <li class="list-group-item">
      <div class="version-name">
        <strong>{texts.number(versionId)}</strong> <Moment at={version.createdAt} /> <State {...props} />
      </div>
      <p class="text-secondary">
        {texts.origins[version.origin]}
        {' · '}
        {author ? texts.written(author) : texts.shipped}
        {reviewer ? ` · ${texts.reviewed(reviewer)}` : ''}
        {aloneWhy && !reviewer ? ` · ${texts.alone}` : ''}
        {version.withdrawnBy ? ` · ${texts.withdrawn}: ${version.withdrawnBy}` : ''}
      </p>
      {[comment, aloneWhy, withdrawnWhy].map((why) => (why ? <p class="comment">{why}</p> : null))}
      <div class="btn-list">
        {before ? (
          <a class="btn btn-sm" href={from} data-line>
            {texts.compare}
          </a>
        ) : null}
        {version.draftId ? (
          <a class="btn btn-sm" href={`/console/desk/drafts/${version.draftId}/review`}>
            {texts.draft}
          </a>
        ) : null}
      </div>
    </li>
  );
}

function State({ visit, found, version }: VersionsProps & { readonly version: ListedVersion }) {
  const { versions: texts } = editorTexts(visit.language);
  const { effectiveFrom, effectiveTo, state } = version;
  if (state === 'withdrawn') return <Badge tone="red">{texts.withdrawn}</Badge>;
  if (state === 'in-review' && version.supersededAt === null)
    return <Badge tone="yellow">{texts.waiting}</Badge>;
  if (version.supersededAt !== null) return <Badge tone="secondary">{texts.superseded}</Badge>;
  return (
    <>
      {version.versionId === found.standing ? <Badge tone="green">{texts.current}</Badge> : null}
      {effectiveFrom && effectiveFrom > found.today ? (
        <Badge tone="blue">{texts.planned(inWords(effectiveFrom))}</Badge>
      ) : null}
      {effectiveTo ? <Badge tone="yellow">{texts.ends(inWords(effectiveTo))}</Badge> : null}
    </>
  );
}
