/**
 * What did not get through, for whoever sees the agencies `$1`; `$2` are the places where our bots speak, as a list of
 * `{channel, account, windowMs}` (`null`: not known), `$3` is now.
 *
 * Of messages not those whose words are gone, in whose place a person or a short answer of ours spoke, or whose reader
 * closed the door: nobody would be helped by another try. A conversation is the agency's of its last wait, as in the inbox.
 */
export const letterRows = `
  select 'm' || outbox.id as id, outbox.id as number, 'message' as kind, outbox.channel, conversations.id as of_id,
    line.is_open is not null as is_open, line.agency, outbox.message_id, outbox.turn_id, outbox.error,
    outbox.attempts, outbox.queued_at, outbox.settled_at,
    outbox.state = 'failed' or coalesce(outbox.error in ('unreachable', 'account-gone'), false) as is_unseen,
    exists (
      select from outbox as newer
      where newer.conversation_id = outbox.conversation_id and newer.id > outbox.id
        and newer.state in ('sent', 'sending', 'maybe-sent')) as is_overtaken,
    case
      when $2::jsonb is not null and mine.channel is null then 'account'
      when mine."windowMs" is not null and ($3::timestamptz - mine."windowMs" * interval '1 ms' > heard_at
        or heard_at is null) then 'window'
      when outbox.attachment_id is not null and not exists (
        select from attachments where attachments.id = outbox.attachment_id and attachments.state = 'stored')
        then 'file'
      -- What the assistant said in a turn; a receipt, news and a person's own words come in between all the same.
      when conversations.state = 'with-operator' and held_until > clock_timestamp()
        and outbox.turn_id is not null then 'held'
    end as hurdle
  from outbox
  join conversations on conversations.id = outbox.conversation_id and erased_at is null and unreachable_at is null
  left join lateral (
    select true as is_open, agency from handoffs where handoffs.conversation_id = conversations.id
    order by handoffs.id desc limit 1
  ) line on true
  left join jsonb_to_recordset($2::jsonb) as mine (channel text, account text, "windowMs" float8)
    on mine.channel = outbox.channel and mine.account = outbox.account
  where outbox.state in ('failed', 'dead') and outbox.settled_at is not null and outbox.discarded_at is null
    and outbox.payload <> 'null' and outbox.error is distinct from 'taken-over'
    and outbox.idem not like 'fallback:%' and not exists (
      select from outbox as instead
      where instead.idem = 'fallback:' || outbox.id || '.0' and instead.state not in ('failed', 'dead'))
    and ($1::text[] is null or line.agency = any ($1))
  union all
  select 'w' || ticket_webhooks.id, ticket_webhooks.id, 'webhook', null, tickets.id, false, tickets.agency, null, null,
    ticket_webhooks.error, ticket_webhooks.attempts, ticket_webhooks.queued_at, ticket_webhooks.settled_at,
    -- Whoever is told twice knows it by the number of what happened.
    true, exists (
      select from ticket_webhooks as newer
      where newer.ticket_id = tickets.id and newer.id > ticket_webhooks.id and newer.state = 'sent'), null
  from ticket_webhooks join tickets on tickets.id = ticket_webhooks.ticket_id
  where ticket_webhooks.state = 'dead' and ticket_webhooks.discarded_at is null
    and ($1::text[] is null or tickets.agency = any ($1))
  union all
  select 'd' || deliveries.id, deliveries.id, 'received', deliveries.channel, conversations.id,
    line.is_open is not null, line.agency, null, deliveries.turn_id, null, deliveries.attempts - 1,
    deliveries.received_at, deliveries.settled_at, true, false, 'words'
  from deliveries
  join conversations on conversations.id = deliveries.conversation_id and erased_at is null
    and unreachable_at is null
  left join lateral (
    select true as is_open, agency from handoffs where handoffs.conversation_id = conversations.id
    order by handoffs.id desc limit 1
  ) line on true
  where deliveries.state = 'dead' and deliveries.discarded_at is null and deliveries.settled_at is not null
    and ($1::text[] is null or line.agency = any ($1))`;

/** How one of them stands (`LetterStanding`). */
export const standingOf = `
  case when hurdle is not null then 'stuck' when is_overtaken or not is_unseen then 'ask' else 'ready' end`;
