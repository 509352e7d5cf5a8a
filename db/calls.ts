import type { Speaker } from '#src/hotline/call-event.ts';
import type { NumberBefore } from '#src/hotline/mask-utterance.ts';
import type { Database } from './database.ts';

export type CallState = 'live' | 'held' | 'ended';
export type EndReason = 'completed' | 'failed' | 'timeout';

/** A call as its feed has told it so far. */
export type Call = {
  readonly id: string;
  readonly source: string;
  readonly sourceCall: string;
  readonly state: CallState;
  readonly stateAt: Date;
  readonly direction: 'in' | 'out' | null;
  readonly language: string | null;
  readonly operatorName: string | null;
  readonly phone: string | null;
  readonly phoneEnd: string | null;
  readonly phoneMark: string | null;
  readonly announced: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  readonly lastAt: Date;
  readonly feedTrouble: string | null;
  readonly numbers: Readonly<Partial<Record<Speaker, NumberBefore>>>;
};

/** One event of a feed, to be kept. */
export type KeptEvent = {
  readonly callId: string;
  readonly key: string;
  readonly type: string;
  readonly speaker: Speaker | null;
  readonly segment: string | null;
  readonly seq: number | null;
  readonly isFinal: boolean | null;
  readonly textMasked: string | null;
  readonly pieceSealed: string | null;
  readonly at: Date | null;
};

/** What was said, as it stands. */
export type Utterance = {
  readonly callId: string;
  readonly speaker: Speaker;
  readonly segment: string;
  readonly textMasked: string;
  readonly isFinal: boolean;
  readonly endsTurn: boolean;
  readonly seq: number | null;
  readonly confidence: number | null;
  readonly beganAt: Date;
  readonly dossiersSealed: string | null;
};

const columns = `id, source, source_call as "sourceCall", state, state_at as "stateAt", direction, language,
  operator_name as "operatorName", phone, phone_end as "phoneEnd", phone_mark as "phoneMark", announced,
  started_at as "startedAt", ended_at as "endedAt", end_reason as "endReason", last_at as "lastAt",
  feed_trouble as "feedTrouble", numbers`;

/** Opens those that are not known, and holds all of them until the transaction ends; in the order of their names. */
export async function holdCalls(
  tx: Database,
  source: string,
  opened: readonly { readonly id: string; readonly sourceCall: string; readonly at: Date }[],
): Promise<ReadonlyMap<string, Call>> {
  const inOrder = opened.toSorted((one, other) => (one.sourceCall < other.sourceCall ? -1 : 1));
  const rows = await tx.query<Call>(
    `insert into calls (id, source, source_call, state_at, started_at, last_at)
     select given.id, $1, given.name, given.at, given.at, given.at
     from unnest($2::uuid[], $3::text[], $4::timestamptz[]) as given (id, name, at)
     on conflict (source, source_call) do update set source = excluded.source
     returning ${columns}`,
    [
      source,
      inOrder.map(({ id }) => id),
      inOrder.map(({ sourceCall }) => sourceCall),
      inOrder.map(({ at }) => at),
    ],
  );
  return new Map(rows.map((row) => [row.sourceCall, row]));
}

/** Which of the events are kept already: "call id, line end, key". */
export async function findCallEvents(
  tx: Database,
  events: readonly Pick<KeptEvent, 'callId' | 'key'>[],
): Promise<Set<string>> {
  const rows = await tx.query<{ name: string }>(
    `select given.id::text || chr(10) || given.key as name
     from unnest($1::uuid[], $2::text[]) as given (id, key)
     join call_events on call_id = given.id and event_key = given.key`,
    [events.map(({ callId }) => callId), events.map(({ key }) => key)],
  );
  return new Set(rows.map(({ name }) => name));
}

export async function writeCallEvents(
  tx: Database,
  events: readonly KeptEvent[],
  receivedAt: Date,
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `insert into call_events (call_id, event_key, type, speaker, segment, seq, is_final, text_masked, piece_sealed, at,
       received_at)
     select "callId", key, type, speaker, segment, seq, "isFinal", "textMasked", "pieceSealed", at, $2
     from jsonb_to_recordset($1::jsonb) as given ("callId" uuid, key text, type text, speaker text, segment text,
       seq double precision, "isFinal" boolean, "textMasked" text, "pieceSealed" text, at timestamptz)
     on conflict (call_id, event_key) do nothing`,
    [JSON.stringify(events), receivedAt],
  );
}

export type SegmentName = Pick<Utterance, 'callId' | 'speaker' | 'segment'>;

/** Those of the named segments that are known, and what each speaker of those calls said last. */
export async function findUtterances(
  tx: Database,
  named: readonly SegmentName[],
): Promise<readonly (Utterance & { readonly isLast: boolean })[]> {
  return await tx.query(
    `with given as (
       select * from unnest($1::uuid[], $2::text[], $3::text[]) as given (call_id, speaker, segment)
     ), last as (
       select distinct on (call_id, speaker) id from utterances
       where call_id in (select call_id from given) and is_final
       order by call_id, speaker, began_at desc, id desc
     )
     select call_id as "callId", speaker, segment, text_masked as "textMasked", is_final as "isFinal",
       ends_turn as "endsTurn", seq, confidence::float8 as confidence, began_at as "beganAt",
       dossiers_sealed as "dossiersSealed", id in (select id from last) as "isLast"
     from utterances
     where call_id in (select call_id from given)
       and (id in (select id from last) or (call_id, speaker, segment) in (select * from given))`,
    [
      named.map(({ callId }) => callId),
      named.map(({ speaker }) => speaker),
      named.map(({ segment }) => segment),
    ],
  );
}

/** The pieces of utterances that are told to be joined and are not whole yet, in order. */
export async function findPieces(
  tx: Database,
  named: readonly SegmentName[],
): Promise<readonly (SegmentName & { readonly seq: number; readonly sealed: string })[]> {
  return await tx.query(
    `select call_id as "callId", speaker, segment, coalesce(seq, 0) as seq, piece_sealed as sealed from call_events
     where piece_sealed is not null and (call_id, speaker, segment) in (
       select * from unnest($1::uuid[], $2::text[], $3::text[]))
     order by seq, id`,
    [
      named.map(({ callId }) => callId),
      named.map(({ speaker }) => speaker),
      named.map(({ segment }) => segment),
    ],
  );
}

/** What is whole needs its pieces no more. */
export async function dropPieces(tx: Database, named: readonly SegmentName[]): Promise<void> {
  if (named.length === 0) return;
  await tx.query(
    `update call_events set piece_sealed = null
     where piece_sealed is not null and (call_id, speaker, segment) in (
       select * from unnest($1::uuid[], $2::text[], $3::text[]))`,
    [
      named.map(({ callId }) => callId),
      named.map(({ speaker }) => speaker),
      named.map(({ segment }) => segment),
    ],
  );
}

/** What an utterance was heard as before it was known to begin a number: only the utterance itself stays, masked. */
export async function dropHeardTexts(tx: Database, named: readonly SegmentName[]): Promise<void> {
  if (named.length === 0) return;
  await tx.query(
    `update call_events set text_masked = null
     where text_masked is not null and (call_id, speaker, segment) in (
       select * from unnest($1::uuid[], $2::text[], $3::text[]))`,
    [
      named.map(({ callId }) => callId),
      named.map(({ speaker }) => speaker),
      named.map(({ segment }) => segment),
    ],
  );
}

/** Each as it now stands, new or known. */
export async function writeUtterances(
  tx: Database,
  utterances: readonly Utterance[],
  at: Date,
): Promise<void> {
  if (utterances.length === 0) return;
  await tx.query(
    `insert into utterances (call_id, speaker, segment, text_masked, is_final, ends_turn, seq, confidence, began_at,
       changed_at, revision, dossiers_sealed)
     select "callId", speaker, segment, "textMasked", "isFinal", "endsTurn", seq, confidence, "beganAt", $2,
       nextval('utterance_revisions'), "dossiersSealed"
     from jsonb_to_recordset($1::jsonb) as given ("callId" uuid, speaker text, segment text, "textMasked" text,
       "isFinal" boolean, "endsTurn" boolean, seq double precision, confidence real, "beganAt" timestamptz,
       "dossiersSealed" text)
     on conflict (call_id, speaker, segment) do update set
       text_masked = excluded.text_masked, is_final = excluded.is_final, ends_turn = excluded.ends_turn,
       seq = excluded.seq, confidence = excluded.confidence, changed_at = excluded.changed_at,
       revision = excluded.revision, dossiers_sealed = excluded.dossiers_sealed`,
    [JSON.stringify(utterances), at],
  );
}

/** Each as it now stands. */
export async function writeCalls(tx: Database, calls: readonly Call[]): Promise<void> {
  await tx.query(
    `update calls set state = given.state, state_at = given."stateAt", direction = given.direction,
       language = given.language, operator_name = given."operatorName", phone = given.phone,
       phone_end = given."phoneEnd", phone_mark = given."phoneMark", announced = given.announced,
       started_at = given."startedAt", ended_at = given."endedAt", end_reason = given."endReason",
       last_at = given."lastAt", feed_trouble = given."feedTrouble", numbers = given.numbers
     from jsonb_to_recordset($1::jsonb) as given (id uuid, state text, "stateAt" timestamptz, direction text,
       language text, "operatorName" text, phone text, "phoneEnd" text, "phoneMark" text, announced text,
       "startedAt" timestamptz, "endedAt" timestamptz, "endReason" text, "lastAt" timestamptz,
       "feedTrouble" text, numbers jsonb)
     where calls.id = given.id`,
    [JSON.stringify(calls)],
  );
}
