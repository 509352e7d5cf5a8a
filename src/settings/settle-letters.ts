import { discardLetters, retryLetters } from '#db/letters.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

type Settling = Pick<Resources, 'db' | 'clock' | 'signals'>;

/** How many were done; those that somebody else was quicker with, and those of other agencies, are not among them. */
export type SettledLetters = { readonly done: number; readonly missed: number };

/** Lets letters be sent again. Who has seen one already may get it twice: whoever asks has been told so. */
export async function resendLetters(
  resources: Settling,
  by: Staff,
  ids: readonly string[],
): Promise<SettledLetters> {
  const settled = await settle(resources, by, { act: 'letter.retried', ids, why: null });
  if (settled.done > 0) resources.signals.say('due', '');
  return settled;
}

/** Lets letters lie for good, with a reason. */
export async function dropLetters(
  resources: Settling,
  by: Staff,
  { ids, why }: { readonly ids: readonly string[]; readonly why: string },
): Promise<SettledLetters> {
  return await settle(resources, by, { act: 'letter.discarded', ids, why });
}

async function settle(
  { db, clock, signals }: Settling,
  by: Staff,
  asked: {
    readonly act: 'letter.retried' | 'letter.discarded';
    readonly ids: readonly string[];
    readonly why: string | null;
  },
): Promise<SettledLetters> {
  const { act, why } = asked;
  const ids = [...new Set(asked.ids)];
  const done = await db.transaction(async (tx) => {
    const write = act === 'letter.retried' ? retryLetters : discardLetters;
    const settled = await write(tx, by.agencies, ids);
    for (const id of settled) {
      await recordAudit(tx, by, {
        act,
        subject: { kind: 'letter', id },
        ...(why && { why }),
        at: clock.now(),
      });
    }
    return settled.length;
  });
  if (done > 0) signals.say('staff', 'health');
  return { done, missed: ids.length - done };
}
