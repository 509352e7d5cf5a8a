import { foldText } from '#knowledge/fold.ts';

/** One way in which typing goes wrong; `draw` gives a number below its argument, the same ones for the same seed. */
export type Corruption = (phrase: string, draw: (below: number) => number) => string;

const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const hats: Readonly<Record<string, readonly [string, string, string]>> = {
  â: ['aa', 'a6', 'a^'],
  ă: ['aw', 'a8', 'a('],
  ê: ['ee', 'e6', 'e^'],
  ô: ['oo', 'o6', 'o^'],
  ơ: ['ow', 'o7', 'o+'],
  ư: ['uw', 'u7', 'u+'],
  đ: ['dd', 'd9', 'dd'],
};

/** What is left in the text where the keyboard's Vietnamese was switched off. */
function keyed(
  syllable: string,
  { keyboard, key }: { readonly keyboard: 0 | 1 | 2; readonly key: 'at-end' | 'behind-vowel' },
): string {
  const keys = ['sfrxj', '12345', `'\`?~.`][keyboard] ?? '';
  const tone = tones.findIndex((mark) => syllable.normalize('NFD').includes(mark));
  const bare = withoutTone(syllable);
  const letters = [...bare].map((letter) => hats[letter]?.[keyboard] ?? letter).join('');
  if (tone < 0) return letters;
  const at =
    key === 'at-end'
      ? letters.length
      : (/^[^aeiouy]*[aeiouy0-9^(+w]+/.exec(letters)?.[0].length ?? letters.length);
  return letters.slice(0, at) + keys[tone] + letters.slice(at);
}

function keyAt(draw: (below: number) => number): 'at-end' | 'behind-vowel' {
  return draw(2) === 0 ? 'at-end' : 'behind-vowel';
}

function withoutTone(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** Changes up to `most` syllables that `change` changes at all. */
function some(
  most: number,
  change: (syllable: string, draw: (below: number) => number) => string,
): Corruption {
  return (phrase, draw) => {
    const syllables = phrase.toLowerCase().normalize('NFC').split(' ');
    const able = syllables.flatMap((syllable, at) => (change(syllable, () => 0) === syllable ? [] : [at]));
    for (let left = Math.min(most, able.length); left > 0; left--) {
      const [at = 0] = able.splice(draw(able.length), 1);
      syllables[at] = change(syllables[at] ?? '', draw);
    }
    return syllables.join(' ');
  };
}

const accents: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^l/, 'n'],
  [/^n(?![gh])/, 'l'],
  [/^gi/, 'd'],
  [/^d/, 'gi'],
  [/^r/, 'd'],
  [/^v/, 'd'],
  [/t$/, 'c'],
  [/n$/, 'ng'],
];

function accented(syllable: string): string {
  const rule = accents.find(([pattern]) => pattern.test(syllable));
  return rule ? syllable.replace(...rule).replace(/^gi[iì]/, 'gi') : syllable;
}

const swap = (from: string, to: string) => (syllable: string) => {
  const apart = syllable.normalize('NFD');
  if (apart.includes(from)) return apart.replace(from, to).normalize('NFC');
  return apart.includes(to) ? apart.replace(to, from).normalize('NFC') : syllable;
};

const isWord = (syllable: string) => /^\p{L}{2,}$/u.test(syllable);

/** The ways of 8.2 in the domain's notes, by name. */
export const corruptions: Readonly<Record<string, Corruption>> = {
  telex: some(9, (syllable, draw) => keyed(syllable, { keyboard: 0, key: keyAt(draw) })),
  vni: some(9, (syllable, draw) => keyed(syllable, { keyboard: 1, key: keyAt(draw) })),
  viqr: some(9, (syllable) => keyed(syllable, { keyboard: 2, key: 'behind-vowel' })),
  'tone left out': some(4, withoutTone),
  'tone on another vowel': some(4, misplaced),
  'hook for tilde': some(3, swap('\u0309', '\u0303')),
  'accent spelling': some(2, accented),
  'accent spelling, unmarked': (phrase, draw) => foldText(some(2, accented)(phrase, draw)),
  'doubled letter': some(2, (syllable, draw) =>
    isWord(syllable) && syllable.length > 2
      ? doubled(syllable, draw(2) === 0 ? syllable.length - 1 : 0)
      : syllable,
  ),
  'letters in another order': some(2, (syllable) =>
    isWord(syllable) && syllable.length > 3
      ? `${syllable.slice(0, -2)}${syllable.at(-1) ?? ''}${syllable.at(-2) ?? ''}`
      : syllable,
  ),
  decomposed: (phrase) => phrase.normalize('NFD'),
  'no marks': (phrase) => foldText(phrase),
  'all capitals': (phrase) => phrase.toUpperCase(),
  'words of Huế': (phrase, draw) => pick(hue, draw).replace('_', phrase),
  'words of Huế, unmarked': (phrase, draw) => foldText(pick(hue, draw).replace('_', phrase)),
  teencode: (phrase, draw) => pick(teen, draw).replace('_', phrase),
  'name and number': (phrase, draw) => pick(personal, draw).replace('_', phrase),
};

const hue = [
  'mệ ơi cho o hỏi _ mần răng rứa',
  'con muốn _ thì nộp ở mô rứa',
  'chừ tui tính _ cần giấy tờ chi hè',
  'mạ tui muốn _ mà không biết răng',
  'ôn tui hỏi _ mất mấy bữa ri',
];
const teen = [
  'ad oi cho e hoi _ bn tiền z',
  '_ ntn ạ',
  'e mún _ thì lm sao ad',
  '_ mất bn t j zậy',
  'cho mk hỏi _ vs ạ',
];
const personal = [
  'em là trần thị mẫu, _, sđt 0905 000 111',
  '_ liên hệ Nguyễn Văn Thử 0905.000.111',
  'tôi tên Lê Thị Mẫu cccd 046099000123 muốn _',
  '_ gửi về 12/3 đường Lê Lợi giúp em',
];

function misplaced(syllable: string): string {
  const apart = [...syllable].map((letter) => letter.normalize('NFD'));
  const from = apart.findIndex((letter) => /[\u0300\u0301\u0303\u0309\u0323]/.test(letter));
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart[from] ?? '')?.[0];
  const to = [from - 1, from + 1].find((at) => /^[aeiouy]/.test(apart[at] ?? '') && at >= 0);
  if (tone === undefined || to === undefined) return syllable;
  return apart
    .map((letter, at) => (at === from ? letter.replace(tone, '') : at === to ? letter + tone : letter))
    .join('')
    .normalize('NFC');
}

function doubled(syllable: string, at: number): string {
  return syllable.slice(0, at) + (syllable[at] ?? '') + syllable.slice(at);
}

function pick(phrases: readonly string[], draw: (below: number) => number): string {
  return phrases[draw(phrases.length)] ?? '_';
}

/** A draw that is the same for the same seed. */
export function seededDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
