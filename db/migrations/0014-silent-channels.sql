-- How often in a row a platform gave no answer that is one. A row that only counts has not halted anything yet: its
-- `probe_at` is '-infinity'.
alter table channel_halts add column unanswered integer not null default 0;

-- The next free place of a minute is the first of this index, whether the tier has a hundred or thousands.
create index send_slots_free on send_slots (channel, account, free_at);
