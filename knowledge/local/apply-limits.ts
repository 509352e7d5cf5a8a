import type { Method, Procedure, TimeLimit } from '#knowledge/entry.ts';
import type { LocalLimit } from './overlay.ts';
import { speaksOfLimits, withoutSentences } from './own-words.ts';

export type LocalLimits = {
  readonly channel: Method['channel'];
  readonly limits: readonly LocalLimit[];
  /** Whether the decision names this way of filing, so that it exists though the record does not know it. */
  readonly named: 'by-name' | 'as-any';
};

/** The time limits of a decision for one way of filing, in place of all that the record gives for it. */
export function applyLimits(procedure: Procedure, local: LocalLimits): Procedure {
  const { channel, named } = local;
  const limits = local.limits.map((limit): TimeLimit => ({ ...limit, check: false }));
  const first = procedure.methods.findIndex((method) => method.channel === channel);
  const lone = procedure.methods.length === 0 && channel === 'counter';
  if (first < 0 && named === 'as-any' && !lone) return procedure;
  const methods = procedure.methods.map((method, index) =>
    method.channel === channel
      ? {
          ...method,
          limits: index === first ? limits : [],
          note: withoutSentences(method.note, speaksOfLimits),
        }
      : method,
  );
  const { time: _, ...sections } = procedure.sections;
  return {
    ...procedure,
    sections,
    methods: first < 0 ? [...methods, { channel, limits, fees: [] }] : methods,
  };
}
