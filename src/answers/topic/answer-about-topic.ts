import type { Version } from '#knowledge/entry.ts';
import { familyOf } from '#knowledge/families.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { answerEntry, answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Decision } from '#src/answers/decide.ts';
import { namesPaper } from '#src/answers/names-paper.ts';
import { toldMembers } from '#src/answers/tell-member.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { answerCaseTold } from './answer-case-told.ts';
import { leansOnTopic, startsTopic, tellsOfTopic } from './judge-topic.ts';

/** A short message inside a topic, or one that tells a case of it, is about that topic, unless it clearly starts a new one. */
export async function answerAboutTopic(
  resources: Answering,
  turn: Turn,
  found: { readonly asked: Understood; readonly decision: Decision },
): Promise<WorkedPart | null> {
  const isElse = found.asked.spoken.includes('off-topic');
  const shortly = isElse ? null : await answerShortly(resources, turn, found);
  return shortly ?? answerCaseTold(resources, turn, found);
}

async function answerShortly(
  resources: Answering,
  turn: Turn,
  { asked, decision }: { readonly asked: Understood; readonly decision: Decision },
): Promise<WorkedPart | null> {
  if (!leansOnTopic(turn, asked) || startsTopic(turn, asked, decision)) return null;
  const { aspects } = asked.reading;
  if (mayBeAboutTopic(turn, asked)) return answerTopic(resources, turn, { asked, aspects });
  if (!isProcedure(turn.topic.entryId)) return null;
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (!version) return null;
  const member = await answerMember(resources, turn, { asked, version });
  if (member) return member;
  if (namesPaper(version.content, asked.reading)) {
    return answerTopic(resources, turn, { asked, aspects: ['papers'] });
  }
  if (!tellsOfTopic(version, asked)) return null;
  const again = aspects.length > 0 ? aspects : (turn.topic.aspects ?? []);
  return answerTopic(resources, turn, { asked, aspects: again });
}

/** "Chồng em người Hàn thì sao" after a wedding tells another member of the family, unless it is a case of its own. */
async function answerMember(
  resources: Answering,
  turn: Turn,
  { asked, version }: { readonly asked: Understood; readonly version: Version },
): Promise<WorkedPart | null> {
  const { entryId, content } = version;
  const family = content.kind === 'procedure' ? familyOf(entryId) : null;
  if (!family || content.kind !== 'procedure' || spotCases(content, asked.reading).length > 0) return null;
  const [told, another] = toldMembers(family, asked.reading);
  if (told === undefined || another !== undefined || told === entryId) return null;
  const aspects = asked.reading.aspects.length > 0 ? asked.reading.aspects : (turn.topic.aspects ?? []);
  return answerEntry(resources, turn, { id: told, asked, aspects, reason: 'follow-up', ranked: [] });
}

/** A word or so beside the aspect ("vợ tôi thì mất bao lâu") may still be about the topic; more is about something else. */
export function mayBeAboutTopic(turn: Turn, asked: Understood): boolean {
  return turn.topic.entryId !== undefined && asked.topicSyllables <= 1 && asked.reading.aspects.length > 0;
}
