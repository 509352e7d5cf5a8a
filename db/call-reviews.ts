import type { CallCounts, CallTopicGap } from '#src/hotline/call-counts.ts';
import type { WrapCategory } from '#src/hotline/call-wrap.ts';
import type { Database } from './database.ts';

/** Calls that began in it, of these agencies; all where they are `null`. */
export type ReviewedSpan = {
  readonly agencies: readonly string[] | null;
  readonly from: Date;
  readonly to: Date;
};

const within = `($1::text[] is null or agency = any ($1)) and started_at >= $2 and started_at < $3`;

/**
 * A card helped when it was used or copied. What took so long is from the caller's first words, or the call's beginning
 * where none were heard, until the first card that helped was seen: of a call that none helped there is none. A card
 * without an answer is none that could have helped, and one that nobody saw is none.
 */
export async function countCalls(db: Database, { agencies, from, to }: ReviewedSpan): Promise<CallCounts> {
  const [row] = await db.query<CallCounts>(
    `with reviewed as (
       select calls.id, state, wrapped_at, exists (select from utterances where call_id = calls.id) as heard,
         coalesce((
           select min(began_at) from utterances where call_id = calls.id
             and (speaker = 'unknown' or (speaker = 'citizen') <> calls.is_swapped)
         ), started_at) as started_at
       from calls where ${within}
     ), cards as (
       select call_id, shown_at, opened_at, verdict, dismissed_at,
         used_at is not null or copied_at is not null as helped
       from suggestions join reviewed on reviewed.id = call_id
       where kind <> 'nothing' and shown_at is not null
     ), by_call as (
       select call_id, min(shown_at) filter (where helped) as helped_at from cards group by call_id
     )
     select count(*)::int as calls, count(*) filter (where heard)::int as heard,
       count(*) filter (where state = 'ended')::int as ended,
       count(*) filter (where state = 'ended' and wrapped_at is not null)::int as wrapped,
       count(call_id)::int as "withCards", count(helped_at)::int as assisted,
       (percentile_cont(0.5) within group (order by greatest(0, extract(epoch from helped_at - started_at)))
         filter (where helped_at is not null))::float8 as "secondsToHelp",
       (percentile_cont(0.95) within group (order by greatest(0, extract(epoch from helped_at - started_at)))
         filter (where helped_at is not null))::float8 as "mostSecondsToHelp",
       (select count(*)::int from cards) as shown,
       (select count(*)::int from cards where opened_at is not null) as opened,
       (select count(*)::int from cards where helped) as used,
       (select count(*)::int from cards where dismissed_at is not null) as dismissed,
       (select count(*)::int from cards where verdict is not null) as judged
     from reviewed left join by_call on call_id = reviewed.id`,
    [agencies, from, to],
  );
  return row ?? nothing;
}

const nothing: CallCounts = {
  ...{ calls: 0, heard: 0, ended: 0, wrapped: 0, withCards: 0, assisted: 0 },
  ...{ secondsToHelp: null, mostSecondsToHelp: null },
  ...{ shown: 0, opened: 0, used: 0, dismissed: 0, judged: 0 },
};

/** What was missing in these calls, by procedure: what was said of cards, and what had no answer. Most first. */
export async function listCallGaps(
  db: Database,
  { agencies, from, to, most }: ReviewedSpan & { readonly most: number },
): Promise<readonly CallTopicGap[]> {
  return await db.query<CallTopicGap>(
    `with lacking as (
       -- What was heard and nothing is known of has no card.
       select null::text as code, null::text as title, gaps.found_at as made_at, null::text as verdict, true as unanswered
       from gaps join answers on answers.id = gaps.answer_id join questions on questions.id = answers.question_id
       join calls on calls.id = questions.conversation_id
       where ${within} and gaps.kind in ('no-knowledge', 'fact-missing', 'weak-match')
         and not exists (select from suggestions where answer_id = gaps.answer_id)
       union all
       select suggestions.code, card ->> 'title' as title, made_at, verdict, verdict is null as unanswered
       from suggestions join calls on calls.id = call_id
       where ${within} and (verdict is not null or exists (
         select from gaps where gaps.answer_id = suggestions.answer_id
           and gaps.kind in ('no-knowledge', 'fact-missing', 'weak-match')))
     )
     select code, case when code is not null then (array_agg(title order by made_at desc))[1] end as title,
       count(*) filter (where verdict = 'wrong')::int as wrong,
       count(*) filter (where verdict = 'missing')::int as missing,
       count(*) filter (where verdict = 'outdated')::int as outdated,
       count(*) filter (where unanswered)::int as unanswered
     from lacking group by code order by count(*) desc, code nulls last limit $4`,
    [agencies, from, to, most],
  );
}

/** What ended calls were about, as they were summed up; most first. */
export async function listCallCategories(
  db: Database,
  { agencies, from, to }: ReviewedSpan,
): Promise<readonly { readonly category: WrapCategory; readonly calls: number }[]> {
  return await db.query(
    `select category, count(*)::int as calls from call_wraps join calls on calls.id = call_id
     where ${within} group by category order by calls desc, category`,
    [agencies, from, to],
  );
}
