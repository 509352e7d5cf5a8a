import { recordAnswer } from '#db/answers.ts';
import { holdCall } from '#db/refinements.ts';
import { findCallTopic, insertSuggestion, keepCallTopic, listSuggestions } from '#db/suggestions.ts';
import { type ComposedAnswer, composeAnswer } from '#src/answers/compose-answer.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import type { DraftSuggestion } from './card.ts';
import { makeCard } from './make-card.ts';
import { findSame, placeSuggestion } from './place-suggestion.ts';

/** What an operator types while somebody speaks: shown as a card at once, and kept when they hold on to it. */
export type Typed = { readonly callId: string; readonly text: string };

type Answering = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithEmbedder;

/**
 * The card for what is typed so far, from the fields alone and in the light of what the call is about; nothing is kept.
 * `null` where it asks nothing yet, `unknown` of a call that is not theirs to see.
 */
export async function answerTyped(
  resources: Answering,
  staff: Staff,
  typed: Typed,
): Promise<DraftSuggestion | null | 'unknown'> {
  const answered = await answer(resources, staff, typed);
  return answered === 'unknown' ? answered : answered.draft;
}

/** The same, kept among the call's cards with its answer; its id. `known`: it stands there already. */
export async function keepTyped(
  resources: Answering & Pick<Resources, 'signals'>,
  staff: Staff,
  typed: Typed,
): Promise<
  { readonly kind: 'kept' | 'known'; readonly id: string } | { readonly kind: 'nothing' | 'unknown' }
> {
  const answered = await answer(resources, staff, typed);
  if (answered === 'unknown') return { kind: 'unknown' };
  const { draft, composed } = answered;
  if (!draft) return { kind: 'nothing' };
  const { callId } = typed;
  const now = resources.clock.now();
  const kept = await resources.db.transaction(async (tx) => {
    await holdCall(tx, callId);
    const standing = await listSuggestions(tx, callId);
    const same = findSame(standing, draft);
    if (same) return { kind: 'known', id: same.id } as const;
    const made = placeSuggestion(draft, { standing, callId, origin: 'typed', heardAt: null, now, composed });
    if (!made) return null;
    await recordAnswer(tx, composed.record);
    await keepCallTopic(tx, callId, composed.record.topic);
    await insertSuggestion(tx, made);
    return { kind: 'kept', id: made.id } as const;
  });
  if (kept === null) return { kind: 'nothing' };
  if (kept.kind === 'kept') resources.signals.say('staff', `call ${callId}`);
  return kept;
}

async function answer(
  resources: Answering,
  staff: Staff,
  { callId, text }: Typed,
): Promise<{ readonly draft: DraftSuggestion | null; readonly composed: ComposedAnswer } | 'unknown'> {
  demandRight(staff, 'hotline.work');
  const topic = await findCallTopic(resources.db, staff, callId);
  if (!topic) return 'unknown';
  const composed = await composeAnswer(
    { ...resources, model: null },
    { text, conversation: { id: callId, topic }, language: 'vi', channel: 'hotline' },
  );
  return { draft: makeCard(composed.answer), composed };
}
