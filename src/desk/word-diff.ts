import { diffArrays } from 'diff';

export type DiffPiece = { readonly text: string; readonly is: 'same' | 'added' | 'removed' };

/** Beyond so many differing words two texts have nothing to do with each other. */
const mostEdits = 3_000;

/** What differs between two texts, word by word; a number with its dots is one word. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const pieces = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits });
  if (!pieces) {
    return [
      { text: before, is: 'removed' as const },
      { text: after, is: 'added' as const },
    ].filter(({ text }) => text !== '');
  }
  return pieces.map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu) ?? [];
}
