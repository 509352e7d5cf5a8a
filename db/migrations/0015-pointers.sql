-- A row that goes asks everything that may point at it: without these, each answer and each turn that is forgotten
-- reads a whole table, and a night's batch of them takes longer than a statement may.
create index turns_of_answer on turns (answer_id) where answer_id is not null;
create index gaps_of_answer on gaps (answer_id);
create index attachments_of_turn on attachments (turn_id) where turn_id is not null;
create index handoffs_of_turn on handoffs (turn_id) where turn_id is not null;
