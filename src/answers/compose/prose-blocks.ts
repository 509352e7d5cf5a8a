import type { Aspect } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { asSentence, sentencesOf } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { type ProseLine, readProse } from './read-prose.ts';
import { splitSteps } from './split-steps.ts';

const longestOpen = 900;
const longestLead = 200;
const longestValue = 100;

/** Prose of a section beside its facts: open where it is short or written for citizens, folded where it was imported and is long. */
export function proseBlocks(prose: string | undefined, telling: Telling): Block[] {
  if (!prose) return [];
  const lines = readProse(prose);
  return isLong(lines, telling) ? [wholeText(lines, telling)] : lines.map(lineBlock);
}

/** An aspect of which the record has only prose. Its first sentence leads where it says something by itself. */
export function prosePart(aspect: Aspect, prose: string, telling: Telling): AspectPart {
  const lines = readProse(prose);
  if (lines.length === 0) return missingPart(aspect, telling);
  const { lead, rest } = splitLead(lines, telling);
  return {
    aspect,
    kind: 'told',
    lead: lead ?? telling.words.inRecord[aspect],
    value: lead && lead.length <= longestValue ? lead.replace(/\.$/, '') : telling.words.askApart,
    blocks: isLong(rest, telling) ? shortenedBlocks(aspect, rest, telling) : rest.map(lineBlock),
    unsure: [],
    askPerson: false,
  };
}

function splitLead(lines: readonly ProseLine[], { origin }: Telling) {
  const [first, ...others] = lines;
  const [opening = '', ...more] = first?.kind === 'sentence' ? sentencesOf(first.text) : [];
  const speaks = opening !== '' && opening.length <= longestLead && !/:$|^[(\d]|^[a-hđ][).]/iu.test(opening);
  // The first line of an imported list is seldom more than its heading.
  if (!speaks || (origin !== 'local' && others.length > 1)) return { lead: null, rest: lines };
  const rest: ProseLine[] =
    more.length > 0 ? [{ kind: 'sentence', text: more.join(' ') }, ...others] : others;
  return { lead: opening, rest };
}

/** Long imported prose that is all there is: its openings in the open, the whole folded. */
function shortenedBlocks(aspect: Aspect, lines: readonly ProseLine[], telling: Telling): Block[] {
  const { items, shortened } = splitSteps(lines.map(({ text }) => text).join('\n'));
  const { words } = telling;
  const title = shortened ? words.shortened(words.aspects[aspect]) : words.aspects[aspect];
  return [{ kind: 'steps', title, items }, ...(shortened ? [wholeText(lines, telling)] : [])];
}

function isLong(lines: readonly ProseLine[], { origin }: Telling): boolean {
  return origin !== 'local' && lines.reduce((sum, { text }) => sum + text.length, 0) > longestOpen;
}

function wholeText(lines: readonly ProseLine[], { words }: Telling): Block {
  return { kind: 'notes', title: words.recordText, items: lines.map(({ text }) => asSentence(text)) };
}

function lineBlock({ kind, text }: ProseLine): Block {
  return { kind: 'paragraph', text: kind === 'sentence' ? asSentence(text) : `• ${asSentence(text)}` };
}
