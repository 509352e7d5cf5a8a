import type { Aspect, Procedure } from '#knowledge/entry.ts';
import type { Channel } from './channel-facts.ts';

export type PlacedNote = { readonly channel: Channel; readonly text: string };

const about: readonly (readonly [Aspect, RegExp])[] = [
  ['fee', /lệ phí|phí |phí[.,;]|đồng|tiền|mức thu/iu],
  ['time', /thời hạn|thời gian|\d\s*(?:ngày|giờ|tháng)|ngày làm việc/iu],
];
const longestInFact = 160;

/**
 * Remarks on the ways of filing, given to the aspect that they speak of: what names neither money nor time is
 * about where and how to file. A short remark on one of two ways through the same channel stands with its fact.
 */
export function methodNotes({ methods }: Procedure, aspect: 'fee' | 'time' | 'place'): PlacedNote[] {
  return methods.flatMap((method) => {
    const { note, channel } = method;
    if (!note) return [];
    const twin = methods.some((other) => other !== method && other.channel === channel);
    if (twin && aspect !== 'place' && note.length <= longestInFact) return [];
    const named = about.filter(([, pattern]) => pattern.test(note)).map(([name]) => name);
    const fits = aspect === 'place' ? named.length === 0 : named.includes(aspect);
    return fits ? [{ channel, text: note }] : [];
  });
}
