import type { DraftSuggestion } from './card.ts';

/** Fewer words ask nothing that could be missing in the record. */
const fewestMissed = 5;
const asking =
  /(?<!\p{L})(?:gì|chi|nào|đâu|mô|bao|mấy|nhiêu|sao|răng|hỏi|muốn|cần|xin|cách|thủ tục|giấy|hồ sơ|phí)(?!\p{L})/iu;
/** "làm qua mạng được không anh", "có phải đóng tiền hông", "xong chưa ạ". */
const yesOrNo =
  /(?<!\p{L})(?:không|hông|khôn|khum|chưa|chăng)(?: (?:ạ|anh|chị|em|cô|chú|bác|con|cháu|vậy|rứa|nhỉ|hả|ta|nha|nhé))*[\s?.!]*$/iu;
/** What keeps a conversation going and says nothing about the matter. */
const courtesy =
  /(?<!\p{L})(?:dạ|vâng|ừa?|ờ|à|ạ|rồi|thế|vậy|rứa|hả|ok|ừm|được|cảm|ơn|em|anh|chị|cô|chú|bác|con|cháu|nha|nhé|nghe|nghen|hí)(?!\p{L})/giu;

/** What is done at an office, or for it. */
const official =
  /(?<!\p{L})(?:thủ tục|giấy|hồ sơ|đơn|sổ|thẻ|bằng|phép|đăng k[ýí]|xin|cấp|đổi|làm|nộp|khai|chứng|phí|lệ phí)(?!\p{L})/iu;
/** What stands in place of a number tells nothing: "[số giấy tờ]". */
const masked = /\[[^\]]*\]/gu;

/**
 * Whether a card for what was said is worth the glance. What names a procedure by itself is; what only goes on with the
 * matter, asks back or says that nothing is known has to ask something first: half of what is said on a telephone tells
 * a story, answers the operator, or thanks. A guess at what is meant is for the business of an office only.
 */
export function deservesCard({ kind, reason }: DraftSuggestion, text: string): boolean {
  if (kind === 'emergency' || kind === 'dossier') return true;
  if (reason === 'clear-winner' || reason === 'code-named') return true;
  const said = text.replace(masked, ' ');
  // The operator asked which it is, and they said so; "vâng" is said to everything.
  if (reason === 'choice-taken') return said.replace(courtesy, '').replace(/[^\p{L}\d]/gu, '') !== '';
  const asks = asking.test(said) || yesOrNo.test(said);
  if (reason === 'weak-match') return asks && official.test(said);
  return kind === 'nothing' ? asks && said.split(' ').length >= fewestMissed : asks;
}
