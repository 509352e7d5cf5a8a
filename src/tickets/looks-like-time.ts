import { foldText } from '#knowledge/fold.ts';
import { soundsLikeTalk } from './sounds-like-talk.ts';

const times =
  /\d|\b(?:sang|trua|chieu|toi|dem|khuya|hom|bua|ngay|tuan|thang|nam|gio|luc|hoi|khi|lau|nay|thuong|luon|suot|lien|vua|moi|truoc|qua|kia|tet|mua|tu|ban|cuoi|dau|may|xua|lien tuc|always|since|ago|days?|weeks?|months?|years?|night|morning|evening|today|now|often)\b/;
const mostWords = 12;

/** Whether an answer to "when" can be one, though no day is read from it. */
export function looksLikeTime(text: string): boolean {
  return times.test(foldText(text)) && text.trim().split(/\s+/).length <= mostWords && !soundsLikeTalk(text);
}
