import type { Speaker } from '#src/hotline/call-event.ts';
import type { EndReason } from './calls.ts';
import type { Database } from './database.ts';

/** One event as it was kept, with what is kept of it elsewhere. */
export type StoredCallEvent = {
  readonly id: string;
  readonly callId: string;
  readonly key: string;
  readonly type: string;
  readonly speaker: Speaker | null;
  readonly segment: string | null;
  readonly seq: number | null;
  readonly isFinal: boolean | null;
  /** Masked; `null` where it turned out to be personal later. */
  readonly text: string | null;
  readonly endsTurn: boolean | null;
  readonly at: Date | null;
  readonly receivedAt: Date;
  readonly direction: 'in' | 'out' | null;
  readonly language: string | null;
  readonly endReason: EndReason | null;
};

/** What a feed told since then, in the order in which it came. */
export async function listStoredEvents(
  db: Database,
  { feed, since, most }: { readonly feed: string | null; readonly since: Date; readonly most: number },
): Promise<readonly StoredCallEvent[]> {
  return await db.query<StoredCallEvent>(
    `select call_events.id::text, call_events.call_id as "callId", event_key as key, type, call_events.speaker,
       call_events.segment, call_events.seq, call_events.is_final as "isFinal",
       case when call_events.is_final then coalesce(call_events.text_masked, utterances.text_masked)
         else call_events.text_masked end as text,
       utterances.ends_turn as "endsTurn", at, received_at as "receivedAt", direction, language,
       end_reason as "endReason"
     from call_events join calls on calls.id = call_events.call_id
     left join utterances on utterances.call_id = call_events.call_id
       and utterances.speaker = call_events.speaker and utterances.segment = call_events.segment
     where received_at >= $2 and ($1::text is null or source = $1)
     order by received_at, call_events.id limit $3`,
    [feed, since, most],
  );
}

/** The feeds that calls are told by. */
export async function listFeeds(db: Database): Promise<readonly string[]> {
  const rows = await db.query<{ source: string }>(
    `select distinct source from calls where source <> 'desk' order by source`,
  );
  return rows.map(({ source }) => source);
}
