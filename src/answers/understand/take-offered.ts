import { withUsual } from '#knowledge/narrow-to-cases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { choiceOf } from '#src/answers/compose/choice-of.ts';
import type { Turn } from '#src/answers/turn.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { workPart } from '#src/answers/work-part.ts';
import type { Resources } from '#src/resources.ts';
import type { Offered } from './offer-candidates.ts';
import { plainQuestion } from './plain-question.ts';
import type { Understanding } from './understanding.ts';

type Taken = {
  readonly understanding: Understanding;
  readonly text: string;
  readonly plain: WorkedPart;
  readonly one: Offered;
};

/** How sure an answer is that a model chose among what was found. */
const chosen = 0.85;

/** As if the citizen had chosen it, with the cases that were told. */
export async function takeOffered(
  resources: Pick<Resources, 'db' | 'clock'>,
  turn: Turn,
  { understanding, text, plain, one }: Taken,
): Promise<WorkedPart> {
  const { procedure } = one;
  const question = plainQuestion(understanding.question);
  const said = turn.topic.entryId === procedure.code ? text : [text, question].join('. ');
  const cases = casesOf(turn, { procedure, understanding, said });
  const aspects = understanding.aspects.filter((aspect) => aspect !== 'overview');
  const { value } = choiceOf('', { code: procedure.code, cases }, aspects);
  const topic = { ...turn.topic, said: question };
  const worked = await workPart(resources, { ...turn, topic, said: 'choice' }, understandQuestion(value));
  const { part } = worked;
  const others = plain.part.candidates.filter(({ code }) => code !== procedure.code);
  const winner = { code: procedure.code, name: procedure.name, score: chosen };
  const reason = part.reason === 'choice-taken' ? 'clear-winner' : part.reason;
  return { ...worked, part: { ...part, reason, candidates: [winner, ...others] } };
}

type Telling = Pick<Taken, 'understanding'> & Pick<Offered, 'procedure'> & { readonly said: string };

/** The words tell a case more surely than the model; of one question only one answer is taken. */
function casesOf({ today }: Turn, { procedure, understanding, said }: Telling): readonly string[] {
  const told = spotCases(procedure, readQuestion(said), today);
  const settled = new Set(procedure.cases.filter(({ id }) => told.includes(id)).map(({ of }) => of));
  const known = procedure.cases.filter(({ id, of }) => {
    if (!understanding.cases.includes(id) || settled.has(of)) return false;
    settled.add(of);
    return true;
  });
  return withUsual(procedure, [...told, ...known.map(({ id }) => id)]);
}
