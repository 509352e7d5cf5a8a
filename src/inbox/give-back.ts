import type { Staff } from '#src/people/staff.ts';
import { hasSpoken } from './has-spoken.ts';
import { type Hold, type Inbox, type Lost, tellStaff, type Unknown } from './hold.ts';
import { letGo } from './let-go.ts';
import { sayToCitizen } from './say-to-citizen.ts';
import { withHold } from './with-hold.ts';

export type GivenBack = { readonly kind: 'given-back' } | Lost | Unknown;

/** The assistant speaks again, and the citizen is told so before it does. */
export async function giveBack(resources: Inbox, staff: Staff, hold: Hold): Promise<GivenBack> {
  const { clock, signals } = resources;
  const isAnswered = await hasSpoken(resources, hold.conversationId);
  const aside = await sayToCitizen(resources, staff, {
    ...{ conversationId: hold.conversationId, idem: `given-back:${hold.conversationId}:${hold.epoch}` },
    words: ({ givenBack, givenBackUnsaid }) => (isAnswered ? givenBack : givenBackUnsaid),
  });
  const given = await withHold(resources, { staff, hold }, async (tx, held): Promise<GivenBack> => {
    const said = held.reachable ? aside : null;
    await letGo(tx, held, { staff, kind: 'given-back', why: null, aside: said, at: clock.now() });
    return { kind: 'given-back' };
  });
  if (given.kind === 'given-back') {
    signals.say('due', hold.conversationId);
    signals.say('work', hold.conversationId);
    tellStaff(resources, hold.conversationId);
  }
  return given;
}
