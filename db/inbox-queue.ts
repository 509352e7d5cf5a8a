import type { ChannelName } from '#bots/channel.ts';
import type { Database } from './database.ts';
import type { HandoffWhy } from './handoffs.ts';

/** `waiting`: nobody holds it. `mine`: theirs, or handed to them. `all`: whatever waits or is held. */
export const queueViews = ['waiting', 'mine', 'all'] as const;
export type QueueView = (typeof queueViews)[number];

/** Which lines of the queue are asked for, of those that somebody may see. */
export type QueueAsked = {
  readonly view: QueueView;
  readonly staffId: string;
  readonly agencies: readonly string[] | null;
  readonly channel: string | null;
  readonly agency: string | null;
};

/** A conversation that waits for a person, or that one of them holds. */
export type QueueLine = {
  readonly conversationId: string;
  readonly channel: ChannelName;
  readonly agency: string | null;
  readonly why: HandoffWhy;
  /** Somebody is to answer; otherwise it is held, and all is answered. */
  readonly isOpen: boolean;
  readonly askedAt: Date;
  readonly promisedBy: Date;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly assignedName: string | null;
  readonly returnedAt: Date | null;
  /** What the citizen or a person of the centre said last, masked. */
  readonly lastText: string | null;
  readonly lastBy: 'citizen' | 'operator' | null;
  readonly lastAt: Date | null;
};

/** `conversations` with their last wait as `line`, of those that are in the queue now. */
const queued = `
  (select conversation_id as id from handoffs where state in ('waiting', 'taken')
   union
   select id from conversations where holder_id is not null) as here
  join conversations on conversations.id = here.id and erased_at is null
  join lateral (
    select handoffs.* from handoffs where handoffs.conversation_id = here.id order by handoffs.id desc limit 1
  ) line on $1::text[] is null or line.agency = any ($1)
  cross join lateral (
    select conversations.state = 'with-operator' and held_until > clock_timestamp() and holder_id is not null
        as is_held,
      line.state in ('waiting', 'taken') as is_open
  ) as now`;

const views = `
  case $3 when 'waiting' then is_open and not is_held
    when 'mine' then case when is_held then holder_id = $2 else is_open and assigned_to = $2 end
    else is_open or is_held end`;

/** The oldest promise first: who is late stands on top by itself; what is answered and still held stands last. */
export async function listQueueLines(
  db: Database,
  asked: QueueAsked,
  page: { readonly after: number; readonly most: number },
): Promise<readonly QueueLine[]> {
  return await db.query<QueueLine>(
    `select shown.*, last.text_masked as "lastText", last.by as "lastBy", last.at as "lastAt"
     from (
       select conversations.id as "conversationId", channel, line.agency, line.why, is_open as "isOpen",
         asked_at as "askedAt", promised_by as "promisedBy", case when is_held then holder_id end as "holderId",
         case when is_held then holder_name end as "holderName", assigned_name as "assignedName",
         returned_at as "returnedAt"
       from ${queued}
       where ${views} and ($4::text is null or channel = $4) and ($5::text is null or line.agency = $5)
       order by is_open desc, promised_by, line.id
       limit $6 offset $7
     ) as shown
     left join lateral (
       select text_masked, by, at from messages
       where conversation_id = shown."conversationId" and direction <> 'note' and by in ('citizen', 'operator')
       order by messages.id desc limit 1
     ) last on true
     order by "isOpen" desc, "promisedBy", "askedAt"`,
    [asked.agencies, asked.staffId, asked.view, asked.channel, asked.agency, page.most, page.after],
  );
}

export type QueueCounts = {
  readonly waiting: number;
  readonly mine: number;
  readonly all: number;
  /** Of those that wait: promised an answer that has not come. */
  readonly late: number;
};

export async function countQueue(
  db: Database,
  { agencies, staffId, now }: Pick<QueueAsked, 'agencies' | 'staffId'> & { readonly now: Date },
): Promise<QueueCounts> {
  const [row] = await db.query<QueueCounts>(
    `select count(*) filter (where is_open and not is_held)::int as waiting,
       count(*) filter (where case when is_held then holder_id = $2 else is_open and assigned_to = $2 end)::int
         as mine,
       count(*) filter (where is_open or is_held)::int as all,
       count(*) filter (where is_open and promised_by < $3::timestamptz)::int as late
     from ${queued}`,
    [agencies, staffId, now],
  );
  return row ?? { waiting: 0, mine: 0, all: 0, late: 0 };
}

/** Channels and agencies that are in the queue now, for its filters. */
export async function listQueueTraits(
  db: Database,
  { agencies }: Pick<QueueAsked, 'agencies'>,
): Promise<{ readonly channels: readonly string[]; readonly agencies: readonly string[] }> {
  const [row] = await db.query<{ channels: readonly string[] | null; agencies: readonly string[] | null }>(
    `select array_agg(distinct channel order by channel) as channels,
       array_agg(distinct line.agency order by line.agency) filter (where line.agency is not null) as agencies
     from ${queued}`,
    [agencies],
  );
  return { channels: row?.channels ?? [], agencies: row?.agencies ?? [] };
}

/** A conversation that was in the inbox once, found by its words. */
export type FoundConversation = {
  readonly conversationId: string;
  readonly channel: ChannelName;
  readonly agency: string | null;
  readonly text: string;
  readonly at: Date;
};

/**
 * Conversations in which these words were said, the newest such line of each; only those that whoever asks has held
 * (`own`), or all that they may see. Typed with marks they are found as they stand in the line, capitals as they may be;
 * typed without, where all of them stand in it. Of words that are said everywhere the newest lines alone are looked at.
 */
export async function findConversations(
  db: Database,
  asked: Pick<QueueAsked, 'staffId' | 'agencies'> & {
    readonly words: string;
    readonly own: 'own' | 'all';
    readonly most: number;
  },
): Promise<readonly FoundConversation[]> {
  return await db.query<FoundConversation>(
    `select "conversationId", channel, agency, text, at from (
       select distinct on (said.conversation_id) said.conversation_id as "conversationId", channel, agency,
         text_masked as text, at
       from (
         select messages.id, messages.conversation_id, text_masked, messages.at, channel, line.agency
         from messages
         join conversations on conversations.id = messages.conversation_id and erased_at is null
         join lateral (
           select agency from handoffs
           where handoffs.conversation_id = messages.conversation_id order by handoffs.id desc limit 1
         ) line on $1::text[] is null or line.agency = any ($1)
         where message_words($3) <> '{}' and message_words(text_masked) @> message_words($3)
           and (octet_length($3) = length($3)
             or strpos(lower(normalize(text_masked)), lower(normalize($3))) > 0)
           and ($4 = 'all' or exists (
             select from conversation_steps
             where conversation_steps.conversation_id = messages.conversation_id and by_id = $2
               and kind in ('taken', 'taken-over')))
         order by messages.id desc limit $6
       ) as said
       order by said.conversation_id, said.id desc
     ) as found
     order by at desc, "conversationId" limit $5`,
    [asked.agencies, asked.staffId, asked.words, asked.own, asked.most, mostLines],
  );
}

const mostLines = 500;
