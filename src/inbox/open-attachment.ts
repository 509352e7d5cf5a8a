import { listAttachments } from '#db/attachments.ts';
import { findHeld } from '#db/holders.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { type ReadAttachment, readAttachment } from '#src/conversations/read-attachment.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Inbox } from './hold.ts';

/** A file of a conversation, whole: nothing in it is masked, so that whoever opens it stands in the audit. */
export async function openAttachment(
  { db, clock }: Pick<Inbox, 'db' | 'clock'>,
  staff: Staff,
  { conversationId, attachmentId }: { readonly conversationId: string; readonly attachmentId: string },
): Promise<ReadAttachment> {
  const held = await findHeld(db, conversationId, staff);
  if (!held) return { kind: 'unknown' };
  const own = await listAttachments(db, held.id);
  if (!own.some(({ id }) => id === attachmentId)) return { kind: 'unknown' };
  const read = await readAttachment({ db }, attachmentId);
  if (read.kind !== 'file') return read;
  await db.transaction(
    async (tx) =>
      await recordAudit(tx, staff, {
        act: 'attachment.opened',
        subject: { kind: 'attachment', id: attachmentId },
        agency: held.agency,
        detail: { conversation: held.id },
        at: clock.now(),
      }),
  );
  return read;
}
