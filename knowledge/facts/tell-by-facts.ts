import type { Case } from '#knowledge/entry.ts';
import type { Token } from '#knowledge/tokenize.ts';
import { tellsSign } from './signs.ts';
import { within } from './span.ts';
import { spotAge } from './spot-age.ts';
import { spotElapsed } from './spot-elapsed.ts';
import { spotGoer } from './spot-goer.ts';

type Said = {
  readonly folded: string;
  readonly age: ReturnType<typeof spotAge>;
  readonly days: ReturnType<typeof spotElapsed>;
  readonly goes: ReturnType<typeof spotGoer>;
};

/** A case that follows, and what it weighs beside a phrase of so many syllables. */
type Told = Pick<Case, 'id' | 'of'> & { readonly weight: number };

const endless = 100_000;
/** Each fact that must be told for a case counts as two syllables. */
const factWeight = 2;

/** The cases that follow from what is said, one of each question: the one that rests on most, if no other does on as much. */
export function tellByFacts(
  cases: readonly Case[],
  tokens: readonly Token[],
  today?: string,
): readonly Told[] {
  const resting = cases.filter(({ facts }) => facts !== undefined);
  if (resting.length === 0) return [];
  const folded = tokens.map((token) => token.folded).join(' ');
  const said = {
    folded,
    age: spotAge(folded, today),
    days: spotElapsed(folded, today),
    goes: spotGoer(folded),
  };
  const met = resting.flatMap(({ id, of, facts = [] }): Told[] => {
    const weight = Math.max(0, ...facts.filter((fact) => holdsAll(fact, said)).map(weightOf));
    return weight > 0 ? [{ id, of, weight }] : [];
  });
  return met.filter(
    (one) => !met.some((other) => other !== one && other.of === one.of && other.weight >= one.weight),
  );
}

function weightOf(fact: string): number {
  return factWeight * fact.split(' & ').filter((part) => !part.startsWith('not ')).length;
}

/** "got:bought & got:others-name": all of it; "& not paper:lost": and not that. */
function holdsAll(fact: string, said: Said): boolean {
  return fact
    .split(' & ')
    .every((part) => (part.startsWith('not ') ? !holds(part.slice(4), said) : holds(part, said)));
}

/** "age:6-13", "days:61-", "goes:sibling", "paper:lost". */
function holds(fact: string, { folded, age, days, goes }: Said): boolean {
  const [kind, value = ''] = fact.split(':');
  if (kind === 'goes') return goes === value;
  if (kind !== 'age' && kind !== 'days') return tellsSign(fact, folded);
  const told = kind === 'age' ? age : days;
  const [least = '', most = ''] = value.split('-');
  return told !== null && within(told, { least: Number(least), most: most === '' ? endless : Number(most) });
}
