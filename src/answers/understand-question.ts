import { type Reading, readQuestion } from '#knowledge/read-question.ts';
import { hasDossierCode, spotProcedureCodes, withoutCodes } from '#knowledge/spot-codes.ts';
import type { EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';
import { type SpokenKind, spokenKinds } from './spoken-kinds.ts';
import { spotEmergency } from './spot-emergency.ts';

/** A message as understood before anything is looked up. */
export type Understood = {
  readonly reading: Reading;
  readonly emergency: EmergencyNumber | null;
  readonly procedureCodes: readonly string[];
  readonly dossierCode: boolean;
  /** Nothing but a personal or phone number was written. */
  readonly onlyNumbers: boolean;
  /** Intents that the words themselves tell, the strongest first. */
  readonly spoken: readonly SpokenKind[];
  /** How many syllables tell a topic, beside courtesy and the words of an aspect. */
  readonly topicSyllables: number;
  /** Whether it sounds like the business of an office, whatever it is about. */
  readonly speaksOfPapers: boolean;
};

/** Words that point back to what was talked about rather than name something. */
const pointing = new Set([
  'giay',
  'cai',
  'viec',
  'loai',
  'thu',
  'ban',
  'to',
  'do',
  'nay',
  'kia',
  'con',
  'ho',
  'so',
  'le',
  'phi',
]);

/** As `foldSyllable` writes them: a final y after a consonant is i. */
const officeWords =
  /\b(thu tuc|ho so|giay|dang ki|xin|cap|phep|chung nhan|xac nhan|chung thuc|cong chung|le phi|phi|tro cap|ho tro|bao hiem|thue|so do|so hong|khai|khau|can cuoc|cccd|cmnd|ubnd|uy ban|cong an|vneid|dinh danh|dich vu cong|bang lai|blx|gplx|bien so|kinh doanh|che do|nop|lam lai|sang ten|tach thua|tam tru|thuong tru|ho chieu|ket hon|khai sinh|khai tu|li lich|quyet dinh|qui dinh|thong bao|khieu nai|to cao|hoa giai)\b/;

export function understandQuestion(text: string): Understood {
  const searchable = withoutCodes(text);
  const procedureCodes = spotProcedureCodes(text);
  const reading = readQuestion(searchable);
  const telling = reading.tokens.filter((_, position) => (reading.weights[position] ?? 0) >= 0.9);
  return {
    reading,
    emergency: spotEmergency(text),
    procedureCodes,
    dossierCode: hasDossierCode(text),
    onlyNumbers:
      reading.tokens.length === 0 &&
      procedureCodes.length === 0 &&
      /\d{9,}/.test(text.replace(/[\s.-]/g, '')),
    spoken: spokenKinds(reading),
    speaksOfPapers: officeWords.test(reading.tokens.map((token) => token.folded).join(' ')),
    topicSyllables: telling.filter((token) => !pointing.has(token.folded)).length,
  };
}
