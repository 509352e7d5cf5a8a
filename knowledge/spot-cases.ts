import { tellByFacts } from '#knowledge/facts/tell-by-facts.ts';
import type { Procedure } from './entry.ts';
import { matchApart } from './match-apart.ts';
import { matchCases, type SaidTwice } from './match-cases.ts';

/**
 * The cases that a message tells in its own words, or by what follows from them, at most one of each question. Of two
 * answers to one question the one said at greater length is meant; said alike, neither is.
 */
export function spotCases(procedure: Procedure, said: SaidTwice, today?: string): readonly string[] {
  const longest = longestSaid(procedure, said);
  // What words leave open, an age, a date or the one who files may tell.
  const byFacts = tellByFacts(procedure.cases, said.tokens, today).filter(({ of }) => !longest.has(of));
  const settled = new Set([...longest.keys(), ...byFacts.map(({ of }) => of)]);
  const apart = matchApart(
    procedure.cases.filter(({ of }) => !settled.has(of)),
    said,
  );
  return [
    ...[...longest.values()].filter(({ alone }) => alone).map(({ id }) => id),
    ...byFacts.map(({ id }) => id),
    ...apart.filter(({ of }) => apart.filter((other) => other.of === of).length === 1).map(({ id }) => id),
  ];
}

type Longest = Map<string, { id: string; length: number; alone: boolean }>;

function longestSaid(procedure: Procedure, said: SaidTwice): Longest {
  const longest: Longest = new Map();
  for (const match of matchCases(procedure, said)) {
    const { id, of } = match.value;
    const length = match.to - match.from;
    const other = longest.get(of);
    if (!other || length > other.length) longest.set(of, { id, length, alone: true });
    else if (length === other.length && id !== other.id) longest.set(of, { ...other, alone: false });
  }
  return longest;
}
