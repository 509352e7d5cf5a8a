import type { Block } from '#src/answers/answer.ts';
import { asSentence } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';
import { readProse } from './read-prose.ts';
import { markOver } from './record-notes.ts';

const longestLead = 180;

/** What must hold before the procedure can be asked for. */
export function composeConditions(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const items = procedure.conditions.flatMap((condition) =>
    readProse(condition).map(({ text }) => asSentence(markOver(text, telling.today, words))),
  );
  const prose = procedure.sections.conditions;
  const [only] = items;
  if (!only) return prose ? prosePart('conditions', prose, telling) : missingPart('conditions', telling);
  const single = items.length === 1 && only.length <= longestLead;
  return {
    aspect: 'conditions',
    kind: 'told',
    lead: single ? words.conditions.single(asSentence(only)) : words.conditions.below,
    value: words.conditions.count(items.length),
    blocks: [...(single ? [] : listBlocks(items, words.aspects.conditions)), ...proseBlocks(prose, telling)],
    unsure: [],
    askPerson: false,
  };
}

function listBlocks(items: readonly string[], title: string): Block[] {
  const [only = '', another] = items;
  return another ? [{ kind: 'steps', title, items }] : [{ kind: 'paragraph', text: only }];
}
