import type { Chore } from '#src/conversations/start-chores.ts';
import type { Inbox } from './hold.ts';
import { returnLapsed } from './return-lapsed.ts';

const everyMs = 15_000;

/** What its holder left waits again soon after. */
export function lapsedChores(resources: Pick<Inbox, 'db' | 'signals'>): readonly Chore[] {
  return [{ name: 'lapsed-holders', everyMs, once: async () => await returnLapsed(resources) }];
}
