import { hidePersonal } from '#src/answers/personal/hide-personal.ts';
import { phraseAnswer } from '#src/answers/phrase/phrase-answer.ts';
import { followUnderstanding } from '#src/answers/understand/follow-understanding.ts';
import { meritsModel } from '#src/answers/understand/merits-model.ts';
import { understandWithModel } from '#src/answers/understand/understand-with-model.ts';
import type { PatientModel } from '#src/model.ts';
import type { Resources, WithModel } from '#src/resources.ts';
import type { Language } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';
import { startPatience } from './start-patience.ts';
import type { Turn } from './turn.ts';
import { byFields, type Path, type Way } from './way.ts';
import { workMessage } from './work-message.ts';

type Answering = Pick<Resources, 'db' | 'clock' | 'log'>;
type Modelled = Answering & { readonly model: PatientModel };
type Parts = readonly [WorkedPart, ...WorkedPart[]];

export type Plain = {
  readonly text: string;
  readonly conversationId: string;
  /** The answer without a model, which stands wherever the model is of no use. */
  readonly parts: Parts;
  /** Called where the model takes long, and again as long as it does: a sign of life is due. */
  readonly onSlow?: (() => void) | undefined;
  /** Gets each sentence that was phrased and verified. */
  readonly tell?: ((sentence: string) => void) | undefined;
  /** The kept question that this is: it is no turn before itself, and what it is answered stays in its own words. */
  readonly refines?: string | undefined;
};

export type WorkedWithModel = {
  readonly parts: Parts;
  readonly language: Language;
  readonly way: Way;
};

/**
 * What a model makes of a worked message: it may understand it better, then phrase it. Both share one hard limit, past
 * which, as after any other trouble, the answer without it stands. Writes nothing: what comes late is lost.
 */
export async function workWithModel(
  { model, ...held }: Answering & WithModel,
  turn: Turn,
  plain: Plain,
): Promise<WorkedWithModel> {
  if (!model || model.hardMs <= 0 || model.stopping?.aborted)
    return { parts: plain.parts, language: turn.language, way: byFields };
  return await workInTime({ ...held, model }, turn, plain);
}

async function workInTime(resources: Modelled, turn: Turn, plain: Plain): Promise<WorkedWithModel> {
  const { clock, log, model } = resources;
  const started = clock.elapsed();
  const soFar: SoFar = { trouble: null, prompts: {}, isOver: false };
  const stands = { parts: plain.parts, language: turn.language, path: byFields.path };
  const slow = setInterval(() => plain.onSlow?.(), model.softMs);
  const patience = startPatience(model);
  const tell = (sentence: string) => {
    if (!soFar.isOver) plain.tell?.(sentence);
  };
  try {
    const { signal } = patience;
    const work = workOut(resources, turn, { plain: { ...plain, tell }, signal, soFar }).catch(
      (error: unknown) =>
        log.error('model.failed', { error: error instanceof Error ? error.name : typeof error }),
    );
    const left = patience.left.then(() => {
      soFar.trouble ??= 'too-slow';
    });
    const { path, ...worked } = (await Promise.race([work, left])) ?? stands;
    // Nobody asked it where neither step had a use for it.
    const isAsked = soFar.prompts.understand !== undefined || soFar.prompts.phrase !== undefined;
    const ms = Math.round(clock.elapsed() - started);
    const { trouble, prompts } = soFar;
    return { ...worked, way: { path, model: isAsked ? { name: model.name, ms, trouble, prompts } : null } };
  } finally {
    soFar.isOver = true;
    clearInterval(slow);
    patience.end();
  }
}

type ModelKept = NonNullable<Way['model']>;
/** Filled as the steps go on, so that what ailed one of them is known wherever it ends. */
type SoFar = { trouble: ModelKept['trouble']; prompts: ModelKept['prompts']; isOver: boolean };

type Working = { readonly plain: Plain; readonly signal: AbortSignal; readonly soFar: SoFar };

async function workOut(resources: Modelled, turn: Turn, { plain, signal, soFar }: Working) {
  const hiding = hidePersonal();
  const { text, conversationId, tell } = plain;
  const understood = meritsModel(turn, text, plain.parts)
    ? await understand(resources, turn, { plain, signal, soFar, hiding })
    : null;
  const { parts, language } = understood ?? { parts: plain.parts, language: turn.language };
  // A server that just failed will not phrase either.
  if (soFar.trouble !== null || plain.refines !== undefined)
    return { parts, language, path: pathOf({ understood, phrased: null }) };
  const phrased = await phraseAnswer(resources, {
    ...{ question: hiding.hide(text), language, parts, signal, payer: conversationId },
    ...(tell ? { tell } : {}),
  });
  soFar.trouble = phrased.trouble;
  const [first, ...rest] = phrased.parts;
  const changed: Parts | null = first && phrased.parts !== parts ? [first, ...rest] : null;
  if (changed || phrased.trouble) soFar.prompts = { ...soFar.prompts, phrase: phrased.prompt };
  return { parts: changed ?? parts, language, path: pathOf({ understood, phrased: changed }) };
}

/** `null` where the answer without a model stands. */
async function understand(
  resources: Modelled,
  turn: Turn,
  { plain, signal, soFar, hiding }: Working & { readonly hiding: ReturnType<typeof hidePersonal> },
): Promise<{ readonly parts: Parts; readonly language: Language } | null> {
  const { text, conversationId, refines } = plain;
  const [first] = plain.parts;
  const asked = { text, turn, plain: first, hiding, signal, conversationId, refines };
  const { understanding, offered, trouble, prompt } = await understandWithModel(resources, asked);
  soFar.prompts = { understand: prompt };
  soFar.trouble = trouble;
  if (!understanding) return null;
  const language = understanding.language === 'en' ? 'en' : turn.language;
  const there: Turn = { ...turn, language };
  const parts = await followUnderstanding(resources, there, { understanding, offered, text, plain: first });
  if (parts) return parts.some(({ part }) => part.outcome === 'failed') ? null : { parts, language };
  // The same in the language that was written in.
  return language === turn.language
    ? null
    : { parts: (await workMessage(resources, there, text)).parts, language };
}

function pathOf(did: { readonly understood: object | null; readonly phrased: object | null }): Path {
  if (did.understood) return did.phrased ? 'understood-and-phrased' : 'understood';
  return did.phrased ? 'phrased' : 'fields';
}
