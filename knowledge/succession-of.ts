import type { Succession } from '#db/arriving-versions.ts';
import type { Entry } from './entry.ts';

/** Which codes forward to an entry once this text of it stands, and from which day on; `today` is a day in Viet Nam. */
export function successionOf(successor: string, content: Entry, today: string): readonly Succession[] {
  if (content.kind !== 'procedure') return [];
  const planned = content.effectiveFrom && content.effectiveFrom > today ? content.effectiveFrom : null;
  return [{ successor, codes: content.replaces, from: content.replacedOn ?? planned }];
}
