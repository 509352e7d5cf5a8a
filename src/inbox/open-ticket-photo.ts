import { listPhotos } from '#db/staff-tickets.ts';
import { type ReadAttachment, readAttachment } from '#src/conversations/read-attachment.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { findForStaff } from '#src/tickets/show-for-staff.ts';

/** A photo of a report that is theirs to see. */
export async function openTicketPhoto(
  { db }: Pick<Resources, 'db'>,
  staff: Staff,
  { code, photo }: { readonly code: string; readonly photo: string },
): Promise<ReadAttachment> {
  const row = await findForStaff({ db }, staff, code);
  const own = row ? await listPhotos(db, row.id) : [];
  if (!own.some(({ id }) => id === photo)) return { kind: 'unknown' };
  return await readAttachment({ db }, photo);
}
