import type { Method, Procedure } from '#knowledge/entry.ts';

export type Channel = Method['channel'];

/** One fact of one channel, for one case (or any): a fee, a time limit. */
export type ChannelFact = {
  readonly channel: Channel;
  readonly case: string | null;
  readonly text: string;
  readonly note: string | null;
};

/** Facts of a procedure and the channels they may differ by. */
export type ChannelFacts = {
  readonly channels: readonly Channel[];
  readonly facts: readonly ChannelFact[];
};

export type CaseFact = Omit<ChannelFact, 'channel'>;
export type FactGroup = { readonly channels: readonly Channel[]; readonly facts: readonly CaseFact[] };

const order: readonly Channel[] = ['counter', 'online', 'post'];

/** The channels by which a procedure can be filed, in the order in which they are told. */
export function channelsOf(procedure: Procedure): Channel[] {
  return order.filter((channel) => procedure.methods.some((method) => method.channel === channel));
}

/** Channels that say exactly the same are told together; those that differ are never merged. */
export function groupFacts({ channels, facts }: ChannelFacts): FactGroup[] {
  const groups = new Map<string, { channels: Channel[]; facts: CaseFact[] }>();
  for (const channel of channels) {
    const own = distinct(facts.filter((fact) => fact.channel === channel));
    const key = JSON.stringify(own);
    const group = groups.get(key);
    if (group) group.channels.push(channel);
    else groups.set(key, { channels: [channel], facts: own });
  }
  return [...groups.values()];
}

/** What facts differ by, where a sentence cannot hold them. */
export function differBy(told: ChannelFacts): 'channel' | 'case' | 'both' {
  const groups = groupFacts(told);
  const byCase = groups.some(({ facts }) => facts.length > 1);
  if (groups.length === 1) return 'case';
  return byCase ? 'both' : 'channel';
}

function distinct(facts: readonly ChannelFact[]): CaseFact[] {
  const plain = facts.map(({ case: of, text, note }) => ({ case: of, text, note }));
  return [...new Map(plain.map((fact) => [JSON.stringify(fact), fact])).values()];
}
