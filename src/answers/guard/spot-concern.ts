import { foldText, hasDiacritics } from '#knowledge/fold.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { abuseSigns } from './abuse-signs.ts';
import type { Concern, Sign } from './concern.ts';
import { foldLookAlikes } from './fold-look-alikes.ts';
import { legalAdviceSigns } from './legal-advice-signs.ts';
import { manipulationSigns } from './manipulation-signs.ts';
import { politicalSigns } from './political-signs.ts';
import { privateMatterSigns } from './private-matter-signs.ts';
import { speaksOfOwnDossier } from './speaks-of-own-dossier.ts';
import { speaksOfSelfHarm } from './speaks-of-self-harm.ts';
import { spotBySlots } from './spot-by-slots.ts';

type Heard = Pick<Understood, 'emergency' | 'said' | 'speaksOfPapers'> & {
  readonly reading: { readonly text: string };
};

/** In this order: who would harm themselves comes before everything, and an attack before what it dresses up as. */
const signs: readonly (readonly [Concern, readonly Sign[]])[] = [
  ['manipulation', manipulationSigns],
  ['political', politicalSigns],
  ['private-matter', privateMatterSigns],
  ['legal-advice', legalAdviceSigns],
];

/** What must not be answered, told by the words alone, so that no model can be talked out of it. */
export function spotConcern(asked: Heard): Concern | null {
  const said = readSaid(asked.reading.text);
  if (speaksOfSelfHarm(said)) return 'self-harm';
  if (asked.emergency) return null;
  const isOwn = speaksOfOwnDossier(foldText(asked.said));
  const isMeant = (concern: Concern) => concern !== 'private-matter' || !isOwn;
  const found = signs.find(([concern, each]) => isMeant(concern) && each.some((sign) => shows(sign, said)));
  if (found) return found[0];
  const meant = spotBySlots(asked.said);
  if (meant && isMeant(meant)) return meant;
  return !asked.speaksOfPapers && abuseSigns.some((sign) => shows(sign, said)) ? 'abuse' : null;
}

export type Said = { readonly folded: string; readonly typed: string; readonly marked: boolean };

function readSaid(text: string): Said {
  const typed = text.normalize('NFC').toLowerCase();
  return { folded: foldLookAlikes(text).slice(0, longestRead), typed, marked: hasDiacritics(text) };
}

/** What comes after is not said by a person at a counter. */
const longestRead = 4000;

function shows({ said, marked, unless }: Sign, { folded, typed, marked: isMarked }: Said): boolean {
  if (!said.test(folded)) return false;
  return !(marked && isMarked && !marked.test(typed)) && !unless?.test(folded);
}
