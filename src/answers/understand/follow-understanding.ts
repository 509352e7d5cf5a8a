import { foldText } from '#knowledge/fold.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { composeAskedBack } from '#src/answers/compose/compose-asked-back.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import { sayRefused } from '#src/answers/guard/say-refused.ts';
import { replyPart, sayElsewhere, sayOutOfScope } from '#src/answers/reply-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import { workMessage } from '#src/answers/work-message.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import type { Offered } from './offer-candidates.ts';
import { plainQuestion } from './plain-question.ts';
import { takeOffered } from './take-offered.ts';
import type { Understanding } from './understanding.ts';

type Answering = Pick<Resources, 'db' | 'clock' | 'log'> & WithEmbedder;
type Parts = readonly [WorkedPart, ...WorkedPart[]];

export type Followed = {
  readonly understanding: Understanding;
  readonly offered: readonly Offered[];
  readonly text: string;
  /** What the way without a model came to; stands where nothing better follows. */
  readonly plain: WorkedPart;
};

/**
 * What follows from what a model understood, worked by the steps that work without one: a choice among what was
 * offered, or the question in other words. `null` where the answer without a model stands. It can make an answer more
 * careful, never less: where the rules answered, no refusal and no other door comes of it.
 */
export async function followUnderstanding(
  resources: Answering,
  turn: Turn,
  followed: Followed,
): Promise<Parts | null> {
  const { understanding, plain } = followed;
  const { concern, intent } = understanding;
  const answered = isAnswered(plain);
  if (concern === 'crisis') return [sayRefused(turn, 'self-harm')];
  if (concern !== 'none') return answered ? null : [sayRefused(turn, concern)];
  switch (intent) {
    case 'dossier':
    case 'ticket':
      return answered ? null : [sayElsewhere(turn, intent)];
    case 'out-of-scope':
      return plain.part.reason === 'weak-match' ? [sayOutOfScope(turn, {})] : null;
    case 'procedure':
      return await followProcedure(resources, turn, followed);
    // A person is called, and an alarm raised, at the citizen's own words only.
    case 'operator':
    case 'emergency':
    case 'small-talk':
      return null;
  }
}

async function followProcedure(resources: Answering, turn: Turn, followed: Followed): Promise<Parts | null> {
  const { understanding, offered, plain } = followed;
  const one = offered.find(({ token }) => token === understanding.candidate);
  if (one) return [await takeOffered(resources, turn, { ...followed, one })];
  if (understanding.askBack && isAnswered(plain)) return askWhich(turn, followed);
  return await askAnew(resources, turn, followed);
}

function askWhich(turn: Turn, { understanding, offered, plain }: Followed): Parts | null {
  if (offered.length < 2) return null;
  const { aspects } = understanding;
  const { centre, language } = turn;
  const variants = offered.map(({ procedure: { code, name, plainName } }) => ({ code, name, plainName }));
  const reply = composeAskedBack({ centre, language, variants, aspects });
  const asked = replyPart(
    { ...turn, topic: { said: plainQuestion(understanding.question) } },
    { outcome: 'asked-back', reason: 'close-variants', intent: 'procedure', reply, aspects },
  );
  return [{ ...asked, part: { ...asked.part, candidates: plain.part.candidates } }];
}

/** The question in the words of the catalogue, once more through everything that guards and finds. */
async function askAnew(
  resources: Answering,
  turn: Turn,
  { understanding, text, plain }: Followed,
): Promise<Parts | null> {
  const question = plainQuestion(understanding.question);
  if (question === '' || foldText(question) === foldText(text)) return null;
  const { parts } = await workMessage(resources, turn, withAspects(question, understanding));
  // What was found by words of another language was found by chance.
  const before = understanding.language === 'vi' ? plain : null;
  return isBetter(parts, before) ? parts : null;
}

/** What was asked of it, where the question in other words leaves that out: it is heard by its words. */
function withAspects(question: string, { aspects }: Understanding): string {
  const said = aspects.filter((aspect) => aspect !== 'overview');
  if (said.length === 0 || readQuestion(question).aspects.length > 0) return question;
  const { asked } = wordsOf('vi').answers;
  return `${question.replace(/[?.!\s]+$/, '')}, ${said.map((aspect) => asked[aspect]).join(', ')}`;
}

/** An answer instead of none, a surer one, or at least a question back instead of nothing. */
function isBetter([first]: Parts, plain: WorkedPart | null): boolean {
  if (plain === null) return !['no-knowledge', 'out-of-scope', 'failed'].includes(first.part.outcome);
  if (isAnswered(first)) return !isAnswered(plain) || confidenceOf(first) > confidenceOf(plain);
  const isAsked = first.part.outcome === 'asked-back' && first.part.candidates.length > 0;
  return isAsked && ['no-knowledge', 'out-of-scope'].includes(plain.part.outcome);
}

function isAnswered({ part }: WorkedPart): boolean {
  return part.outcome === 'answered' || part.outcome === 'partly-answered';
}

function confidenceOf({ part }: WorkedPart): number {
  return part.candidates[0]?.score ?? 0;
}
