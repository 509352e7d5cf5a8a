import { tellByFacts } from '#knowledge/facts/tell-by-facts.ts';
import type { Procedure } from './entry.ts';
import { matchApart } from './match-apart.ts';
import { matchCases, type SaidTwice } from './match-cases.ts';

/**
 * The cases that a message tells in its own words, or by what follows from them, at most one of each question. Of two
 * answers to one question the one said at greater length is meant; said alike, what follows from the rest decides, or
 * nothing does.
 */
export function spotCases(procedure: Procedure, said: SaidTwice, today?: string): readonly string[] {
  const longest = longestSaid(procedure, said);
  const byFacts = new Map(
    tellByFacts(procedure.cases, said.tokens, today).map((told) => [told.of, told] as const),
  );
  const inWords = [...longest.values()].filter(
    ({ alone, length, of }) => alone && length >= (byFacts.get(of)?.weight ?? 0),
  );
  const worded = new Set(inWords.map(({ of }) => of));
  const followed = [...byFacts.values()].filter(({ of }) => !worded.has(of));
  const settled = new Set([...longest.keys(), ...byFacts.keys()]);
  const apart = matchApart(
    procedure.cases.filter(({ of }) => !settled.has(of)),
    said,
  );
  return [
    ...inWords.map(({ id }) => id),
    ...followed.map(({ id }) => id),
    ...apart.filter(({ of }) => apart.filter((other) => other.of === of).length === 1).map(({ id }) => id),
  ];
}

type SaidCase = {
  readonly id: string;
  readonly of: string;
  readonly length: number;
  readonly alone: boolean;
};

function longestSaid(procedure: Procedure, said: SaidTwice): ReadonlyMap<string, SaidCase> {
  const longest = new Map<string, SaidCase>();
  for (const match of matchCases(procedure, said)) {
    const { id, of } = match.value;
    const length = match.to - match.from;
    const other = longest.get(of);
    if (!other || length > other.length) longest.set(of, { id, of, length, alone: true });
    else if (length === other.length && id !== other.id) longest.set(of, { ...other, alone: false });
  }
  return longest;
}
