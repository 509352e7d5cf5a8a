import type { Reason } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type ComposeOptions, composeInvented, invent } from './compose-invented.ts';

/** The part of an answer about an invented procedure that was talked about, as it stands before anything is phrased. */
export function workedPart(
  fields: Readonly<Record<string, unknown>>,
  options: ComposeOptions & { readonly reason?: Reason } = {},
): WorkedPart {
  const { code, name } = invent(fields);
  const { blocks, citations, choices } = composeInvented(fields, options);
  return {
    part: {
      ...{ outcome: 'answered', reason: options.reason ?? 'follow-up', intent: 'procedure' },
      aspects: options.aspects ?? [],
      procedure: { code, name, versionId: '31' },
      candidates: [{ code, name, score: 1 }],
      ...{ citations, choices, blocks, checklistPath: null },
    },
    ...{ topic: { entryId: code, choices }, gap: null, findMs: 0 },
  };
}
