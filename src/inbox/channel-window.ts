import type { Channel } from '#bots/channel.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { seenBy } from './seen-by.ts';

/** Until when the citizen's channel takes an answer. */
export type ChannelWindow =
  /** The web and Telegram set no end. */
  | { readonly kind: 'open-ended' }
  /** They never wrote, so that nothing can be sent. */
  | { readonly kind: 'never-heard' }
  | {
      readonly kind: 'free' | 'paid' | 'closed';
      /** Up to then without a price, and up to then at all. */
      readonly freeUntil: Date;
      readonly until: Date;
      /** Until the next of the two; 0 once it is closed. */
      readonly leftMinutes: number;
    };

/** How long an answer can still be sent; counted from the citizen's last word. `null` of a conversation that is not theirs. */
export async function channelWindow(
  resources: Pick<Resources, 'db' | 'clock'> & { readonly channels: ReadonlyMap<string, Channel> },
  staff: Staff,
  conversationId: string,
): Promise<ChannelWindow | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'inbox.read' });
  if (!seen) return null;
  const rule = resources.channels.get(seen.channel)?.answerWindow;
  return windowAt(rule, seen.heardAt, resources.clock.now());
}

export function windowAt(rule: Channel['answerWindow'], heardAt: Date | null, now: Date): ChannelWindow {
  if (!rule) return { kind: 'open-ended' };
  if (!heardAt) return { kind: 'never-heard' };
  const freeUntil = new Date(heardAt.getTime() + rule.freeMs);
  const until = new Date(heardAt.getTime() + rule.mostMs);
  const kind = now < freeUntil ? 'free' : now <= until ? 'paid' : 'closed';
  const end = kind === 'free' ? freeUntil : until;
  const leftMinutes = Math.max(0, Math.floor((end.getTime() - now.getTime()) / 60_000));
  return { kind, freeUntil, until, leftMinutes };
}
