import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { longestAlias } from '#src/desk/catalogue/check-alias.ts';
import { may } from '#src/people/rights.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import type { EntryShown } from './entry-page.tsx';

/** More are folded away. */
const shownAtOnce = 12;

/** What citizens call it, each with a way to take it away, and a field for one more. */
export function EntryAliases(props: EntryShown) {
  const { visit, shown } = props;
  const { aliases: texts } = catalogueTexts(visit.language);
  const { head, aliases } = shown;
  const mayWrite = may(visit.staff, 'desk.write');
  return (
    <section class="card mb-3" aria-labelledby="aliases-title">
      <div class="card-header">
        <h2 class="card-title" id="aliases-title">
          {texts.title}
        </h2>
      </div>
      <div class="card-body">
        <p class="text-secondary">{texts.lead}</p>
        {mayWrite ? (
          <PostForm visit={visit} action="/desk/aliases">
            <input type="hidden" name="entry" value={head.id} />
            <TextField
              name="alias"
              label={texts.add}
              hint={texts.hint}
              max={longestAlias}
              required
              autocomplete="off"
            />
            <button class="btn btn-primary" type="submit">
              {texts.addButton}
            </button>
          </PostForm>
        ) : null}
        {aliases.length === 0 ? <p>{texts.none}</p> : null}
        <AliasList {...props} aliases={shown.aliases.slice(0, shownAtOnce)} />
        {shown.aliases.length > shownAtOnce ? (
          <details>
            <summary>{texts.more(shown.aliases.length - shownAtOnce)}</summary>
            <AliasList {...props} aliases={shown.aliases.slice(shownAtOnce)} />
          </details>
        ) : null}
      </div>
    </section>
  );
}

function AliasList({ visit, shown, aliases }: EntryShown & Pick<EntryShown['shown'], 'aliases'>) {
  const { aliases: texts } = catalogueTexts(visit.language);
  const { head } = shown;
  const mayWrite = may(visit.staff, 'desk.write');
  return (
    <ul class="alias-list">
      {aliases.map(({ alias, from }) => (
        <li>
          <span class="alias">{alias}</span>
          <Badge tone={from === 'staff' ? 'green' : 'secondary'}>{texts.from[from]}</Badge>
          {mayWrite ? (
            <PostForm visit={visit} action="/desk/aliases/remove" confirm={texts.confirmRemove(alias)}>
              <input type="hidden" name="entry" value={head.id} />
              <input type="hidden" name="alias" value={alias} />
              <button
                class="btn btn-ghost-secondary btn-icon"
                type="submit"
                aria-label={texts.removeOf(alias)}
              >
                <ConsoleIcon name="close" />
              </button>
            </PostForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
