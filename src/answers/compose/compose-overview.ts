import type { Aspect } from '#knowledge/entry.ts';
import { capitalise } from './as-phrase.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { composeFee } from './compose-fee.ts';
import { composeOnline } from './compose-online.ts';
import { composePapers } from './compose-papers.ts';
import { composeTime } from './compose-time.ts';
import { composeWhere } from './compose-where.ts';
import { prosePart } from './prose-blocks.ts';

/** The procedure on one card: what it is and the facts people ask first. `told` are the aspects it draws on. */
export function composeOverview(telling: Telling): { readonly part: AspectPart; readonly told: Aspect[] } {
  const { procedure, words } = telling;
  const parts = [composePapers, composeFee, composeTime, composeWhere, composeOnline].map((compose) =>
    compose(telling),
  );
  const about = procedure.sections.overview
    ? prosePart('overview', procedure.sections.overview, telling)
    : null;
  const rows = parts.map((part) => ({ label: words.aspects[part.aspect], value: capitalise(part.value) }));
  const replaced = procedure.replaces.length > 0 ? [words.replaces(procedure.replaces.join(', '))] : [];
  return {
    part: {
      aspect: 'overview',
      kind: 'told',
      lead: about?.lead ?? words.overview.field(procedure.field),
      value: '',
      blocks: [
        { kind: 'facts', rows },
        ...(about?.blocks ?? []),
        ...replaced.map((text) => ({ kind: 'paragraph' as const, text })),
      ],
      unsure: [...new Set(parts.flatMap(({ unsure }) => unsure))],
      askPerson: false,
    },
    told: ['overview', ...parts.filter(({ kind }) => kind === 'told').map(({ aspect }) => aspect)],
  };
}
