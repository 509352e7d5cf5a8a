import { maskPersonal } from '#knowledge/spot-codes.ts';
import { composeAskedMore } from '#src/answers/compose/compose-asked-more.ts';
import { sayRenamed } from '#src/answers/compose/say-renamed.ts';
import type { WorkedPart } from './answer-part.ts';
import type { Answering } from './current-version.ts';
import type { Turn } from './turn.ts';
import { type Understood, understandQuestion } from './understand-question.ts';
import { workPart } from './work-part.ts';

type Worked = readonly [WorkedPart, ...WorkedPart[]];
type Piece = { readonly text: string; readonly asked: Understood };

/** So many questions of one message are answered side by side. */
export const mostParts = 3;

/** A question mark, a line of its own, or a word that begins another question. */
const apart =
  /[?;\n]+|[,.]?\s+(?:với lại|voi lai|ngoài ra|ngoai ra|tiện thể|tien the|nhân tiện|nhan tien|sẵn tiện|san tien|(?:cho|xin) (?:\S+ )?(?:hỏi|hoi) (?:thêm|them)|hỏi thêm|hoi them)(?=\s)/iu;
/** What may as well join the words of one question. */
const perhapsApart = /[,.]\s+(?:còn|con|rồi|roi|và|va)?(?=\s|\p{L})|\s+(?:và|va|còn|rồi|với|vs)(?=\s)/iu;
/** From so many syllables on a piece of a sentence has a topic of its own. */
const ownTopic = 2;

/**
 * Works out a message that may hold several questions. They are told apart only where each is answered by
 * itself about something of its own; otherwise the message is one question, whose sentences explain each other.
 * Three are answered, in order; what else is asked is said back.
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
  const worked = pieces.length > 1 ? await workApart(resources, turn, pieces.slice(0, mostParts)) : null;
  if (!worked) return { parts: [await workNamed(resources, turn, whole)], readMs };
  return { parts: sayMore(turn, worked, pieces.slice(mostParts)), readMs };
}

async function workApart(resources: Answering, turn: Turn, pieces: readonly Piece[]): Promise<Worked | null> {
  const worked: WorkedPart[] = [];
  for (const { asked } of pieces) {
    const topic = worked.at(-1)?.topic ?? turn.topic;
    const part = await workNamed(resources, { ...turn, topic }, asked);
    if (!part.part.procedure) return null;
    worked.push(part);
  }
  const told = new Set(worked.map(({ part }) => part.procedure?.code));
  const [first, ...rest] = worked;
  return first && told.size === worked.length ? [first, ...rest] : null;
}

/** The last part also names what was left, before the question that it may end with. */
function sayMore(turn: Turn, worked: Worked, left: readonly Piece[]): Worked {
  const last = worked.at(-1);
  if (left.length === 0 || !last) return worked;
  const more = composeAskedMore(
    turn.language,
    left.map(({ text }) => maskPersonal(text)),
  );
  const isAsk = last.part.blocks.at(-1)?.kind === 'ask';
  const at = last.part.blocks.length - (isAsk ? 1 : 0);
  const choices = [...last.part.choices, ...more.choices];
  const blocks = last.part.blocks.toSpliced(at, 0, ...more.blocks);
  const said = { ...last, part: { ...last.part, blocks, choices }, topic: { ...last.topic, choices } };
  const [first, ...rest] = [...worked.slice(0, -1), said];
  return first ? [first, ...rest] : worked;
}

function questionsIn(text: string): readonly Piece[] {
  return text
    .split(apart)
    .flatMap(loosely)
    .filter(({ asked }) => asked.topicSyllables > 0 || asked.procedureCodes.length > 0);
}

/** "Khai sinh cần gì, đổi bằng lái mất bao lâu": taken apart where each piece names a topic and asks something of it. */
function loosely(text: string): readonly Piece[] {
  const pieces = text
    .split(perhapsApart)
    .map(toPiece)
    .filter(({ asked }) => asked.reading.tokens.length > 0);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && !asksItself(piece)) joined.splice(-1, 1, toPiece(`${last.text}, ${piece.text}`));
    else joined.push(piece);
  }
  return joined.length > 1 && joined.every(asksItself) ? joined : [toPiece(text)];
}

function asksItself({ asked }: Piece): boolean {
  return asked.topicSyllables >= ownTopic && asked.reading.aspects.length > 0;
}

function toPiece(text: string): Piece {
  return { text: text.trim(), asked: understandQuestion(text) };
}

/** One question's part, with what is called otherwise today than it was called in the question. */
async function workNamed(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart> {
  return sayRenamed(await workPart(resources, turn, asked), asked.reading.renamed, turn.language);
}
