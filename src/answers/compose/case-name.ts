import type { Procedure } from '#knowledge/entry.ts';
import { asTitle } from './as-phrase.ts';

type OfCases = { readonly cases?: readonly string[] | undefined; readonly case?: string | undefined };

/** The name of the case that a fee or a limit belongs to; an imported record gives the name itself. */
export function caseName(procedure: Procedure, part: OfCases): string | null {
  if (part.cases) return caseNames(procedure, part.cases);
  return part.case === undefined ? null : asTitle(part.case);
}

/** Alternatives of one question as one phrase, what must hold beside them after it. */
export function caseNames(procedure: Procedure, ids: readonly string[]): string {
  const byQuestion = new Map<string, string[]>();
  for (const { id, name, of } of procedure.cases) {
    if (ids.includes(id)) byQuestion.set(of, [...(byQuestion.get(of) ?? []), name]);
  }
  return asTitle([...byQuestion.values()].map((names) => names.join(' / ')).join('; '));
}

export function sameCase(one: OfCases, other: OfCases): boolean {
  return one.case === other.case && one.cases?.join() === other.cases?.join();
}
