import type { Language } from '#src/answers/answer.ts';
import type {
  Alarm,
  FilingState,
  LawfulChannel,
  ProposedBy,
  TicketKind,
  TicketState,
} from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';

/** A ticket as it stands; what is sealed is opened by whoever may. */
export type TicketRow = {
  readonly id: string;
  readonly code: string | null;
  readonly conversationId: string | null;
  readonly channel: string;
  readonly language: Language;
  readonly requestHash: string | null;
  readonly state: TicketState;
  readonly filing: FilingState;
  readonly version: number;
  readonly draftSealed: string | null;
  readonly kind: TicketKind | null;
  readonly urgent: boolean;
  readonly wordsMasked: string | null;
  readonly toldSealed: string | null;
  readonly wordsKey: string | null;
  readonly ward: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly occurredOn: string | null;
  readonly procedureCode: string | null;
  readonly reporterKind: 'named' | 'anonymous' | 'cut' | null;
  readonly reporterSealed: string | null;
  readonly category: string | null;
  readonly categoryBy: ProposedBy | null;
  readonly agency: string | null;
  readonly agencyBy: ProposedBy | null;
  readonly forwardBy: string | null;
  readonly answerBy: string | null;
  readonly dueCheck: boolean;
  readonly dueSource: string | null;
  readonly answerPublic: string | null;
  readonly rating: number | null;
  readonly reopened: number;
  readonly abuse: boolean;
  readonly alarm: Alarm | null;
  readonly soundsLike: LawfulChannel | null;
  /** The code of the ticket that tells the same. */
  readonly duplicateOf: string | null;
  readonly changedAt: Date;
  readonly confirmedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  /** Who of the staff works on it. */
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** Counts its changes since it was confirmed. */
  readonly revision: number;
};

/** The filing that counts is the open one, or else the last. */
export const ticketColumns = `
  tickets.id, code, conversation_id as "conversationId", channel, language, request_hash as "requestHash", state,
  coalesce((select filed.state from ticket_filings as filed where ticket_id = tickets.id
    order by filed.state = 'rejected', filed.id desc limit 1), 'draft') as filing,
  version, draft_sealed as "draftSealed", kind, urgent, words_masked as "wordsMasked", told_sealed as "toldSealed",
  words_key as "wordsKey", ward, latitude, longitude, occurred_on as "occurredOn", procedure_code as "procedureCode",
  reporter_kind as "reporterKind", reporter_sealed as "reporterSealed", category, category_by as "categoryBy",
  agency, agency_by as "agencyBy", forward_by as "forwardBy", answer_by as "answerBy", due_check as "dueCheck",
  due_source as "dueSource", answer_public as "answerPublic", rating, reopened, abuse, alarm,
  sounds_like as "soundsLike",
  (select other.code from tickets as other where other.id = tickets.duplicate_of) as "duplicateOf",
  changed_at as "changedAt", confirmed_at as "confirmedAt", answered_at as "answeredAt", closed_at as "closedAt",
  case when assignee_id is not null then jsonb_build_object('id', assignee_id, 'name', assignee_name) end as assignee, revision`;

/** How a ticket is named: by our id, by the code that its citizen has, by the key of the program that sent it. */
export type TicketName =
  | { readonly id: string }
  | { readonly code: string }
  | { readonly requestKey: string };

export async function findTicket(db: Database, name: TicketName): Promise<TicketRow | null> {
  if (isNobodys(name)) return null;
  const [row] = await db.query<TicketRow>(`select ${ticketColumns} from tickets where ${named(name)}`, [
    value(name),
  ]);
  return row ?? null;
}

/** The same, held until the transaction ends: two changes at once come one after the other. */
export async function lockTicket(tx: Database, name: TicketName): Promise<TicketRow | null> {
  if (isNobodys(name)) return null;
  const [held] = await tx.query<{ id: string }>(`select id from tickets where ${named(name)} for update`, [
    value(name),
  ]);
  return held ? await findTicket(tx, held) : null;
}

function named(name: TicketName): string {
  return 'id' in name ? 'tickets.id = $1::uuid' : 'code' in name ? 'code = $1' : 'request_key = $1';
}

/** What came with a button may be anything. */
function isNobodys(name: TicketName): boolean {
  return 'id' in name && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(name.id);
}

function value(name: TicketName): string {
  return 'id' in name ? name.id : 'code' in name ? name.code : name.requestKey;
}

/** The draft that a conversation changed last, since then. */
export async function findOpenDraft(
  db: Database,
  { conversationId, since }: { readonly conversationId: string; readonly since: Date },
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `select id from tickets where conversation_id = $1 and confirmed_at is null and changed_at >= $2
     order by changed_at desc limit 1`,
    [conversationId, since],
  );
  return row?.id ?? null;
}

/** The code of the report of a conversation whose answer came last, since then. */
export async function findLastAnswered(
  db: Database,
  { conversationId, since }: { readonly conversationId: string; readonly since: Date },
): Promise<string | null> {
  const [row] = await db.query<{ code: string }>(
    `select code from tickets
     where conversation_id = $1 and answered_at >= $2 and state in ('answered', 'closed', 'reopened')
     order by answered_at desc limit 1`,
    [conversationId, since],
  );
  return row?.code ?? null;
}

export type NewDraft = {
  readonly id: string;
  readonly conversationId: string | null;
  readonly channel: string;
  readonly language: Language;
  readonly sealed: string;
  readonly at: Date;
  readonly request: { readonly key: string; readonly hash: string } | null;
};

/** `false` where the program's key is taken already. */
export async function insertDraft(tx: Database, draft: NewDraft): Promise<boolean> {
  const { id, conversationId, channel, language, sealed, at, request } = draft;
  const rows = await tx.query(
    `insert into tickets (id, conversation_id, channel, language, draft_sealed, created_at, changed_at,
       request_key, request_hash)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8)
     on conflict (request_key) do nothing returning id`,
    [id, conversationId, channel, language, sealed, at, request?.key ?? null, request?.hash ?? null],
  );
  return rows.length > 0;
}

/** A draft that was changed is another version of itself. */
export async function writeDraft(
  tx: Database,
  id: string,
  change: { readonly sealed: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    'update tickets set draft_sealed = $2, version = version + 1, changed_at = $3 where id = $1 and confirmed_at is null',
    [id, change.sealed, change.at],
  );
}

export async function deleteDraft(tx: Database, id: string): Promise<void> {
  await tx.query('delete from tickets where id = $1 and confirmed_at is null', [id]);
}

/** Drafts that nobody went on with; how many. */
export async function dropStaleDrafts(db: Database, before: Date): Promise<number> {
  const rows = await db.query(
    'delete from tickets where confirmed_at is null and changed_at < $1 returning id',
    [before],
  );
  return rows.length;
}

/** What later steps change; what is left out stays. Whoever puts an answer right has answered when it first came. */
export type TicketChange = {
  readonly at: Date;
  readonly state?: TicketState;
  readonly category?: { readonly value: string; readonly by: ProposedBy };
  readonly agency?: { readonly value: string; readonly by: ProposedBy };
  readonly answerPublic?: string;
  readonly answered?: true;
  readonly closed?: boolean;
  readonly rating?: { readonly stars: number; readonly reason: string | null };
  readonly reopenedOnce?: true;
  readonly forwardBy?: string | null;
  readonly answerBy?: string | null;
};

export async function changeTicket(tx: Database, id: string, change: TicketChange): Promise<void> {
  const { at, state, category, agency, answerPublic, answered, closed, rating, reopenedOnce } = change;
  const { forwardBy, answerBy } = change;
  await tx.query(
    `update tickets set state = coalesce($3, state), category = coalesce($4, category),
       category_by = coalesce($5, category_by), agency = coalesce($6, agency), agency_by = coalesce($7, agency_by),
       answer_public = coalesce($8, answer_public), answered_at = case when $9 and state <> 'answered' then $2 else answered_at end,
       closed_at = case $10::boolean when true then $2 when false then null else closed_at end,
       rating = coalesce($11, rating), rating_reason = coalesce($12, rating_reason),
       reopened = reopened + case when $13 then 1 else 0 end, answer_by = coalesce($14, answer_by),
       forward_by = coalesce($15, forward_by), changed_at = $2, revision = revision + 1
     where id = $1`,
    [
      ...[id, at, state ?? null, category?.value ?? null, category?.by ?? null, agency?.value ?? null],
      ...[agency?.by ?? null, answerPublic ?? null, answered ?? false, closed ?? null, rating?.stars ?? null],
      ...[rating?.reason ?? null, reopenedOnce ?? false, answerBy ?? null, forwardBy ?? null],
    ],
  );
}

/** Tickets of the last days that may tell the same: in the same conversation, in the same words, at the same place. */
export type Alike = {
  readonly id: string;
  readonly conversationId: string | null;
  readonly wordsKey: string;
  readonly wordsMasked: string;
  readonly confirmedAt: Date;
  /** In the same ward, or within a few hundred metres. */
  readonly near: boolean;
};

export async function findAlike(
  db: Database,
  like: {
    readonly id: string;
    readonly wordsKey: string;
    readonly ward: string | null;
    readonly latitude: number | null;
    readonly longitude: number | null;
    readonly since: Date;
  },
): Promise<readonly Alike[]> {
  return await db.query<Alike>(
    `select id, conversation_id as "conversationId", words_key as "wordsKey", words_masked as "wordsMasked",
       confirmed_at as "confirmedAt",
       coalesce(ward = $3, false)
         or coalesce(abs(latitude - $4) < 0.0015 and abs(longitude - $5) < 0.0015, false) as near
     from tickets
     where id <> $1 and confirmed_at > $6 and duplicate_of is null
       and (words_key = $2 or ward = $3 or (latitude between $4::float8 - 0.0015 and $4::float8 + 0.0015 and abs(longitude - $5) < 0.0015))
     order by words_key = $2 desc, confirmed_at desc limit 200`,
    [like.id, like.wordsKey, like.ward, like.latitude, like.longitude, like.since],
  );
}

export type TicketFilter = {
  readonly state: TicketState | null;
  readonly agency: string | null;
  readonly changedSince: Date | null;
  /** What changed later is left for the next time. */
  readonly changedBefore: Date;
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
};

/** Confirmed tickets in the order of their changes, so that whoever asks again goes on where they stopped. */
export async function listTickets(db: Database, filter: TicketFilter): Promise<readonly TicketRow[]> {
  const { state, agency, changedSince, changedBefore, after, limit } = filter;
  return await db.query<TicketRow>(
    `select ${ticketColumns} from tickets
     where confirmed_at is not null and ($1::text is null or state = $1) and ($2::text is null or agency = $2)
       and changed_at >= coalesce($3::timestamptz, '-infinity') and changed_at <= $7
       and (changed_at, tickets.id) > (coalesce($4::timestamptz, '-infinity'), coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
     order by changed_at, tickets.id limit $6`,
    [state, agency, changedSince, after?.at ?? null, after?.id ?? null, limit, changedBefore],
  );
}

/** Whose limit has passed, and which one; the longest overdue first. */
export async function listOverdue(
  db: Database,
  today: string,
  most: number,
): Promise<readonly (TicketRow & { readonly overdue: 'forward' | 'answer' })[]> {
  return await db.query(
    `select ${ticketColumns}, case when answer_by < $1 then 'answer' else 'forward' end as overdue from tickets
     where (answer_by < $1 and state in ('filed', 'assigned', 'forwarded', 'reopened'))
       or (forward_by < $1 and state in ('filed', 'reopened'))
     order by least(answer_by, forward_by), tickets.id limit $2`,
    [today, most],
  );
}
