import { timeInVietnam } from '#src/clock.ts';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { UnmaskedDetails } from '#src/inbox/unmask-conversation.ts';
import { may } from '#src/people/rights.ts';
import { pathWith } from './asked-queue.ts';
import type { PaneProps } from './conversation-pane.tsx';
import { inboxTexts } from './inbox-texts.ts';
import { PanelPart } from './panel-part.tsx';

/** What is masked, for who may see it and says why; shown for a quarter of an hour. */
export function Unmasking({ visit, asked, opened, beside, trouble }: PaneProps) {
  const texts = inboxTexts(visit.language).panel;
  if (!may(visit.staff, 'personal.unmask')) return null;
  if (beside.unmasked) {
    return (
      <PanelPart title={texts.unmask}>
        <Details visit={visit} details={beside.unmasked} />
      </PanelPart>
    );
  }
  return (
    <PanelPart title={texts.unmask}>
      <PostForm visit={visit} action={pathWith(asked, `${opened.held.id}/unmask`)}>
        <TextField
          name="why"
          label={texts.unmaskWhy}
          hint={texts.unmaskHint}
          wrong={trouble?.kind === 'reason' ? texts.unmaskShort : undefined}
          max={500}
          required
        />
        <button class="btn" type="submit">
          {texts.unmask}
        </button>
      </PostForm>
    </PanelPart>
  );
}

function Details({ visit, details }: Pick<PaneProps, 'visit'> & { readonly details: UnmaskedDetails }) {
  const texts = inboxTexts(visit.language).panel;
  const { until, reports, dossierCodes, account, notKept } = details;
  const isNothing = reports.length === 0 && dossierCodes.length === 0 && account === null;
  return (
    <>
      <p>
        <strong>{texts.unmasked(timeInVietnam(until))}</strong>
      </p>
      {isNothing ? <p>{texts.nothingKept}</p> : null}
      <ul>
        {account === null ? null : (
          <li>
            <code>{account}</code>
          </li>
        )}
        {dossierCodes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
        {reports.map(({ code, title, name, phone, address, anonymous, words }) => (
          <li>
            <strong>{code ?? title}</strong>
            <br />
            <bdi>{anonymous ? texts.anonymous : [name, phone, address].filter(Boolean).join(' · ')}</bdi>
            <br />
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {notKept.map((line) => (
        <p class="form-hint">{line}</p>
      ))}
    </>
  );
}
