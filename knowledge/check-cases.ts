import type { Remark } from './check-entry.ts';
import type { Procedure } from './entry.ts';
import type { Path } from './read-front-matter.ts';

export type OfCases = { readonly cases?: readonly string[] | undefined; readonly case?: string | undefined };

/** Questions, their answers and what hangs on them must fit together: a case that nobody can choose hides a paper. */
export function checkCases(
  { asks = [], cases, code }: Procedure,
  parts: readonly (readonly [Path, OfCases])[],
): Remark[] {
  const known = new Set(cases.map(({ id }) => id));
  const questions = new Set(asks.map(({ id }) => id));
  return [
    ...doubles(cases, 'cases', 'case'),
    ...doubles(asks, 'asks', 'question'),
    ...cases.flatMap(({ of, goTo }, index) => [
      ...(questions.has(of)
        ? []
        : [{ path: ['cases', index, 'of'], message: `no question "${of}" in asks` }]),
      ...(goTo === code
        ? [{ path: ['cases', index, 'goTo'], message: 'a case cannot lead to its own procedure' }]
        : []),
    ]),
    ...asks.flatMap(({ id, after = [] }, index) => [
      ...(cases.filter(({ of }) => of === id).length > 1
        ? []
        : [{ path: ['asks', index], message: `the question "${id}" needs two cases to choose from` }]),
      ...after
        .filter(
          (one) =>
            !asks
              .slice(0, index)
              .some((ask) => cases.some(({ id: own, of }) => own === one && of === ask.id)),
        )
        .map((one) => ({
          path: ['asks', index, 'after'],
          message: `"${one}" is no case of an earlier question`,
        })),
    ]),
    ...parts.flatMap(([path, part]) => [
      ...(part.cases ?? [])
        .filter((one) => !known.has(one))
        .map((one) => ({ path: [...path, 'cases'], message: `no case "${one}" in cases` })),
      ...(part.case === undefined
        ? []
        : [{ path: [...path, 'case'], message: 'is for imported records; name the ids in cases: [...]' }]),
    ]),
  ];
}

function doubles(list: readonly { readonly id: string }[], field: string, noun: string): Remark[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [{ path: [field, index, 'id'], message: `the ${noun} "${id}" stands twice` }]
      : [],
  );
}
