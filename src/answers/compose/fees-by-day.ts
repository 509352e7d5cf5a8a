import type { Fee, Procedure } from '#knowledge/entry.ts';
import { sameCase } from './case-name.ts';
import type { Channel } from './channel-facts.ts';

export type DatedFee = {
  readonly channel: Channel;
  readonly fee: Fee;
  /** What the note of its way of filing says, where that way stands more than once. */
  readonly methodNote: string | undefined;
};

/** The fees that hold on a day, those yet to come, and those whose days have passed. */
export type FeesByDay = {
  readonly now: readonly DatedFee[];
  /** What applies when a passing rate does not: the undated fee beside one that is limited in time. */
  readonly usual: readonly DatedFee[];
  readonly later: readonly DatedFee[];
  readonly over: readonly DatedFee[];
};

export function feesByDay(procedure: Procedure, today: string): FeesByDay {
  const all = procedure.methods.flatMap((method) => {
    const twin = procedure.methods.some((other) => other !== method && other.channel === method.channel);
    return method.fees.map((fee) => ({
      channel: method.channel,
      fee,
      methodNote: twin ? method.note : undefined,
    }));
  });
  const over = all.filter(({ fee }) => fee.to !== undefined && fee.to < today);
  const later = all.filter(({ fee }) => fee.from !== undefined && fee.from > today);
  const holding = all.filter((dated) => !over.includes(dated) && !later.includes(dated));
  const usual = holding.filter(
    (dated) => isUndated(dated) && holding.some((other) => replaces(other, dated)),
  );
  return { now: holding.filter((dated) => !usual.includes(dated)), usual, later, over };
}

function isUndated({ fee }: DatedFee): boolean {
  return fee.from === undefined && fee.to === undefined;
}

/** A rate limited in time stands in for the undated one of the same thing. */
function replaces(passing: DatedFee, usual: DatedFee): boolean {
  return (
    !isUndated(passing) &&
    passing.channel === usual.channel &&
    sameCase(passing.fee, usual.fee) &&
    (passing.fee.kind === usual.fee.kind || !passing.fee.kind || !usual.fee.kind) &&
    (passing.fee.per === usual.fee.per || !passing.fee.per || !usual.fee.per)
  );
}
