import { type Asked, isInScope } from './ask-rows.ts';

/** Among answers that told one confidence: how sure they were, and how many of them were right. */
export type ReliabilityBin = {
  readonly from: number;
  readonly rows: number;
  readonly told: number;
  readonly right: number;
};

export type Reliability = {
  readonly bins: readonly ReliabilityBin[];
  /** How far what was told and what was right lie apart, weighed by rows: 0 is honest. */
  readonly calibrationError: number;
};

const bins = 10;

/** Of questions that were answered or asked back: whether the best guess was right as often as it said. */
export function reliability(asked: readonly Asked[]): Reliability {
  const guesses = asked.flatMap(({ row, answer }) => {
    const [best] = answer.candidates;
    // A guide is no candidate, and what is told of it says nothing of the procedures beside it.
    const isTold = answer.procedure !== null || answer.outcome === 'asked-back';
    if (!best || !isTold || row.expect === 'elsewhere') return [];
    return [{ told: best.score, right: isInScope(row) && row.codes.includes(best.code) }];
  });
  const filled = Array.from({ length: bins }, (_, at) => {
    const inside = guesses.filter(({ told }) => Math.min(bins - 1, Math.floor(told * bins)) === at);
    return {
      from: at / bins,
      rows: inside.length,
      told: mean(inside.map(({ told }) => told)),
      right: mean(inside.map(({ right }) => (right ? 1 : 0))),
    };
  });
  const apart = filled.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.told - bin.right), 0);
  return { bins: filled, calibrationError: guesses.length === 0 ? 0 : apart / guesses.length };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
