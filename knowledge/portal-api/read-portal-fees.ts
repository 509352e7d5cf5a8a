import type { Fee, Method } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { readAmounts } from '#knowledge/portal/read-amounts.ts';
import { bare, type FeeReading, readFees, readZeroFee, settleAmount } from '#knowledge/portal/read-fees.ts';
import { kindOf } from '#knowledge/portal/split-fee-note.ts';
import { tidyLine } from '#knowledge/portal/tidy-text.ts';
import { type LooseRecord, lineIn, numberIn, recordsUnder, textIn } from './loose-values.ts';

/** The fees of one way of filing, and whether the words beside it were used up to tell them. */
export type PortalFees = FeeReading & { readonly usedRemark: boolean };

/** A number beside a description: 0 is free only where no words say otherwise. */
export function readPortalFees(method: LooseRecord, channel: Method['channel']): PortalFees {
  const fees = recordsUnder(method, /^(?:fees?|charges?)(?:details?)?$/);
  const remark = tidyLine(textIn(method, /^description$/));
  const onlyZero = fees.every((fee) => isZero(fee) && !noteOf(fee));
  if (fees.length > 0 && onlyZero && readAmounts(remark).length > 0) {
    return { ...readZeroFee(bare(remark), channel), usedRemark: true };
  }
  const readings = fees.map((fee) => readFee(fee, channel));
  return {
    fees: readings.flatMap((reading) => reading.fees),
    flags: readings.flatMap((reading): readonly Flag[] => reading.flags),
    usedRemark: false,
  };
}

function readFee(fee: LooseRecord, channel: Method['channel']): FeeReading {
  const reading = readSum(fee, channel);
  const kind = kindOf(lineIn(fee, /^(?:type(?:name)?|name)$/));
  return { ...reading, fees: reading.fees.map((one) => withoutLoneKind({ ...kind, ...one })) };
}

/** A note of "Lệ phí" says only what kind it is. */
function withoutLoneKind(fee: Fee): Fee {
  const { note, ...rest } = fee;
  return note && fee.kind === note.toLowerCase() ? rest : fee;
}

function readSum(fee: LooseRecord, channel: Method['channel']): FeeReading {
  const value = numberIn(fee, valueKey);
  const note = noteOf(fee);
  if (value === null) {
    const words = lineIn(fee, valueKey);
    const beside = note ? `(${note})` : '';
    return readFees(words ? `${words} ${beside}` : beside && `Đồng ${beside}`, channel);
  }
  if (/^(?:usd|eur|us dollar|đô la)/iu.test(lineIn(fee, /^currency(?:code|id|name)?$/)) && value !== 0) {
    return readFees(`${value} USD ${note}`, channel);
  }
  return value === 0 ? readZeroFee(note, channel) : settleAmount(String(value), note, channel);
}

const valueKey = /^(?:value|amount|price)$/;

function isZero(fee: LooseRecord): boolean {
  return numberIn(fee, valueKey) === 0;
}

function noteOf(fee: LooseRecord): string {
  return bare(tidyLine(textIn(fee, /^(?:description|note)$/)));
}
