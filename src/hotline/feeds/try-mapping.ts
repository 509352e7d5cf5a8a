import { type CallEvent, callEventSchema } from '#src/hotline/call-event.ts';
import { createMappedReader } from './create-mapped-reader.ts';
import type { FeedMapping } from './feed-mapping.ts';

/** What a payload would become: events as they would be taken, or what is wrong with them. */
export type TriedPayload = {
  readonly payload: number;
  readonly events: readonly TriedEvent[];
  readonly refused: string | null;
};
export type TriedEvent =
  | { readonly kind: 'taken'; readonly event: CallEvent }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads samples by a mapping, as if they came now on one line of the call `call-1`; nothing is kept. */
export function tryMapping(
  mapping: FeedMapping,
  { samples, now }: { readonly samples: readonly unknown[]; readonly now: Date },
): readonly TriedPayload[] {
  const reader = createMappedReader(mapping);
  return samples.map((sample, payload) => {
    const { events, refused } = reader(sample, {
      ...{ call: mapping.call ? null : 'call-1', speakers: {}, channel: null, direction: 'in' },
      ...{ receivedAt: now, startedAt: null, count: payload },
    });
    return { payload, events: events.map(tryEvent), refused };
  });
}

function tryEvent(given: object): TriedEvent {
  const read = callEventSchema.safeParse(given);
  if (read.success) return { kind: 'taken', event: read.data };
  const [issue] = read.error.issues;
  return { kind: 'refused', reason: `${issue?.path.join('.') || 'event'}: ${issue?.message}` };
}
