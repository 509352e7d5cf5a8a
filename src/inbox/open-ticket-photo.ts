import { hasDone } from '#db/audit-entries.ts';
import { listPhotos } from '#db/staff-tickets.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { type ReadAttachment, readAttachment } from '#src/conversations/read-attachment.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { findForStaff } from '#src/tickets/show-for-staff.ts';

const dayMs = 86_400_000;

/**
 * A photo of a report that is theirs to see. Nothing on it is masked, so that who looked stands in the audit: once a day
 * for each photo, as a page that keeps itself fresh asks for them again.
 */
export async function openTicketPhoto(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  staff: Staff,
  { code, photo }: { readonly code: string; readonly photo: string },
): Promise<ReadAttachment> {
  const row = await findForStaff({ db }, staff, code);
  const own = row ? await listPhotos(db, row.id) : [];
  if (!row || !own.some(({ id }) => id === photo)) return { kind: 'unknown' };
  const read = await readAttachment({ db }, photo);
  if (read.kind !== 'file') return read;
  const at = clock.now();
  const looked = { act: 'ticket.photo-opened', subject: { kind: 'attachment', id: photo } } as const;
  const since = new Date(at.getTime() - dayMs);
  if (await hasDone(db, { who: staff.id, ...looked, since })) return read;
  const { agency } = row;
  await db.transaction(
    async (tx) => await recordAudit(tx, staff, { ...looked, agency, detail: { ticket: code }, at }),
  );
  return read;
}
