import type { Speaker } from '#src/hotline/call-event.ts';
import type { Card, SuggestionKind } from '#src/hotline/card.ts';
import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** A call that somebody is to think about, and for how long it is theirs. */
export type ThoughtOf = {
  readonly callId: string;
  readonly state: 'live' | 'held' | 'ended';
  readonly isSwapped: boolean;
  readonly topic: Topic;
};

/** Takes one call with something new to think about; nobody else does meanwhile. `null` where there is none. */
export async function leaseThought(
  db: Database,
  {
    owner,
    leaseSeconds,
    callId,
  }: { readonly owner: string; readonly leaseSeconds: number; readonly callId: string },
): Promise<ThoughtOf | null> {
  const [row] = await db.query<ThoughtOf>(
    `update calls set working_by = $1, working_until = clock_timestamp() + make_interval(secs => $2)
     where id = $3 and (working_until is null or working_until < clock_timestamp() or working_by = $1)
       and exists (select from utterances where call_id = calls.id and is_final and worked_at is null)
     returning id as "callId", state, is_swapped as "isSwapped", topic`,
    [owner, leaseSeconds, callId],
  );
  return row ?? null;
}

/** Calls with something new to think about that nobody is at. */
export async function listUnthought(db: Database, most: number): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct calls.id from calls join utterances on call_id = calls.id and is_final and worked_at is null
     where working_until is null or working_until < clock_timestamp() limit $1`,
    [most],
  );
  return rows.map(({ id }) => id);
}

export type HeardFinal = {
  readonly id: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly endsTurn: boolean;
  readonly changedAt: Date;
  readonly isWorked: boolean;
};

/** All that nobody has thought about yet, whole utterances in order, and the last `before` that somebody has. */
export async function listHeard(
  db: Database,
  callId: string,
  before: number,
): Promise<readonly HeardFinal[]> {
  return await db.query<HeardFinal>(
    `with worked as (
       select id from utterances where call_id = $1 and is_final and worked_at is not null
       order by began_at desc, id desc limit $2
     )
     select id::text, speaker, text_masked as text, ends_turn as "endsTurn", changed_at as "changedAt",
       worked_at is not null as "isWorked"
     from utterances
     where call_id = $1 and is_final and (worked_at is null or id in (select id from worked))
     order by began_at, id`,
    [callId, before],
  );
}

/**
 * Gives the call back, with what was thought about and what it is about now; `null`: what it was about before, which
 * somebody may have put right meanwhile. `false`: it was taken over.
 */
export async function endThought(
  tx: Database,
  thought: {
    readonly callId: string;
    readonly owner: string;
    readonly topic: Topic | null;
    readonly worked: readonly string[];
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx.query(
    `with held as (
       update calls set working_by = null, working_until = null, topic = coalesce($3::jsonb, topic)
       where id = $1 and working_by = $2 returning id
     ), worked as (
       update utterances set worked_at = $5 from held where call_id = held.id and utterances.id = any ($4::bigint[])
     )
     select from held`,
    [
      ...[thought.callId, thought.owner, thought.topic && JSON.stringify(thought.topic)],
      ...[thought.worked, thought.at],
    ],
  );
  return rows.length > 0;
}

export type Suggestion = {
  readonly id: string;
  readonly callId: string;
  readonly origin: 'heard' | 'typed';
  readonly kind: SuggestionKind;
  readonly question: string;
  readonly code: string | null;
  readonly versionId: string | null;
  readonly aspects: readonly string[];
  readonly outcome: string;
  readonly reason: string;
  readonly card: Card;
  readonly answerId: string | null;
  readonly slot: number;
  readonly heardAt: Date | null;
  readonly madeAt: Date;
  readonly openedAt: Date | null;
  readonly usedAt: Date | null;
  readonly copiedAt: Date | null;
  readonly verdict: 'wrong' | 'missing' | 'outdated' | null;
  readonly retiredAt: Date | null;
  /** When it first stood on the page of whoever answers; `null`: nobody has seen it. */
  readonly shownAt: Date | null;
  /** Put aside by whoever answered, and not by another card. */
  readonly isDismissed: boolean;
};

const columns = `id, call_id as "callId", origin, kind, question_masked as question, code, version_id::text as "versionId",
  aspects, outcome, reason, card, answer_id as "answerId", slot, heard_at as "heardAt", made_at as "madeAt",
  opened_at as "openedAt", used_at as "usedAt", copied_at as "copiedAt", verdict, retired_at as "retiredAt",
  shown_at as "shownAt", dismissed_at is not null as "isDismissed"`;

/** All of a call, in the order in which they were made. */
export async function listSuggestions(db: Database, callId: string): Promise<readonly Suggestion[]> {
  return await db.query<Suggestion>(
    `select ${columns} from suggestions where call_id = $1 order by made_at, id`,
    [callId],
  );
}

export type NewSuggestion = Omit<
  Suggestion,
  'shownAt' | 'openedAt' | 'usedAt' | 'copiedAt' | 'verdict' | 'retiredAt' | 'isDismissed'
> & {
  readonly retires: readonly string[];
};

/** Keeps a suggestion and takes out of the way those that it stands in place of. */
export async function insertSuggestion(tx: Database, made: NewSuggestion): Promise<void> {
  await tx.query(
    `with made as (
       insert into suggestions (id, call_id, origin, kind, question_masked, code, version_id, aspects, outcome, reason,
         card, answer_id, slot, heard_at, made_at)
       values ($1, $2, $3, $4, $5, $6, $7::bigint, $8, $9, $10, $11::jsonb, $12, $13, $14, $15)
       returning id, made_at
     )
     update suggestions set retired_at = made.made_at, replaced_by = made.id from made
     where suggestions.id = any ($16::uuid[]) and retired_at is null`,
    [
      ...[made.id, made.callId, made.origin, made.kind, made.question, made.code, made.versionId],
      ...[made.aspects, made.outcome, made.reason, JSON.stringify(made.card), made.answerId, made.slot],
      ...[made.heardAt, made.madeAt, made.retires],
    ],
  );
}

/** What a call has come to be about; `null` of one that they do not answer, or do not see any more. */
export async function findCallTopic(
  db: Database,
  { id, agencies }: { readonly id: string; readonly agencies: readonly string[] | null },
  callId: string,
): Promise<Topic | null> {
  const [row] = await db.query<{ topic: Topic }>(
    `select topic from calls
     where id = $2::uuid and staff_id = $3 and ($1::text[] is null or agency = any ($1))`,
    [agencies, callId, id],
  );
  return row?.topic ?? null;
}

export async function keepCallTopic(tx: Database, callId: string, topic: Topic): Promise<void> {
  await tx.query('update calls set topic = $2::jsonb where id = $1', [callId, JSON.stringify(topic)]);
}

/** What became of a suggestion; each is noted the first time. */
export const suggestionSteps = ['opened', 'used', 'copied', 'dismissed'] as const;
export type SuggestionStep = (typeof suggestionSteps)[number];

const stepColumns: Readonly<Record<SuggestionStep, string>> = {
  opened: 'opened_at',
  used: 'used_at',
  copied: 'copied_at',
  dismissed: 'dismissed_at',
};

/** The kept answer behind it; `undefined` where the call has no such suggestion. */
export async function stepSuggestion(
  tx: Database,
  { callId, id }: { readonly callId: string; readonly id: string },
  { step, at }: { readonly step: SuggestionStep; readonly at: Date },
): Promise<string | null | undefined> {
  const column = stepColumns[step];
  const [row] = await tx.query<{ answerId: string | null }>(
    `update suggestions set ${column} = coalesce(${column}, $3), shown_at = coalesce(shown_at, $3),
       retired_at = case when $4 then coalesce(retired_at, $3) else retired_at end
     where id = $2 and call_id = $1
     returning answer_id as "answerId"`,
    [callId, id, at, step === 'dismissed'],
  );
  return row?.answerId;
}

/** They stand on the page of whoever answers; the first time counts. */
export async function markShown(
  db: Database,
  callId: string,
  { ids, at }: { readonly ids: readonly string[]; readonly at: Date },
): Promise<void> {
  await db.query(
    'update suggestions set shown_at = $3 where call_id = $1 and id = any ($2::uuid[]) and shown_at is null',
    [callId, ids, at],
  );
}

export type Verdict = NonNullable<Suggestion['verdict']>;

/** The same, of what whoever answered says of it; the last word counts. */
export async function judgeSuggestion(
  tx: Database,
  { callId, id }: { readonly callId: string; readonly id: string },
  { verdict, at }: { readonly verdict: Verdict; readonly at: Date },
): Promise<string | null | undefined> {
  const [row] = await tx.query<{ answerId: string | null }>(
    `update suggestions set verdict = $3, verdict_at = $4 where id = $2 and call_id = $1
     returning answer_id as "answerId"`,
    [callId, id, verdict, at],
  );
  return row?.answerId;
}
