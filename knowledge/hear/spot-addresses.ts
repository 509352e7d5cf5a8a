import { foldText } from '#knowledge/fold.ts';
import { bareNeverInNames, foldedSurnames, innerNames, neverInNames } from './name-words.ts';
import type { PlacedWord } from './place-words.ts';

/** Where a house stands, from its number to the end of its street's name (UTF-16 offsets). */
export type AddressSpan = { readonly from: number; readonly to: number };

/** A house number with what leads to it and what follows: "số nhà 12", "12/3 đường", "kiệt 45/6", "12, duong". */
const house =
  /(?<![\p{L}\p{N}./,-])(?<said>(?:(?:số|so) nhà |(?:số|so) nha |nhà số |nha so |số |so |kiệt |kiet |hẻm |hem |ngõ |ngo |ngách |ngach )?)(?<number>\d{1,4}[a-z]?(?:\/\d{1,3}[a-z]?){0,4})(?!\d)(?:(?<road>(?:,? (?:đường|duong|phố|pho|kiệt|kiet|hẻm|hem|ngõ|ngo|ngách|ngach)(?: \d{1,4}(?:\/\d{1,4}){0,3})?){1,3}),? | )/giu;

const longestStreet = 4;

const streets =
  'hùng vương|bà triệu|điện biên phủ|hai bà trưng|quang trung|lê lợi|nguyễn huệ|trần phú|tố hữu|bạch đằng|chi lăng|mai thúc loan|đinh tiên hoàng|ngô quyền|lý thường kiệt|trần hưng đạo|bùi thị xuân|đống đa|phạm văn đồng|nguyễn trãi|nguyễn sinh cung|an dương vương|võ thị sáu|chu văn an|bến nghé|lê duẩn|lê thánh tôn|phan bội châu|phan chu trinh|nguyễn du|nguyễn tất thành';
/** Streets that nearly every town has, and any in capitals after where somebody lives: no word announces them. */
const unannounced = new RegExp(
  `(?<![\\p{L}\\p{N}./,-])\\d{1,4}[a-z]?(?:\\/\\d{1,3}[a-z]?){0,4} (?:${streets}|${foldText(streets)})(?![\\p{L}\\p{N}])`,
  'giu',
);
const lived =
  /(?<=(?<!\p{L})(?:ở|tại|nhà|địa chỉ|o|tai|nha|dia chi)(?: (?:số|so|là|la))? ?:? ?)\d{1,4}[a-zA-Z]?(?:\/\d{1,3}[a-zA-Z]?){0,4} (?!Phường|Xã|Quận|Huyện|Tỉnh|Thành|Tổ|Thôn|Khu|Tháng|Ngày|Năm|Sở|Trung|Công|Cơ|Nơi|Phuong|Xa|Quan|Huyen|Tinh|To |Thon)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu;

/** House numbers with their street; "2 đường đi", "lý lịch số 2" and "điều 12" are none. */
export function spotAddresses(text: string, words: readonly PlacedWord[]): readonly AddressSpan[] {
  const houses = Array.from(text.matchAll(house)).flatMap((match) => {
    const { said = '', number = '', road = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const isHouse = road !== '' || /nh[aà]|[hk]i?[eệẻ][mt]|ng/iu.test(said);
    const first = words.find(({ from }) => from === end);
    const isStreet =
      first && foldedSurnames.has(first.token.folded) && (road !== '' || (said !== '' && first.capital));
    if (first && (isStreet || (isHouse && first.capital))) {
      return [{ from: match.index, to: streetEnd(text, words, words.indexOf(first)) }];
    }
    const isNumbered = road !== '' && (number.includes('/') || /nh[aà]/iu.test(said) || /\d/.test(road));
    return isNumbered ? [{ from: match.index, to: match.index + match[0].trimEnd().length }] : [];
  });
  const others = [lived, unannounced].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
  return [...houses, ...others];
}

function streetEnd(text: string, words: readonly PlacedWord[], at: number): number {
  let to = at + 1;
  while (to < at + longestStreet && goesOn(text, words, { from: at, to })) to += 1;
  return words[to - 1]?.to ?? text.length;
}

function goesOn(
  text: string,
  words: readonly PlacedWord[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const [word, before] = [words[to], words[to - 1]];
  if (!word || !before || !/^ {1,2}$/.test(text.slice(before.to, word.from))) return false;
  if (words[from]?.capital) return word.capital;
  if (neverInNames.has(word.token.exact) || bareNeverInNames.has(word.token.exact)) return false;
  return to === from + 1 || innerNames.has(before.token.folded);
}
