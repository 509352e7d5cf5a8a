import { findCurrentVersions } from '#db/versions.ts';
import type { Version } from '#knowledge/entry.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import { answerVersion } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Answering } from '#src/answers/current-version.ts';
import type { Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';
import { readReturn, readStillOpen } from './read-return.ts';

/** How much of the words must stand in the name of what was talked about. */
const enough = 0.5;

/**
 * "Quay lại cái khai sinh", "thế còn khai sinh thì mấy ngày có": what was talked about before and is named so, or, of a
 * way back, the last of it where nothing is named.
 */
export async function answerReturn(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const earlier = turn.topic.earlier ?? [];
  if (earlier.length === 0) return null;
  const named = readReturn(asked.reading.text);
  const open = named === null ? readStillOpen(asked.reading.text) : null;
  const said = named ?? open;
  if (said === null) return null;
  const wanted = understandQuestion(said);
  const versions = await findCurrentVersions(resources.db, earlier, turn.today);
  const version = named !== null && wanted.topicSyllables === 0 ? versions[0] : mostAlike(versions, wanted);
  if (!version) return null;
  const { aspects } = wanted.reading;
  return answerVersion(resources, turn, { version, asked: wanted, aspects, reason: 'follow-up', ranked: [] });
}

function mostAlike(versions: readonly Version[], { reading }: Understood): Version | undefined {
  const telling = reading.tokens.filter((_, at) => (reading.weights[at] ?? 0) >= 0.9);
  const shares = versions.map((version) => {
    const words = wordsOf(version);
    return { version, share: telling.filter(({ folded }) => words.has(folded)).length / telling.length };
  });
  const [best] = shares.sort((one, other) => other.share - one.share);
  return best && best.share > enough ? best.version : undefined;
}

function wordsOf({ content }: Version): ReadonlySet<string> {
  const plain = content.kind === 'procedure' ? (content.plainName ?? '') : '';
  const names = [content.name, plain, ...content.aliases];
  return new Set(names.flatMap((name) => tokenize(name).map(({ folded }) => folded)));
}
