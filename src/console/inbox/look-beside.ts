import type { Visit } from '#src/console/console-route.ts';
import { channelWindow } from '#src/inbox/channel-window.ts';
import { citizenMatters } from '#src/inbox/citizen-matters.ts';
import { suggestReply } from '#src/inbox/suggest-reply.ts';
import { summariseConversation } from '#src/inbox/summarise-conversation.ts';
import { tellWhy } from '#src/inbox/tell-why.ts';
import { findUnmasked } from '#src/inbox/unmask-conversation.ts';
import { may } from '#src/people/rights.ts';
import type { Beside } from './side-panel.tsx';

/** What stands beside a conversation now, as far as whoever looks may see it. */
export async function lookBeside({ c, resources, staff }: Visit, id: string): Promise<Beside> {
  const channels = resources.channels ?? new Map();
  // A page that only renews itself leaves the suggestion as it stands.
  const isAsked = c.req.query('suggest') !== undefined && c.req.header('X-Live') === undefined;
  const [why, summary, matters, window, suggested, unmasked] = await Promise.all([
    tellWhy(resources, staff, id),
    summariseConversation(resources, staff, id),
    citizenMatters(resources, staff, id),
    channelWindow({ ...resources, channels }, staff, id),
    isAsked ? suggestReply(resources, staff, id) : null,
    may(staff, 'personal.unmask') ? findUnmasked(resources, staff, id) : null,
  ]);
  return { why: why ?? [], summary, matters, window, suggested, unmasked };
}
