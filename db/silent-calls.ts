import type { Database } from './database.ts';

/**
 * Ends the calls of which nothing was heard for so long, at the moment of their last word; which. Those begun by hand have
 * a time of their own. Pieces that never
 * became a whole go: what they began was masked when it was heard.
 */
export async function endSilentCalls(
  db: Database,
  {
    silentMinutes,
    heldMinutes,
    deskMinutes,
  }: { readonly silentMinutes: number; readonly heldMinutes: number; readonly deskMinutes: number },
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `with ended as (
       update calls set state = 'ended', end_reason = 'timeout', ended_at = last_at, state_at = last_at
       where state <> 'ended' and last_at < clock_timestamp() - make_interval(mins => case
         when source = 'desk' then $3::int when state = 'held' then $2::int else $1::int end)
       returning id
     ), dropped as (
       update call_events set piece_sealed = null from ended
       where call_events.call_id = ended.id and piece_sealed is not null
     )
     select id from ended`,
    [silentMinutes, heldMinutes, deskMinutes],
  );
  return rows.map(({ id }) => id);
}
