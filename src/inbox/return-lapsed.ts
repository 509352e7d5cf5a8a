import { returnHandoff } from '#db/handoffs.ts';
import { addStep, clearLapsed, listLapsed, lockLapsed } from '#db/holders.ts';
import { type Inbox, tellStaff } from './hold.ts';

const mostAtOnce = 100;

/**
 * Whoever held a conversation and went away has lost it: what waits there for an answer waits again, marked; where all
 * was answered the assistant simply goes on. How many.
 */
export async function returnLapsed(resources: Pick<Inbox, 'db' | 'signals'>): Promise<number> {
  const ids = await listLapsed(resources.db, mostAtOnce);
  for (const id of ids) {
    const returned = await resources.db.transaction(async (tx) => {
      const holder = await lockLapsed(tx, id);
      if (!holder) return false;
      const waits = await returnHandoff(tx, id);
      await clearLapsed(tx, id, waits ? 'waiting' : 'open');
      await addStep(tx, id, { kind: 'lapsed', by: null, other: holder.name });
      return true;
    });
    if (returned) tellStaff(resources, id);
  }
  return ids.length;
}
