import type { IncomingEvent } from '#bots/channel.ts';
import { foldText } from '#knowledge/fold.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { saysClose } from '#src/conversations/matters/spot-own-question.ts';
import { spotCommand } from './spot-command.ts';

/** How long a greeting or a fragment waits for its continuation (design: bursts). */
export const burstMs = 2000;
/** How far apart a platform delivers the photos of one album. */
const albumMs = 700;
const fragmentTokens = 3;
/** "Bao nhiêu tiền", "cần gì", "ở đâu": a question mark is left out on a phone, and the question is whole. */
const asking = new Set(['bao', 'gi', 'nao', 'dau', 'may', 'khong', 'sao']);

/** Milliseconds to wait before an event is worked: 0 for a whole question, for a button, for what is no text and no photo. */
export function waitsForMore(event: IncomingEvent): number {
  // Who comes for the first time says so twice: the platform does, and so does their first tap.
  if (event.kind === 'joined') return burstMs;
  if (event.kind === 'attachment') return waitsForAlbum(event);
  if (event.kind !== 'text' || isWhole(event.text)) return 0;
  const { emergency, dossierCode, procedureCodes, reading, onlyCourteous, spoken } = understandQuestion(
    event.text,
  );
  if (emergency || dossierCode || procedureCodes.length > 0) return 0;
  const isGreeting = onlyCourteous && spoken.length > 0 && reading.aspects.length === 0;
  const isAsked = reading.aspects.length > 0 && reading.tokens.some(({ folded }) => asking.has(folded));
  const isFragment = reading.tokens.length <= fragmentTokens && !isAsked && !/[?？]\s*$/.test(event.text);
  return isGreeting || isFragment ? burstMs : 0;
}

/** An album comes as a photo after a photo, its words with the first or in a message after them. */
function waitsForAlbum({ attachment, caption }: Extract<IncomingEvent, { kind: 'attachment' }>): number {
  if (attachment.kind !== 'photo') return 0;
  return caption === null ? burstMs : albumMs;
}

/** Short, and nothing follows: a command, the number of a choice, a proof, the closing of a dossier, a yes or a no. */
function isWhole(text: string): boolean {
  const said = foldText(text).trim();
  return (
    /^[/#]/.test(said) ||
    spotCommand(text) !== null ||
    /^(?:so |cau |chon )?\d{1,2}[.)]?$|^\d{4}$/.test(said) ||
    saysClose(text) ||
    answers.has(said)
  );
}

const answers = new Set([
  ...['vang', 'da', 'u', 'uh', 'ok', 'oke', 'okay', 'dung', 'dung roi', 'phai', 'co', 'chuan', 'yes'],
  ...['khong', 'ko', 'k', 'khong phai', 'chua', 'no', 'xoa', 'dong y', 'huy', 'thoi'],
]);
