import type { WrapCategory } from '#src/hotline/call-wrap.ts';
import type { TicketState } from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';

/** An earlier call from the same number, as it was summed up. */
export type EarlierCall = {
  readonly id: string;
  readonly startedAt: Date;
  readonly staffName: string | null;
  readonly category: WrapCategory | null;
  /** Masked. */
  readonly summary: string | null;
  readonly promises: readonly string[];
  readonly ticket: { readonly code: string; readonly state: TicketState } | null;
};

/** The newest first; of matters that are theirs to see. A number that was not told has no history. */
export async function listEarlierCalls(
  db: Database,
  agencies: readonly string[] | null,
  { callId, most }: { readonly callId: string; readonly most: number },
): Promise<readonly EarlierCall[]> {
  return await db.query<EarlierCall>(
    `select earlier.id, earlier.started_at as "startedAt", staff.name as "staffName", call_wraps.category,
       call_wraps.summary, coalesce(call_wraps.promises, '{}') as promises,
       case when tickets.code is not null and ($1::text[] is null or tickets.agency = any ($1))
         then jsonb_build_object('code', tickets.code, 'state', tickets.state) end as ticket
     from calls
     join calls as earlier on earlier.phone_mark = calls.phone_mark and earlier.id <> calls.id
       and earlier.started_at <= calls.started_at
     left join call_wraps on call_wraps.call_id = earlier.id
     left join staff on staff.id = earlier.staff_id
     left join tickets on tickets.code = earlier.ticket_code
     where calls.id = $2::uuid and ($1::text[] is null or (calls.agency = any ($1) and earlier.agency = any ($1)))
     order by earlier.started_at desc, earlier.id limit $3`,
    [agencies, callId, most],
  );
}
