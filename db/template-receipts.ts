import type { Delivered } from '#bots/channel.ts';
import type { Database } from './database.ts';

/**
 * A platform says that a template came to the citizen's phone. It is known by what the platform calls it, or by what we
 * called it: then it was sent, also where our own program died before it heard so. Where a template is just being asked
 * for, the receipt may come before its name is written down, and waits for it.
 */
export async function noteDelivered(
  db: Database,
  now: Date,
  { externalId, trackingId, atMs }: Delivered,
): Promise<void> {
  const at = atMs === null || atMs > now.getTime() ? now : new Date(atMs);
  const [, tracked = null] = /^news(\d{1,18})$/.exec(trackingId ?? '') ?? [];
  await db.query(
    `with known as (
       update notifications set delivered_at = coalesce(delivered_at, $3),
         state = case when state in ('sending', 'unknown') then 'sent' else state end,
         error = case when state in ('sending', 'unknown') then null else error end,
         external_id = coalesce(external_id, $1), settled_at = coalesce(settled_at, $4), lease_until = null
       where sent_as in ('template-by-user', 'template-by-phone') and state in ('sending', 'unknown', 'sent')
         and (external_id = $1 or id = $2::bigint and sent_as = 'template-by-phone')
       returning 1)
     insert into early_receipts (external_id, at)
     select $1, $3
     where not exists (select from known)
       and exists (select from notifications where state = 'sending' and sent_as = 'template-by-user')
     on conflict (external_id) do nothing`,
    [externalId, tracked, at, now],
  );
}
