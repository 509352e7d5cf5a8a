import { foldText } from '#knowledge/fold.ts';
import { spotEmergency } from '#src/answers/spot-emergency.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { asksWhereTo } from '#src/tickets/asks-where-to.ts';
import type { Draft } from '#src/tickets/draft.ts';
import { spotDossierCodes } from './read-proof.ts';
import { wantsPerson } from './wants-person.ts';

const asks =
  /\b(?:gi|bao nhieu|may gio|bao lau|o dau|cho nao|the nao|nhu nao|ra sao|lam sao|can nhung|duoc khong|khong a|what|how|when|where|which)\b|\?\s*$/;
/** Whoever complains asks too: "nộp cả tháng rồi mà bao lâu nữa mới xong?" */
const complains =
  /\b(?:roi ma|ma (?:chua|khong|van)|chua xong|qua lau|mai (?:khong|chua)|kieu gi|tai sao|vi sao|lam an|vo li)\b/;
const hours =
  /\b(?:mo cua|lam viec|lam)\b.{0,20}\b(?:may gio|gio nao|thu bay|chu nhat|khong)\b|\bmay gio\b.{0,12}\b(?:mo|dong|lam)\b/;
const courtesy =
  /^(?:(?:da|vang|ok|oke|thoi|the|vay|duoc roi|duoc|roi) )*(?:xin chao|xin cam on|tam biet|bye|chao|hello|hi|alo|cam on|camon|thanks?|thank you|tks)(?: (?:em|anh|chi|ban|ad|a|nhe|nhieu|oi|you|so much|very much))*$/;

/** A dossier that stands open is closed whatever else goes on. */
const closes =
  /^(?:(?:da|em|toi|giup|cho|xin) )*(?:(?:dong|thoat|khoa) (?:lai )?ho so|dang xuat)(?: (?:lai|giup|toi|em|minh|nay|di|a|nhe|nha|voi))*$/;

/** The code of a dossier with four digits and nothing else: whoever sends that wants to see it. */
function provesDossier(text: string): boolean {
  const codes = spotDossierCodes(text);
  const rest = codes.reduce((said, code) => said.replace(code, ' '), text);
  return codes.length === 1 && /^[\s,.:;-]*\d{4}[\s.]*$/.test(rest);
}

/** Whether a message, though a report is being told, is about something else: it asks what an office could answer, wants a person, or is a courtesy. */
export function isAside(text: string, { asked, soundsLike }: Draft): boolean {
  // Danger is the report's own first step; where its lawful channel is, it knows itself.
  if (spotEmergency(text) !== null || (soundsLike !== null && asksWhereTo(text))) return false;
  const folded = foldText(text)
    .replace(/[^\p{L}\d?]+/gu, ' ')
    .trim();
  if (courtesy.test(folded) || closes.test(folded) || wantsPerson(text) || provesDossier(text)) return true;
  if (!asks.test(folded)) return false;
  if (hours.test(folded)) return true;
  const { reading, topicSyllables, procedureCodes } = understandQuestion(text);
  const asksOffice = reading.aspects.length > 0 && (topicSyllables > 0 || procedureCodes.length > 0);
  return asksOffice && !((asked === 'what' || asked === null) && complains.test(folded));
}
