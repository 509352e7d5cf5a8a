const onsets = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|';

/** Every rhyme of Vietnamese, without its tone. */
const rhymes = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn ' +
  'uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
  'y yêm yên yêt yêu yêng'
).split(' ');

/** After `gi` and `qu`, whose vowel belongs to the onset. */
const shortRhymes = 'a e ê i o ô ơ u ư ă â'.split(' ');

const syllables = pattern([...rhymes, ...shortRhymes, 'êng']);
const bareSyllables = pattern([...rhymes, ...shortRhymes].map(bareLetters));

/** Before e, ê, i, y stand k, gh, ngh; before the other vowels c, g, ng. */
const misspelled =
  /^(?:(?:c|ng(?!h)|g(?!h|i))(?=[eêy])|(?:c|ng)(?=i)|(?:gh|ngh)(?=[^eêi])|k(?=[aăâoôơuư])|q(?!u))/;

/** Whether letters in small, composed and without their tone can be a syllable; without any hat they may stand for hatted ones. */
export function isSyllable(letters: string): boolean {
  if (misspelled.test(letters)) return false;
  return syllables.test(letters) || (/^[a-zđ]+$/.test(letters) && bareSyllables.test(bareLetters(letters)));
}

/** "ă" and "ơ" without their hats, "đ" as d. */
export function bareLetters(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

function pattern(ends: readonly string[]): RegExp {
  const longestFirst = [...new Set(ends)].sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${onsets})(?:${longestFirst.join('|')})$`);
}
