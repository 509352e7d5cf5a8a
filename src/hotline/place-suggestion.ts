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
 * Where a card is put and what it takes out of the way: what it answers, what says nothing, what is stale, what nobody
 * opened of the same procedure, and, where all places are taken, the one that is missed least. `null`: it stands there
 * already, or whoever answers has just put it aside or called it wrong.
 */
export function placeSuggestion(draft: DraftSuggestion, placing: Placing): NewSuggestion | null {
  const { standing, callId, origin, heardAt, now, composed } = placing;
  const shown = standing.filter(({ retiredAt }) => retiredAt === null);
  if (findSame(standing, draft)) return null;
  if (origin === 'heard' && standing.some((each) => isUnwanted(each, draft, now))) return null;
  const safe = shown.filter(({ kind }) => kind !== 'emergency');
  const over = safe.find((each) => isOver(each, draft)) ?? safe.find((each) => isIdleOf(each, draft));
  const stale = safe.filter(
    ({ openedAt, usedAt, madeAt }) => (!openedAt || usedAt) && now.getTime() - madeAt.getTime() > staleMs,
  );
  const gone = new Set([...stale, ...readBefore(safe, draft), ...(over ? [over] : [])].map(({ id }) => id));
  const chosen = over
    ? { slot: over.slot, retires: null }
    : chooseSlot(shown.filter(({ id }) => !gone.has(id)));
  if (chosen.retires) gone.add(chosen.retires);
  return {
    ...draft,
    ...{ id: newId(), callId, origin, question: composed.record.textMasked, slot: chosen.slot },
    ...{ answerId: composed.answer.id, heardAt, madeAt: now, retires: [...gone] },
  };
}

/** What stands once a card is shown. */
export function standsAfter(standing: readonly Suggestion[], made: NewSuggestion): readonly Suggestion[] {
  const untouched = {
    shownAt: null,
    openedAt: null,
    usedAt: null,
    copiedAt: null,
    verdict: null,
    retiredAt: null,
  } as const;
  const left = standing.map((each) =>
    made.retires.includes(each.id) && each.retiredAt === null ? { ...each, retiredAt: made.madeAt } : each,
  );
  return [...left, { ...made, ...untouched, isDismissed: false }];
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

/** A danger is never unwanted, and whoever types for a card wants it. */
function isUnwanted(each: Suggestion, draft: DraftSuggestion, now: Date): boolean {
  if (draft.kind === 'emergency') return false;
  if (each.verdict === 'wrong' && each.code !== null && each.code === draft.code) return true;
  const isLately = each.retiredAt !== null && now.getTime() - each.retiredAt.getTime() < staleMs;
  return each.isDismissed && isLately && saysTheSame(each, draft);
}

/** A question back that is answered now, or asked anew, and what only said that nothing is known. */
function isOver(each: Suggestion, draft: DraftSuggestion): boolean {
  if (each.kind === 'nothing') return each.openedAt === null;
  if (each.kind !== 'ask') return false;
  const asked = each.card.ask?.options ?? [];
  if (draft.code !== null) return asked.some(({ value }) => value.includes(draft.code ?? ''));
  const again = new Set(draft.card.ask?.options.map(({ value }) => value));
  return asked.some(({ value }) => again.has(value));
}

function isIdleOf({ code, openedAt, usedAt }: Suggestion, draft: DraftSuggestion): boolean {
  return code !== null && code === draft.code && !openedAt && !usedAt;
}

/** Of a procedure that is asked about again and again, the card that was read last stays; the others were read. */
function readBefore(shown: readonly Suggestion[], draft: DraftSuggestion): readonly Suggestion[] {
  const read = shown.filter(({ code, openedAt }) => code !== null && code === draft.code && openedAt);
  return read.toSorted((one, other) => Number(one.openedAt) - Number(other.openedAt)).slice(0, -1);
}
