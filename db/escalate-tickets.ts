import type { TicketState } from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';
import { addHistory } from './ticket-history.ts';

export type Escalated = {
  readonly id: string;
  readonly code: string;
  readonly agency: string | null;
  readonly state: TicketState;
  /** Which limit passed, and the day it was. */
  readonly limit: 'forward' | 'answer';
  readonly dueOn: string;
};

/**
 * Marks reports of which a limit has passed since, and keeps that in the history of each, in one transaction: each limit
 * once. Several programs may do it at once. `told`: whether another system is to be told of it.
 */
export async function escalateTickets(
  db: Database,
  {
    today,
    at,
    most,
    told,
  }: { readonly today: string; readonly at: Date; readonly most: number; readonly told: boolean },
): Promise<readonly Escalated[]> {
  return await db.transaction(async (tx) => {
    const late = await tx.query<Escalated>(escalate, [today, at, most]);
    for (const { id, state, limit, dueOn } of late) {
      const line = {
        at,
        actor: 'system:limits',
        act: 'escalated',
        state,
        detail: { limit, dueOn },
        why: null,
      } as const;
      await addHistory(tx, id, { ...line, told });
    }
    return late;
  });
}

const escalate = `
  with passed as (
    select id, case when answer_by < $1::date then 'answer' else 'forward' end as limit,
      case when answer_by < $1::date then answer_by else forward_by end as due_on
    from tickets
    where ((answer_by < $1::date and state in ('filed', 'assigned', 'forwarded', 'reopened'))
        or (forward_by < $1::date and state in ('filed', 'reopened')))
      and escalated_for is distinct from case when answer_by < $1::date then answer_by else forward_by end
    order by due_on, id
    limit $3
    for update skip locked
  )
  update tickets set escalated_for = passed.due_on, changed_at = $2::timestamptz, revision = revision + 1
  from passed where tickets.id = passed.id
  returning tickets.id, tickets.code, tickets.agency, tickets.state, passed.limit, passed.due_on::text as "dueOn"`;
