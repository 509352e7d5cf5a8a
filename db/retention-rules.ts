import type { Retention } from '#src/config.ts';

/** Which rows of a table are too old; `$1` is the moment, or the day, before which everything goes. */
export type RetentionRule = {
  readonly table: string;
  readonly period: keyof Retention;
  readonly old: string;
  /** Gone with the rows of another table, or by its own batches of this key. */
  readonly goes: 'with-another' | { readonly by: 'id' } | { readonly by: 'day' };
};

/**
 * Every table that holds what a citizen said, sent or was told, those first that others point at. Whoever adds a table
 * writes it here or among `tablesOfNobody`: a test compares both with the schema.
 */
export const retentionRules: readonly RetentionRule[] = [
  // A batch of questions takes its answers and gaps along, when what was told is counted.
  { table: 'questions', period: 'messagesDays', old: 'asked_at < $1', goes: { by: 'id' } },
  { table: 'answers', period: 'messagesDays', old: 'answered_at < $1', goes: 'with-another' },
  { table: 'gaps', period: 'messagesDays', old: 'found_at < $1', goes: 'with-another' },
  { table: 'messages', period: 'messagesDays', old: 'at < $1', goes: { by: 'id' } },
  { table: 'turns', period: 'messagesDays', old: 'worked_at < $1', goes: { by: 'id' } },
  { table: 'handoffs', period: 'messagesDays', old: 'asked_at < $1', goes: { by: 'id' } },
  {
    table: 'attachments',
    period: 'attachmentsDays',
    // An upload that no message ever named is nobody's after a day.
    old: `(received_at < $1
      or (conversation_id is null and received_at < clock_timestamp() - interval '1 day'))`,
    goes: { by: 'id' },
  },
  {
    table: 'attachment_chunks',
    period: 'attachmentsDays',
    old: `$1::timestamptz is not null and not exists (
      select from attachments where attachments.sha256 = attachment_chunks.sha256)`,
    goes: 'with-another',
  },
  // What could not be sent or worked for so long is of no use to anybody either.
  { table: 'outbox', period: 'deliveriesDays', old: 'queued_at < $1', goes: { by: 'id' } },
  { table: 'deliveries', period: 'deliveriesDays', old: 'received_at < $1', goes: { by: 'id' } },
  // What a conversation cost is of use for a day; it goes with what was received.
  {
    table: 'model_payers',
    period: 'deliveriesDays',
    old: `day < ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`,
    goes: { by: 'day' },
  },
  { table: 'conversations', period: 'messagesDays', old: 'last_at < $1', goes: { by: 'id' } },
  {
    table: 'guidance',
    period: 'guidanceDays',
    old: `day < ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`,
    goes: { by: 'day' },
  },
];

/** Knowledge, our own keys and tokens, and counts: no citizen stands in them. */
export const tablesOfNobody: readonly string[] = [
  ...['entries', 'versions', 'overlays', 'decisions', 'findings', 'catalogue', 'passages'],
  ...['lexicon', 'lexicon_state', 'aliases', 'units', 'old_units', 'received_procedures'],
  ...['api_keys', 'zalo_tokens', 'send_slots', 'channel_halts', 'model_days', 'entry_vectors'],
  ...['refused_requests', 'erasures', 'retention_runs', 'migrations'],
];
