import type { Staff } from '#src/people/staff.ts';
import { type Hold, type Inbox, type Lost, tellStaff, type Unknown } from './hold.ts';
import { letGo } from './let-go.ts';
import { withHold } from './with-hold.ts';

export type Closed = { readonly kind: 'closed' } | Lost | Unknown;

/** It is over, and nothing more is said; whoever writes again is answered by the assistant. */
export async function closeConversation(
  resources: Pick<Inbox, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { why = null, ...hold }: Hold & { readonly why?: string | null },
): Promise<Closed> {
  const closed = await withHold(resources, { staff, hold }, async (tx, held): Promise<Closed> => {
    await letGo(tx, held, { staff, kind: 'closed', why, aside: null, at: resources.clock.now() });
    return { kind: 'closed' };
  });
  if (closed.kind === 'closed') {
    resources.signals.say('work', hold.conversationId);
    tellStaff(resources, hold.conversationId);
  }
  return closed;
}
