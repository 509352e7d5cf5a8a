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
  // A draft that nobody confirmed goes as what was said does (with its conversation).
  {
    table: 'tickets',
    period: 'ticketsDays',
    old: 'coalesce(confirmed_at, changed_at) < $1',
    goes: { by: 'id' },
  },
  ...['ticket_photos', 'ticket_history', 'ticket_filings', 'ticket_webhooks'].map(
    (table): RetentionRule => ({
      table,
      period: 'ticketsDays',
      old: `exists (select from tickets
        where tickets.id = ticket_id and coalesce(tickets.confirmed_at, changed_at) < $1)`,
      goes: 'with-another',
    }),
  ),
  // A batch of questions takes its answers and gaps along, when what was told is counted.
  { table: 'questions', period: 'messagesDays', old: 'asked_at < $1', goes: { by: 'id' } },
  { table: 'answers', period: 'messagesDays', old: 'answered_at < $1', goes: 'with-another' },
  { table: 'gaps', period: 'messagesDays', old: 'found_at < $1', goes: 'with-another' },
  { table: 'messages', period: 'messagesDays', old: 'at < $1', goes: { by: 'id' } },
  { table: 'turns', period: 'messagesDays', old: 'worked_at < $1', goes: { by: 'id' } },
  { table: 'handoffs', period: 'messagesDays', old: 'asked_at < $1', goes: { by: 'id' } },
  { table: 'unmaskings', period: 'messagesDays', old: 'at < $1', goes: { by: 'id' } },
  { table: 'conversation_steps', period: 'messagesDays', old: 'at < $1', goes: { by: 'id' } },
  {
    table: 'attachments',
    period: 'attachmentsDays',
    // An upload that no message ever named is nobody's after a day; what was reported with a ticket stays with it.
    old: `(received_at < $1
      or (conversation_id is null and received_at < clock_timestamp() - interval '1 day'))
      and not exists (
        select from ticket_photos join tickets on tickets.id = ticket_id
        where attachment_id = attachments.id and confirmed_at is not null)`,
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
  // Whoever follows a dossier is still to be written to, though they write nothing themselves.
  {
    table: 'conversations',
    period: 'messagesDays',
    old: `last_at < $1 and not exists (
      select from dossier_follows where conversation_id = conversations.id
        and stopped_at is null and until > clock_timestamp())`,
    goes: { by: 'id' },
  },
  // A dossier that its registry has told nothing of for so long takes its changes, grants and follows along.
  { table: 'dossiers', period: 'dossiersDays', old: 'taken_at < $1', goes: { by: 'id' } },
  ...(['dossier_changes', 'dossier_grants'] as const).map(withDossier),
  // What was found of a dossier or a ticket goes with it.
  {
    table: 'monitoring_findings',
    period: 'dossiersDays',
    old: `$1::timestamptz is not null
      and not exists (select from dossiers where id = monitoring_findings.dossier_id)
      and not exists (select from tickets where id = monitoring_findings.ticket_id)`,
    goes: 'with-another',
  },
  { table: 'dossier_follows', period: 'dossiersDays', old: 'until < $1', goes: { by: 'id' } },
  { table: 'notifications', period: 'messagesDays', old: 'made_at < $1', goes: { by: 'id' } },
  { table: 'early_receipts', period: 'deliveriesDays', old: 'at < $1', goes: { by: 'id' } },
  // Hashes, of use for the limits of a day.
  {
    table: 'dossier_tries',
    period: 'deliveriesDays',
    old: `$1::timestamptz is not null and at < clock_timestamp() - interval '1 day'`,
    goes: { by: 'id' },
  },
  { table: 'survey_asks', period: 'messagesDays', old: 'wanted_at < $1', goes: { by: 'id' } },
  // A call takes what was said in it along; what the feed told piece by piece is of use for as long as a delivery.
  { table: 'call_events', period: 'deliveriesDays', old: 'received_at < $1', goes: { by: 'id' } },
  // What goes on is never taken away, however long ago it was last heard.
  { table: 'calls', period: 'callsDays', old: "state = 'ended' and last_at < $1", goes: { by: 'id' } },
  ...['utterances', 'suggestions', 'call_wraps', 'call_codes', 'call_followers'].map(
    (table): RetentionRule => ({
      table,
      period: 'callsDays',
      old: "exists (select from calls where calls.id = call_id and state = 'ended' and last_at < $1)",
      goes: 'with-another',
    }),
  ),
  // Said by nobody, but in somebody's words.
  {
    table: 'survey_answers',
    period: 'guidanceDays',
    old: `month < ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date - 31`,
    goes: { by: 'id' },
  },
  {
    table: 'guidance',
    period: 'guidanceDays',
    old: `day < ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`,
    goes: { by: 'day' },
  },
];

function withDossier(table: string): RetentionRule {
  const old = `$1::timestamptz is not null and not exists (select from dossiers where id = ${table}.dossier_id)`;
  return { table, period: 'dossiersDays', old, goes: 'with-another' };
}

/** Knowledge, our own keys and tokens, and counts: no citizen stands in them. */
export const tablesOfNobody: readonly string[] = [
  ...['entries', 'versions', 'overlays', 'decisions', 'findings', 'catalogue', 'passages'],
  ...['lexicon', 'lexicon_state', 'aliases', 'units', 'old_units', 'received_procedures'],
  ...['api_keys', 'zalo_tokens', 'send_slots', 'channel_halts', 'settings', 'model_days', 'entry_vectors'],
  ...['template_months', 'template_rests', 'template_facts', 'template_quotas'],
  ...['monitoring_confirmations', 'monitoring_runs'],
  ...['refused_requests', 'erasures', 'retention_runs', 'migrations'],
  // What staff did, and what they wrote themselves; a group of gaps holds hashes, its words go with their questions.
  ...['audit_entries', 'gap_groups', 'test_questions', 'canned_replies'],
  ...['drafts', 'draft_revisions', 'families', 'file_imports'],
  // The staff themselves; tries at the door hold hashes, and go by themselves.
  ...[
    'staff',
    'staff_credentials',
    'staff_links',
    'staff_second_steps',
    'staff_sessions',
    'staff_used_codes',
  ],
  ...['staff_verifications', 'sign_in_tries', 'staff_lines'],
];
