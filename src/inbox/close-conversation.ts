import type { Staff } from '#src/people/staff.ts';
import { type Hold, type Inbox, type Lost, tellStaff, type Unknown } from './hold.ts';
import { letGo } from './let-go.ts';
import { sayToCitizen } from './say-to-citizen.ts';
import { withHold } from './with-hold.ts';

export type Closed = { readonly kind: 'closed' } | Lost | Unknown;

/**
 * It is over; whoever writes again is answered by the assistant. They are told so, unless whoever closes it has just said
 * all there was to say (`silent`).
 */
export async function closeConversation(
  resources: Inbox,
  staff: Staff,
  {
    why = null,
    told = 'told',
    ...hold
  }: Hold & { readonly why?: string | null; readonly told?: 'told' | 'silent' },
): Promise<Closed> {
  const aside =
    told === 'silent'
      ? null
      : await sayToCitizen(resources, staff, {
          ...{ conversationId: hold.conversationId, idem: `closed:${hold.conversationId}:${hold.epoch}` },
          words: (words) => words.closed,
        });
  const closed = await withHold(resources, { staff, hold }, async (tx, held): Promise<Closed> => {
    const said = held.reachable ? aside : null;
    await letGo(tx, held, { staff, kind: 'closed', why, aside: said, at: resources.clock.now() });
    return { kind: 'closed' };
  });
  if (closed.kind === 'closed') {
    resources.signals.say('due', hold.conversationId);
    resources.signals.say('work', hold.conversationId);
    tellStaff(resources, hold.conversationId);
  }
  return closed;
}
