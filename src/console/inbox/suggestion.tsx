import { pathWith } from './asked-queue.ts';
import type { PaneProps } from './conversation-pane.tsx';
import { inboxTexts } from './inbox-texts.ts';
import { PanelPart } from './panel-part.tsx';

/** A reply that the assistant would give, with its sources: put into the text to be edited, never sent from here. */
export function Suggestion({ visit, asked, opened, beside }: PaneProps) {
  const texts = inboxTexts(visit.language).panel;
  const { suggested } = beside;
  const path = (suggest: '1' | 'put') => `/console${pathWith(asked, opened.held.id, { suggest })}`;
  if (!suggested) {
    return (
      <PanelPart title={texts.suggest}>
        <p>
          <a class="btn" href={path('1')} data-key="g" data-load="suggestion">
            {texts.suggestDo} <kbd>g</kbd>
          </a>
        </p>
        <p class="form-hint">{texts.suggestHint}</p>
      </PanelPart>
    );
  }
  if (suggested.kind === 'none') {
    return (
      <PanelPart title={texts.suggest}>
        <p>{texts.none[suggested.why]}</p>
        <ul>
          {suggested.candidates.map((candidate) => (
            <li>{typeof candidate === 'string' ? candidate : candidate.name}</li>
          ))}
        </ul>
      </PanelPart>
    );
  }
  return (
    <PanelPart title={texts.suggest}>
      <p class="text-secondary">
        {texts.suggestFor}: <bdi>{suggested.question}</bdi>
      </p>
      <p class="suggested" id="suggested">
        {suggested.text}
      </p>
      <p>
        <a class="btn btn-primary" href={path('put')} data-insert={suggested.text} data-key="i">
          {texts.insert} <kbd>i</kbd>
        </a>
      </p>
      {suggested.citations.length === 0 ? null : (
        <>
          <p class="beside-label">{texts.sources}</p>
          <ul>
            {suggested.citations.map(({ name, code, decision }) => (
              <li>{[name, code, decision].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
        </>
      )}
      <p class="form-hint">{texts.suggestHint}</p>
    </PanelPart>
  );
}
