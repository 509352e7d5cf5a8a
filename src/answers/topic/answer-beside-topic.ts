import type { Procedure, Version } from '#knowledge/entry.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import type { Block } from '#src/answers/answer.ts';
import { answerEntry, answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Decision } from '#src/answers/decide.ts';
import { sayNotSaid } from '#src/answers/reply-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { findPassage } from './find-passage.ts';
import {
  asksIfNeeded,
  asksSomething,
  guideBesideTopic,
  hearBesideTopic,
  soundsLikeOwn,
} from './hear-beside-topic.ts';

/** From this confidence on what is asked back about is meant, rather than what was talked about. */
const likelyElse = 0.5;

type Beside = {
  readonly asked: Understood;
  readonly decision: Decision | null;
  readonly version: Version;
};

/**
 * A short message that names neither another procedure nor a case of this one is still about what is talked about: a
 * sentence of its text that says the same, an aspect that is heard only here, who may go; otherwise it is said that
 * the text does not tell. `null` where it sounds like something else.
 */
export async function answerBesideTopic(
  resources: Answering,
  turn: Turn,
  { asked, decision, version }: Beside,
): Promise<WorkedPart | null> {
  const { content } = version;
  if (content.kind !== 'procedure') return null;
  const { reading } = asked;
  const words = wordsOf(turn.language).replies;
  if (asksIfNeeded(reading) && content.papers.length > 0) {
    const worked = await answerTopic(resources, turn, { asked, aspects: ['papers'] });
    return before(worked, words.paperNotListed);
  }
  if (decision?.kind === 'ask-back' && asked.speaksOfPapers && decision.confidence >= likelyElse) return null;
  const passage = findPassage(content, reading);
  if (passage) {
    const worked = await answerTopic(resources, turn, { asked, aspects: [passage.aspect] });
    return before(worked, passage.text);
  }
  const aspects = hearBesideTopic(reading);
  const named = reading.aspects.filter((aspect) => aspect !== 'conditions');
  if (aspects.length === 0 && named.length > 0 && tellsNoMore(content, reading)) {
    return answerTopic(resources, turn, { asked, aspects: named });
  }
  const guide = aspects.length === 0 ? await answerGuide(resources, turn, asked) : null;
  if (guide) return guide;
  if (aspects.length > 0) return answerTopic(resources, turn, { asked, aspects });
  if (asked.spoken.includes('off-topic') || !soundsLikeOwn(reading)) return null;
  const ask = content.asks?.find(({ id }) => id === turn.topic.ask) ?? null;
  const other = decision?.kind === 'answer' ? decision.winner : null;
  return sayNotSaid(turn, { topic: content, isTold: !asksSomething(reading), ask, other });
}

/** So many syllables beside the topic's own name still ask of it: "bé chưa có giấy khai sinh, cần mang gì". */
const mostBesideName = 2;

function tellsNoMore({ name, plainName = '' }: Procedure, { tokens, weights }: Reading): boolean {
  const own = new Set(tokenize(`${name} ${plainName}`).map(({ folded }) => folded));
  const left = tokens.filter(({ folded }, at) => (weights[at] ?? 0) >= 0.9 && !own.has(folded));
  return left.length <= mostBesideName;
}

/** What a guide says on the way leaves the procedure where it was. */
async function answerGuide(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  const id = guideBesideTopic(asked.reading);
  if (id === null || !(await currentVersion(resources, turn, id))) return null;
  const found = { id, asked, aspects: [], reason: 'guide-found', ranked: [] } as const;
  const worked = await answerEntry(resources, turn, found);
  return { ...worked, topic: { ...turn.topic, choices: worked.topic.choices ?? [] } };
}

/** What answers the very question stands first; what the answer says all the same is not said twice. */
function before(worked: WorkedPart, text: string): WorkedPart {
  const first: Block = { kind: 'paragraph', text };
  const rest = worked.part.blocks.filter((block) => block.kind !== 'paragraph' || block.text !== text);
  return { ...worked, part: { ...worked.part, blocks: [first, ...rest] } };
}
