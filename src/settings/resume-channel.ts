import { listHalts, probeChannel } from '#db/channel-halts.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** Somebody has acted, or says that they have: the next message of a channel that rests tries at once. */
export async function resumeChannel(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { channel, why }: { readonly channel: string; readonly why: string },
): Promise<'resumed' | 'not-halted'> {
  const resumed = await db.transaction(async (tx) => {
    const halt = (await listHalts(tx)).find((one) => one.channel === channel);
    if (!halt) return false;
    await probeChannel(tx, channel);
    const subject = { kind: 'channel', id: channel };
    const detail = { halted: halt.why };
    await recordAudit(tx, by, { act: 'channel.resumed', subject, detail, why, at: clock.now() });
    return true;
  });
  if (!resumed) return 'not-halted';
  signals.say('due', '');
  signals.say('staff', 'health');
  return 'resumed';
}
