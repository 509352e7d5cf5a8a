import { formatDay } from '#src/answers/compose/format-day.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { ShownDecision } from '#src/desk/local/show-decisions.ts';
import { may } from '#src/people/rights.ts';
import { formOf } from './change-form.ts';
import { localTexts, sayArea } from './local-texts.ts';
import { sayChange } from './say-change.ts';

type Shown = {
  readonly visit: Visit;
  readonly decision: ShownDecision;
  /** Why the last change was not kept. */
  readonly wrong: readonly string[];
};

/** One decision: what it sets, where and until when. */
export function DecisionPage({ visit, decision, wrong }: Shown) {
  const { language } = visit;
  const all = localTexts(language);
  const texts = all.decisions;
  const { number, scope, title, issuer, decidedOn, sourceUrl } = decision;
  const more = `/console/desk/local/change?${new URLSearchParams({ number, area: scope })}`;
  return (
    <ConsolePage
      visit={visit}
      title={number}
      above={<a href="/console/desk/local">{texts.title}</a>}
      actions={
        may(visit.staff, 'local.write') ? (
          <a class="btn btn-primary" href={more}>
            {texts.addChange}
          </a>
        ) : null
      }
      said={all.said}
    >
      <DeskTabs visit={visit} current="local" />
      {wrong.length > 0 ? (
        <Alert kind="danger" title={all.refused}>
          <ul>
            {wrong.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <p>
        {`${issuer}: ${title} · ${formatDay(decidedOn, language)} · ${sayArea(scope, language)}`}{' '}
        {decision.origin === 'shipped' ? <Badge tone="secondary">{texts.shipped}</Badge> : null}
        {sourceUrl && /^https?:\/\//i.test(sourceUrl) ? (
          <a href={sourceUrl} target="_blank" rel="noreferrer">
            {sourceUrl}
          </a>
        ) : null}
      </p>
      <h2>{texts.sets}</h2>
      {decision.changes.map((stored) => (
        <Change visit={visit} decision={decision} stored={stored} />
      ))}
    </ConsolePage>
  );
}

type ChangeProps = Omit<Shown, 'wrong'> & { readonly stored: ShownDecision['changes'][number] };

function Change({ visit, decision, stored: { key, name, change } }: ChangeProps) {
  const { language } = visit;
  const all = localTexts(language);
  const texts = all.decisions;
  const code = change.codes[0] ?? '';
  const asked = new URLSearchParams({ number: decision.number, area: decision.scope, instead: key });
  const hidden = (
    <>
      <input type="hidden" name="number" value={decision.number} />
      <input type="hidden" name="area" value={decision.scope} />
      <input type="hidden" name="key" value={key} />
    </>
  );
  return (
    <section class="card mb-3">
      <div class="card-body">
        <h3>
          {texts.fields[change.field]} · <a href={entryPath(code)}>{name ?? code}</a>
        </h3>
        <ul>
          {sayChange(change, language).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p class="text-secondary">
          {`${all.from} ${formatDay(change.from, language)}`}
          {change.to ? ` ${all.to} ${formatDay(change.to, language)}` : ''}
        </p>
        {may(visit.staff, 'local.write') && formOf(change) ? (
          <p>
            <a href={`/console/desk/local/change?${asked}`} aria-label={`${texts.edit}: ${name ?? code}`}>
              {texts.edit}
            </a>
          </p>
        ) : null}
        {may(visit.staff, 'local.write') ? (
          <details>
            <summary>{texts.endOrRemove}</summary>{' '}
            <div class="finding-ways">
              <PostForm visit={visit} action="/desk/local/end" class="filters">
                {hidden}
                <label class="form-label" for={`to-${key}`}>
                  {texts.end}
                  <input
                    class="form-control"
                    id={`to-${key}`}
                    type="date"
                    name="to"
                    value={change.to ?? ''}
                    required
                  />
                </label>
                <button class="btn" type="submit">
                  {texts.endButton}
                </button>
              </PostForm>
              <PostForm visit={visit} action="/desk/local/remove" confirm={texts.confirmRemove}>
                {hidden}
                <button class="btn" type="submit">
                  {texts.remove}
                </button>
              </PostForm>
            </div>
          </details>
        ) : null}
      </div>
    </section>
  );
}
