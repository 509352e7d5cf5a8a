import { formatDay } from '#src/answers/compose/format-day.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { sayArea } from '#src/console/local/local-texts.ts';
import { aspectNames, catalogueTexts } from './catalogue-texts.ts';
import type { EntryShown } from './entry-page.tsx';

/** What decisions of the province and of a ward set in place of the record. */
export function EntryLocal({ visit, shown, ward }: EntryShown) {
  const { language } = visit;
  const { entry } = catalogueTexts(language);
  const local = shown.version?.local ?? [];
  const named = aspectNames(language);
  return (
    <section class="card mb-3">
      <div class="card-body">
        <form method="get" class="filters">
          <label class="form-label" for="entry-ward">
            {entry.ward}
            <input
              class="form-control"
              id="entry-ward"
              name="ward"
              value={ward ?? ''}
              pattern="\d{5}"
              maxlength={5}
            />
          </label>
          <button class="btn" type="submit">
            {entry.wardShow}
          </button>
        </form>
        {local.length > 0 ? (
          <>
            <h2 class="card-title">{entry.local}</h2>
            <ul class="plain-list">
              {local.map((fact) => (
                <li>
                  <Badge tone="blue">{sayArea(fact.area, language)}</Badge>{' '}
                  {entry.localFact(
                    fact.aspects.map((aspect) => named[aspect]).join(', '),
                    fact.decisionNumber,
                  )}
                  <span class="text-secondary">
                    {` · ${fact.issuer} · ${entry.from} ${formatDay(fact.effectiveFrom, language)}`}
                    {fact.effectiveTo ? ` ${entry.to} ${formatDay(fact.effectiveTo, language)}` : ''}
                    {fact.note ? ` · ${fact.note}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}
