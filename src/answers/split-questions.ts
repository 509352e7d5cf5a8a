import type { Resources } from '#src/resources.ts';
import type { WorkedPart } from './answer-part.ts';
import type { Turn } from './turn.ts';
import { type Understood, understandQuestion } from './understand-question.ts';
import { workPart } from './work-part.ts';

type Answering = Pick<Resources, 'db' | 'clock'>;
type Worked = readonly [WorkedPart, ...WorkedPart[]];

/** So many questions of one message are answered side by side. */
export const mostParts = 3;

/**
 * Works out a message that may hold several questions. They are told apart only where each is answered by
 * itself about something of its own; otherwise the message is one question, whose sentences explain each other.
 */
export async function splitQuestions(
  resources: Answering,
  turn: Turn,
  text: string,
): Promise<{ readonly parts: Worked; readonly readMs: number }> {
  const started = resources.clock.elapsed();
  const whole = understandQuestion(text);
  const pieces = whole.emergency ? [] : questionsIn(text);
  const readMs = resources.clock.elapsed() - started;
  const apart = pieces.length > 1 ? await workApart(resources, turn, pieces) : null;
  return { parts: apart ?? [await workPart(resources, turn, whole)], readMs };
}

async function workApart(
  resources: Answering,
  turn: Turn,
  pieces: readonly Understood[],
): Promise<Worked | null> {
  const worked: WorkedPart[] = [];
  for (const piece of pieces) {
    const topic = worked.at(-1)?.topic ?? turn.topic;
    worked.push(await workPart(resources, { ...turn, topic }, piece));
  }
  const told = new Set(worked.map(({ part }) => part.procedure?.code));
  const [first, ...rest] = worked;
  return first && told.size === worked.length && !told.has(undefined) ? [first, ...rest] : null;
}

function questionsIn(text: string): readonly Understood[] {
  const pieces = text
    .split(/[?;\n]+/)
    .map((piece) => understandQuestion(piece))
    .filter((piece) => piece.topicSyllables > 0 || piece.procedureCodes.length > 0);
  return pieces.length <= mostParts ? pieces : [];
}
