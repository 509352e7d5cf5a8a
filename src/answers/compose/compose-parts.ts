import type { Aspect } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { asSentence, capitalise } from './as-phrase.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { composeAspect } from './compose-aspect.ts';
import { composeOverview } from './compose-overview.ts';
import { shortName } from './short-name.ts';

/** The aspects asked, in the order asked, or else the overview; `told` are those that the record gives. */
export function composeParts(
  aspects: readonly Aspect[],
  telling: Telling,
): { parts: AspectPart[]; told: Aspect[] } {
  const wanted = [...new Set(aspects)].filter((aspect) => aspect !== 'overview');
  if (wanted.length === 0) {
    const { part, told } = composeOverview(telling);
    return { parts: [part], told };
  }
  const parts = wanted.map((aspect) => composeAspect(aspect, telling));
  return { parts, told: parts.filter(({ kind }) => kind === 'told').map(({ aspect }) => aspect) };
}

/** The first lead names the procedure; those after it only their fact. */
export function partBlocks(part: AspectPart, index: number, { procedure, words }: Telling): Block[] {
  const text =
    index === 0 ? words.lead(shortName(procedure), part.lead) : words.further(capitalise(part.lead));
  return [{ kind: 'lead', text: asSentence(text) }, ...part.blocks];
}
