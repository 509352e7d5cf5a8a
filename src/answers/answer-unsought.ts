import { foldText } from '#knowledge/fold.ts';
import { sayRefused } from '#src/answers/guard/say-refused.ts';
import { spotConcern } from '#src/answers/guard/spot-concern.ts';
import type { WorkedPart } from './answer-part.ts';
import type { HoursAsked } from './read-hours.ts';
import {
  sayElsewhere,
  sayEmergency,
  sayLateComplaint,
  sayPersonUnneeded,
  saySmallTalk,
  sayUnreadable,
} from './reply-part.ts';
import { tellsOnlyPerson } from './tells-only-person.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** More than this beside anger is a matter to look into. */
const mostAngryTokens = 14;

/** What needs no search: danger first, then what cannot be searched, then what other doors are for. */
export function answerUnsought(turn: Turn, asked: Understood, hours: HoursAsked | null): WorkedPart | null {
  const concern = turn.said === 'choice' ? null : spotConcern(asked);
  if (concern) return sayRefused(turn, concern);
  if (asked.emergency) return sayEmergency(turn, asked.emergency);
  const person = turn.said === 'words' && asked.procedureCodes.length === 0 && !asked.dossierCode;
  const told = asked.onlyNumbers ? 'number' : person ? tellsOnlyPerson(asked.said) : null;
  if (told) return sayPersonUnneeded(turn, told);
  if (asked.dossierCode) return sayElsewhere(turn, 'dossier');
  if (asked.reading.tokens.length === 0 && asked.procedureCodes.length === 0) return sayUnreadable(turn);
  const asksAspect = asked.reading.aspects.length > 0;
  // "Hồ sơ kết hôn, mã 1.000894, gồm những gì": a code of a procedure is no dossier's.
  const [spoken] = asked.procedureCodes.length > 0 && asksAspect ? [] : asked.spoken;
  if (!spoken) return null;
  switch (spoken) {
    case 'off-topic':
      return null;
    case 'operator':
      return sayElsewhere(turn, spoken);
    case 'complaint':
      return asked.spoken.includes('dossier')
        ? sayLateComplaint(turn, 'ticket')
        : sayElsewhere(turn, 'ticket');
    case 'filed':
      return complains(asked) ? sayLateComplaint(turn, 'dossier') : sayElsewhere(turn, 'dossier');
    case 'dossier':
      if (complains(asked)) return sayLateComplaint(turn, 'dossier');
      return asksAspect && asked.topicSyllables > 3 ? null : sayElsewhere(turn, spoken);
    case 'ticket':
      return asksAspect && asked.topicSyllables > 3 ? null : sayElsewhere(turn, spoken);
    case 'about-assistant':
      return saySmallTalk(turn, spoken);
    case 'upset':
      return asksAspect || asked.speaksOfPapers || asked.reading.tokens.length > mostAngryTokens
        ? null
        : saySmallTalk(turn, spoken);
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

/** Not only asked how far a dossier is, but complained of it. */
function complains({ spoken, reading }: Understood): boolean {
  return spoken.includes('ticket') && /\b(?:khieu nai|to cao|phan anh|kien)\b/.test(foldText(reading.text));
}
