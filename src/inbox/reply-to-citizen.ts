import { type FoundHandoff, findHandoff } from '#db/handoffs.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Answered, answerConversation } from './answer-conversation.ts';
import { closeConversation } from './close-conversation.ts';
import type { Inbox } from './hold.ts';
import { takeConversation } from './take-conversation.ts';

export type Replied =
  | Exclude<Answered, { readonly kind: 'lost' }>
  /** Somebody answered or closed it before. */
  | { readonly kind: 'over'; readonly state: FoundHandoff['state'] }
  /** Somebody holds it in the inbox. */
  | { readonly kind: 'held'; readonly by: string | null };

/** Takes it, answers and lets it go again, in one: for whoever is at a command line. */
export async function replyToCitizen(
  resources: Inbox,
  staff: Staff,
  { handoffId, text }: { readonly handoffId: string; readonly text: string },
): Promise<Replied> {
  if (text.trim() === '') return { kind: 'empty' };
  const handoff = await findHandoff(resources.db, handoffId);
  if (!handoff) return { kind: 'unknown' };
  if (isOver(handoff)) return { kind: 'over', state: handoff.state };
  const { conversationId, channel } = handoff;
  if (!handoff.reachable) return { kind: 'unreachable' };
  if (!resources.channels?.has(channel)) return { kind: 'channel-off', channel };
  const taken = await takeConversation(resources, staff, { conversationId });
  if (taken.kind !== 'taken') return taken;
  const hold = { conversationId, epoch: taken.epoch };
  const answered = await answerConversation(resources, staff, { ...hold, text, key: `handoff-${handoffId}` });
  await closeConversation(resources, staff, { ...hold, told: 'silent' });
  return answered.kind === 'lost' ? { kind: 'held', by: answered.by } : answered;
}

export function isOver({ state }: Pick<FoundHandoff, 'state'>): boolean {
  return state === 'answered' || state === 'given-up';
}
