import type { AnswerRecord } from '#db/answers.ts';
import type { Conversation, Topic } from '#db/conversations.ts';
import { repairTyping } from '#knowledge/repair-typing.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { renderParts } from '#src/answers/compose/render-parts.ts';
import { guardOutput } from '#src/answers/guard/guard-output.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { newId } from '#src/new-id.ts';
import type { Resources, WithModel } from '#src/resources.ts';
import type { Answer, Language, Timings } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';
import { takeChoice } from './take-choice.ts';
import { languageOf, type Turn } from './turn.ts';
import { workMessage } from './work-message.ts';
import { type WorkedWithModel, workWithModel } from './work-with-model.ts';

export type Question = {
  readonly text: string;
  readonly conversation: Conversation;
  readonly language: Language;
  /** Where it was asked, as it is kept. */
  readonly channel: string;
  /** Called where a model takes long, and again as long as it does: a sign of life is due. */
  readonly onSlow?: (() => void) | undefined;
  /** Gets each sentence that a model phrased, once it is verified. */
  readonly tell?: ((sentence: string) => void) | undefined;
  /** The kept question that this is, worked once more: a model is to understand it better, and phrases nothing. */
  readonly refines?: string | undefined;
};

/** An answer, and the record that keeps it; whoever asked for it writes that in a transaction of their own. */
export type ComposedAnswer = {
  readonly answer: Answer;
  readonly record: AnswerRecord;
  /** In which it is written: as asked for, or as the citizen writes. */
  readonly language: Language;
  readonly way: WorkedWithModel['way'];
};

/**
 * Read, understand, find, decide, answer; then, where there is a model, what it makes of that in time. Writes nothing.
 * Odd text gets an answer too.
 */
export async function composeAnswer(
  resources: Composing,
  { text: question, conversation, language: asked, channel, onSlow, tell, refines }: Question,
): Promise<ComposedAnswer> {
  const started = resources.clock.elapsed();
  const { id: conversationId, topic } = conversation;
  const choice = takeChoice(question, topic);
  const text = repairTyping(choice ?? question);
  const now = resources.clock.now();
  const [today, time] = [dayInVietnam(now), timeInVietnam(now)];
  const said = choice === null ? 'words' : 'choice';
  const ward = topic.ward ?? null;
  const turn: Turn = {
    centre: resources.centre,
    language: languageOf(asked, said, text),
    today,
    time,
    topic,
    ward,
    said,
  };
  const { parts: found, readMs, ward: lives } = await workMessage(resources, turn, text);
  const plain = { text, conversationId, parts: found, onSlow, tell, refines };
  const { parts: made, language, way } = await workWithModel(resources, { ...turn, ward: lives }, plain);
  const worked = guardOutput(turn, made, question);
  const findMs = worked.reduce((sum, part) => sum + part.findMs, 0);
  const totalMs = resources.clock.elapsed() - started;
  const timings = { readMs, findMs, answerMs: Math.max(0, totalMs - readMs - findMs), totalMs };
  const answer = { ...toAnswer({ conversationId, worked, language }), timings: roundAll(timings) };
  const { outcome, reason, intent, parts } = answer;
  const record: AnswerRecord = {
    ...{ conversationId, channel, language, outcome, reason, intent, parts, timings },
    // What a citizen said of where they live outlives the topic.
    topic: { ...(lives && { ward: lives }), ...worked.at(-1)?.topic, ...offeredAll(parts) },
    questionId: newId(),
    textMasked: maskPersonal(repairTyping(question)),
    answerId: answer.id,
    text: answer.text,
    gap: worked.find((part) => part.gap !== null)?.gap ?? null,
    at: now,
    ...way,
  };
  return { answer, record, language, way };
}

type Composing = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & WithModel;

/** Where several questions were answered, their choices are counted on: "4" takes the first of the second answer. */
function offeredAll(parts: Answer['parts']): Pick<Topic, 'choices'> {
  return parts.length > 1 ? { choices: parts.flatMap(({ choices }) => choices) } : {};
}

function toAnswer(made: {
  readonly conversationId: string;
  readonly worked: readonly [WorkedPart, ...WorkedPart[]];
  readonly language: Language;
}): Omit<Answer, 'timings'> {
  const said = renderParts(
    made.worked.map(({ part }) => part.blocks),
    made.language,
  );
  const parts = made.worked.map(({ part }, at) => ({ ...part, text: said.texts[at] ?? '' }));
  const { blocks: _, ...first } = made.worked[0].part;
  return {
    id: newId(),
    conversationId: made.conversationId,
    ...first,
    text: said.text,
    parts,
  };
}

function roundAll(timings: Timings): Timings {
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return {
    readMs: round(timings.readMs),
    findMs: round(timings.findMs),
    answerMs: round(timings.answerMs),
    totalMs: round(timings.totalMs),
  };
}
