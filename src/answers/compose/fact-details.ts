import type { Block } from '#src/answers/answer.ts';
import { asSentence, capitalise } from './as-phrase.ts';
import { type ChannelFacts, type FactGroup, groupFacts } from './channel-facts.ts';
import type { SaidFacts } from './say-facts.ts';
import type { AnswerWords } from './words-of.ts';

/** What the lead leaves out: the remark on the only fact, or all facts as a table with their notes. */
export function factDetails(told: ChannelFacts, said: SaidFacts | null, words: AnswerWords): Block[] {
  const whole = said?.kind === 'whole';
  if (whole && told.facts.every(({ note }) => !note)) return [];
  const groups = groupFacts(told);
  const [only, another] = groups.flatMap((group) => group.facts);
  if (whole && groups.length === 1 && only?.note && !another) {
    return [{ kind: 'paragraph', text: asSentence(capitalise(only.note)) }];
  }
  return factsTable(groups, words);
}

function factsTable(groups: readonly FactGroup[], words: AnswerWords): Block[] {
  const apart = groups.length > 1;
  const rows = groups.flatMap(({ channels, facts }) => {
    const channel = words.channelList(channels);
    if (facts.length === 0) return [{ label: channel, value: words.notGiven }];
    return facts.map(({ case: of, text, note }) => ({
      label: rowLabel(apart ? channel : null, of) ?? channel,
      value: note ? `${text} (${note})` : text,
    }));
  });
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

function rowLabel(channel: string | null, of: string | null): string | null {
  if (channel && of) return `${channel} - ${of}`;
  return channel ?? of;
}
