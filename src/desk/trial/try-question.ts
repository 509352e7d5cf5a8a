import type { Database } from '#db/database.ts';
import { findDraft } from '#db/drafts.ts';
import { type Entry, entrySchema } from '#knowledge/entry.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Answer, Language } from '#src/answers/answer.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import type { Resources, WithModel } from '#src/resources.ts';
import { type Explanation, explainQuestion } from './explain-question.ts';
import { layDraft } from './lay-draft.ts';
import { withoutTrace } from './without-trace.ts';

export type Trial = {
  readonly text: string;
  readonly language: Language;
  /** Whose decisions hold: two digits; `null`: the centre's own. */
  readonly province: string | null;
  /** Where the citizen lives: five digits; `null`: not told. */
  readonly ward: string | null;
  /** The day in Viet Nam on which it is asked; `null`: today. */
  readonly day: string | null;
  /** A draft that is tried as if it were published; `null`: what is published. */
  readonly draft: string | null;
  /** Whether a configured model takes part; on a draft it never does. */
  readonly model: 'with' | 'without';
};

export type Tried =
  | {
      readonly kind: 'tried';
      /** The question as it would be kept: what is personal is masked. */
      readonly masked: string;
      readonly day: string;
      readonly answer: Answer;
      readonly explanation: Explanation;
    }
  /** The draft is no entry yet: where, and what is wrong with it. */
  | { readonly kind: 'incomplete'; readonly faults: readonly string[] };

type Trying = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithModel;

/**
 * Answers a question as a citizen would be answered, and says at each step what was found and why. Nothing is kept:
 * no question, no answer, no gap. A draft is tried inside a transaction that is taken back; no model is asked
 * there, so that it holds others up for some ten milliseconds at most. Throws `not-found` for an unknown draft.
 */
export async function tryQuestion(resources: Trying, trial: Trial): Promise<Tried> {
  const { db, clock } = resources;
  if (trial.draft === null) {
    const { model } = trial.model === 'with' ? resources : { model: null };
    return await ask({ ...resources, model }, trial);
  }
  const draft = await findDraft(db, trial.draft);
  if (!draft) throw new Fault('not-found', 'There is no such draft.');
  const parsed = entrySchema.safeParse(draft.content);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { kind: 'incomplete', faults };
  }
  const day = trial.day ?? laterOf(dayInVietnam(clock.now()), parsed.data);
  return await withoutTrace(db, async (tx: Database) => {
    await layDraft(tx, parsed.data, clock.now());
    return await ask({ ...resources, db: tx, model: null, embedder: null }, { ...trial, day });
  });
}

/** A text of a later day is tried on its first one. */
function laterOf(today: string, { effectiveFrom }: Entry): string {
  return effectiveFrom !== null && effectiveFrom > today ? effectiveFrom : today;
}

async function ask(resources: Trying, trial: Trial): Promise<Tried> {
  const { text, language, day, ward } = trial;
  const { centre } = resources;
  const there = {
    ...resources,
    clock: day === null ? resources.clock : onDay(resources.clock, day),
    centre: { ...centre, province: trial.province ?? centre.province },
  };
  const conversation = { id: newId(), topic: ward === null ? {} : { ward } };
  const { answer, way } = await composeAnswer(there, { text, conversation, language, channel: 'trial' });
  const explanation = await explainQuestion(there, text, { answer, way });
  const masked = maskPersonal(explanation.repaired);
  return { kind: 'tried', masked, day: dayInVietnam(there.clock.now()), answer, explanation };
}

/** The same time of day, on another day. */
function onDay(clock: Resources['clock'], day: string): Resources['clock'] {
  const apart =
    Date.parse(`${day}T00:00:00+07:00`) - Date.parse(`${dayInVietnam(clock.now())}T00:00:00+07:00`);
  return { now: () => new Date(clock.now().getTime() + apart), elapsed: () => clock.elapsed() };
}
