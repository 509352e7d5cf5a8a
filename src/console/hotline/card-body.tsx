import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { Card, CardPaper, SuggestionKind } from '#src/hotline/card.ts';
import { hotlineTexts } from './hotline-texts.ts';

type BodyProps = {
  readonly visit: Visit;
  readonly callId: string;
  readonly kind: SuggestionKind;
  readonly card: Card;
};

/** A card as it is read: what to say, the facts, what to ask, what to bring, and where it is from. */
export function CardBody({ visit, callId, kind, card }: BodyProps) {
  const texts = hotlineTexts(visit.language).cards;
  return (
    <>
      <header class="card-detail-head">
        <CardKind visit={visit} kind={kind} />
        <h3 lang="vi">{card.title}</h3>
      </header>
      {kind === 'nothing' ? <p class="card-say">{texts.nothing}</p> : null}
      {sayBeside(card).map((line) => (
        <p class="card-say" lang="vi">
          {line}
        </p>
      ))}
      {card.warnings.map((words) => (
        <p class="card-warning" lang="vi">
          {words}
        </p>
      ))}
      {card.ask ? <Asking {...{ visit, callId, card }} ask={card.ask} /> : null}
      {card.facts.length > 0 ? (
        <dl class="card-facts" lang="vi">
          {card.facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Papers visit={visit} card={card} />
      <Sources visit={visit} card={card} />
    </>
  );
}

/** What its title and its question do not say already. */
export function sayBeside({ title, say, ask }: Card): readonly string[] {
  return say.filter((line) => line !== title && line !== ask?.question);
}

const tones: Readonly<Record<SuggestionKind, Tone>> = {
  answer: 'green',
  ask: 'blue',
  emergency: 'red',
  dossier: 'blue',
  nothing: 'yellow',
};

export function CardKind({ visit, kind }: Pick<BodyProps, 'visit' | 'kind'>) {
  return <Badge tone={tones[kind]}>{hotlineTexts(visit.language).cards.kinds[kind]}</Badge>;
}

/** Asked of the caller by the operator; what they answer is one tap. */
function Asking({
  visit,
  callId,
  card,
  ask,
}: Pick<BodyProps, 'visit' | 'callId' | 'card'> & { readonly ask: NonNullable<Card['ask']> }) {
  const texts = hotlineTexts(visit.language).cards;
  return (
    <div class="card-asking">
      {ask.question === card.title ? null : <p lang="vi">{texts.asks(ask.question)}</p>}
      <div class="btn-list">
        {ask.options.map(({ label, value }, at) => (
          <PostForm visit={visit} action={`/hotline/${callId}/kept`} class="keeps">
            <input type="hidden" name="text" value={value} />
            <button class="btn" type="submit" data-key={at < mostKeyed ? String(at + firstKey) : undefined}>
              {at < mostKeyed ? <kbd>{at + firstKey}</kbd> : null}
              <span lang="vi">{label}</span>
            </button>
          </PostForm>
        ))}
      </div>
    </div>
  );
}

/** Places have the keys 1 to 3. */
const firstKey = 4;
const mostKeyed = 6;

function Papers({ visit, card }: Pick<BodyProps, 'visit' | 'card'>) {
  const texts = hotlineTexts(visit.language).cards;
  const { papers, morePapers, checklistPath } = card;
  if (papers.length === 0 && checklistPath === null) return null;
  return (
    <section class="card-papers">
      <h4>{texts.papers}</h4>
      {groupsOf(papers).map(({ group, items }) => (
        <>
          {group === undefined ? null : (
            <h5 class="card-paper-group" lang="vi">
              {group}
            </h5>
          )}
          <ol lang="vi">
            {items.map(({ text, detail }) => (
              <li>
                {text}
                {detail ? <span class="card-paper-detail">{detail}</span> : null}
              </li>
            ))}
          </ol>
        </>
      ))}
      {morePapers > 0 ? <p class="text-secondary">{texts.morePapers(morePapers)}</p> : null}
      {checklistPath ? (
        <a href={checklistPath} target="_blank" rel="noopener">
          {texts.checklist}
        </a>
      ) : null}
    </section>
  );
}

/** Papers of one case stand together, as they came. */
function groupsOf(papers: Card['papers']): readonly { group: string | undefined; items: CardPaper[] }[] {
  const groups: { group: string | undefined; items: CardPaper[] }[] = [];
  for (const paper of papers) {
    const last = groups.at(-1);
    if (last && last.group === paper.group) last.items.push(paper);
    else groups.push({ group: paper.group, items: [paper] });
  }
  return groups;
}

function Sources({ visit, card }: Pick<BodyProps, 'visit' | 'card'>) {
  if (card.sources.length === 0) return null;
  return (
    <footer class="card-sources">
      <h4>{hotlineTexts(visit.language).cards.sources}</h4>
      <ul lang="vi">
        {card.sources.map(({ text, url }) => (
          <li>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </footer>
  );
}
