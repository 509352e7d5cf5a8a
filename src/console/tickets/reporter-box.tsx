import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { TicketPageProps } from './ticket-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

/** Who reported it: masked, and opened once for whoever may and says why. */
export function ReporterBox({ visit, shown, unmasked, typed }: TicketPageProps) {
  const texts = ticketsTexts(visit.language);
  const { code, reporterKind } = shown.ticket;
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="card-title">{texts.reporter}</h2>
      </div>
      <div class="card-body">
        {unmasked ? (
          <Unmasked texts={texts} unmasked={unmasked} />
        ) : (
          <>
            <p>{texts.reporters[reporterKind ?? 'anonymous']}</p>
            {may(visit.staff, 'personal.unmask') ? (
              <PostForm visit={visit} action={`/tickets/${code}/unmask`}>
                <TextField
                  name="why"
                  within="unmask"
                  label={texts.unmaskWhy}
                  hint={texts.unmaskHint}
                  value={typed?.unmaskWhy ?? ''}
                  wrong={typed?.unmaskWhy === undefined ? undefined : texts.whyNeeded}
                  max={500}
                  required
                />
                <button class="btn" type="submit">
                  {texts.unmaskDo}
                </button>
              </PostForm>
            ) : null}
          </>
        )}
      </div>
    </section>
  );
}

function Unmasked(props: {
  readonly texts: ReturnType<typeof ticketsTexts>;
  readonly unmasked: NonNullable<TicketPageProps['unmasked']>;
}) {
  const { texts } = props;
  const { words, place, dossierCode, reporter } = props.unmasked;
  const named = reporter?.kind === 'named' ? reporter : null;
  const rows = [
    [texts.name, named?.name],
    [texts.phone, named?.phone],
    [texts.address, named?.address],
    [texts.fullWords, words],
    [texts.place, place],
    [texts.dossier, dossierCode],
  ] as const;
  return (
    <>
      <p>
        <strong>{texts.unmasked}</strong>
      </p>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd class="told">{value ?? texts.notKept}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
