import { soundsLikeTalk } from './sounds-like-talk.ts';
import { spotPlace } from './spot-place.ts';

const mostWords = 8;

/** Whether an answer to "where" can be one: a number, a name or a word for a place in it, or few words that say nothing else. */
export function looksLikePlace(text: string): boolean {
  if (spotPlace(text) !== null) return true;
  if (soundsLikeTalk(text)) return false;
  const isNamed = /\d|(?<=[\p{L}\d,] )\p{Lu}/u.test(text);
  return isNamed || text.trim().split(/\s+/).length <= mostWords;
}
