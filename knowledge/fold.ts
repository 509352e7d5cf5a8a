const tones: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};

/**
 * One syllable without any marks, for matching what was typed without diacritics: "Đổi" -> "doi".
 * A final y after a consonant is i, as both spellings are in use: "ký", "kí" -> "ki".
 */
export function foldSyllable(syllable: string): string {
  const bare = syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
  return mergeFinalY(bare);
}

/**
 * One syllable with its letters and its tone, wherever the tone mark stands: "hoà" and "hòa" -> "hoa2".
 * Two syllables that fold alike but differ here are different words.
 */
export function exactSyllable(syllable: string): string {
  let tone = '';
  const letters = syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = tones[mark] ?? '';
      return '';
    })
    .normalize('NFC');
  return mergeFinalY(letters) + tone;
}

/** Any text without marks, in small letters: for patterns over whole sentences. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

/** Whether a text carries any Vietnamese diacritic, and so may be trusted to mean the ones it lacks. */
export function hasDiacritics(text: string): boolean {
  return /[\u0300-\u036F]|đ/i.test(text.normalize('NFD'));
}

function mergeFinalY(syllable: string): string {
  return syllable.replace(/([bcdđghklmnpqrstvx]|^qu)y$/, '$1i');
}
