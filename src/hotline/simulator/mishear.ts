import { seedRandom } from './seed-random.ts';

const figures: Readonly<Record<string, string>> = {
  ...{ không: '0', một: '1', hai: '2', ba: '3', bốn: '4', năm: '5', sáu: '6', bảy: '7', tám: '8', chín: '9' },
};
const fillers = ['ờ', 'à', 'ừm', 'thì', 'là', 'dạ'];

const initials: readonly (readonly [RegExp, string])[] = [
  [/^n(?![gh])/, 'l'],
  [/^l/, 'n'],
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^d/, 'gi'],
  [/^gi(?=\p{L})/u, 'd'],
  [/^r/, 'd'],
];
const finals: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})n$/u, 'ng'],
  [/(?<=\p{L})ng$/u, 'n'],
  [/(?<=\p{L})t$/u, 'c'],
  [/(?<=\p{L})c$/u, 't'],
];

/**
 * What a recogniser makes of what was said: of all its words the given share is misheard, dropped or has a filler
 * put behind it. For the same seed the same mistakes. A line of which nothing would be left stays as it is.
 */
export function mishear(
  lines: readonly string[],
  { rate, seed }: { readonly rate: number; readonly seed: number },
): readonly string[] {
  const random = seedRandom(seed);
  const words = lines.map((line) => line.split(/\s+/).filter(Boolean));
  const places = words.flatMap((line, row) => line.map((_, at) => `${row} ${at}`));
  const hit = new Set(drawSome(places, Math.round(places.length * rate), random));
  return words.map((line, row) => {
    const heard = line.flatMap((word, at) => (hit.has(`${row} ${at}`) ? mistake(word, random) : [word]));
    return (heard.length > 0 ? heard : line).join(' ');
  });
}

/** One mistake at a word. */
function mistake(word: string, random: () => number): readonly string[] {
  const kind = random();
  const letters = word.replace(/[,?.!]+$/, '');
  const heard = soundsLike(letters);
  const one = heard[Math.floor(random() * heard.length)];
  if (one !== undefined && kind < 0.7) return [one + word.slice(letters.length)];
  if (kind < 0.85) return [];
  return [word, fillers[Math.floor(random() * fillers.length)] ?? 'ờ'];
}

/** All that a word is taken for. */
function soundsLike(word: string): readonly string[] {
  const swaps = [...initials, ...finals].filter(([pattern]) => pattern.test(word));
  const apart = word.normalize('NFD');
  const tone = apart.replace(/[\u0303\u0309]/, (mark) => (mark === '\u0303' ? '\u0309' : '\u0303'));
  const bare = apart.replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const figure = figures[word];
  const all = [
    ...swaps.map(([pattern, other]) => word.replace(pattern, other)),
    tone.normalize('NFC'),
    bare,
    ...(figure === undefined ? [] : [figure]),
  ];
  return [...new Set(all)].filter((each) => each !== word && each !== '');
}

function drawSome(from: readonly string[], many: number, random: () => number): readonly string[] {
  const rest = [...from];
  return Array.from({ length: Math.min(many, rest.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}
