import { TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import { aspectNames, catalogueTexts } from './catalogue-texts.ts';
import type { EntryShown } from './entry-page.tsx';

/** What an import brought that our own text keeps waiting: what differs, and what to do with it. */
export function EntryFindings({ visit, shown }: EntryShown) {
  const { findings: texts, changes: named, entry, levels } = catalogueTexts(visit.language);
  const { receives, decides, cooperates, where, notes } = entry.fields;
  const parts: Readonly<Record<string, string>> = {
    ...{ receives, decides, cooperates, note: where, notes },
    ...entry.channels,
    ...aspectNames(visit.language),
  };
  const values: Readonly<Record<string, string>> = { ...entry.onlineLevels, ...levels, ...entry.audiences };
  const say = (value: string | null) => (value === null ? texts.nothing : (values[value] ?? value));
  const { head, findings } = shown;
  if (findings.length === 0) return null;
  const kinds: Readonly<Record<string, string>> = texts.kinds;
  const id = encodeURIComponent(head.id);
  return (
    <section class="card mb-3" aria-labelledby="findings-title">
      <div class="card-header">
        <h2 class="card-title" id="findings-title">
          {texts.title}
        </h2>
      </div>
      {findings.map((finding) => (
        <div class="card-body">
          <p>
            <strong>{kinds[finding.kind] ?? finding.kind}</strong>{' '}
            <span class="text-secondary">
              {texts.found} <Moment at={finding.foundAt} />
            </span>
          </p>
          {finding.changes.length === 0 ? (
            <p class="text-secondary">{texts.same}</p>
          ) : (
            <details>
              <summary>{texts.count(finding.changes.length)}</summary>
              <table class="table table-sm changes table-stacks">
                <thead>
                  <tr>
                    <th scope="col">{texts.changedField}</th>
                    <th scope="col">{texts.ours}</th>
                    <th scope="col">{texts.theirs}</th>
                  </tr>
                </thead>
                <tbody>
                  {finding.changes.map(({ field, part, before, after }) => (
                    <tr>
                      <th scope="row">{part ? `${named[field]} (${parts[part] ?? part})` : named[field]}</th>
                      <td class="prose" data-label={texts.ours}>
                        {say(before)}
                      </td>
                      <td class="prose" data-label={texts.theirs}>
                        {say(after)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
          {may(visit.staff, 'desk.write') ? (
            <div class="finding-ways">
              <PostForm visit={visit} action={`/desk/entries/${id}/draft`}>
                <input type="hidden" name="from" value="arrived" />
                <button class="btn" type="submit">
                  {texts.take}
                </button>
              </PostForm>
              <PostForm visit={visit} action={`/desk/entries/${id}/settle`}>
                <input type="hidden" name="finding" value={finding.id} />
                <TextField name="why" label={texts.why} required max={300} />
                <button class="btn" type="submit">
                  {texts.keep}
                </button>
              </PostForm>
            </div>
          ) : null}
        </div>
      ))}
    </section>
  );
}
