import { answerAtDoor } from '#src/answers/doors/answer-at-door.ts';
import { answerInTalk } from '#src/answers/topic/answer-in-talk.ts';
import { answerOthers } from '#src/answers/topic/answer-others.ts';
import { rememberTopic } from '#src/answers/topic/remember-topic.ts';
import { answerCode } from './answer-code.ts';
import { answerTopic } from './answer-entry.ts';
import { answerHours } from './answer-hours.ts';
import type { WorkedPart } from './answer-part.ts';
import { answerSearched } from './answer-searched.ts';
import { answerUnsought } from './answer-unsought.ts';
import type { Answering } from './current-version.ts';
import { outweighsRefusal } from './outweighs-refusal.ts';
import { readHours } from './read-hours.ts';
import { isProcedure, type Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** The ordered steps from one understood question to its part of the answer. */
export async function workPart(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart> {
  return rememberTopic(turn, await workOut(resources, turn, asked), asked);
}

async function workOut(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart> {
  const hours = readHours(asked, turn.today);
  const said = answerUnsought(turn, asked, hours);
  if (said && !(await outweighsRefusal(resources, turn, { asked, said }))) return said;
  if (!hours) return workSought(resources, turn, asked);
  return isSpent(hours.rest)
    ? answerHours(resources, turn, { day: hours.day, ranked: [] })
    : workSought(resources, { ...turn, hours: hours.day }, hours.rest);
}

/** What is looked up; where opening hours are asked beside it, `asked` no longer holds the words about them. */
async function workSought(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart> {
  const [code] = asked.procedureCodes;
  const others = code ? await answerOthers(resources, turn, asked) : null;
  if (others) return others;
  if (code) return answerCode(resources, turn, { code, asked });
  const taken = await answerInTalk(resources, turn, asked);
  if (taken) return taken;
  const pointed = await answerAtDoor(resources, turn, asked);
  if (pointed && !(await outweighsRefusal(resources, turn, { asked, said: pointed }))) return pointed;
  if (isFollowUp(turn, asked)) return answerTopic(resources, turn, { asked, aspects: asked.reading.aspects });
  return answerSearched(resources, turn, asked);
}

/** Whether nothing is left to look up. */
function isSpent({ topicSyllables, reading, procedureCodes }: Understood): boolean {
  return topicSyllables === 0 && reading.aspects.length === 0 && procedureCodes.length === 0;
}

/** Only an aspect, for whomever, of the procedure last talked about; a guide has none to tell. */
function isFollowUp({ topic }: Turn, asked: Understood): boolean {
  return isProcedure(topic.entryId) && asked.onlyPeople && asked.reading.aspects.length > 0;
}
