import type { Fee, Method, TimeLimit } from '#knowledge/entry.ts';
import { type ChangedField, changeOfFacts, compareLists, type FieldChange } from './field-change.ts';
import { sameWords, textKey } from './text-key.ts';

/** Time limits, fees and remarks, by way of filing. */
export function compareMethods(before: readonly Method[], after: readonly Method[]): FieldChange[] {
  return (['counter', 'online', 'post'] as const).flatMap((channel) => {
    const old = before.find((method) => method.channel === channel);
    const now = after.find((method) => method.channel === channel);
    if (!old && !now) return [];
    if (!old) return [{ field: 'methods', part: channel, before: null, after: 'can be filed this way' }];
    if (!now) return [{ field: 'methods', part: channel, before: 'could be filed this way', after: null }];
    return [
      ...facts({ field: 'limits', part: channel }, [old.limits, now.limits], limitText),
      ...facts({ field: 'fees', part: channel }, [old.fees, now.fees], feeText),
      ...compareNotes(channel, old.note ?? '', now.note ?? ''),
    ];
  });
}

function facts<Fact>(
  where: { readonly field: ChangedField; readonly part: string },
  [before, after]: readonly [readonly Fact[], readonly Fact[]],
  text: (fact: Fact) => string,
): FieldChange[] {
  const { removed, added } = compareLists({ before, after }, (fact) => textKey(text(fact)));
  return changeOfFacts(where, { before: removed.map(text), after: added.map(text) });
}

function compareNotes(channel: string, before: string, after: string): FieldChange[] {
  if (sameWords(before, after)) return [];
  return [{ field: 'methods', part: channel, before: before || null, after: after || null }];
}

function limitText({ quantity, unit, note, case: of }: TimeLimit): string {
  const amount = quantity === null ? '' : `${quantity} ${unit === 'unknown' ? '(unit unknown)' : unit}`;
  return [amount, note, of && `[${of}]`].filter(Boolean).join(' ');
}

function feeText({ amount, per, note, setBy, from, to, case: of }: Fee): string {
  const sum = amount === null ? '' : `${amount.toLocaleString('vi-VN')} đồng${per ? `/${per}` : ''}`;
  const days = from || to ? `[${from ?? '...'} to ${to ?? '...'}]` : '';
  // A note names who sets it already.
  const set = setBy && !note ? `set by ${setBy}` : '';
  return [sum, note, set, days, of && `[${of}]`].filter(Boolean).join(' ');
}
