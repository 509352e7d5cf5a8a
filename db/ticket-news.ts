import type { Language } from '#src/answers/answer.ts';
import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** An answer, or a refusal, of which the citizen was not told yet. */
export type TicketNews = {
  readonly idem: string;
  readonly act: 'answered' | 'rejected';
  readonly code: string;
  readonly answer: string | null;
  /** Of a refusal. */
  readonly why: string | null;
  readonly conversationId: string;
  readonly channel: string;
  readonly chat: string;
  readonly language: Language;
  readonly topic: Topic;
};

/** Of the last days, and nothing in the quiet hours; what was queued once stands in the outbox under its name. */
export async function findTicketNews(
  db: Database,
  {
    at,
    since,
    channels,
    most,
  }: { readonly at: Date; readonly since: Date; readonly channels: readonly string[]; readonly most: number },
): Promise<readonly TicketNews[]> {
  return await db.query<TicketNews>(
    `select 'ticket:' || line.id as idem, line.act, line.why, code, answer_public as answer, conversations.id as "conversationId",
       conversations.channel, chat, conversations.language, topic
     from tickets join conversations on conversations.id = conversation_id
     cross join lateral (
       select id, act, why from ticket_history
       where ticket_id = tickets.id and act in ('answered', 'rejected') order by id desc limit 1
     ) as line
     where after_quiet($4::timestamptz) = $4 and changed_at >= $1 and tickets.state in ('answered', 'rejected')
       and conversations.channel = any ($2) and unreachable_at is null and erased_at is null
       and not exists (select from outbox where idem = 'ticket:' || line.id || '.0')
     order by changed_at limit $3`,
    [since, channels, most, at],
  );
}

/** Inside a transaction that holds the conversation. */
export async function isTold(tx: Database, idem: string): Promise<boolean> {
  return (await tx.query('select 1 from outbox where idem = $1', [`${idem}.0`])).length > 0;
}
