import { asSentence } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { readProse } from './read-prose.ts';
import { splitSteps } from './split-steps.ts';

/** What to do in which order; a long imported text is shortened in the open and stands whole, folded. */
export function composeSteps(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const prose = procedure.sections.steps;
  const { items, shortened } = splitSteps(prose ?? '');
  if (!prose || items.length === 0) return missingPart('steps', telling);
  const whole = readProse(prose).map((line) => asSentence(line.text));
  return {
    aspect: 'steps',
    kind: 'told',
    lead: words.steps.follow,
    value: shortened ? words.askApart : words.steps.count(items.length),
    blocks: [
      { kind: 'steps', title: shortened ? words.shortened(words.aspects.steps) : words.aspects.steps, items },
      ...(shortened ? [{ kind: 'notes' as const, title: words.recordText, items: whole }] : []),
    ],
    unsure: [],
    askPerson: false,
  };
}
