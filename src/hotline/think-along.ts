import { recordAnswer } from '#db/answers.ts';
import {
  endThought,
  insertSuggestion,
  leaseThought,
  listHeard,
  listSuggestions,
  type NewSuggestion,
  type Suggestion,
  type ThoughtOf,
} from '#db/suggestions.ts';
import { type ComposedAnswer, composeAnswer } from '#src/answers/compose-answer.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import type { DraftSuggestion } from './card.ts';
import { deservesCard } from './deserves-card.ts';
import { isAskedBy } from './is-asked-by.ts';
import { isCourtesy, isYesOrNo } from './is-courtesy.ts';
import { makeCards } from './make-card.ts';
import { placeSuggestion, standsAfter } from './place-suggestion.ts';
import { readThought, type Thought } from './read-thought.ts';
import type { ShownThought } from './refine-card.ts';

/** So much of what was thought about before is read once more: what the operator asked. */
const before = 6;
const leaseSeconds = 10;
/** Nobody reads more. */
const mostPerMinute = 6;
const minuteMs = 60_000;

export type Thinking = Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> & WithEmbedder;

export type ThinkingOf = {
  readonly callId: string;
  readonly owner: string;
  /** Gets what was shown, or that nothing is known; it may be refined from now on. */
  readonly onShown?: ((shown: ShownThought) => void) | undefined;
};

/**
 * Thinks about what a caller said last, and shows a card for each matter in it. From the fields alone, at once; a sure
 * answer does not wait for the end of a sentence, anything else does. Kept with the utterances that it is made of, so
 * that a program that dies in between loses nothing and shows nothing twice. `waits`: look again when they have ended.
 */
export async function thinkAlong(
  resources: Thinking,
  { callId, owner, onShown }: ThinkingOf,
): Promise<'idle' | 'waits' | 'shown' | 'nothing'> {
  const { db, clock, signals } = resources;
  const lease = await leaseThought(db, { owner, leaseSeconds, callId });
  if (!lease) return 'idle';
  const heard = await listHeard(db, callId, before);
  const now = clock.now();
  const end = { callId, owner, topic: null, at: now };
  const { isSwapped, state } = lease;
  const thought = state === 'ended' ? null : readThought(heard, { isSwapped, isHeld: state === 'held', now });
  if (!thought || (await isIdle(resources, callId, thought))) {
    const all = heard.filter(({ isWorked }) => !isWorked).map(({ id }) => id);
    await endThought(db, { ...end, worked: thought?.ids ?? all });
    return 'nothing';
  }
  const made = await answerThought(resources, lease, thought);
  const isSure = made.drafts.some(({ kind }) => kind === 'answer' || kind === 'emergency');
  if (!isSure && !thought.isWhole) {
    await endThought(db, { ...end, worked: [] });
    return 'waits';
  }
  const kept = await keepThought(db, { ...end, thought, made });
  const [suggestion = null, another] = kept.placed;
  if (suggestion) signals.say('staff', `call ${callId}`);
  // What a model makes of several matters at once has no one place to stand in.
  if (kept.isKept && !another) {
    const { questionId, topic, answerId } = made.composed.record;
    onShown?.({ callId, suggestion, answerId, thought, questionId, before: lease.topic, topic });
  }
  return suggestion ? 'shown' : 'nothing';
}

type Keeping = {
  readonly callId: string;
  readonly owner: string;
  readonly at: Date;
  readonly thought: Thought;
  readonly made: Made;
};

/** The cards that come of it, with all that it was made of; nothing is kept where somebody took the call over. */
async function keepThought(
  db: Thinking['db'],
  { callId, owner, at, thought, made }: Keeping,
): Promise<{ readonly placed: readonly NewSuggestion[]; readonly isKept: boolean }> {
  const { record } = made.composed;
  const end = { callId, owner, at, topic: record.topic, worked: thought.ids };
  return await db.transaction(async (tx) => {
    // It holds the call: whoever else shows a card of it waits.
    if (!(await endThought(tx, end))) return { placed: [], isKept: false };
    const standing = await listSuggestions(tx, callId);
    const placed = placeAll(made, { standing, callId, thought, now: at });
    // What nothing is known of is for whoever keeps the record, and no card: an empty place says as much.
    const isKept = placed.length > 0 || made.drafts.some(isUnknown);
    if (isKept) await recordAnswer(tx, record);
    for (const suggestion of placed) await insertSuggestion(tx, suggestion);
    return { placed, isKept };
  });
}

/** Courtesy; a yes or a no too, unless it goes on or answers what a card has the operator ask. */
async function isIdle(
  { db }: Thinking,
  callId: string,
  { text, isWhole, askedBefore }: Thought,
): Promise<boolean> {
  if (!isCourtesy(text)) return false;
  if (!isYesOrNo(text)) return true;
  // "Không" may begin "không có giấy chứng sinh".
  if (!isWhole) return false;
  if (askedBefore === '') return true;
  const standing = await listSuggestions(db, callId);
  const question = standing.findLast(({ retiredAt, card }) => retiredAt === null && card.ask)?.card.ask;
  return !question || !isAskedBy(askedBefore, question.question);
}

async function answerThought(
  resources: Thinking,
  { callId, topic }: ThoughtOf,
  { text }: Thought,
): Promise<Made> {
  const composed = await composeAnswer(
    { ...resources, model: null },
    { text, conversation: { id: callId, topic }, language: 'vi', channel: 'hotline' },
  );
  return { composed, drafts: makeCards(composed.answer).filter((draft) => deservesCard(draft, text)) };
}

function isUnknown({ kind }: DraftSuggestion): boolean {
  return kind === 'nothing';
}

type Made = { readonly composed: ComposedAnswer; readonly drafts: readonly DraftSuggestion[] };
type Standing = {
  readonly standing: readonly Suggestion[];
  readonly callId: string;
  readonly thought: Thought;
  readonly now: Date;
};

/** Nothing of what stands there already, and nothing where there is too much to read; a danger always. */
function placeAll({ drafts, composed }: Made, { standing, callId, thought, now }: Standing): NewSuggestion[] {
  const lately = standing.filter(
    ({ origin, madeAt }) => origin === 'heard' && now.getTime() - madeAt.getTime() < minuteMs,
  );
  // What a card was refined to is no further one: both answer what was heard at one time.
  const isTooMuch = new Set(lately.map(({ heardAt }) => heardAt?.getTime())).size >= mostPerMinute;
  const placed: NewSuggestion[] = [];
  let stands = standing;
  for (const draft of drafts) {
    if (isUnknown(draft) || (isTooMuch && draft.kind !== 'emergency')) continue;
    const { heardAt } = thought;
    const placing = { standing: stands, callId, origin: 'heard', heardAt, now, composed } as const;
    const suggestion = placeSuggestion(draft, placing);
    if (!suggestion) continue;
    placed.push(suggestion);
    stands = standsAfter(stands, suggestion);
  }
  return placed;
}
