import type { Procedure } from '#knowledge/entry.ts';
import { asTitle } from './as-phrase.ts';

/** The name of the case that a fee, a limit or a paper belongs to. Imported records write the name itself. */
export function caseName(procedure: Procedure, reference: string | undefined): string | null {
  if (reference === undefined) return null;
  return asTitle(procedure.cases.find((one) => one.id === reference)?.name ?? reference);
}
