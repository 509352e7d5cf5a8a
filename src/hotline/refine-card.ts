import { recordAnswer } from '#db/answers.ts';
import type { Topic } from '#db/conversations.ts';
import { dropGaps } from '#db/gaps.ts';
import { holdCall, holdRefinable, isRefinable, type Refinable } from '#db/refinements.ts';
import { insertSuggestion, keepCallTopic, listSuggestions, type NewSuggestion } from '#db/suggestions.ts';
import { type ComposedAnswer, composeAnswer } from '#src/answers/compose-answer.ts';
import type { PatientModel } from '#src/model.ts';
import { newId } from '#src/new-id.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import type { DraftSuggestion } from './card.ts';
import { makeCard } from './make-card.ts';
import { findSame, type Placing, placeSuggestion } from './place-suggestion.ts';
import type { Thought } from './read-thought.ts';
import { watchCard } from './watch-card.ts';

/** What came of a thought: a card, or that nothing is known, and what it was made of. */
export type ShownThought = {
  readonly callId: string;
  /** `null`: nothing is known, and none was shown. */
  readonly suggestion: NewSuggestion | null;
  readonly answerId: string;
  readonly thought: Thought;
  /** The question as it was kept. */
  readonly questionId: string;
  /** What the call was about before it, and what it is about since. */
  readonly before: Topic;
  readonly topic: Topic;
};

export type Refining = Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> &
  WithEmbedder & { readonly model: PatientModel };

/**
 * `none`: the model had no use or was of none; `unsure`: nor does it know; `same`: it comes to what stands there; `left`:
 * too late, or somebody was at the card, or the caller went on.
 */
export type Refined = 'replaced' | 'same' | 'unsure' | 'none' | 'left';

/**
 * Works a shown thought once more, now with the model, which may understand what is meant better. A sure answer that
 * says something else takes the card's place, in one transaction, as long as nobody has touched it.
 */
export async function refineCard(
  resources: Refining,
  shown: ShownThought,
  signal: AbortSignal,
): Promise<Refined> {
  const { db, signals } = resources;
  const { callId } = shown;
  const card = refinableOf(shown);
  const watch = watchCard(resources, card, signal);
  try {
    if (!(await isRefinable(db, card))) return 'left';
    const composed = await composeWith(resources, shown, watch.signal);
    if (watch.signal.aborted) return 'left';
    if (composed.way.path === 'fields') return 'none';
    const draft = makeCard(composed.answer);
    if (!draft || !isSure(draft)) return 'unsure';
    const replaced = await replaceCard(resources, { shown, card, composed, draft });
    if (replaced === 'replaced') signals.say('staff', `call ${callId}`);
    return replaced;
  } finally {
    watch.end();
  }
}

async function composeWith(
  { model, ...resources }: Refining,
  { callId, thought, before, questionId }: ShownThought,
  stopping: AbortSignal,
): Promise<ComposedAnswer> {
  // Whom a caller does not wait for is left, and not said to be slow: the limit of a card is no fault of the server's.
  return await composeAnswer(
    { ...resources, model: { ...model, stopping } },
    {
      ...{ text: thought.text, conversation: { id: callId, topic: before }, refines: questionId },
      ...{ language: 'vi', channel: 'hotline' },
    },
  );
}

/** What the record does not say takes nothing's place. */
function isSure({ kind, outcome }: DraftSuggestion): boolean {
  return kind === 'emergency' || (kind === 'answer' && outcome !== 'no-knowledge');
}

type Replacing = {
  readonly shown: ShownThought;
  readonly card: Refinable;
  readonly composed: ComposedAnswer;
  readonly draft: DraftSuggestion;
};

async function replaceCard(
  { db, clock }: Refining,
  { shown, card, composed, draft }: Replacing,
): Promise<Refined> {
  const { callId, answerId } = shown;
  return await db.transaction(async (tx) => {
    await holdCall(tx, callId);
    if (!(await holdRefinable(tx, card))) return 'left';
    const standing = await listSuggestions(tx, callId);
    if (findSame(standing, draft)) return 'same';
    const made = refinedOf(shown, { standing, composed, draft, now: clock.now() });
    if (!made) return 'left';
    const { record } = composed;
    await recordAnswer(tx, record);
    await dropGaps(tx, answerId);
    await keepCallTopic(tx, callId, record.topic);
    await insertSuggestion(tx, made);
    return 'replaced';
  });
}

/** In the place of the card, or, where there was none, as any other that is heard. */
function refinedOf(
  { callId, suggestion, thought: { heardAt } }: ShownThought,
  {
    standing,
    composed,
    draft,
    now,
  }: Pick<Replacing, 'composed' | 'draft'> & Pick<Placing, 'standing' | 'now'>,
): NewSuggestion | null {
  if (!suggestion)
    return placeSuggestion(draft, { standing, callId, origin: 'heard', heardAt, now, composed });
  const { id, slot, origin } = suggestion;
  return {
    ...draft,
    ...{ id: newId(), callId, origin, slot, heardAt, question: composed.record.textMasked },
    ...{ answerId: composed.answer.id, madeAt: now, retires: [id] },
  };
}

function refinableOf({ callId, suggestion, thought, topic }: ShownThought): Refinable {
  return { callId, id: suggestion?.id ?? null, utterances: thought.ids, topic };
}
