import { Icon } from '#src/web/page/icon.tsx';
import { SafeLink } from '#src/web/page/safe-link.tsx';
import { OpenQuestion } from './case-chips.tsx';
import { ListFacts } from './list-facts.tsx';
import type { ListView } from './list-view.ts';
import { PaperLists } from './paper-lists.tsx';

/** The list itself, from what must be known first to where it was read. */
export function ListBody({ view }: { readonly view: ListView }) {
  return (
    <>
      <Warnings view={view} />
      <OpenQuestion view={view} />
      <PaperLists view={view} />
      <ListFacts view={view} />
      <Notes view={view} />
      <Sources view={view} />
    </>
  );
}

/** Never folded away. */
function Warnings({ view }: { readonly view: ListView }) {
  return (
    <>
      {view.checklist.warnings.map((text) => (
        <div class="warning" role="note" data-read>
          <Icon name="warning" />
          <p>{text}</p>
        </div>
      ))}
    </>
  );
}

function Notes({ view }: { readonly view: ListView }) {
  const { notes } = view.checklist;
  if (notes.length === 0) return null;
  return (
    <details class="fold list-notes">
      <summary>{view.texts.notes}</summary>
      <ul>
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </details>
  );
}

function Sources({ view }: { readonly view: ListView }) {
  const { sources } = view.checklist;
  if (sources.length === 0) return null;
  return (
    <details class="fold sources">
      <summary>{view.texts.sources(sources.length)}</summary>
      <ul>
        {sources.map(({ text, url }) => (
          <li>{url === null ? text : <SafeLink url={url} label={text} texts={view.page} />}</li>
        ))}
      </ul>
    </details>
  );
}
