import type { Version } from '#knowledge/entry.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { answerInsideTopic } from '#src/answers/topic/answer-inside-topic.ts';
import { leansOnTopic, startsTopic } from '#src/answers/topic/judge-topic.ts';
import { answerEntry } from './answer-entry.ts';
import type { WorkedPart } from './answer-part.ts';
import { askBack } from './ask-back.ts';
import { type Answering, currentVersion } from './current-version.ts';
import { type Decision, decide } from './decide.ts';
import { findHere } from './find-here.ts';
import { offersOf } from './offers-of.ts';
import { sayNothingFound, sayNotUnderstood, sayOutOfScope } from './reply-part.ts';
import { isProcedure, type Turn } from './turn.ts';
import { type Understood, understandQuestion } from './understand-question.ts';
import { weighMeaning } from './weigh-meaning.ts';

type Found = { readonly asked: Understood; readonly ranked: readonly Ranked[] };

/** From this score on a winner is meant, though the message also speaks of something else. */
const certain = 0.6;

/** What the candidates of a message come to: the topic that it leans on, one of them, a question back, or nothing. */
export async function answerFound(resources: Answering, turn: Turn, found: Found): Promise<WorkedPart> {
  const { asked, ranked } = found;
  const decision = decide(asked, ranked);
  const isElse = asked.spoken.includes('off-topic') && !isCertain(asked, decision);
  const told = await answerInsideTopic(resources, turn, { asked, decision });
  if (isElse && !told) return sayOutOfScope(turn, { ranked, confidence: decision.confidence });
  const about = told ?? (await answerTogether(resources, turn, { asked, decision }));
  if (about) return about;
  const isUnsure = leansOnTopic(turn, asked, decision) && !startsTopic(turn, asked, decision);
  // Better a question back beside the topic's own buttons than another topic that may not be meant.
  if (isUnsure && isProcedure(turn.topic.entryId) && !asked.speaksOfPapers) {
    const unsure = { ranked, confidence: decision.confidence };
    return sayNotUnderstood(turn, unsure, await topicOf(resources, turn));
  }
  return answerDecided(resources, turn, { ...found, decision });
}

/** A short answer to a question back, which by itself says too little, is read with what was asked. */
async function answerTogether(
  resources: Answering,
  turn: Turn,
  { asked, decision }: { readonly asked: Understood; readonly decision: Decision },
): Promise<WorkedPart | null> {
  const { said, entryId, aspects = [] } = turn.topic;
  if (said === undefined || entryId !== undefined || decision.kind === 'answer') return null;
  if (asked.topicSyllables > mostBeside) return null;
  const together = understandQuestion(`${said}. ${asked.reading.text}`);
  const ranked = await findHere(resources, turn, together.reading);
  const decided = decide(together, ranked);
  if (decided.kind !== 'answer') return null;
  const heard = asked.reading.aspects.length > 0 ? asked.reading.aspects : aspects;
  const { winner, confidence } = decided;
  return answerEntry(resources, turn, {
    ...{ id: winner.entryId, asked: together, aspects: heard, reason: 'clear-winner', ranked, confidence },
  });
}

/** More than this is a question of its own. */
const mostBeside = 6;

async function answerDecided(
  resources: Answering,
  turn: Turn,
  found: Found & { readonly decision: Decision },
): Promise<WorkedPart> {
  const { asked, ranked } = found;
  const decision = await weighMeaning(resources, turn, found);
  const { aspects } = asked.reading;
  const unsure = { ranked, confidence: decision.confidence };
  switch (decision.kind) {
    case 'answer': {
      const { winner, others, confidence } = decision;
      const worked = await answerEntry(resources, turn, {
        ...{ id: winner.entryId, asked, aspects, reason: 'clear-winner', ranked, confidence },
        offered: offersOf(turn, asked, others),
      });
      return winner.kind === 'guide' && leansOnTopic(turn, asked) ? withinTopic(turn, worked) : worked;
    }
    case 'ask-back':
      return askBack(resources, turn, { decision, asked, ranked });
    case 'nothing':
      if (asked.speaksOfPapers) return sayNothingFound(turn, aspects, unsure);
      return sayNotUnderstood(turn, unsure, await topicOf(resources, turn));
  }
}

/** What a guide says on the way leaves the procedure that is talked about where it was. */
function withinTopic({ topic }: Turn, worked: WorkedPart): WorkedPart {
  return isProcedure(topic.entryId)
    ? { ...worked, topic: { ...topic, choices: worked.topic.choices ?? [] } }
    : worked;
}

async function topicOf(resources: Answering, turn: Turn): Promise<Version['content'] | null> {
  const { entryId } = turn.topic;
  return entryId === undefined ? null : ((await currentVersion(resources, turn, entryId))?.content ?? null);
}

/** "Giấy an toàn thực phẩm cho quán ăn" is no talk about food. */
function isCertain({ speaksOfPapers }: Understood, decision: Decision): boolean {
  return decision.kind === 'answer' && (speaksOfPapers || decision.winner.score > certain);
}
