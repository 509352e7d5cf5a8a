-- Too much at once for a platform that does not say how much a minute is: nobody sends for a moment.
alter table channel_halts add column paused_until timestamptz not null default '-infinity';

-- What died lately is looked for every few seconds.
create index outbox_died on outbox (settled_at) where state in ('failed', 'dead');
