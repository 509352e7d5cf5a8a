import { lockHeld } from '#db/holders.ts';
import { addStaffNote, hasJustNoted } from '#db/inbox-lines.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Inbox, tellStaff, type Unknown } from './hold.ts';

export type Noted = { readonly kind: 'noted' } | { readonly kind: 'empty' } | Unknown;

/** For colleagues only: it is written beside what was said, and never sent. Whoever sees the conversation may. */
export async function addNote(
  resources: Pick<Inbox, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { conversationId, text }: { readonly conversationId: string; readonly text: string },
): Promise<Noted> {
  const words = text.trim();
  if (words === '') return { kind: 'empty' };
  const noted = await resources.db.transaction(async (tx): Promise<Noted> => {
    const held = await lockHeld(tx, conversationId, staff);
    if (!held) return { kind: 'unknown' };
    const textMasked = maskPersonal(words);
    if (await hasJustNoted(tx, held.id, { staffId: staff.id, textMasked })) return { kind: 'noted' };
    await addStaffNote(tx, held.id, { staff, textMasked });
    await recordAudit(tx, staff, {
      act: 'conversation.noted',
      subject: { kind: 'conversation', id: held.id },
      agency: held.agency,
      at: resources.clock.now(),
    });
    return { kind: 'noted' };
  });
  if (noted.kind === 'noted') tellStaff(resources, conversationId);
  return noted;
}
