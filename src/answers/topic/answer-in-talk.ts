import { answerChoice } from '#src/answers/answer-code.ts';
import { answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { choiceOf } from '#src/answers/compose/choice-of.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import { takeCase } from '#src/answers/take-case.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';
import { answerAmount } from './answer-amount.ts';
import { answerCorrection } from './answer-correction.ts';
import { answerReturn } from './answer-return.ts';
import { answerWhether } from './answer-whether.ts';
import { asksOnlyBeside, hearBesideTopic } from './hear-beside-topic.ts';
import { namesAnother } from './names-another.ts';
import { takeAsked } from './take-asked.ts';

/** What only what was said before explains: an answer to what was asked back, a way back, a correction. */
export async function answerInTalk(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  return (
    (await answerAsk(resources, turn, asked)) ??
    (await answerAsked(resources, turn, asked)) ??
    (await answerReturn(resources, turn, asked)) ??
    (await answerCorrection(resources, turn, asked)) ??
    (await answerAmount(resources, turn, asked)) ??
    (await answerOwn(resources, turn, asked)) ??
    (await answerAspect(resources, turn, asked))
  );
}

/** What names nothing but whether something of the topic is so: "có phải đóng thuế không". */
async function answerOwn(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  const isOwn = asksOnlyBeside(asked.reading) || asked.onlyPeople;
  return isOwn && asked.procedureCodes.length === 0
    ? answerWhether(resources, turn, { asked, decision: null })
    : null;
}

/** "Gấp lắm em ơi": an aspect that is heard only beside a topic, and nothing else. */
async function answerAspect(resources: Answering, turn: Turn, { reading, ...asked }: Understood) {
  if (!isProcedure(turn.topic.entryId) || !asksOnlyBeside(reading) || asked.procedureCodes.length > 0)
    return null;
  return answerTopic(resources, turn, { asked: { ...asked, reading }, aspects: hearBesideTopic(reading) });
}

/** A short answer to the question about cases that was asked back, as the button that it stands for. */
async function answerAsk(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  if (turn.topic.ask === undefined) return null;
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (version?.content.kind !== 'procedure') return null;
  const { content } = version;
  const value = takeCase(turn, content, asked);
  if (value === null || (await namesAnother(resources, turn, { procedure: content, asked }))) return null;
  return answerChoice(resources, turn, withAspects(value, asked));
}

/** "Nhà thuê, nộp ở phường nào": the case that was asked back, and something else asked of it. */
function withAspects(value: string, asked: Understood): string {
  const aspects = hearBesideTopic(asked.reading);
  const { procedureCodes, caseIds } = understandQuestion(value);
  const [code] = procedureCodes;
  if (aspects.length === 0 || code === undefined) return value;
  return choiceOf('', { code, cases: caseIds }, aspects).value;
}

/** The same of the question which procedure is meant; what was said with it may tell the case. */
async function answerAsked(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  const value = await takeAsked(resources, turn, asked);
  if (value === null) return null;
  const said = [turn.topic.said ?? '', asked.reading.text].join('. ');
  return answerChoice(resources, { ...turn, topic: { ...turn.topic, said } }, value);
}
