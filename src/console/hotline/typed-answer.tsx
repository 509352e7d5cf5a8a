import type { Visit } from '#src/console/console-route.ts';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { DraftSuggestion } from '#src/hotline/card.ts';
import { callIdOf } from './call-form.ts';
import { CardBody } from './card-body.tsx';
import { DossierForm } from './dossier-form.tsx';
import { hotlineTexts } from './hotline-texts.ts';

type Near = { readonly code: string; readonly name: string; readonly plainName: string | null };

/** What stands below the search box while somebody types: the card, and the procedures that are near. */
export function TypedAnswer(props: {
  readonly visit: Visit;
  readonly draft: DraftSuggestion | null;
  readonly others: readonly Near[];
  /** Where a dossier's code was typed. */
  readonly code: string | null;
}) {
  const { visit, draft, others, code } = props;
  const texts = hotlineTexts(visit.language);
  return (
    <div id="typed" class="call-typed">
      {code !== null ? (
        <DossierForm visit={visit} callId={callIdOf(visit)} code={code} />
      ) : draft ? (
        <article class={`card-detail card-${draft.kind}`}>
          <CardBody visit={visit} callId={callIdOf(visit)} kind={draft.kind} card={draft.card} />
        </article>
      ) : (
        <p class="call-typed-none">{texts.ask.none}</p>
      )}
      {others.length > 0 && code === null ? <Others visit={visit} others={others} /> : null}
    </div>
  );
}

function Others({ visit, others }: { readonly visit: Visit; readonly others: readonly Near[] }) {
  const texts = hotlineTexts(visit.language);
  return (
    <section class="call-others">
      <h3>{texts.ask.others}</h3>
      <ul>
        {others.map(({ code, name, plainName }) => (
          <li>
            <PostForm visit={visit} action={`/hotline/${callIdOf(visit)}/kept`} class="keeps">
              <input type="hidden" name="text" value={`${plainName ?? name} (${code})`} />
              <button class="btn-link" type="submit" data-other>
                <span lang="vi">{plainName ?? name}</span> <span class="text-secondary">{code}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
