import type { TicketKind, TicketState } from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';
import { type TicketRow, ticketColumns } from './tickets.ts';

export type StaffTicketFilter = {
  /** Whose matters may be seen; `null`: everybody's. */
  readonly agencies: readonly string[] | null;
  readonly states: readonly TicketState[];
  readonly agency: string | null;
  readonly kind: TicketKind | null;
  readonly category: string | null;
  readonly due: 'late' | 'today' | 'soon' | null;
  readonly urgent: boolean;
  /** Whose work it is: a person's id, or `none` for nobody's. */
  readonly assignee: string | null;
  /** A code, or words that stand in it. */
  readonly words: string | null;
  /** Today and the end of "soon", in Viet Nam. */
  readonly today: string;
  readonly soon: string;
  readonly offset: number;
  readonly limit: number;
};

/** Which of the limits counts now: the answer's, or before it that of passing it on. */
const due = `case when state in ('filed', 'reopened') then least(answer_by, forward_by)
  when state in ('assigned', 'forwarded') then answer_by end`;

/** What has to be seen first: an alarm, then what is urgent, then the nearest limit. */
export async function listStaffTickets(
  db: Database,
  filter: StaffTicketFilter,
): Promise<readonly TicketRow[]> {
  return await db.query<TicketRow>(
    `select ${ticketColumns} from tickets where ${matches}
     order by case when state in ('answered', 'closed', 'rejected') then 1 else 0 end,
       (alarm is not null) desc, urgent desc, ${due} nulls last, confirmed_at desc, tickets.id
     offset $12 limit $13`,
    [...values(filter), filter.offset, filter.limit],
  );
}

export async function countStaffTickets(db: Database, filter: StaffTicketFilter): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from tickets where ${matches}`,
    values(filter),
  );
  return row?.n ?? 0;
}

const matches = `confirmed_at is not null
  and ($1::text[] is null or agency = any ($1))
  and state = any ($2)
  and ($3::text is null or agency = $3)
  and ($4::text is null or kind = $4)
  and ($5::text is null or category = $5)
  and case $6::text when 'late' then ${due} < $9::date when 'today' then ${due} = $9::date
    when 'soon' then ${due} between $9::date and $10::date else true end
  and (not $7::boolean or urgent or alarm is not null)
  and case $8::text when 'none' then assignee_id is null else $8::text is null or assignee_id = $8 end
  and ($11::text is null or code ilike $11 || '%' or words_masked ilike '%' || $11 || '%')`;

function values(filter: StaffTicketFilter): readonly unknown[] {
  const {
    agencies,
    states,
    agency,
    kind,
    category,
    due: when,
    urgent,
    assignee,
    today,
    soon,
    words,
  } = filter;
  const like = words?.replace(/[\\%_]/g, '\\$&') ?? null;
  return [agencies, states, agency, kind, category, when, urgent, assignee, today, soon, like];
}

/** Who works on it; `null` puts it back. */
export async function assignToStaff(
  tx: Database,
  id: string,
  to: { readonly assignee: { readonly id: string; readonly name: string } | null; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update tickets set assignee_id = $2, assignee_name = $3, changed_at = $4, revision = revision + 1
     where id = $1::uuid`,
    [id, to.assignee?.id ?? null, to.assignee?.name ?? null, to.at],
  );
}

/** Raised by hand: its limit counts as seen by whoever is above. */
export async function markEscalated(tx: Database, id: string, at: Date): Promise<void> {
  await tx.query(
    `update tickets set escalated_for = coalesce(answer_by, escalated_for), urgent = true, changed_at = $2,
       revision = revision + 1
     where id = $1::uuid`,
    [id, at],
  );
}

/** The agencies that reports are with, for a filter, as far as they may be seen. */
export async function listTicketAgencies(
  db: Database,
  agencies: readonly string[] | null,
): Promise<readonly string[]> {
  const rows = await db.query<{ agency: string }>(
    `select distinct agency from tickets
     where agency is not null and confirmed_at is not null and ($1::text[] is null or agency = any ($1))
     order by agency limit 300`,
    [agencies],
  );
  return rows.map(({ agency }) => agency);
}

/** A report's photos, in their order. */
export async function listPhotos(
  db: Database,
  ticketId: string,
): Promise<readonly { readonly id: string; readonly type: string | null; readonly state: string }[]> {
  return await db.query(
    `select attachments.id::text, attachments.type, attachments.state
     from ticket_photos join attachments on attachments.id = attachment_id
     where ticket_id = $1::uuid order by place`,
    [ticketId],
  );
}
