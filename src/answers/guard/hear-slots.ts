import { writeOut } from '#knowledge/hear/write-out.ts';
import { isMarked, type Said } from '#knowledge/match-phrases.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import type { SlotRule, SlotWords } from './slot-rule.ts';

/** The slots that are filled in one stretch of a message. */
export type Stretch = ReadonlySet<string>;

type Phrase = {
  readonly exact: readonly string[];
  readonly slots: readonly string[];
  /** Whether without its marks it is too often something else. */
  readonly marksNeeded: boolean;
};
/** Phrases by their syllables without marks. */
export type SlotIndex = ReadonlyMap<string, readonly Phrase[]>;

/** What belongs together is said within so many syllables, and a stretch begins at every half of that. */
const longestStretch = 32;
const longestPhrase = 6;
/** What comes after is not said by a person at a counter. */
const mostTokens = 300;
const mostSentences = 40;

export function indexSlots(words: SlotWords): SlotIndex {
  const phrases = new Map<string, Phrase[]>();
  for (const [slot, said] of Object.entries(words)) {
    for (const phrase of said.split('|')) {
      const tokens = tokenize(phrase);
      const exact = tokens.map((token) => token.exact);
      const key = tokens.map((token) => token.folded).join(' ');
      const same = phrases.get(key) ?? [];
      const marksNeeded = phrase.endsWith('!');
      const known = same.find(
        (other) => other.marksNeeded === marksNeeded && other.exact.join(' ') === exact.join(' '),
      );
      phrases.set(
        key,
        known
          ? same.map((other) => (other === known ? { ...other, slots: [...other.slots, slot] } : other))
          : [...same, { exact, slots: [slot], marksNeeded }],
      );
    }
  }
  return phrases;
}

/** The sentences of a message with short forms and words of a region written out. */
export function sentencesOf(text: string): readonly Said[] {
  const marked = isMarked(tokenize(text));
  let left = mostTokens;
  return text.split(/[.!?;\n…]+/, mostSentences).flatMap((sentence) => {
    const typed = tokenize(sentence).slice(0, left);
    left -= typed.length;
    return typed.length === 0 ? [] : [{ tokens: writeOut(typed).tokens, marked }];
  });
}

/**
 * The slots of each stretch of each sentence. The longest phrase at each place is taken alone, so that "điều kiện" is
 * no suit ("kiện"). What is written without marks may be any phrase with the same letters.
 */
export function hearSlots(sentences: readonly Said[], index: SlotIndex): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const sentence of sentences) {
    const { tokens } = sentence;
    const found = slotsAt(sentence, index);
    for (let from = 0; from === 0 || from + longestStretch / 2 < tokens.length; from += longestStretch / 2) {
      const to = from + longestStretch;
      stretches.push(new Set(found.flatMap(({ at, slots }) => (at >= from && at < to ? slots : []))));
    }
  }
  return stretches;
}

/** Whether a rule is filled near together, and nothing speaks against it as far as `heard` goes. */
export function fillsRule({ all, unless = [] }: SlotRule, stretch: Stretch, heard: Stretch): boolean {
  return all.every((slot) => stretch.has(slot)) && !unless.some((slot) => heard.has(slot));
}

function slotsAt({ tokens, marked }: Said, index: SlotIndex) {
  const found: { readonly at: number; readonly slots: readonly string[] }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { length, slots } = longestAt({ tokens: tokens.slice(at, at + longestPhrase), marked }, index);
    if (slots.length > 0) found.push({ at, slots });
    at += length;
  }
  return found;
}

function longestAt({ tokens, marked }: Said, index: SlotIndex) {
  for (let length = tokens.length; length > 0; length -= 1) {
    const said = tokens.slice(0, length);
    const phrases = index.get(said.map((token) => token.folded).join(' ')) ?? [];
    const meant = phrases.filter(({ exact, marksNeeded }) =>
      said.every(
        (token, position) =>
          token.exact === exact[position] || (token.exact === token.folded && !marked && !marksNeeded),
      ),
    );
    if (meant.length > 0) return { length, slots: meant.flatMap(({ slots }) => slots) };
  }
  return { length: 1, slots: [] };
}
