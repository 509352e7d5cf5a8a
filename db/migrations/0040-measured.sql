-- What the measures of a month count: what ended in it or runs still, what was reported, and what was answered.
create index dossiers_finished on dossiers (finished_at);
create index tickets_answered on tickets (answered_at) where answered_at is not null;
create index tickets_conduct on tickets (confirmed_at) where kind = 'conduct';
create index tickets_due on tickets (answer_by) where confirmed_at is not null and state <> 'rejected';
