import type { Procedure } from '#knowledge/entry.ts';
import { answersVi } from '#prompts/answers.vi.ts';
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
  const said = [...byQuestion].map(([of, names]) => allBut(procedure, of, names) ?? names.join(' / '));
  return asTitle(said.join('; '));
}

/** More alternatives than this are told by those that are left out, where these are fewer. */
const mostNamed = 3;
const mostLeftOut = 2;

/** "mọi trường hợp, trừ …": in the record's own language, as the names are. Those of another procedure do not count. */
function allBut({ cases }: Procedure, of: string, names: readonly string[]): string | null {
  const others = cases.filter((one) => one.of === of && !one.goTo && !names.includes(one.name));
  if (names.length <= mostNamed || others.length > mostLeftOut) return null;
  return answersVi.cases.allBut(others.map(({ name }) => name));
}

export function sameCase(one: OfCases, other: OfCases): boolean {
  return one.case === other.case && one.cases?.join() === other.cases?.join();
}
