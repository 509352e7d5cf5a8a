import type { NewSuggestion, Suggestion } from '#db/suggestions.ts';
import type { ComposedAnswer } from '#src/answers/compose-answer.ts';
import { newId } from '#src/new-id.ts';
import type { DraftSuggestion } from './card.ts';
import { chooseSlot } from './choose-slot.ts';

/** Whatever nobody opened in that time is about something else. */
const staleMs = 5 * 60_000;

export type Placing = {
  readonly standing: readonly Suggestion[];
  readonly callId: string;
  readonly origin: Suggestion['origin'];
  /** When what it answers was received; `null` where it was typed. */
  readonly heardAt: Date | null;
  readonly now: Date;
  readonly composed: ComposedAnswer;
};

/**
 * Where a card is put and what it takes out of the way: what is stale, what nobody opened of the same procedure, and,
 * where all places are taken, the one that is missed least. `null`: it stands there already.
 */
export function placeSuggestion(draft: DraftSuggestion, placing: Placing): NewSuggestion | null {
  const { standing, callId, origin, heardAt, now, composed } = placing;
  const shown = standing.filter(({ retiredAt }) => retiredAt === null);
  if (findSame(standing, draft)) return null;
  const same = shown.find(
    ({ code, openedAt, usedAt }) => code !== null && code === draft.code && !openedAt && !usedAt,
  );
  const stale = shown.filter(
    ({ openedAt, usedAt, madeAt }) => (!openedAt || usedAt) && now.getTime() - madeAt.getTime() > staleMs,
  );
  const gone = new Set([...stale, ...(same ? [same] : [])].map(({ id }) => id));
  const chosen = same
    ? { slot: same.slot, retires: null }
    : chooseSlot(shown.filter(({ id }) => !gone.has(id)));
  if (chosen.retires) gone.add(chosen.retires);
  return {
    ...draft,
    ...{ id: newId(), callId, origin, question: composed.record.textMasked, slot: chosen.slot },
    ...{ answerId: composed.answer.id, heardAt, madeAt: now, retires: [...gone] },
  };
}

/** The card that stands already and says just this. */
export function findSame(standing: readonly Suggestion[], draft: DraftSuggestion): Suggestion | undefined {
  return standing.find((each) => each.retiredAt === null && saysTheSame(each, draft));
}

function saysTheSame(standing: Suggestion, draft: DraftSuggestion): boolean {
  return (
    standing.kind === draft.kind &&
    standing.code === draft.code &&
    JSON.stringify(standing.card.say) === JSON.stringify(draft.card.say) &&
    JSON.stringify(standing.card.papers) === JSON.stringify(draft.card.papers)
  );
}
