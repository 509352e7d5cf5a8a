import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import { listForStaff, type StaffTicket, type StaffTicketsAsked } from './list-for-staff.ts';
import type { Ticketing } from './ticket-settings.ts';

/** A file beyond this is narrowed by its filters. */
export const mostExported = 20_000;

/** What the queue shows, whole, for a file; that it was taken out stands in the audit. */
export async function exportTickets(
  { db, clock }: Pick<Ticketing, 'db' | 'clock'>,
  by: Staff,
  asked: Omit<StaffTicketsAsked, 'offset'>,
): Promise<readonly StaffTicket[]> {
  const { tickets } = await listForStaff({ db, clock }, by, { ...asked, offset: 0, limit: mostExported });
  await db.transaction(
    async (tx) =>
      await recordAudit(tx, by, {
        act: 'tickets.exported',
        subject: { kind: 'tickets', id: asked.state },
        detail: { tickets: tickets.length, agency: asked.agency },
        at: clock.now(),
      }),
  );
  return tickets;
}
