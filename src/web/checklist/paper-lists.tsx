import type { ChecklistItem } from '#src/answers/answer.ts';
import { HandGroup } from '#src/web/page/checklist-view.tsx';
import type { ListView } from './list-view.ts';

/** What to bring, what may come on top, and what need not be brought. */
export function PaperLists({ view }: { readonly view: ListView }) {
  const { checklist, texts } = view;
  const { bring, undecided, needless, ask } = checklist;
  return (
    <>
      {bring.length > 0 || undecided.length === 0 || ask !== null ? <Bring view={view} /> : null}
      {undecided.length === 0 ? null : ask === null ? <ByCase view={view} /> : <Undecided view={view} />}
      {needless.length > 0 ? (
        <section class="checklist needless" data-read>
          <h2>{texts.needlessTitle}</h2>
          <HandGroup hand="not-needed" items={needless} texts={view.page} heading={null} />
        </section>
      ) : null}
    </>
  );
}

function Bring({ view }: { readonly view: ListView }) {
  const { checklist, texts } = view;
  const { bring, needless, ask } = checklist;
  // Only what need not be brought shows that somebody looked: a record without papers may be one that lacks them.
  const none = needless.length > 0 ? texts.nothingToBring : texts.noneRecorded;
  return (
    <section class="checklist bring" data-read>
      <h2>{texts.bringTitle}</h2>
      {ask === null ? null : <p class="general">{bring.length > 0 ? texts.general : texts.generalAny}</p>}
      {bring.length === 0 && ask === null ? <p>{none}</p> : null}
      <Groups view={view} items={bring} />
      {bring.length > 0 ? <TickCount view={view} /> : null}
    </section>
  );
}

/** What the answer to the open question will add, folded until it is given. */
function Undecided({ view }: { readonly view: ListView }) {
  return (
    <section class="undecided">
      <h2>{view.texts.maybe}</h2>
      {view.checklist.undecided.map(({ title, items }) => (
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
  );
}

/** A record that tells its cases apart by headings only: nobody can be asked, so each list stands there to be opened. */
function ByCase({ view }: { readonly view: ListView }) {
  const { texts, checklist } = view;
  return (
    <section class="checklist by-case">
      <h2>{texts.byCaseTitle}</h2>
      <p class="general">{texts.byCase}</p>
      <p class="paper-only">{texts.byCaseOnPaper}</p>
      {checklist.undecided.map(({ title, items }) => (
        <details class="fold" data-own-fold>
          <summary>{title}</summary>
          <Groups view={view} items={items} />
        </details>
      ))}
    </section>
  );
}

function Groups({ view, items }: { readonly view: ListView; readonly items: readonly ChecklistItem[] }) {
  const hands = ['submit', 'present', 'not-needed'] as const;
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
