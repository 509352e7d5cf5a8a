import {
  countQueue,
  listQueueLines,
  listQueueTraits,
  type QueueCounts,
  type QueueLine,
  type QueueView,
} from '#db/inbox-queue.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Inbox } from './hold.ts';

/** A page of the queue, with what its filters offer. */
export type Queue = {
  readonly lines: readonly (QueueLine & { readonly isLate: boolean })[];
  readonly counts: QueueCounts;
  readonly channels: readonly string[];
  readonly agencies: readonly string[];
  /** Where the next page begins; `null` on the last. */
  readonly next: number | null;
};

const mostLines = 50;

export async function listQueue(
  { db, clock }: Pick<Inbox, 'db' | 'clock'>,
  staff: Staff,
  asked: {
    readonly view: QueueView;
    readonly channel: string | null;
    readonly agency: string | null;
    readonly after: number;
  },
): Promise<Queue> {
  const now = clock.now();
  const seen = { staffId: staff.id, agencies: staff.agencies };
  const { after, ...filters } = asked;
  const [found, counts, traits] = await Promise.all([
    listQueueLines(db, { ...seen, ...filters }, { after, most: mostLines + 1 }),
    countQueue(db, { ...seen, now }),
    listQueueTraits(db, seen),
  ]);
  const lines = found.slice(0, mostLines).map((line) => ({
    ...line,
    isLate: line.isOpen && line.promisedBy < now,
  }));
  return { lines, counts, ...traits, next: found.length > mostLines ? after + mostLines : null };
}
