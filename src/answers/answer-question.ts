import { findConversation, type Topic } from '#db/conversations.ts';
import { repairTyping } from '#knowledge/repair-typing.ts';
import type { Actor } from '#src/actor.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Answer, Language, Timings } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';
import { keepAnswer } from './keep-answer.ts';
import { takeChoice } from './take-choice.ts';
import type { Turn } from './turn.ts';
import { workMessage } from './work-message.ts';

type Input = { readonly question: string; readonly conversationId?: string; readonly language: Language };

/**
 * Answers one message of a conversation and keeps it: read, understand, find, decide, answer, record. Odd text
 * gets an answer too. Throws `not-found` for an unknown conversation.
 */
export async function answerQuestion(
  resources: Pick<Resources, 'db' | 'clock' | 'log' | 'centre'>,
  by: Actor,
  input: Input,
): Promise<Answer> {
  const started = resources.clock.elapsed();
  const { id: conversationId, topic } = await openConversation(resources, input.conversationId);
  const choice = takeChoice(input.question, topic);
  const text = repairTyping(choice ?? input.question);
  const now = resources.clock.now();
  const [today, time] = [dayInVietnam(now), timeInVietnam(now)];
  const said = choice === null ? 'words' : 'choice';
  const ward = topic.ward ?? null;
  const turn: Turn = { centre: resources.centre, language: input.language, today, time, topic, ward, said };
  const { parts: worked, readMs, ward: lives } = await workMessage(resources, turn, text);
  const findMs = worked.reduce((sum, part) => sum + part.findMs, 0);
  const answer = toAnswer({ conversationId, worked, language: input.language });
  const totalMs = resources.clock.elapsed() - started;
  const timings = { readMs, findMs, answerMs: Math.max(0, totalMs - readMs - findMs), totalMs };
  await keepAnswer(resources, by, { input, answer: { ...answer, timings }, worked, ward: lives });
  return { ...answer, timings: roundAll(timings) };
}

async function openConversation(
  resources: Pick<Resources, 'db'>,
  conversationId: string | undefined,
): Promise<{ readonly id: string; readonly topic: Topic }> {
  if (conversationId === undefined) return { id: newId(), topic: {} };
  const conversation = await findConversation(resources.db, conversationId);
  if (!conversation) throw new Fault('not-found', 'There is no such conversation.');
  return conversation;
}

function toAnswer(made: {
  readonly conversationId: string;
  readonly worked: readonly [WorkedPart, ...WorkedPart[]];
  readonly language: Language;
}): Omit<Answer, 'timings'> {
  const parts = made.worked.map(({ part }) => ({ ...part, text: renderText(part.blocks, made.language) }));
  const { blocks: _, ...first } = made.worked[0].part;
  return {
    id: newId(),
    conversationId: made.conversationId,
    ...first,
    text: parts.map((part) => part.text).join('\n\n'),
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
