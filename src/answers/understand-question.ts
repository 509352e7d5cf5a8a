import { type Reading, readQuestion } from '#knowledge/read-question.ts';
import { hasDossierCode, spotCaseIds, spotProcedureCodes, withoutCodes } from '#knowledge/spot-codes.ts';
import type { EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';
import { type SpokenKind, spokenKinds } from './spoken-kinds.ts';
import { spotEmergency } from './spot-emergency.ts';

/** A message as understood before anything is looked up. */
export type Understood = {
  /** The message as it was sent. */
  readonly said: string;
  readonly reading: Reading;
  readonly emergency: EmergencyNumber | null;
  readonly procedureCodes: readonly string[];
  /** The ids of cases that a button's value names. */
  readonly caseIds: readonly string[];
  readonly dossierCode: boolean;
  /** Nothing but a personal or phone number was written. */
  readonly onlyNumbers: boolean;
  /** Intents that the words themselves tell, the strongest first. */
  readonly spoken: readonly SpokenKind[];
  /** Whether all that tells a topic are words for people: "sinh viên có được giảm không". */
  readonly onlyPeople: boolean;
  /** How many syllables tell a topic, beside courtesy and the words of an aspect. */
  readonly topicSyllables: number;
  /** Whether it sounds like the business of an office, whatever it is about. */
  readonly speaksOfPapers: boolean;
  /** Whether nothing of an office is left beside "xin chào", "xin cảm ơn". */
  readonly onlyCourteous: boolean;
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

/** What stands beside a number that was sent for itself: "sđt của em là ...", "cccd 046...". */
const numberWords = new Set(
  'so dien thoai sdt zalo goi lai cho the can cuoc cong dan chung minh dinh danh ca nhan ma thue cua toi em minh con anh chi la day nay da a nhe nha oi ad'.split(
    ' ',
  ),
);

const people = new Set(
  'sinh vien hoc nguoi gia lon tre em be vo chong me ba bo ma cha ong con trai gai chau ngheo can khuyet tat'.split(
    ' ',
  ),
);

/** What only keeps a talk going: "thôi nói tui nghe". */
const chatter = new Set('thoi noi nghe ke troi oi giup gium dum luon vay roi tui'.split(' '));

const courtesies = /\bxin (chao|cam on|hoi|loi)\b/g;

/** As `foldSyllable` writes them: a final y after a consonant is i. */
const officeWords =
  /\b(thu tuc|ho so|giay|dang ki|xin|cap|phep|chung nhan|xac nhan|chung thuc|cong chung|le phi|phi|tro cap|ho tro|bao hiem|thue|so do|so hong|khai|khau|can cuoc|cccd|cmnd|ubnd|uy ban|cong an|vneid|dinh danh|dich vu cong|bang lai|blx|gplx|bien so|kinh doanh|che do|nop|lam lai|sang ten|tach thua|tam tru|thuong tru|ho chieu|ket hon|khai sinh|khai tu|li lich|quyet dinh|qui dinh|thong bao|khieu nai|to cao|hoa giai)\b/;

export function understandQuestion(text: string): Understood {
  const searchable = withoutCodes(withoutOwnNumbers(text));
  const procedureCodes = spotProcedureCodes(text);
  const dossierCode = hasDossierCode(text);
  const reading = readQuestion(searchable);
  const folded = reading.tokens.map((token) => token.folded).join(' ');
  const telling = reading.tokens.filter((_, position) => (reading.weights[position] ?? 0) >= 0.9);
  return {
    said: text,
    reading,
    emergency: spotEmergency(text),
    procedureCodes,
    caseIds: spotCaseIds(text),
    dossierCode,
    onlyNumbers: procedureCodes.length === 0 && !dossierCode && isOnlyNumbers(text, reading),
    spoken: spokenKinds(reading),
    speaksOfPapers: officeWords.test(folded),
    onlyCourteous: !officeWords.test(folded.replace(courtesies, '')),
    onlyPeople: telling.every((token) => people.has(token.folded) || pointing.has(token.folded)),
    topicSyllables: telling.filter(({ folded }) => !pointing.has(folded) && !chatter.has(folded)).length,
  };
}

/** "Căn cước em là 046..." tells who writes, and is no question about the card. */
const ownNumber =
  /(?:số\s+)?(?<!\p{L})(?:căn cước(?: công dân)?|can cuoc(?: cong dan)?|cccd|cmnd|chứng minh(?: nhân dân)?|chung minh(?: nhan dan)?|định danh|dinh danh|mã số thuế|ma so thue|mst|sđt|sdt|số điện thoại|so dien thoai|zalo)(?:\s+(?:của|cua))?(?:\s+(?:em|tôi|toi|mình|minh|tui|con|cháu|chau|anh|chị|chi|bác|bac|cô|co))?(?:\s+(?:là|la|số|so))*\s*:?\s*(?=\d[\d .-]{7,}\d)/giu;

/** "Toi ten nguyen van a, ..." as well, where no capitals tell a name. */
const ownName =
  /^(?:(?:dạ|da|alo|chào|chao|ad|anh|chị|chi|em)[ ,]+)*(?:tôi|toi|em|mình|minh|tui|con|cháu|chau)\s+(?:tên|ten)(?:\s+(?:là|la))?(?:\s+\p{L}+){1,4}\s*[,.;]/iu;

function withoutOwnNumbers(text: string): string {
  return text.normalize('NFC').replace(ownName, ' ').replace(ownNumber, ' ');
}

function isOnlyNumbers(text: string, { tokens }: Reading): boolean {
  return /\d{9,}/.test(text.replace(/[\s.-]/g, '')) && tokens.every((token) => numberWords.has(token.folded));
}
