import type { Case } from '#knowledge/entry.ts';
import type { Token } from '#knowledge/tokenize.ts';
import { within } from './span.ts';
import { spotAge } from './spot-age.ts';
import { spotElapsed } from './spot-elapsed.ts';
import { spotGoer } from './spot-goer.ts';

type Facts = {
  readonly age: ReturnType<typeof spotAge>;
  readonly days: ReturnType<typeof spotElapsed>;
  readonly goes: ReturnType<typeof spotGoer>;
};

const endless = 100_000;

/** The cases that an age, a time gone by or the one who files tell, where a question gets just one answer from them. */
export function tellByFacts(
  cases: readonly Case[],
  tokens: readonly Token[],
  today?: string,
): readonly Case[] {
  const resting = cases.filter(({ facts }) => facts !== undefined);
  if (resting.length === 0) return [];
  const folded = tokens.map((token) => token.folded).join(' ');
  const told = { age: spotAge(folded, today), days: spotElapsed(folded, today), goes: spotGoer(folded) };
  const met = resting.filter(({ facts = [] }) => facts.some((fact) => holds(fact, told)));
  return met.filter(({ id, of }) => !met.some((other) => other.of === of && other.id !== id));
}

/** "age:6-13", "days:61-", "goes:sibling". */
function holds(fact: string, told: Facts): boolean {
  const [kind, value = ''] = fact.split(':');
  if (kind === 'goes') return told.goes === value;
  const said = kind === 'age' ? told.age : told.days;
  const [least = '', most = ''] = value.split('-');
  return said !== null && within(said, { least: Number(least), most: most === '' ? endless : Number(most) });
}
