import type { Database } from '#db/database.ts';
import { takeOff, takeReceived } from '#knowledge/local/take-received.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type ReceivedAsked = {
  /** `province:31` or `ward:11824`. */
  readonly area: string;
  readonly codes: readonly string[];
  readonly act: 'put' | 'take-off';
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type ReceivedChanged = { readonly changed: number; readonly rejected: readonly string[] };

/** Puts procedures on the list of an area, or takes them off: each that can be, with a line for each that cannot. */
export async function changeReceived(
  { db, clock, centre, signals }: Pick<Resources, 'db' | 'clock' | 'centre' | 'signals'>,
  staff: Staff,
  { area, codes, act, place, from, to }: ReceivedAsked,
): Promise<ReceivedChanged> {
  const at = clock.now();
  const changed = await db.transaction(async (tx) => {
    // Both open a transaction of their own; here it is a part of ours.
    const inside: Database = { query: tx.query.bind(tx), transaction: async (work) => await work(tx) };
    const rows = codes.map((code) => ({ at: '', code, place, from, to, note: null }));
    const { listed, removed, rejected } =
      act === 'put'
        ? await takeReceived({ db: inside }, { area, province: centre.province, rows, mode: 'add' })
        : { listed: 0, ...(await takeOff({ db: inside }, area, codes)) };
    const count = act === 'put' ? listed : removed;
    if (count > 0) {
      const subject = { kind: 'received', id: area };
      await recordAudit(tx, staff, { act: `received.${act}`, subject, detail: { codes, count }, at });
    }
    return { changed: count, rejected };
  });
  signals.say('staff', 'received');
  return changed;
}
