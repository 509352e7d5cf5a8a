import type { ChecklistFact } from '#src/answers/checklist.ts';
import { Icon } from '#src/web/page/icon.tsx';
import { SafeLink } from '#src/web/page/safe-link.tsx';
import { dialUrl, safeUrl } from '#src/web/page/safe-url.ts';
import type { ListView } from './list-view.ts';
import { placeFact } from './place-fact.ts';

/** What it costs, how long it takes, where it is filed. */
export function ListFacts({ view }: { readonly view: ListView }) {
  const { checklist, texts } = view;
  const { online } = checklist;
  return (
    <section class="list-facts" data-read>
      <h2>{texts.factsTitle}</h2>
      <dl class="facts">
        <Fact view={view} label={texts.fee} fact={checklist.fee} />
        <Fact view={view} label={texts.time} fact={checklist.time} />
        {checklist.due === null ? null : (
          <div>
            <dt>{texts.due}</dt>
            <dd>{checklist.due}</dd>
          </div>
        )}
        <Fact view={view} label={texts.place} fact={checklist.place} />
        {checklist.places.map((place) => (
          <Fact view={view} label={texts.counter} fact={placeFact(place, texts)} />
        ))}
        {online === null ? null : (
          <div>
            <dt>{texts.online}</dt>
            <dd>
              {online.text}
              {online.url === null || safeUrl(online.url) === null ? null : (
                <span class="fact-link">
                  <SafeLink url={online.url} label={texts.openOnline} texts={view.page} />
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Fact(props: { readonly view: ListView; readonly label: string; readonly fact: ChecklistFact }) {
  const { view, label, fact } = props;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {fact.value}
        {fact.rows.map((row) => (
          <span class="fact-row">
            <span class="fact-row-label">{row.label}</span> <Value view={view} value={row.value} />
          </span>
        ))}
      </dd>
    </div>
  );
}

/** An address on the web can be opened, a number can be called, everything else is words. */
function Value({ view, value }: { readonly view: ListView; readonly value: string }) {
  if (safeUrl(value) !== null) return <SafeLink url={value} label={view.texts.openMap} texts={view.page} />;
  const dial = /^[+\d][\d .()-]{2,20}$/.test(value) ? dialUrl(value) : null;
  return dial === null ? (
    <span class="fact-row-value">{value}</span>
  ) : (
    <a class="fact-call" href={dial}>
      <Icon name="phone" />
      <span>{value}</span>
    </a>
  );
}
