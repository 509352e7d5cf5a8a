import {
  deleteCannedReply,
  findCannedReply,
  insertCannedReply,
  updateCannedReply,
} from '#db/canned-replies.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Inbox } from './hold.ts';

type Written = { readonly title: string; readonly body: string };

/** Which one, as it was when its form was opened. */
export type CannedVersion = { readonly id: string; readonly version: number };

export type CannedSaved =
  | { readonly kind: 'saved'; readonly id: string }
  /** Somebody changed it meanwhile, or removed it: nothing was overwritten. */
  | { readonly kind: 'changed'; readonly by: string | null };

/** Makes a new one, or changes the one that is named. */
export async function saveCanned(
  { db, clock }: Pick<Inbox, 'db' | 'clock'>,
  staff: Staff,
  { title, body, of }: Written & { readonly of: CannedVersion | null },
): Promise<CannedSaved> {
  const at = clock.now();
  const id = of?.id ?? newId();
  return await db.transaction(async (tx): Promise<CannedSaved> => {
    const written = { id, title, body, changedAt: at, changedBy: staff.name };
    if (!of) await insertCannedReply(tx, written);
    else if (!(await updateCannedReply(tx, { ...written, version: of.version }))) {
      return { kind: 'changed', by: (await findCannedReply(tx, id))?.changedBy ?? null };
    }
    await recordAudit(tx, staff, {
      act: of ? 'canned-reply.changed' : 'canned-reply.made',
      subject: { kind: 'canned-reply', id },
      detail: { title },
      at,
    });
    return { kind: 'saved', id };
  });
}

export async function removeCanned(
  { db, clock }: Pick<Inbox, 'db' | 'clock'>,
  staff: Staff,
  of: CannedVersion,
): Promise<CannedSaved> {
  return await db.transaction(async (tx): Promise<CannedSaved> => {
    if (!(await deleteCannedReply(tx, of))) {
      return { kind: 'changed', by: (await findCannedReply(tx, of.id))?.changedBy ?? null };
    }
    await recordAudit(tx, staff, {
      act: 'canned-reply.removed',
      subject: { kind: 'canned-reply', id: of.id },
      at: clock.now(),
    });
    return { kind: 'saved', id: of.id };
  });
}
