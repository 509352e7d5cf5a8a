import { checklistPath } from '#src/answers/checklist-path.ts';
import { Icon } from '#src/web/page/icon.tsx';
import type { ListView } from './list-view.ts';

/** The answers given so far; each can be taken back, and with it those that came after. */
export function CaseChips({ view }: { readonly view: ListView }) {
  const { checklist, texts } = view;
  if (checklist.cases.length === 0) return null;
  return (
    <section class="cases" aria-label={texts.casesTitle}>
      <ul class="chips">
        {checklist.cases.map((each, place) => (
          <li class="chip">
            <span class="chip-name">
              <span class="unseen">{each.question} </span>
              {each.name}
            </span>
            <a class="chip-change" href={changeLink(view, place)} aria-label={texts.changeOf(each.name)}>
              {texts.change}
            </a>
          </li>
        ))}
      </ul>
      {checklist.cases.map(({ note }) => (note === null ? null : <p class="case-note">{note}</p>))}
    </section>
  );
}

/** The question that is still open: one press gives its answer. */
export function OpenQuestion({ view }: { readonly view: ListView }) {
  const { ask } = view.checklist;
  if (ask === null) return null;
  return (
    <section class="open-question" data-read>
      <p class="open-question-why">{view.texts.askTitle}</p>
      <h2>{ask.question}</h2>
      <p class="paper-only">{view.texts.cardAsk}</p>
      <ol class="options">
        {ask.options.map((option) => (
          <li>
            <a class="option" href={view.link(option.path)} data-option={option.path}>
              <span class="option-name">
                {option.name}
                {option.goTo === null ? null : (
                  <span class="option-else">
                    {view.texts.elsewhere} · {option.goTo}
                  </span>
                )}
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeLink({ checklist, ward, link }: ListView, place: number): string {
  const cases = checklist.cases.slice(0, place).map(({ id }) => id);
  return link(checklistPath({ code: checklist.code, cases, ward }));
}
