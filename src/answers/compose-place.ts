import type { Place } from '#knowledge/entry.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { Composition } from './composition.ts';

export function composePlace({ version }: AskedEntry<Place>): Composition {
  return { blocks: [{ kind: 'lead', text: version.content.name }], citations: [], choices: [], missing: [] };
}
