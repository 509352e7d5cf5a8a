import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import type { ComparedVersions } from '#src/desk/show-versions.ts';
import { ChangesView } from './changes-view.tsx';
import { editorTexts } from './editor-texts.ts';

/** Two versions of an entry, side by side. */
export function ComparePage(props: { readonly visit: Visit; readonly compared: ComparedVersions }) {
  const { visit, compared } = props;
  const { before, after, changes } = compared;
  const { versions: texts, review } = editorTexts(visit.language);
  const path = entryPath(after.entryId, '/versions');
  return (
    <ConsolePage
      visit={visit}
      title={`${texts.compareTitle}: ${after.content.name}`}
      above={<a href={path}>{texts.title}</a>}
    >
      <DeskTabs visit={visit} current="catalogue" />
      <p class="text-secondary">{review.changes(changes.length)}</p>
      {changes.length === 0 ? (
        <EmptyState icon="check" title={texts.same} text="" />
      ) : (
        <ChangesView
          visit={visit}
          changes={changes}
          sides={[texts.number(before.versionId), texts.number(after.versionId)]}
        />
      )}
    </ConsolePage>
  );
}
