import { recordAnswer } from '#db/answers.ts';
import {
  endThought,
  insertSuggestion,
  leaseThought,
  listHeard,
  listSuggestions,
  type NewSuggestion,
  type ThoughtOf,
} from '#db/suggestions.ts';
import { type ComposedAnswer, composeAnswer } from '#src/answers/compose-answer.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import type { DraftSuggestion } from './card.ts';
import { deservesCard } from './deserves-card.ts';
import { makeCard } from './make-card.ts';
import { type Placing, placeSuggestion } from './place-suggestion.ts';
import { readThought, type Thought } from './read-thought.ts';
import type { ShownThought } from './refine-card.ts';

/** More of what was said before says nothing about what is asked now. */
const mostHeard = 24;
const leaseSeconds = 10;
/** Nobody reads more. */
const mostPerMinute = 6;
const minuteMs = 60_000;

export type Thinking = Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> & WithEmbedder;

export type ThinkingOf = {
  readonly callId: string;
  readonly owner: string;
  /** Gets what was shown, which may be refined from now on. */
  readonly onShown?: ((shown: ShownThought) => void) | undefined;
};

/**
 * Thinks about what a caller said last, and shows at most one card for it. From the fields alone, at once; a sure answer
 * does not wait for the end of a sentence, anything else does. Kept with the utterances that it is made of, so that a
 * program that dies in between loses nothing and shows nothing twice. `waits`: look again when they have ended.
 */
export async function thinkAlong(
  resources: Thinking,
  { callId, owner, onShown }: ThinkingOf,
): Promise<'idle' | 'waits' | 'shown' | 'nothing'> {
  const { db, clock, signals } = resources;
  const lease = await leaseThought(db, { owner, leaseSeconds, callId });
  if (!lease) return 'idle';
  const heard = await listHeard(db, callId, mostHeard);
  const now = clock.now();
  const all = heard.filter(({ isWorked }) => !isWorked).map(({ id }) => id);
  const end = { callId, owner, topic: null, at: now };
  const thought = lease.state === 'live' ? readThought(heard, { ...lease, now }) : null;
  if (!thought) {
    await endThought(db, { ...end, worked: all });
    return 'nothing';
  }
  const made = await answerThought(resources, lease, thought);
  if (made.draft?.kind !== 'answer' && made.draft?.kind !== 'emergency' && !thought.isWhole) {
    await endThought(db, { ...end, worked: [] });
    return 'waits';
  }
  const topic = made.composed.record.topic;
  const standing = await listSuggestions(db, callId);
  const suggestion =
    made.draft &&
    place(made.draft, { standing, callId, heardAt: thought.heardAt, now, composed: made.composed });
  const isShown = await db.transaction(async (tx) => {
    if (!(await endThought(tx, { ...end, topic, worked: thought.ids })) || !suggestion) return false;
    await recordAnswer(tx, made.composed.record);
    await insertSuggestion(tx, suggestion);
    return true;
  });
  if (!isShown || !suggestion) return 'nothing';
  signals.say('staff', `call ${callId}`);
  const { questionId } = made.composed.record;
  onShown?.({ suggestion, thought, questionId, before: lease.topic, topic });
  return 'shown';
}

async function answerThought(
  resources: Thinking,
  { callId, topic }: ThoughtOf,
  { text }: Thought,
): Promise<{ readonly composed: ComposedAnswer; readonly draft: DraftSuggestion | null }> {
  const composed = await composeAnswer(
    { ...resources, model: null },
    { text, conversation: { id: callId, topic }, language: 'vi', channel: 'hotline' },
  );
  const draft = makeCard(composed.answer);
  return { composed, draft: draft && deservesCard(draft, text) ? draft : null };
}

/** `null`: it stands there already, or there is too much to read. */
function place(draft: DraftSuggestion, placing: Omit<Placing, 'origin'>): NewSuggestion | null {
  const { standing, now } = placing;
  const lately = standing.filter(
    ({ origin, madeAt }) => origin === 'heard' && now.getTime() - madeAt.getTime() < minuteMs,
  );
  // What a card was refined to is no further one: both answer what was heard at one time.
  const thoughts = new Set(lately.map(({ heardAt }) => heardAt?.getTime()));
  if (thoughts.size >= mostPerMinute && draft.kind !== 'emergency') return null;
  return placeSuggestion(draft, { ...placing, origin: 'heard' });
}
