import { foldText, hasDiacritics } from '#knowledge/fold.ts';
import { kindLength, placeWords } from './place-kinds.ts';

/** One word of a message, as it was written and as it is compared. */
type Word = {
  readonly written: string;
  readonly said: string;
  readonly from: number;
  readonly to: number;
  /** What stands between it and the word before. */
  readonly gap: string;
};

type Text = { readonly words: readonly Word[]; readonly isMarked: boolean };

/**
 * The words of a message that say where, as they were written; `null` where none do. A place begins at what it is called
 * by ("đường", "hẻm 5") and goes on through its name, its number and the next such word. In a text with marks words are
 * compared with them: "Lá" and "Mơ" end no name, "là" and "mở" do.
 */
export function spotPlace(text: string): string | null {
  const read = wordsOf(text);
  const found = read.words.flatMap((_, at) => placeAt(read, at) ?? []);
  const best = found.find(({ isNamed }) => isNamed) ?? found[0];
  return best ? text.slice(best.from, best.to) : null;
}

function wordsOf(text: string): Text {
  const isMarked = hasDiacritics(text);
  let last = 0;
  const words = [...text.matchAll(/[\p{L}\p{M}\d]+(?:[/.-][\p{L}\d]+)*/gu)].map(({ 0: written, index }) => {
    const said = isMarked ? written.normalize('NFC').toLowerCase() : foldText(written);
    const word = { written, said, from: index, to: index + written.length, gap: text.slice(last, index) };
    last = word.to;
    return word;
  });
  return { words, isMarked };
}

type Found = { readonly from: number; readonly to: number; readonly isNamed: boolean };

function placeAt(text: Text, at: number): Found | null {
  const { words } = text;
  const length = beginsAt(text, at);
  if (length === 0) return null;
  const first = leadingFrom(text, at);
  const told = wayOf(text, at);
  const end = nameEnd(text, at + length);
  const held = words.slice(at, end.at);
  const isNamed = held.some(
    ({ written }, ahead) => /\d/.test(written) || (ahead + at > 0 && isLarge(written)),
  );
  const isOwn = has(text, 'self', words[end.at]?.said) && has(text, 'home', words[end.at - 1]?.said);
  const isBare = !isNamed && (!told || (needsName(text, at) && end.syllables === 0));
  const [from, to] = [words[first]?.from, words[end.at - 1]?.to];
  if (isOwn || isBare || from === undefined || to === undefined || end.at - first < 2) return null;
  return { from, to, isNamed };
}

/** How many words call a place there; a number before a name does where something leads to it: "trước 12 Lá Phong". */
function beginsAt(text: Text, at: number): number {
  const { words } = text;
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return 0;
  const isNumber = /^\d+[a-z]?(?:\/\d+)*$/.test(word.said);
  if (isNumber) return next && isLarge(next.written) && wayOf(text, at) ? 1 : 0;
  const length = kindLength(text, at);
  // "Đèn đường", "mặt đường" name no road.
  const isPart = word.said === spelled(text, 'đường') && has(text, 'part', words[at - 1]?.said);
  const isCalled = /\d/.test(next?.written ?? '') || (next !== undefined && isLarge(next.written));
  if (length > 0 && isPart && !isCalled) return 0;
  const isHome = has(text, 'home', word.said) && wayOf(text, at);
  return length > 0 ? length : isHome ? 1 : 0;
}

/** Whether something says how one stands to it. */
function wayOf(text: Text, at: number): boolean {
  return has(text, 'way', text.words[at - 1]?.said) || has(text, 'at', text.words[at - 1]?.said);
}

function leadingFrom(text: Text, at: number): number {
  let first = at;
  while (
    first > 0 &&
    text.words[first]?.gap.trim() === '' &&
    (has(text, 'way', text.words[first - 1]?.said) || isHomeBefore(text, first - 1))
  ) {
    first -= 1;
  }
  return first;
}

/** "Trước cổng chợ": the gate belongs to what comes after it. */
function isHomeBefore(text: Text, at: number): boolean {
  return has(text, 'home', text.words[at]?.said) && has(text, 'way', text.words[at - 1]?.said);
}

function needsName(text: Text, at: number): boolean {
  return has(text, 'nameless', text.words[at]?.said);
}

/** Syllables of a name that is written small: "Nguyễn Thị Minh Khai" has as many as any. */
const longestName = 4;

function nameEnd(text: Text, start: number): { readonly at: number; readonly syllables: number } {
  const { words } = text;
  let last: 'kind' | 'number' | 'name' | 'small' = 'kind';
  let [at, syllables] = [start, 0];
  for (let word = words[at]; word && !/[.;!?\n]/.test(word.gap); word = words[at]) {
    const length = kindLength(text, at);
    if (word.gap.includes(',') && length === 0) break;
    if (length > 0 && (length > 1 || !endsAt(text, at + 1) || last === 'kind')) {
      [at, last] = [at + length, 'kind'];
    } else if (last === 'number' && isMonth(text, at)) {
      [at, last] = [at + 2, 'number'];
    } else if (/^[a-z]?\d/.test(word.said)) {
      if (last !== 'kind' && isCounted(text, at)) break;
      [at, last] = [at + 1, 'number'];
    } else if (isLarge(word.written)) {
      [at, last, syllables] = [at + 1, 'name', syllables + 1];
    } else if (has(text, 'joint', word.said) && joins(text, at + 1)) {
      [at, last] = [at + 1, 'kind'];
    } else {
      const isFull = last === 'name' || last === 'number' || syllables >= longestName;
      if (isFull || stops(text, at, syllables)) break;
      [at, last, syllables] = [at + 1, 'small', syllables + 1];
    }
  }
  return { at, syllables };
}

/** "Đường 30 tháng 4". */
function isMonth(text: Text, at: number): boolean {
  return text.words[at]?.said === spelled(text, 'tháng') && /^\d{1,2}$/.test(text.words[at + 1]?.said ?? '');
}

function joins(text: Text, at: number): boolean {
  const word = text.words[at];
  return (
    word !== undefined && word.gap.trim() === '' && (kindLength(text, at) > 0 || has(text, 'home', word.said))
  );
}

function endsAt({ words }: Text, at: number): boolean {
  const word = words[at];
  return !word || /[.,;!?\n]/.test(word.gap);
}

/** Without marks "mo" may be a name's: a name has two syllables before it ends at such a word. */
function stops(text: Text, at: number, syllables: number): boolean {
  const said = text.words[at]?.said;
  if (text.isMarked) return has(text, 'stop', said);
  return has(text, 'sure', said) || (syllables >= 2 && has(text, 'stop', said));
}

/** "3 hôm", "12h": no number of a house. */
function isCounted(text: Text, at: number): boolean {
  return (
    /^\d+(?:h|g|k|tr)\d*$/.test(text.words[at]?.said ?? '') || has(text, 'counted', text.words[at + 1]?.said)
  );
}

function isLarge(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}

function has({ isMarked }: Text, list: keyof typeof placeWords, said: string | undefined): boolean {
  return said !== undefined && placeWords[list][isMarked ? 'marked' : 'folded'].has(said);
}

function spelled({ isMarked }: Text, word: string): string {
  return isMarked ? word : foldText(word);
}
