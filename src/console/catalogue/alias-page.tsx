import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { type AliasCheck, longestAlias } from '#src/desk/catalogue/check-alias.ts';
import type { PhraseFound } from '#src/desk/trial/find-phrase.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { entryPath } from './entry-path.ts';

type AliasAsked = {
  readonly visit: Visit;
  readonly entry: { readonly id: string; readonly name: string };
  /** What a phrase would do; `null` while none was written. */
  readonly check: AliasCheck | null;
};

/** What a phrase finds today and would find beside an entry, before it is kept. */
export function AliasPage({ visit, entry, check }: AliasAsked) {
  const { aliases: texts } = catalogueTexts(visit.language);
  const refused = check?.refused ? texts.refused[check.refused] : undefined;
  return (
    <ConsolePage
      visit={visit}
      title={texts.checkTitle}
      above={<a href={entryPath(entry.id)}>{entry.name}</a>}
    >
      <DeskTabs visit={visit} current={null} />
      <div class="card">
        <div class="card-body">
          <p class="text-secondary">{texts.checkOf(entry.name)}</p>
          <PostForm visit={visit} action="/desk/aliases">
            <input type="hidden" name="entry" value={entry.id} />
            <TextField
              name="alias"
              label={texts.add}
              hint={texts.hint}
              value={check?.alias}
              wrong={refused}
              max={longestAlias * 2}
              required
              autocomplete="off"
            />
            {check && check.doubts.length > 0 ? (
              <Alert kind="warning" title={check.doubts.map((doubt) => texts.doubts[doubt]).join(' ')} />
            ) : null}
            {check && check.refused === null && check.doubts.length === 0 ? <p>{texts.fine}</p> : null}
            {check && check.others.length > 0 ? (
              <p>
                {texts.others}{' '}
                {check.others.map(({ entryId, name }) => (
                  <a href={entryPath(entryId)}>{name}</a>
                ))}
              </p>
            ) : null}
            <div class="btn-list">
              {check && check.doubts.length > 0 ? (
                <button class="btn btn-primary" type="submit" name="sure" value="yes">
                  {texts.anyway}
                </button>
              ) : (
                <button class="btn btn-primary" type="submit">
                  {texts.addButton}
                </button>
              )}
            </div>
          </PostForm>
          {check && check.refused === null ? (
            <div class="found-beside">
              <Found title={texts.today} found={check.today} none={texts.findsNothing} />
              <Found title={texts.withIt} found={check.withIt} none={texts.findsNothing} />
            </div>
          ) : null}
        </div>
      </div>
    </ConsolePage>
  );
}

type FoundProps = { readonly title: string; readonly found: readonly PhraseFound[]; readonly none: string };

function Found({ title, found, none }: FoundProps) {
  return (
    <section>
      <h2 class="card-title">{title}</h2>
      {found.length === 0 ? <p class="text-secondary">{none}</p> : null}
      <ol>
        {found.map(({ entry, name, score }) => (
          <li>
            <a href={entryPath(entry)}>{name}</a> <span class="text-secondary">{score.toFixed(2)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
