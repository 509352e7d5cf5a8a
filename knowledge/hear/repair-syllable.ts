import { exactSyllable, foldSyllable } from '#knowledge/fold.ts';
import { isSyllable } from './is-syllable.ts';
import { foldedSyllables, syllables } from './syllables.ts';

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const anyTone = /[\u0300\u0301\u0303\u0309\u0323]/;
const telexTones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniTones: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const longestSyllable = 7;
/** A syllable of seven letters with three keys and a slip. */
const longestTyped = 12;
const fewestSlipped = 4;

/**
 * What was meant by letters that can be no syllable: keys of Telex or VNI that were left in the text ("ddaats", "ho7"),
 * a spelling of the phone ("fải", "khôg"), hats on the wrong vowel ("thưòng"), one letter too many or two exchanged
 * ("khai sinhh"). `null` where it is a syllable as it stands, or nothing that we know comes of it.
 */
export function repairSyllable(written: string): string | null {
  const word = written.toLowerCase().normalize('NFC');
  if (word.length < 2 || word.length > longestTyped || isMeant(word)) return null;
  const sure = [decodeVni, decodeTelex, respell, rehat].flatMap((repair) => repair(word));
  return [...sure, ...slips(word)].find(isKnown) ?? sure.find(mayBeKnown) ?? null;
}

function isMeant(word: string): boolean {
  return isSyllable(withoutTone(word));
}

function isKnown(candidate: string): boolean {
  if (candidate.length < 2 || !isMeant(candidate)) return false;
  const exact = exactSyllable(candidate);
  return exact === foldSyllable(candidate) ? foldedSyllables.has(exact) : syllables.has(exact);
}

/** With other marks, which may be those that were left out. */
function mayBeKnown(candidate: string): boolean {
  return candidate.length > 1 && isMeant(candidate) && foldedSyllables.has(foldSyllable(candidate));
}

function decodeVni(word: string): readonly string[] {
  if (!/\d/.test(word) || !/^\p{L}[\p{L}1-9]+$/u.test(word)) return [];
  const tone = vniTones[/[1-5]/.exec(word)?.[0] ?? ''] ?? '';
  let letters = word.replace(/[1-5]/g, '');
  if (letters.includes('9')) letters = letters.replace('d', 'đ').replaceAll('9', '');
  if (letters.includes('6')) letters = letters.replace(/[aeo](?=[^aeo]*$|[^aeo]*6)/, hat).replaceAll('6', '');
  if (letters.includes('8')) letters = letters.replace('a', 'ă').replaceAll('8', '');
  if (letters.includes('7')) letters = horn(letters.replaceAll('7', ''));
  return /\d/.test(letters) ? [] : [withTone(letters, tone)];
}

function decodeTelex(word: string): readonly string[] {
  if (!/^[a-zđâăêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+$/.test(word)) return [];
  const key = /(?<=[^bcdghklmnpqtv].*?)[sfrxj](?=[^sfrxj]*$)/.exec(word);
  const plain = hatTelex(word);
  if (!key || key.index === 0) return [plain];
  const tone = telexTones[key[0]] ?? '';
  const without = word.slice(0, key.index) + word.slice(key.index + 1).replaceAll(key[0], '');
  return [withTone(hatTelex(without), tone), plain];
}

function hatTelex(word: string): string {
  let letters = word.replace(/^d(.*)d/, 'đ$1').replace(/^dđ|^đd/, 'đ');
  letters = letters.replace(
    /([aeo])([^aeo]*)\1/,
    (_, vowel: string, between: string) => hat(vowel) + between,
  );
  if (!letters.includes('w')) return letters;
  const bare = letters.replaceAll('w', '');
  if (/a/.test(bare) && !/u/.test(bare)) return bare.replace('a', 'ă');
  const horned = horn(bare);
  return horned === bare ? letters.replace('w', 'ư').replaceAll('w', '') : horned;
}

function hat(vowel: string): string {
  return `${vowel}\u0302`.normalize('NFC');
}

function horn(letters: string): string {
  if (/u[oơ]/.test(letters)) return letters.replace(/u[oơ]/, 'ươ');
  if (/[oòóỏõọờớởỡợ]/.test(letters) && /^(?!.*u)/.test(letters)) {
    return /ơ|[ờớởỡợ]/.test(letters)
      ? letters.replace(/(?=[ơờớởỡợ])/, 'ư')
      : letters.normalize('NFD').replace('o', 'o\u031b').normalize('NFC');
  }
  return letters.replace('u', 'ư');
}

/** "Fải", "khôg", "zấy", "nghành", "mìnk", "wên". */
function respell(word: string): readonly string[] {
  const begun = word
    .replace(/^f/, 'ph')
    .replace(/^w/, 'qu')
    .replace(/^k(?=[aăâoôơuư])/u, 'c')
    .replace(/^c(?=[eêiy])/u, 'k')
    .replace(/^ngh(?![eêi])/u, 'ng')
    .replace(/^gh(?![eêi])/u, 'g')
    .replace(/^ng(?=[eêi])/u, 'ngh')
    .replace(/^g(?=[eê])/u, 'gh');
  const ended = begun
    .replace(/nk$/, 'nh')
    .replace(/(?<=[^n])g$/u, 'ng')
    .replace(/k$/, 'c');
  const spellings = /^[zj]/.test(ended) ? ['d', 'gi', 'v'].map((onset) => onset + ended.slice(1)) : [ended];
  return /^dz/.test(ended)
    ? [`d${ended.slice(2)}`, `v${ended.slice(2)}`]
    : spellings.filter((one) => one !== word);
}

/** "Thưòng", "đuơng": the two hooks of ươ go together; "iêu" begins with y where nothing stands before it. */
function rehat(word: string): readonly string[] {
  const { letters, tone } = apart(word);
  const hooked = letters
    .replace(/ưo|uơ/, 'ươ')
    .replace(/^iê/, 'yê')
    .replace(/(?<=[^i])yê(?=[mcpu])/u, 'iê');
  return hooked === letters ? [] : [withTone(hooked, tone)];
}

/** One letter too many, or two neighbours exchanged; a letter typed twice goes first. */
function slips(word: string): readonly string[] {
  if (word.length < fewestSlipped || word.length > longestSyllable + 1) return [];
  const at = Array.from(word, (_, index) => index);
  const twice = at.filter((index) => word[index] === word[index - 1]);
  const exchanged = at.slice(1).map((index) => exchange(word, index));
  return [
    ...twice.map((index) => leave(word, index)),
    ...exchanged,
    ...at.slice(1).map((index) => leave(word, index)),
  ];
}

function leave(word: string, index: number): string {
  return word.slice(0, index) + word.slice(index + 1);
}

function exchange(word: string, index: number): string {
  return word.slice(0, index - 1) + (word[index] ?? '') + (word[index - 1] ?? '') + word.slice(index + 1);
}

function apart(word: string): { readonly letters: string; readonly tone: string } {
  return { letters: withoutTone(word), tone: anyTone.exec(word.normalize('NFD'))?.[0] ?? '' };
}

function withoutTone(word: string): string {
  return word.normalize('NFD').replace(toneMarks, '').normalize('NFC');
}

/** Where the mark stands is all one: syllables are compared with it apart. */
function withTone(letters: string, tone: string): string {
  if (tone === '') return letters;
  const { letters: bare } = apart(letters);
  return bare.replace(/[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/u, (vowel) => vowel + tone).normalize('NFC');
}
