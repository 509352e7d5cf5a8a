-- What waits of one follow, found without reading all that waits.
create index notifications_waiting_of_follow on notifications (follow_id, due_at) where state = 'waiting';
-- Each is leased, queued and settled soon after it was made: with room on its page that rewrites fewer indexes.
alter table notifications set (fillfactor = 60);
