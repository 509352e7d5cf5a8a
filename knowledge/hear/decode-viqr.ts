const hats: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const tones: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** A sign for a hat directly behind its vowel, in a word: "gia^'y", "so+". */
const hatted = /(?<=\p{L}|^|\s)(?:[aeo]\^|a\(|[ou]\+)(?=\p{L}|['`?~.]|\s|$)/iu;
const sign = /([aeo])(\^)|(a)(\()(?!\p{L}+\))|([ou])(\+)/giu;
const toned = /([aeiouy][\u0302\u0306\u031b]?)(['`?~.])(?=\p{L}|\s|$|[,;:])/giu;

/** Text typed for an old mail program, whose signs stand for marks ("gia^'y to+`"); other text as it is. */
export function decodeViqr(text: string): string {
  if (!hatted.test(text)) return text;
  return text
    .replace(sign, (_, ...groups: readonly unknown[]) => {
      const [vowel = '', mark = ''] = groups.filter(
        (group) => typeof group === 'string' && group.length === 1,
      );
      return `${vowel}${hats[String(mark)] ?? ''}`;
    })
    .replace(toned, (_, vowel: string, tone: string) => `${vowel}${tones[tone] ?? ''}`)
    .replace(/\bdd/gi, 'đ')
    .normalize('NFC');
}
