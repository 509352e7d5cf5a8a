import type { Aspect } from '#knowledge/entry.ts';
import type { Block } from './answer.ts';
import { asSentence, sentencesOf } from './as-phrase.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { type ProseLine, readProse } from './read-prose.ts';

const longestOpen = 900;
const longestLead = 200;

/** Prose of a section: in the open where it is short or was written for citizens, folded where it was imported and is long. */
export function proseBlocks(prose: string | undefined, telling: Telling): Block[] {
  return prose ? lineBlocks(readProse(prose), telling) : [];
}

/** An aspect of which the record has only prose. Its first sentence leads where it is short. */
export function prosePart(aspect: Aspect, prose: string, telling: Telling): AspectPart {
  const [first, ...rest] = readProse(prose);
  const [opening = '', ...more] = first?.kind === 'sentence' ? sentencesOf(first.text) : [];
  const leads = opening !== '' && opening.length <= longestLead && !opening.endsWith(':');
  const following: ProseLine[] = more.length > 0 ? [{ kind: 'sentence', text: more.join(' ') }] : [];
  return {
    aspect,
    kind: 'told',
    lead: leads ? opening : telling.words.inRecord[aspect],
    value: leads && opening.length <= 100 ? opening.replace(/\.$/, '') : telling.words.seeBelow,
    blocks: leads ? lineBlocks([...following, ...rest], telling) : proseBlocks(prose, telling),
    unsure: [],
    askPerson: false,
  };
}

function lineBlocks(lines: readonly ProseLine[], { origin, words }: Telling): Block[] {
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (length === 0) return [];
  if (origin !== 'local' && length > longestOpen) {
    return [{ kind: 'notes', title: words.recordText, items: lines.map((line) => asSentence(line.text)) }];
  }
  return lines.map((line) => ({
    kind: 'paragraph',
    text: line.kind === 'sentence' ? asSentence(line.text) : `• ${asSentence(line.text)}`,
  }));
}
