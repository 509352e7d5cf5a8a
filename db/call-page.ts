import type { Speaker } from '#src/hotline/call-event.ts';
import type { Database } from './database.ts';

/** One utterance as a page shows it. */
export type SaidLine = {
  readonly id: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly isFinal: boolean;
  readonly beganAt: Date;
  /** Grows with each change of the call's utterances: what is newer than a page has is asked for by it. */
  readonly revision: string;
};

/** As many as a page shows of one call; hours of speech. */
const mostLines = 2_000;

/**
 * What changed after a revision, in the order in which it was said; all of it after "0". What turned out empty is told
 * too, so that a page takes it away.
 */
export async function listSaid(db: Database, callId: string, after: string): Promise<readonly SaidLine[]> {
  return await db.query<SaidLine>(
    `select id::text, speaker, text_masked as text, is_final as "isFinal", began_at as "beganAt", revision::text
     from utterances where call_id = $1 and revision > $2::bigint order by began_at, id limit $3`,
    [callId, after, mostLines],
  );
}
