import { asTitle } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';

/** The legal texts on which the procedure stands, as the record numbers them. */
export function composeLegalBasis(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const prose = procedure.sections['legal-basis'];
  const rows = procedure.legalBasis.map(({ number, title }) => ({
    label: number,
    value: title ? asTitle(title) : words.legalBasis.untitled,
  }));
  if (rows.length === 0) {
    return prose ? prosePart('legal-basis', prose, telling) : missingPart('legal-basis', telling);
  }
  return {
    aspect: 'legal-basis',
    kind: 'told',
    lead: words.legalBasis.texts,
    value: words.legalBasis.count(rows.length),
    blocks: [{ kind: 'facts', rows }, ...proseBlocks(prose, telling)],
    unsure: [],
    askPerson: false,
  };
}
