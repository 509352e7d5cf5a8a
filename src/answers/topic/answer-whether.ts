import { narrowToCases } from '#knowledge/narrow-to-cases.ts';
import type { Block } from '#src/answers/answer.ts';
import { answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { casesTold } from '#src/answers/cases-told.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Decision } from '#src/answers/decide.ts';
import { sayNotSaid } from '#src/answers/reply-part.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { findSaid, hasIdea } from './find-said.ts';
import { asksIfNeeded, guideBesideTopic } from './hear-beside-topic.ts';
import { wantsAnother } from './judge-topic.ts';
import { sayFound } from './say-found.ts';

/** A longer message tells more than it asks. */
const mostTokens = 20;
const asks =
  /\b(?:co|phai|can|duoc|bi|bat buoc|do i|do we|is|are|must)\b.*\b(?:khong|ha|a|hen|nhi|chua)\b(?: \w+){0,2}$|\bthem (?:\w+ )?gi\b|^(?:and )?(?:do|does|is|are|must|should) /;

/**
 * "Có cần giấy khám sức khoẻ không", "chủ nhà phải đồng ý hả" inside a topic: the first sentence says yes, no, or that the
 * entry does not tell, and copies what it says. `null` where nothing of the kind is asked.
 */
export async function answerWhether(
  resources: Answering,
  turn: Turn,
  { asked, decision }: { readonly asked: Understood; readonly decision: Decision | null },
): Promise<WorkedPart | null> {
  const { entryId } = turn.topic;
  if (asked.spoken.includes('off-topic') || (decision && wantsAnother(turn, asked, decision))) return null;
  const said = saidIn(asked);
  if (!isProcedure(entryId) || asked.reading.tokens.length > mostTokens || !asks.test(said)) return null;
  if (!hasIdea(said)) return null;
  const version = await currentVersion(resources, turn, entryId ?? '');
  if (version?.content.kind !== 'procedure') return null;
  const { content } = version;
  const cases = casesTold(turn, content, asked);
  const procedure = narrowToCases(content, cases);
  const found = findSaid(procedure, said);
  if (!found) return null;
  if (found.kind === 'silent') {
    // A case that is told, and who may go instead, are answered by themselves.
    const tellsCase = cases.some((id) => !turn.topic.cases?.includes(id));
    if (tellsCase || asksIfNeeded(asked.reading) || guideBesideTopic(asked.reading)) return null;
    const ask = content.asks?.find(({ id }) => id === turn.topic.ask) ?? null;
    const about = found.name[turn.language];
    return sayNotSaid(turn, { topic: content, isTold: false, ask, about, other: null });
  }
  const aspect = found.kind === 'paper' ? 'papers' : found.aspect;
  const worked = await answerTopic(resources, turn, { asked, aspects: [aspect] });
  return before(worked, sayFound(turn.language, found, said));
}

/** What answers the very question stands first; what the answer says all the same is not said twice. */
function before(worked: WorkedPart, text: string): WorkedPart {
  const first: Block = { kind: 'paragraph', text };
  return { ...worked, part: { ...worked.part, blocks: [first, ...worked.part.blocks] } };
}

function saidIn({ reading }: Understood): string {
  return reading.tokens.map(({ folded }) => folded).join(' ');
}
