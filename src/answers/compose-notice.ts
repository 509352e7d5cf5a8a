import type { Notice } from '#knowledge/entry.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { Composition } from './composition.ts';

export function composeNotice({ version }: AskedEntry<Notice>): Composition {
  return { blocks: [{ kind: 'lead', text: version.content.name }], citations: [], choices: [], missing: [] };
}
