import type { Visit } from '#src/console/console-route.ts';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { hotlineTexts } from './hotline-texts.ts';

/** Written while somebody speaks, and saved by itself; nothing that comes from the server touches it. */
export function CallNote({ visit, opened }: { readonly visit: Visit; readonly opened: OpenedCall }) {
  const texts = hotlineTexts(visit.language).note;
  const { id, note, noteRevision } = opened.call;
  return (
    <PostForm visit={visit} action={`/hotline/${id}/note`} class="call-note" id="note-form" guard>
      <label class="form-label" for="note">
        {texts.title} <kbd>g</kbd>
      </label>
      <textarea
        class="form-control"
        id="note"
        name="note"
        rows={3}
        maxlength={4000}
        data-key="g"
        data-key-name={texts.title}
      >
        {note}
      </textarea>
      <input type="hidden" name="revision" value={noteRevision} />
      <p
        class="form-hint"
        id="note-state"
        role="status"
        data-kept={texts.kept}
        data-keeping={texts.keeping}
        data-changed={texts.changed}
        data-failed={texts.failed}
      >
        {texts.hint}
      </p>
      <button class="btn btn-sm" type="submit" data-note-save>
        {texts.save}
      </button>
    </PostForm>
  );
}
