import type { Paper } from '#knowledge/entry.ts';
import type { ChecklistItem } from '#src/answers/answer.ts';
import { asPhrase, asTitle, sentencesOf } from './as-phrase.ts';
import type { Telling } from './aspect-part.ts';

const longestName = 170;
/** More of one paper than anyone is asked for: the source ran numbers together. */
const mostCopies = 9;

/** One line to tick: the paper, how many, when, and why it may not be needed. */
export function paperItem(paper: Paper, { words }: Telling): ChecklistItem {
  const [name, ...more] = splitName(paper.name);
  const form = paper.form;
  return {
    text: name || words.papers.nameless,
    hand: paper.hand,
    details: [
      ...countDetails(paper, words),
      ...heldDetails(paper, words),
      ...(paper.when ? [paper.when.trim()] : []),
      ...(paper.check ? [words.papers.unsure] : []),
      ...more,
    ],
    ...(form && { form: { name: formName(form.name), ...(form.url && { url: form.url }) } }),
  };
}

/** What an authority holds need not be handed in; of what must be, it may only be looked up. */
function heldDetails({ hand, heldBy }: Paper, words: Telling['words']): string[] {
  if (!heldBy) return [];
  const holder = heldBy.trim();
  return [hand === 'not-needed' ? words.papers.heldBy(holder) : words.papers.mayHold(holder)];
}

function countDetails({ hand, originals, copies }: Paper, words: Telling['words']): string[] {
  if (hand === 'not-needed' || (originals === 0 && copies === 0)) return [];
  const count = words.papers.counts(originals, copies);
  return [originals > mostCopies || copies > mostCopies ? words.papers.oddCount(count) : count];
}

/** A name that runs on for sentences: the first names the paper, the others explain it. */
function splitName(name: string): [string, ...string[]] {
  const whole = asTitle(name);
  if (whole.length <= longestName) return [whole];
  const [first = whole, ...more] = sentencesOf(asPhrase(name).replace(/;\s+(?=\p{Lu})/gu, '.\n'));
  return [asTitle(first), ...more.map(asTitle).filter(Boolean)];
}

/** Imported forms are file names; the ending is dropped where a name is left. */
function formName(name: string): string {
  const bare = name.replace(/\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar)$/i, '').trim();
  return asPhrase(bare.length > 3 ? bare : name);
}
