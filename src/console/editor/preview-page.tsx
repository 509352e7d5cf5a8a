import { aspects } from '#knowledge/entry.ts';
import { aspectNames } from '#src/console/catalogue/catalogue-texts.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { SelectField } from '#src/console/frame/fields.tsx';
import type { Checked } from '#src/desk/check-content.ts';
import type { Draft } from '#src/desk/draft.ts';
import type { Preview, PreviewedMessage } from '#src/desk/preview-draft.ts';
import { DraftState } from './draft-state.tsx';
import { nameOf } from './editor-page.tsx';
import { editorTexts } from './editor-texts.ts';
import type { PreviewAsked } from './preview-routes.tsx';
import { ProblemList } from './problem-list.tsx';

type PreviewProps = {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly asked: PreviewAsked;
  readonly checked: Checked;
  /** `null` where no answer can be made of it yet. */
  readonly preview: Preview | null;
};

/** What the platforms take in one message. */
const mostLetters = { telegram: 4_096, zalo: 2_000 } as const;

/** The draft as the answers to a citizen: the messages of each chat, and the way to the page. */
export function PreviewPage({ visit, draft, asked, checked, preview }: PreviewProps) {
  const { preview: texts, unnamed } = editorTexts(visit.language);
  const names = aspectNames(visit.language);
  const path = `/console/desk/drafts/${draft.id}`;
  return (
    <ConsolePage
      visit={visit}
      title={`${texts.title}: ${nameOf(draft) ?? unnamed}`}
      above={<DraftState visit={visit} draft={draft} />}
      actions={
        <a class="btn" href={path} data-key="e">
          {texts.back}
        </a>
      }
    >
      <DeskTabs visit={visit} current="drafts" />
      <form class="preview-asked" method="get" action={`${path}/preview`}>
        <SelectField
          name="aspect"
          label={texts.about}
          value={asked.aspect}
          options={aspects.map((aspect) => ({ value: aspect, label: names[aspect] }))}
        />
        <button class="btn mb-3" type="submit">
          {texts.show}
        </button>
      </form>
      {preview === null ? (
        <>
          <Alert kind="warning" title={texts.unready}>
            {texts.unreadyText}
          </Alert>
          <ProblemList visit={visit} problems={checked.problems.filter(({ weight }) => weight === 'stops')} />
        </>
      ) : (
        <div class="preview-channels">
          <section class="card" aria-labelledby="preview-web">
            <div class="card-body">
              <h2 class="card-title" id="preview-web">
                {texts.channels.web}
              </h2>
              <p>{texts.webText}</p>
              <a class="btn btn-primary" href={`${path}/preview/web?aspect=${asked.aspect}`} data-key="w">
                {texts.openWeb}
              </a>
            </div>
          </section>
          <Chat visit={visit} channel="telegram" messages={preview.telegram} />
          <Chat visit={visit} channel="zalo" messages={preview.zalo} />
        </div>
      )}
    </ConsolePage>
  );
}

function Chat(props: {
  readonly visit: Visit;
  readonly channel: 'telegram' | 'zalo';
  readonly messages: readonly PreviewedMessage[];
}) {
  const { visit, channel, messages } = props;
  const { preview: texts } = editorTexts(visit.language);
  return (
    <section class="card" aria-labelledby={`preview-${channel}`}>
      <div class="card-body">
        <h2 class="card-title" id={`preview-${channel}`}>
          {texts.channels[channel]} <small class="text-secondary">{texts.messages(messages.length)}</small>
        </h2>
        <ol class="preview-messages">
          {messages.map(({ text, buttons }, place) => (
            <li>
              <p class="text-secondary">
                {texts.message(place + 1)} · {texts.letters(text.length, mostLetters[channel])}
              </p>
              <p class="bubble">{text}</p>
              {buttons.length > 0 ? (
                <ul class="bubble-buttons">
                  {buttons.map((label) => (
                    <li>{label}</li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
