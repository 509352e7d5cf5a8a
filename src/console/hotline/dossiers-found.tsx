import type { Block } from '#src/answers/answer.ts';
import type { Visit } from '#src/console/console-route.ts';
import { sayDossier } from '#src/conversations/matters/say-dossier.ts';
import type { DossierFound } from '#src/dossiers/find-dossiers.ts';
import { hotlineTexts } from './hotline-texts.ts';

/** What came of looking: how each dossier stands, as its citizen would be told, or why nothing is shown. */
export function DossiersFound({
  visit,
  found,
}: {
  readonly visit: Visit;
  readonly found: readonly DossierFound[] | 'no-code' | 'off';
}) {
  const texts = hotlineTexts(visit.language).dossier;
  if (found === 'no-code') return <Result words={texts.noCode} />;
  if (found === 'off') return <Result words={texts.off} />;
  return (
    <div id="dossier-result" class="dossier-result">
      {found.map((each) =>
        each.kind === 'shown' ? (
          each.dossiers.map((view) => (
            <article lang="vi">
              {sayDossier(view, 'vi').map((block) => (
                <Told block={block} />
              ))}
            </article>
          ))
        ) : (
          <p class="card-warning" role="status">
            {texts[each.kind]}
          </p>
        ),
      )}
    </div>
  );
}

function Result({ words }: { readonly words: string }) {
  return (
    <div id="dossier-result" class="dossier-result">
      <p class="card-warning" role="status">
        {words}
      </p>
    </div>
  );
}

/** The blocks that a dossier is told in. */
function Told({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'lead':
      return <p class="card-say">{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'warning':
      return <p class="card-warning">{block.text}</p>;
    case 'facts':
      return (
        <dl class="card-facts">
          {block.rows.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'checklist':
      return (
        <>
          <h5>{block.title}</h5>
          <ul>
            {block.items.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      );
    default:
      return null;
  }
}
