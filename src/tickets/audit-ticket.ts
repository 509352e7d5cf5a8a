import type { Database } from '#db/database.ts';
import type { HistoryLine } from '#db/ticket-history.ts';
import type { TicketRow } from '#db/tickets.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';

/** What staff did to a report, beside its own history: last in the transaction. */
export async function auditTicket(
  tx: Database,
  by: Staff,
  {
    ticket,
    at,
    act,
    detail,
    why,
  }: Pick<HistoryLine, 'at' | 'act' | 'detail' | 'why'> & {
    readonly ticket: Pick<TicketRow, 'code' | 'id' | 'agency'>;
  },
): Promise<void> {
  const subject = { kind: 'ticket', id: ticket.code ?? ticket.id };
  await recordAudit(tx, by, { act: `ticket.${act}`, subject, agency: ticket.agency, detail, why, at });
}
