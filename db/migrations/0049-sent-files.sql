-- A file that a person of the centre sends: it is kept beside the citizen's, and goes out as a message of its own.
alter table attachments add column staff_name text;
-- Files go before their messages do, and such a message is then given up: nothing points there.
alter table outbox add column attachment_id uuid;
