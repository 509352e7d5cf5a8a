import type { AttachmentFacts } from './attachments.ts';
import type { Database } from './database.ts';
import type { StepKind } from './holders.ts';

/** What became of something that was said to the citizen. */
export type DeliveryState = 'queued' | 'sent' | 'failed' | 'taken-over';

/** One line of a conversation with who said it, and whether it came to the citizen. */
export type ThreadLine = {
  readonly id: string;
  readonly at: Date;
  readonly direction: 'incoming' | 'outgoing' | 'note';
  readonly by: 'citizen' | 'assistant' | 'operator' | 'system';
  readonly staffName: string | null;
  readonly textMasked: string;
  /** The answer that the assistant gave there; `null` for all else. */
  readonly answerId: string | null;
  /** `null` for what was not to be sent, and where it is not known any more. */
  readonly delivery: DeliveryState | null;
  readonly why: string | null;
};

/** A line of an earlier time may have its sending forgotten already: then nothing is said of it. */
export async function listThread(
  db: Database,
  conversationId: string,
  { before, most }: { readonly before: string | null; readonly most: number },
): Promise<readonly ThreadLine[]> {
  const lines = await db.query<ThreadLine>(
    `with sent as (
       select coalesce('m' || message_id, 't' || turn_id) as of_line,
         case when bool_or(state in ('failed', 'dead') and error = 'taken-over') then 'taken-over'
           when bool_or(state in ('failed', 'dead')) then 'failed'
           when bool_or(state in ('queued', 'sending', 'maybe-sent')) then 'queued' else 'sent' end as delivery,
         max(error) filter (where state in ('failed', 'dead')) as why
       from outbox where conversation_id = $1 and coalesce('m' || message_id, 't' || turn_id) is not null
       group by 1
     )
     select id::text, at, direction, by, staff_name as "staffName", text_masked as "textMasked", delivery, why,
       case when by = 'assistant' then (select answer_id::text from turns where turns.id = turn_id) end as "answerId"
     from messages left join sent on direction = 'outgoing'
       and of_line = coalesce('t' || turn_id, 'm' || id)
     where conversation_id = $1 and ($2::bigint is null or id < $2::bigint)
     order by messages.id desc limit $3`,
    [conversationId, before, most],
  );
  return lines.toReversed();
}

/** A file of the conversation: the citizen's, or one that was sent to them, and what came of that. */
export type ThreadFile = AttachmentFacts & {
  readonly at: Date;
  readonly staffName: string | null;
  readonly delivery: DeliveryState | null;
};

export async function listThreadFiles(db: Database, conversationId: string): Promise<readonly ThreadFile[]> {
  return await db.query<ThreadFile>(
    `select attachments.id, kind, attachments.state, name, bytes::float8 as bytes, sha256, type,
       received_at as at, staff_name as "staffName",
       case when outbox.state in ('failed', 'dead') then 'failed' when outbox.state = 'sent' then 'sent'
         when outbox.id is not null then 'queued' end as delivery
     from attachments left join outbox
       on outbox.conversation_id = $1 and outbox.attachment_id = attachments.id
     where attachments.conversation_id = $1 order by received_at, attachments.id`,
    [conversationId],
  );
}

/** Never sent: nothing of it goes into the outbox. */
export async function addStaffNote(
  tx: Database,
  conversationId: string,
  note: { readonly staff: { readonly id: string; readonly name: string }; readonly textMasked: string },
): Promise<void> {
  await tx.query(
    `insert into messages (conversation_id, direction, by, text_masked, staff_id, staff_name)
     values ($1, 'note', 'operator', $2, $3, $4)`,
    [conversationId, note.textMasked, note.staff.id, note.staff.name],
  );
}

/** Whether somebody wrote this very note a moment ago: a form that is sent twice writes it once. */
export async function hasJustNoted(
  tx: Database,
  conversationId: string,
  note: { readonly staffId: string; readonly textMasked: string },
): Promise<boolean> {
  const rows = await tx.query(
    `select from messages
     where conversation_id = $1 and direction = 'note' and staff_id = $2 and text_masked = $3
       and at > clock_timestamp() - interval '1 minute' limit 1`,
    [conversationId, note.staffId, note.textMasked],
  );
  return rows.length > 0;
}

/** Who took it, handed it on or let it go. */
export type ThreadStep = {
  readonly at: Date;
  readonly kind: StepKind;
  readonly byName: string | null;
  readonly other: string | null;
};

export async function listSteps(
  db: Database,
  conversationId: string,
  { since, most }: { readonly since: Date | null; readonly most: number },
): Promise<readonly ThreadStep[]> {
  const steps = await db.query<ThreadStep>(
    `select at, kind, by_name as "byName", other from conversation_steps
     where conversation_id = $1 and ($2::timestamptz is null or at >= $2)
     order by id desc limit $3`,
    [conversationId, since, most],
  );
  return steps.toReversed();
}
