import type { Guide } from '#knowledge/entry.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { Composition } from './composition.ts';

export function composeGuide({ version }: AskedEntry<Guide>): Composition {
  return { blocks: [{ kind: 'lead', text: version.content.name }], citations: [], choices: [], missing: [] };
}
