import { sayRefused } from '#src/answers/guard/say-refused.ts';
import { spotConcern } from '#src/answers/guard/spot-concern.ts';
import type { Resources } from '#src/resources.ts';
import { answerTopic, answerVersion } from './answer-entry.ts';
import { answerHours } from './answer-hours.ts';
import type { WorkedPart } from './answer-part.ts';
import { answerSearched } from './answer-searched.ts';
import { currentVersion } from './current-version.ts';
import { findHere } from './find-here.ts';
import { type HoursAsked, readHours } from './read-hours.ts';
import {
  sayCodeUnknown,
  sayElsewhere,
  sayEmergency,
  sayNumberUnneeded,
  saySmallTalk,
  sayUnreadable,
} from './reply-part.ts';
import { takeCase } from './take-case.ts';
import { isProcedure, type Turn } from './turn.ts';
import { type Understood, understandQuestion } from './understand-question.ts';

type Answering = Pick<Resources, 'db' | 'clock'>;

/** The ordered steps from one understood question to its part of the answer. */
export async function workPart(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart> {
  const hours = readHours(asked, turn.today);
  const said = answerUnsought(turn, asked, hours);
  if (said) return said;
  if (!hours) return workSought(resources, turn, asked);
  return isSpent(hours.rest)
    ? answerHours(resources, turn, { day: hours.day, ranked: [] })
    : workSought(resources, { ...turn, hours: hours.day }, hours.rest);
}

/** What is looked up; where opening hours are asked beside it, `asked` no longer holds the words about them. */
async function workSought(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart> {
  const [code] = asked.procedureCodes;
  if (code) return answerCode(resources, turn, { code, asked });
  const taken = await answerAsk(resources, turn, asked);
  if (taken) return taken;
  if (isFollowUp(turn, asked)) return answerTopic(resources, turn, { asked, aspects: asked.reading.aspects });

  const started = resources.clock.elapsed();
  const ranked = await findHere(resources, turn, asked.reading);
  const findMs = resources.clock.elapsed() - started;
  const worked = await answerSearched(resources, turn, { asked, ranked });
  return { ...worked, findMs };
}

/** Whether nothing is left to look up. */
function isSpent({ topicSyllables, reading, procedureCodes }: Understood): boolean {
  return topicSyllables === 0 && reading.aspects.length === 0 && procedureCodes.length === 0;
}

/** What needs no search: danger first, then what cannot be searched, then what other doors are for. */
function answerUnsought(turn: Turn, asked: Understood, hours: HoursAsked | null): WorkedPart | null {
  const concern = turn.said === 'choice' ? null : spotConcern(asked);
  if (concern) return sayRefused(turn, concern);
  if (asked.emergency) return sayEmergency(turn, asked.emergency);
  if (asked.onlyNumbers) return sayNumberUnneeded(turn);
  if (asked.dossierCode) return sayElsewhere(turn, 'dossier');
  if (asked.reading.tokens.length === 0 && asked.procedureCodes.length === 0) return sayUnreadable(turn);
  const [spoken] = asked.spoken;
  const asksAspect = asked.reading.aspects.length > 0;
  if (!spoken) return null;
  switch (spoken) {
    case 'off-topic':
      return null;
    case 'operator':
      return sayElsewhere(turn, spoken);
    case 'filed':
      return sayElsewhere(turn, 'dossier');
    case 'dossier':
    case 'ticket':
      return asksAspect && asked.topicSyllables > 3 ? null : sayElsewhere(turn, spoken);
    case 'about-assistant':
      return saySmallTalk(turn, spoken);
    case 'greeting':
    case 'thanks':
    case 'farewell':
      return hours ||
        asksAspect ||
        asked.topicSyllables > 2 ||
        !asked.onlyCourteous ||
        asked.procedureCodes.length > 0
        ? null
        : saySmallTalk(turn, spoken);
  }
}

/** Only an aspect, for whomever, of the procedure last talked about; a guide has none to tell. */
function isFollowUp({ topic }: Turn, asked: Understood): boolean {
  return isProcedure(topic.entryId) && asked.onlyPeople && asked.reading.aspects.length > 0;
}

async function answerCode(
  resources: Answering,
  turn: Turn,
  { code, asked }: { readonly code: string; readonly asked: Understood },
): Promise<WorkedPart> {
  const { aspects } = asked.reading;
  const version = await currentVersion(resources, turn, code);
  if (!version) return sayCodeUnknown(turn, code, aspects);
  const reason = turn.said === 'choice' ? 'choice-taken' : 'code-named';
  return answerVersion(resources, turn, { version, asked, aspects, reason, ranked: [] });
}

/** A short answer to the question about cases that was asked back, as the button that it stands for. */
async function answerAsk(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  if (turn.topic.ask === undefined || asked.procedureCodes.length > 0) return null;
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (version?.content.kind !== 'procedure') return null;
  const value = takeCase(turn, version.content, asked);
  if (value === null) return null;
  return workPart(resources, { ...turn, said: 'choice' }, understandQuestion(value));
}
