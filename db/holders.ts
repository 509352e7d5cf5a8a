import type { Language } from '#src/answers/answer.ts';
import type { Database } from './database.ts';

/** Somebody of the centre, as a conversation keeps who holds it. */
export type Holder = { readonly id: string; readonly name: string };

/** Whose matters somebody sees; `null`: all of the centre's. */
export type Sight = { readonly agencies: readonly string[] | null };

/** A conversation with how it is held. */
export type HeldConversation = {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly language: Language;
  readonly reachable: boolean;
  readonly agency: string | null;
  /** Who holds it now, whose lease has not run out. */
  readonly holderId: string | null;
  readonly holderName: string | null;
  /** `0` before it was ever taken. */
  readonly holderEpoch: string;
  readonly heldUntil: Date | null;
  /** Somebody speaks in the platform's own tool. */
  readonly heldElsewhere: boolean;
  /** A worker is at it right now. */
  readonly isWorked: boolean;
};

const isHeld = `conversations.state = 'with-operator' and conversations.held_until > clock_timestamp()`;

const heldColumns = `
  conversations.id, channel, account, chat, language, latest.agency,
  unreachable_at is null and erased_at is null as reachable,
  case when ${isHeld} then holder_id end as "holderId",
  case when ${isHeld} then holder_name end as "holderName",
  holder_epoch::text as "holderEpoch", case when ${isHeld} then held_until end as "heldUntil",
  ${isHeld} and holder_id is null as "heldElsewhere", lease_owner is not null as "isWorked"`;

/** Only what waited for a person once, and is somebody's to see by its latest wait: nothing else is in the inbox. */
const inSight = `
  join lateral (
    select agency from handoffs
    where handoffs.conversation_id = conversations.id order by handoffs.id desc limit 1
  ) latest on $2::text[] is null or latest.agency = any ($2)`;

/** `null` for one that is not theirs to see, as for one that does not exist. */
export async function findHeld(db: Database, id: string, sight: Sight): Promise<HeldConversation | null> {
  const [row] = await db.query<HeldConversation>(
    `select ${heldColumns} from conversations ${inSight} where conversations.id::text = $1 and erased_at is null`,
    [id, sight.agencies],
  );
  return row ?? null;
}

/** Locks it before it is looked at; whatever else changes a conversation waits, or has committed. */
export async function lockHeld(tx: Database, id: string, sight: Sight): Promise<HeldConversation | null> {
  const locked = await tx.query('select 1 from conversations where id::text = $1 for update', [id]);
  return locked.length > 0 ? await findHeld(tx, id, sight) : null;
}

/**
 * From here on it is theirs. With the worker's epoch its right goes too: a turn that was being worked is thrown away
 * when it is to be written (`holdStill`), and what the citizen said is worked again, in silence.
 */
export async function writeHold(
  tx: Database,
  { id, isWorked }: Pick<HeldConversation, 'id' | 'isWorked'>,
  { holder, minutes }: { readonly holder: Holder; readonly minutes: number },
): Promise<string> {
  // Thrown away for no fault of its own, the attempt does not count.
  if (isWorked) await tx.query(forgiveWaiting, [id]);
  const [row] = await tx.query<{ epoch: string }>(
    `update conversations set state = 'with-operator', holder_id = $2, holder_name = $3,
       held_until = clock_timestamp() + $4 * interval '1 minute', holder_epoch = holder_epoch + 1,
       epoch = epoch + 1, lease_owner = null, lease_until = null
     where id = $1 returning holder_epoch::text as epoch`,
    [id, holder.id, holder.name, minutes],
  );
  if (!row) throw new Error('a conversation that is locked is there');
  return row.epoch;
}

/** Lets it go; the worker that was silent for its holder may not write that silence any more. */
export async function endHold(
  tx: Database,
  { id, isWorked }: Pick<HeldConversation, 'id' | 'isWorked'>,
  state: 'open' | 'waiting',
): Promise<void> {
  if (isWorked) await tx.query(forgiveWaiting, [id]);
  await tx.query(
    `update conversations set state = $2, holder_id = null, holder_name = null, held_until = null,
       epoch = epoch + 1, lease_owner = null, lease_until = null
     where id = $1`,
    [id, state],
  );
}

const forgiveWaiting = `
  update deliveries set attempts = attempts - 1
  where conversation_id = $1 and state = 'waiting' and attempts > 0`;

/** Keeps a hold that still is theirs; `false` where it ran out or went to somebody else. */
export async function renewHold(
  db: Database,
  id: string,
  hold: { readonly staffId: string; readonly epoch: string; readonly minutes: number },
): Promise<boolean> {
  const rows = await db.query(
    `update conversations set held_until = clock_timestamp() + $4 * interval '1 minute'
     where id::text = $1 and holder_id = $2 and holder_epoch = $3::bigint and ${isHeld} returning id`,
    [id, hold.staffId, hold.epoch, hold.minutes],
  );
  return rows.length > 0;
}

/**
 * What the assistant still had to say to a question is not said any more: the person says it. Only a turn that says one
 * thing, an answer to a question, and only what surely was not shown: a receipt, a code, news and what is on its way go
 * out. A page reads its answers from here, sent or not: there nothing is taken back. How many.
 */
export async function cancelAnswers(tx: Database, id: string): Promise<number> {
  const rows = await tx.query(
    `with unsaid as (
       select outbox.id from outbox join turns on turns.id = outbox.turn_id
       where outbox.conversation_id = $1 and outbox.state = 'queued' and outbox.channel <> 'web'
         and turns.answer_id is not null
         and (select count(*) from messages where turn_id = turns.id and direction = 'outgoing') = 1
       order by outbox.id
       for update of outbox
     )
     update outbox set state = 'dead', error = 'taken-over', settled_at = clock_timestamp()
     from unsaid where outbox.id = unsaid.id and outbox.state = 'queued' returning 1`,
    [id],
  );
  // What is told once under the first answer has not been read where no answer went out.
  if (rows.length > 0) await tx.query(forgetNotice, [id]);
  return rows.length;
}

const forgetNotice = `
  update conversations set notice_version = null
  where id = $1 and not exists (
    select from outbox where conversation_id = $1 and turn_id is not null and state in ('sent', 'sending', 'maybe-sent'))`;

export type StepKind =
  | 'taken'
  | 'taken-over'
  | 'lapsed'
  | 'handed-on'
  | 'given-back'
  | 'called-back'
  | 'closed';

export async function addStep(
  tx: Database,
  conversationId: string,
  step: { readonly kind: StepKind; readonly by: Holder | null; readonly other?: string | null },
): Promise<void> {
  await tx.query(
    `insert into conversation_steps (conversation_id, kind, by_id, by_name, other)
     values ($1, $2, $3, $4, $5)`,
    [conversationId, step.kind, step.by?.id ?? null, step.by?.name ?? null, step.other ?? null],
  );
}

/** Conversations whose holder is gone: the time ran out, or the assistant speaks again already. */
export async function listLapsed(db: Database, most: number): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from conversations where holder_id is not null and (state <> 'with-operator' or held_until <= clock_timestamp()) limit $1`,
    [most],
  );
  return rows.map(({ id }) => id);
}

/** Locks one that has lapsed, and tells who it was; `null` where it was taken up again meanwhile. */
export async function lockLapsed(tx: Database, id: string): Promise<Holder | null> {
  const [row] = await tx.query<Holder>(
    `select holder_id as id, holder_name as name from conversations
     where id = $1 and holder_id is not null and (state <> 'with-operator' or held_until <= clock_timestamp())
     for update`,
    [id],
  );
  return row ?? null;
}

/** Whoever leased it since then spoke as the assistant already, and goes on. */
export async function clearLapsed(tx: Database, id: string, state: 'open' | 'waiting'): Promise<void> {
  await tx.query(
    `update conversations set state = $2, holder_id = null, holder_name = null, held_until = null where id = $1`,
    [id, state],
  );
}
