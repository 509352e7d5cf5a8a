import {
  type CaseFact,
  type Channel,
  type ChannelFacts,
  type FactGroup,
  groupFacts,
} from './channel-facts.ts';
import type { AnswerWords } from './words-of.ts';

export type SaidFacts = {
  readonly text: string;
  /** Whether nothing but remarks is left to tell. */
  readonly kind: 'whole' | 'first';
  /** The channels that `text` speaks of. */
  readonly channels: readonly Channel[];
  /** Whether these channels do not all say the same. */
  readonly differs: boolean;
};

const longestLead = 150;

/**
 * What one sentence can say of facts that may differ by channel and case: all of them, or the first, by its
 * channels and its case, while a table tells the others. `null` where even that does not fit or is not told apart.
 */
export function sayFacts(told: ChannelFacts, words: AnswerWords): SaidFacts | null {
  const groups = groupFacts({
    channels: told.channels,
    facts: told.facts.map((fact) => ({ ...fact, note: null })),
  });
  const whole = sayAll(groups, words);
  if (whole !== null && whole.length <= longestLead) {
    return { text: whole, kind: 'whole', channels: told.channels, differs: groups.length > 1 };
  }
  const [first] = groups;
  const [fact, another] = first?.facts ?? [];
  if (!first || !fact || (another && !fact.case)) return null;
  const text = groups.length === 1 ? sayFact(fact) : sayFor(fact, first.channels, words);
  return text.length <= longestLead
    ? { text, kind: 'first', channels: first.channels, differs: false }
    : null;
}

function sayAll(groups: readonly FactGroup[], words: AnswerWords): string | null {
  const [only, another] = groups;
  if (only && !another) {
    return areTold(only.facts) ? only.facts.map(sayFact).join('; ') : null;
  }
  const each = groups.map(({ facts: [fact, more], channels }) =>
    fact && !more ? sayFor(fact, channels, words) : null,
  );
  return each.every((text) => text !== null) ? each.join(', ') : null;
}

/** Few enough, and each by its case: "5 days; 3 days" would leave it to the reader to guess which is theirs. */
function areTold(facts: readonly CaseFact[]): boolean {
  const [fact, another, third] = facts;
  return Boolean(fact && !third && (!another || (fact.case && another.case)));
}

function sayFor(fact: CaseFact, channels: readonly Channel[], words: AnswerWords): string {
  return `${sayFact(fact)} ${words.filedBy(channels)}`;
}

function sayFact({ text, case: of }: CaseFact): string {
  return of ? `${text} (${of})` : text;
}
