import { sayReplaced } from '#src/answers/compose/say-replaced.ts';
import { answerVersion } from './answer-entry.ts';
import type { WorkedPart } from './answer-part.ts';
import { type Answering, currentVersion } from './current-version.ts';
import { sayCodeUnknown } from './reply-part.ts';
import type { Turn } from './turn.ts';
import { type Understood, understandQuestion } from './understand-question.ts';

/** A procedure that was named by its code. */
export async function answerCode(
  resources: Answering,
  turn: Turn,
  { code, asked }: { readonly code: string; readonly asked: Understood },
): Promise<WorkedPart> {
  const { aspects } = asked.reading;
  const version = await currentVersion(resources, turn, code);
  if (!version) return sayCodeUnknown(turn, code, aspects);
  const reason = turn.said === 'choice' ? 'choice-taken' : 'code-named';
  const worked = await answerVersion(resources, turn, { version, asked, aspects, reason, ranked: [] });
  return turn.said === 'choice' ? worked : sayReplaced(worked, { code, version, language: turn.language });
}

/** The same of a button's value, for which words stood. */
export async function answerChoice(
  resources: Answering,
  turn: Turn,
  value: string,
): Promise<WorkedPart | null> {
  const asked = understandQuestion(value);
  const [code] = asked.procedureCodes;
  return code === undefined ? null : answerCode(resources, { ...turn, said: 'choice' }, { code, asked });
}
