import type { Concern } from './concern.ts';
import { fillsRule, hearSlots, indexSlots, sentencesOf } from './hear-slots.ts';
import { legalSlots } from './legal-slots.ts';
import { manipulationSlots } from './manipulation-slots.ts';
import { politicalSlots } from './political-slots.ts';
import { privateSlots } from './private-slots.ts';
import { sayNames } from './say-names.ts';
import type { SlotBook } from './slot-rule.ts';
import { undisguise } from './undisguise.ts';

/** In this order: an attack comes before what it dresses up as. */
const books = [manipulationSlots, politicalSlots, privateSlots, legalSlots].map(
  ({ words, rules }: SlotBook) => ({ rules, index: indexSlots(words) }),
);

/** What comes after is not said by a person at a counter. */
const longestRead = 2000;

/** The concern that a message shows by what its words mean together, however they are put. */
export function spotBySlots(text: string): Concern | null {
  const start = text.slice(0, longestRead);
  const plain = undisguise(start);
  const sentences = [sayNames(start), ...(plain === null ? [] : [plain])].flatMap(sentencesOf);
  for (const { rules, index } of books) {
    const stretches = hearSlots(sentences, index);
    const whole = new Set(stretches.flatMap((stretch) => [...stretch]));
    const found = rules.find((rule) =>
      stretches.some((stretch) =>
        fillsRule(rule, stretch, rule.concern === 'manipulation' ? stretch : whole),
      ),
    );
    if (found) return found.concern;
  }
  return null;
}
