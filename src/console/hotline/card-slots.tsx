import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { CardKind, sayBeside } from './card-body.tsx';
import { CardDetail } from './card-detail.tsx';
import { hotlineTexts } from './hotline-texts.ts';

type Shown = OpenedCall['cards'][number];
type SlotsProps = { readonly visit: Visit; readonly opened: OpenedCall };

const places = [1, 2, 3] as const;
const mostFacts = 2;

/** Three places of one size: a card comes and goes in its own, and the others stay where they are. */
export function CardSlots({ visit, opened }: SlotsProps) {
  const { cards, call } = opened;
  return (
    <>
      {places.map((place) => {
        const shown = cards.find(({ slot }) => slot === place);
        return (
          <div
            class={shown ? `call-slot card-${shown.kind}` : 'call-slot'}
            id={`slot-${place}`}
            data-part
            data-mark={shown ? markOf(shown) : ''}
          >
            {shown ? (
              <SlotCard visit={visit} shown={shown} place={place} />
            ) : (
              <Empty {...{ visit, place }} isFed={call.source !== 'desk'} />
            )}
          </div>
        );
      })}
    </>
  );
}

function Empty({
  visit,
  place,
  isFed,
}: Pick<SlotsProps, 'visit'> & { readonly place: number; readonly isFed: boolean }) {
  const texts = hotlineTexts(visit.language).cards;
  return (
    <p class="slot-empty">
      <kbd>{place}</kbd>
      {place === 1 ? (isFed ? texts.waiting : texts.waitingTyped) : null}
    </p>
  );
}

/** Short enough to be taken in at a glance; the whole of it waits in a template until it is opened. */
function SlotCard({
  visit,
  shown,
  place,
}: {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly place: number;
}) {
  const { id, callId, kind, card } = shown;
  return (
    <>
      <a
        class="slot-open"
        href={`/console/hotline/${callId}?card=${id}`}
        data-open-card={id}
        data-code={shown.code ?? undefined}
        data-key={place}
        data-key-name={card.title}
      >
        <span class="slot-head">
          <kbd>{place}</kbd>
          <CardKind visit={visit} kind={kind} />
          <Marks visit={visit} shown={shown} />
        </span>
        <strong class="slot-title" lang="vi">
          {card.title}
        </strong>
        <span class="slot-say" lang="vi">
          {sayBeside(card)[0] ?? ''}
        </span>
        {card.facts.slice(0, mostFacts).map(({ label, value }) => (
          <span class="slot-fact" lang="vi">
            {label}: <b>{value}</b>
          </span>
        ))}
      </a>
      <template data-card-template={id}>
        <CardDetail visit={visit} shown={shown} />
      </template>
    </>
  );
}

function Marks({ visit, shown }: { readonly visit: Visit; readonly shown: Shown }) {
  const texts = hotlineTexts(visit.language).cards;
  return (
    <>
      {shown.usedAt ? <Badge tone="green">{texts.used}</Badge> : null}
      {shown.copiedAt ? <Badge tone="secondary">{texts.copied}</Badge> : null}
      {shown.verdict ? <Badge tone="red">{texts.judged[shown.verdict]}</Badge> : null}
    </>
  );
}

/** Differs when the card would look otherwise. */
export function markOf({ id, openedAt, usedAt, copiedAt, verdict }: Shown): string {
  return [id, openedAt ? 'o' : '', usedAt ? 'u' : '', copiedAt ? 'c' : '', verdict ?? ''].join(' ');
}
