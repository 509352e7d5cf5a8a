import { capitalise } from './as-phrase.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { sameCase } from './case-name.ts';
import { type ChannelFacts, differBy } from './channel-facts.ts';
import type { DatedFee } from './fees-by-day.ts';
import { formatMoney } from './format-money.ts';
import { type SaidFacts, sayFacts } from './say-facts.ts';
import { feeKind } from './say-fee.ts';

export type FeeLead = Pick<AspectPart, 'lead' | 'value'> & { readonly said: SaidFacts | null };

/** The sentence about today's fees, and the same in a few words for an overview. */
export function leadFee(fees: readonly DatedFee[], told: ChannelFacts, telling: Telling): FeeLead {
  const { words } = telling;
  const said = sayFacts(told, words);
  if (fees.length === 0) return { lead: words.fee.laterOnly, value: words.notGiven, said };
  if (isFreeThroughout(fees, telling))
    return { lead: words.fee.free, value: capitalise(words.fee.free), said };
  if (said?.text === words.fee.inWords) return { lead: words.fee.onlyWords, value: words.askApart, said };
  if (said && !said.text.includes(words.fee.inWords)) return { ...leadSaid(said, fees, telling), said };
  const differs = words.differs[differBy(told)];
  const range = sayRange(fees, telling);
  return range
    ? { lead: `${words.fee.costs(nounOf(fees), range)}, ${differs}`, value: `${range}, ${differs}`, said }
    : { lead: words.fee.differsBelow(differs), value: differs, said };
}

function leadSaid(said: SaidFacts, fees: readonly DatedFee[], { words }: Telling) {
  const spoken = fees.filter(({ channel }) => said.channels.includes(channel));
  const notes = new Set(spoken.map(({ fee }) => fee.note));
  const sentence =
    said.differs && notes.size > 1
      ? `${sentenceOf(said.text, spoken, words.fee)}; ${words.fee.notesBelow}`
      : sentenceOf(said.text, spoken, words.fee);
  if (said.kind === 'whole') return { lead: sentence, value: capitalise(said.text) };
  return {
    lead: `${sentence}; ${words.othersBelow}`,
    value: `${capitalise(said.text)}; ${words.othersApart}`,
  };
}

function sentenceOf(said: string, spoken: readonly DatedFee[], words: Telling['words']['fee']): string {
  const [kind, another] = new Set(spoken.map(({ fee }) => feeKind(fee)));
  if (another) return said.startsWith(words.nothing) ? said : words.recorded(said);
  switch (kind) {
    case 'amount':
      return words.costs(nounOf(spoken), said);
    case 'council':
    case 'set-by':
      return words.noAmount(said);
    default:
      return words.recorded(said);
  }
}

/** Free in every way of filing and every case, and no digit in a note or in the prose beside it. */
function isFreeThroughout(fees: readonly DatedFee[], { procedure }: Telling): boolean {
  const free = ({ fee }: DatedFee) =>
    feeKind(fee) === 'free' && sameCase(fee, {}) && !/\d/.test(fee.note ?? '');
  return (
    fees.every(free) &&
    procedure.methods.every((method) => method.fees.length > 0) &&
    !/\d/.test(procedure.sections.fee ?? '')
  );
}

/** "từ 1.000 đ đến 2.000 đ", where every fee is a sum for the same thing; what each is for stands in the table. */
function sayRange(fees: readonly DatedFee[], { words, language }: Telling): string | null {
  const sums = fees.map(({ fee }) => fee.amount ?? 0);
  const units = new Set(fees.map(({ fee }) => fee.per));
  const alike = fees.every(({ fee }) => feeKind(fee) === 'amount' && !fee.setBy) && units.size === 1;
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  return alike && low < high
    ? words.fee.range(formatMoney(low, language), formatMoney(high, language))
    : null;
}

function nounOf(fees: readonly DatedFee[]): 'phí' | 'lệ phí' | null {
  const [kind, another] = new Set(fees.map(({ fee }) => fee.kind));
  return another ? null : (kind ?? null);
}
