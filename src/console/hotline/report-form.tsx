import { AreaField, CheckField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { WrapPageProps } from './wrap-page.tsx';
import { wrapTexts } from './wrap-texts.ts';

/** What the caller told becomes a report; once it is one, its code stands here to be read to them. */
export function ReportForm({ visit, opened, report }: WrapPageProps) {
  const texts = wrapTexts(visit.language).report;
  const { ticket, call } = opened;
  if (ticket !== null) {
    return (
      <section class="card">
        <div class="card-body">
          <h2 class="card-title">{texts.title}</h2>
          <p role="status">{texts.done(ticket)}</p>
          <a class="btn" href={`/console/tickets/${ticket}`}>
            {texts.open}
          </a>
        </div>
      </section>
    );
  }
  const given = report?.given ?? {};
  const typed = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const wrong = { empty: texts.empty, incomplete: texts.incomplete, 'no-anonymous': texts.noAnonymous };
  const about = report?.kind;
  return (
    <details class="card" open={report !== null}>
      <summary class="card-body">
        <h2 class="card-title d-inline">{texts.title}</h2>
      </summary>
      <div class="card-body pt-0">
        <p>{texts.lead}</p>
        <PostForm visit={visit} action={`/hotline/${call.id}/report`} guard>
          <AreaField
            name="words"
            label={texts.words}
            value={typed('words')}
            wrong={about === 'empty' ? wrong.empty : undefined}
            max={6000}
            required
          />
          <TextField
            name="place"
            label={texts.place}
            hint={texts.placeHint}
            value={typed('place')}
            max={300}
          />
          <p class="text-secondary">{texts.who}</p>
          {about === undefined || about === 'empty' ? null : (
            <p class="invalid-feedback d-block" role="alert">
              {wrong[about]}
            </p>
          )}
          <TextField name="name" label={texts.name} value={typed('name')} max={120} autocomplete="off" />
          <TextField name="phone" label={texts.phone} value={typed('phone')} max={120} autocomplete="off" />
          <TextField
            name="address"
            label={texts.address}
            value={typed('address')}
            max={300}
            autocomplete="off"
          />
          <CheckField name="anonymous" label={texts.anonymous} checked={given.anonymous === 'on'} />
          <button class="btn btn-primary" type="submit">
            {texts.send}
          </button>
        </PostForm>
      </div>
    </details>
  );
}
