-- Which way led to an answer; where a model took part or was asked in vain, which, by which prompts, what ailed it.
alter table answers
  add column path text not null default 'fields'
    check (path in ('fields', 'understood', 'phrased', 'understood-and-phrased')),
  add column model jsonb;

-- What the model cost, by the day in Viet Nam, for all programs together. What a call may cost is taken before it and
-- put right after it: a program that dies in between has paid too much, never too little.
create table model_days (
  day date primary key,
  calls integer not null default 0,
  tokens bigint not null default 0
);

-- No foreign key: a conversation's first question is worked before the conversation is kept.
create table model_payers (
  day date not null,
  conversation_id uuid not null,
  calls integer not null default 0,
  primary key (day, conversation_id)
);
create index model_payers_conversation on model_payers (conversation_id);
