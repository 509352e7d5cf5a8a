-- A code that is read to a caller: whoever writes it in a conversation is sent the lists of papers that the call was about.
-- It opens what anybody may read, and nothing of the call or of who called.
create table call_codes (
  call_id uuid primary key references calls on delete cascade,
  -- HMAC under our secret, by which it is found.
  code_hash text not null unique,
  -- For whoever answers, who reads it out again.
  code_sealed text not null,
  procedures text[] not null,
  -- A dossier was shown in the call: in the conversation its code and proof are asked for, so that it can be followed.
  with_dossier boolean not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  -- When somebody was sent the lists first.
  used_at timestamptz
);
