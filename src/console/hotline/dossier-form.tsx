import type { Visit } from '#src/console/console-route.ts';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { hotlineTexts } from './hotline-texts.ts';

/** Asks for the caller's proof before anything of their dossier is seen; what comes of it stands below. */
export function DossierForm(props: {
  readonly visit: Visit;
  readonly callId: string;
  /** As it was typed; `null`: what was heard in the call. */
  readonly code: string | null;
}) {
  const { visit, callId, code } = props;
  const texts = hotlineTexts(visit.language).dossier;
  return (
    <section class="dossier-look">
      <h4>{texts.title}</h4>
      <PostForm visit={visit} action={`/hotline/${callId}/dossier`} class="looks-up">
        {code === null ? null : <input type="hidden" name="code" value={code} />}
        <TextField
          name="digits"
          within={code === null ? 'heard' : 'typed'}
          label={texts.digits}
          hint={texts.digitsHint}
          max={6}
          autocomplete="off"
          required
        />
        <TextField
          name="more"
          within={code === null ? 'heard' : 'typed'}
          label={texts.more}
          hint={texts.moreHint}
          max={6}
          autocomplete="off"
        />
        <button class="btn btn-primary" type="submit">
          {texts.look}
        </button>
      </PostForm>
      <div data-dossier-result aria-live="polite" />
    </section>
  );
}
