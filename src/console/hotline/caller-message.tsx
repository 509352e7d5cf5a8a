import type { WrapPageProps } from './wrap-page.tsx';
import { wrapTexts } from './wrap-texts.ts';

/** What to bring, as a message that is copied to the caller: nobody is written to by a number that nobody proved. */
export function CallerMessage({ visit, opened }: Pick<WrapPageProps, 'visit' | 'opened'>) {
  const texts = wrapTexts(visit.language).message;
  const { publicUrl, centre } = visit.resources;
  const home = (publicUrl ?? new URL(visit.c.req.url).origin).replace(/\/$/, '');
  if (opened.checklists.length === 0) return null;
  const lines = opened.checklists.map(({ title, path }) => `- ${title}: ${home}${path}`).join('\n');
  return (
    <section class="card mb-3">
      <div class="card-body">
        <h2 class="card-title">{texts.title}</h2>
        <p>{texts.lead}</p>
        <label class="visually-hidden" for="caller-message">
          {texts.label}
        </label>
        <textarea class="form-control mb-2" id="caller-message" rows={4} readonly lang="vi">
          {texts.text(centre.name, lines)}
        </textarea>
        <button class="btn" type="button" data-copy-from="caller-message" data-copied={texts.copied}>
          {texts.copy}
        </button>
      </div>
    </section>
  );
}
