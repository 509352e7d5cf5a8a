import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';

const schema = z.object({
  view: z.enum(['waiting', 'mine', 'all']).catch('waiting'),
  channel: z.string().min(1).max(40).nullable().catch(null),
  agency: z.string().min(1).max(200).nullable().catch(null),
  after: z.coerce.number().int().min(0).max(100_000).catch(0),
});

export type AskedQueue = z.infer<typeof schema>;

/** What of the queue is looked at, as the address keeps it. */
export function askedQueue({ c }: Pick<Visit, 'c'>): AskedQueue {
  return schema.parse(c.req.query());
}

/** The address of a conversation (`4c0e...`, or with a verb `4c0e.../take`), or of the queue alone, with the same filters. */
export function pathWith(
  asked: AskedQueue,
  conversationId: string | null = null,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(more);
  if (asked.view !== 'waiting') search.set('view', asked.view);
  if (asked.channel) search.set('channel', asked.channel);
  if (asked.agency) search.set('agency', asked.agency);
  const path = conversationId === null ? '/inbox' : `/inbox/${conversationId}`;
  return search.size > 0 ? `${path}?${search}` : path;
}
