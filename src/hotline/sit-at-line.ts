import { dropStaffLine, isOthersAddress, saveStaffLine } from '#db/staff-lines.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/**
 * Somebody says at which telephone they sit, as the feed names it ("201"): calls there come to them. An empty line: at
 * none any more.
 */
export async function sitAtLine(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  given: string,
): Promise<void> {
  demandRight(staff, 'hotline.work');
  const at = clock.now();
  const line = given.normalize('NFC').trim().toLowerCase();
  await db.transaction(async (tx) => {
    if (await isOthersAddress(tx, line, staff.id)) {
      throw new Fault('invalid', 'This is the address of somebody else, and no line.');
    }
    if (line === '') await dropStaffLine(tx, staff.id);
    else await saveStaffLine(tx, { staffId: staff.id, line, at });
    const subject = { kind: 'person', id: staff.id };
    await recordAudit(tx, staff, {
      act: line === '' ? 'line.left' : 'line.taken',
      subject,
      detail: { line },
      at,
    });
  });
  signals.say('staff', 'calls');
}
