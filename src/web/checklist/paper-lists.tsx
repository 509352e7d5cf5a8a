import type { ChecklistItem } from '#src/answers/answer.ts';
import { HandGroup } from '#src/web/page/checklist-view.tsx';
import type { ListView } from './list-view.ts';

/** What to bring, what may come on top, and what need not be brought. */
export function PaperLists({ view }: { readonly view: ListView }) {
  const { checklist, texts } = view;
  const { bring, undecided, needless, ask } = checklist;
  return (
    <>
      <section class="checklist bring" data-read>
        <h2>{texts.bringTitle}</h2>
        {ask === null ? null : <p class="general">{bring.length > 0 ? texts.general : texts.generalAny}</p>}
        {bring.length === 0 && ask === null ? <p>{texts.nothingToBring}</p> : null}
        <Groups view={view} items={bring} />
        {bring.length > 0 ? <TickCount view={view} /> : null}
      </section>
      {undecided.length > 0 ? (
        <section class="undecided">
          <h2>{texts.maybe}</h2>
          {undecided.map(({ title, items }) => (
            <details class="fold">
              <summary>{title}</summary>
              <ul>
                {items.map(({ text, details }) => (
                  <li>{[text, ...details].join(' · ')}</li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      ) : null}
      {needless.length > 0 ? (
        <section class="checklist needless" data-read>
          <h2>{texts.needlessTitle}</h2>
          <HandGroup hand="not-needed" items={needless} texts={view.page} heading={null} />
        </section>
      ) : null}
    </>
  );
}

function Groups({ view, items }: { readonly view: ListView; readonly items: readonly ChecklistItem[] }) {
  const hands = ['submit', 'present'] as const;
  return (
    <>
      {hands.map((hand) => {
        const group = items.filter((item) => item.hand === hand);
        return group.length === 0 ? null : (
          <HandGroup hand={hand} items={group} texts={view.page} heading="h3" />
        );
      })}
    </>
  );
}

/** Only where browser code runs: nothing else can count or keep ticks. */
function TickCount({ view }: { readonly view: ListView }) {
  return (
    <p class="checklist-foot" hidden data-checklist-foot>
      <span>
        <strong data-ready role="status" /> <span>{view.texts.ticksKept}</span>
      </span>
      <button type="button" class="quiet" data-clear-ticks>
        {view.texts.clearTicks}
      </button>
    </p>
  );
}
