import { asTitle } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';

const longestLead = 180;

/** What the citizen holds at the end. */
export function composeResult(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const items = procedure.results.map(asTitle);
  const prose = procedure.sections.result;
  const [only] = items;
  if (!only) return prose ? prosePart('result', prose, telling) : missingPart('result', telling);
  const single = items.length === 1 && only.length <= longestLead;
  return {
    aspect: 'result',
    kind: 'told',
    lead: single ? words.result.single(only) : words.result.below,
    value: single ? only : words.result.count(items.length),
    blocks: [
      ...(single ? [] : [{ kind: 'steps' as const, title: words.aspects.result, items }]),
      ...proseBlocks(prose, telling),
    ],
    unsure: [],
    askPerson: false,
  };
}
