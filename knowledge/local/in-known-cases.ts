import type { Procedure } from '#knowledge/entry.ts';

/** How a case is called that a decision names and a newer text of the procedure no longer has. */
const someCase = 'một trường hợp nêu trong quyết định';

type OfCases = { readonly cases?: string[] | undefined };

/**
 * A decision is held against the text of its day; a later one may tell other cases apart. What then hangs on a case
 * that is gone is told as that of some case, to be confirmed: without its case it would be told as everybody's.
 */
export function inKnownCases(procedure: Procedure): Procedure {
  const known = new Set(procedure.cases.map(({ id }) => id));
  const settle = <Part extends OfCases>(part: Part): Part =>
    part.cases?.every((id) => known.has(id)) === false
      ? { ...part, cases: undefined, case: someCase, check: true }
      : part;
  return {
    ...procedure,
    methods: procedure.methods.map((method) => ({
      ...method,
      fees: method.fees.map(settle),
      limits: method.limits.map(settle),
    })),
  };
}
