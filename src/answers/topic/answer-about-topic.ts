import type { Aspect, Version } from '#knowledge/entry.ts';
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
import { answerBesideTopic } from './answer-beside-topic.ts';
import { answerCaseTold } from './answer-case-told.ts';
import { asksConditions, asksIfNeeded, asksOnlyBeside, hearBesideTopic } from './hear-beside-topic.ts';
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
  if (!leansOnTopic(turn, asked, decision) || startsTopic(turn, asked, decision)) return null;
  if (mayBeAboutTopic(turn, asked) && !asksIfNeeded(asked.reading)) {
    return answerTopic(resources, turn, { asked, aspects: heardOf(asked) });
  }
  if (!isProcedure(turn.topic.entryId)) return null;
  if (asksOnlyBeside(asked.reading)) return answerTopic(resources, turn, { asked, aspects: heardOf(asked) });
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (!version) return null;
  const member = await answerMember(resources, turn, { asked, version });
  if (member) return member;
  if (asksPapers(asked) && namesPaper(version.content, asked.reading)) {
    return answerTopic(resources, turn, { asked, aspects: ['papers'] });
  }
  if (!tellsOfTopic(version, asked)) return answerBesideTopic(resources, turn, { asked, decision, version });
  return answerTopic(resources, turn, { asked, aspects: againOf(turn, asked) });
}

/** "Nhờ mẹ đi lấy giùm được không" tells a case and asks for no conditions: what was asked before is told anew for it. */
function againOf({ topic }: Turn, { reading }: Understood): readonly Aspect[] {
  const named = asksConditions(reading) ? reading.aspects : hearBesideTopic(reading);
  return named.length > 0 ? named : (topic.aspects ?? []).filter((aspect) => aspect !== 'conditions');
}

/** "Lệ phí kết hôn bao nhiêu" names the procedure, and not its form. */
function asksPapers({ reading }: Understood): boolean {
  return reading.aspects.every(
    (aspect) => aspect === 'papers' || aspect === 'conditions' || aspect === 'form',
  );
}

/** "Lên phường làm được không" asks for the place, and not what must hold. */
function heardOf({ reading }: Understood): readonly Aspect[] {
  const beside = hearBesideTopic(reading);
  return beside.length > 0 ? beside : reading.aspects;
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

/** The same of a message of common words alone, which name nothing: "chủ nhà không cho thì sao". */
export async function answerWithTopic(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const { entryId = '' } = turn.topic;
  if (!isProcedure(entryId) || asked.reading.tokens.length > mostCommon) return null;
  const version = await currentVersion(resources, turn, entryId);
  return version && answerBesideTopic(resources, turn, { asked, decision: null, version });
}

/** More than these common words are about anything. */
const mostCommon = 12;

/** A word or so beside the aspect ("vợ tôi thì mất bao lâu") may still be about the topic; more is about something else. */
export function mayBeAboutTopic(turn: Turn, asked: Understood): boolean {
  return turn.topic.entryId !== undefined && asked.topicSyllables <= 1 && asked.reading.aspects.length > 0;
}
