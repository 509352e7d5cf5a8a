import type { Language } from '#src/answers/answer.ts';
import type { SurveyKind, SurveyWrite } from '#src/surveys/survey.ts';
import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** Inside the transaction of the turn; what is answered keeps no way back to whoever answered. */
export async function writeSurvey(tx: Database, conversationId: string, write: SurveyWrite): Promise<void> {
  switch (write.act) {
    case 'ticket':
      await tx.query(
        `insert into survey_asks (id, conversation_id, kind, subject, procedure_code, agency, wanted_at, asked_at)
         select $1, $2, 'ticket', tickets.id::text, procedure_code, agency, $4, $4 from tickets
         where code = $3 and conversation_id = $2
         on conflict (kind, subject) do nothing`,
        [write.askId, conversationId, write.code, write.at],
      );
      return await score(tx, conversationId, write);
    case 'score':
      return await score(tx, conversationId, write);
    case 'reason':
      await tx.query(
        `with ask as (
           update survey_asks set answer_id = null, closed_at = clock_timestamp() from survey_asks as before
           where survey_asks.id = $1 and survey_asks.conversation_id = $2 and survey_asks.answer_id is not null
             and before.id = survey_asks.id
           returning before.answer_id
         )
         update survey_answers set reason_masked = $3 from ask where survey_answers.id = ask.answer_id`,
        [write.askId, conversationId, write.reason],
      );
      return;
    default:
      write satisfies never;
  }
}

async function score(
  tx: Database,
  conversationId: string,
  { askId, score: stars, at }: { readonly askId: string; readonly score: number; readonly at: Date },
): Promise<void> {
  await tx.query(
    `with ask as (
       select * from survey_asks
       where id = $1 and conversation_id = $2 and asked_at is not null and scored_at is null and closed_at is null
     ), said as (
       insert into survey_answers (kind, month, procedure_code, agency, score)
       select kind, date_trunc('month', $4::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date, procedure_code, agency, $3
       from ask returning id
     )
     update survey_asks set scored_at = $4, answer_id = said.id from said where survey_asks.id = $1`,
    [askId, conversationId, stars, at],
  );
  if (stars > mostOfABadTalk) return;
  // What was asked last before they said so is a task for an editor: the question is, not who asked it.
  await tx.query(
    `insert into gaps (answer_id, kind, found_at)
     select answers.id, 'low-rated', $3 from survey_asks
     join questions on questions.conversation_id = survey_asks.conversation_id
     join answers on answers.question_id = questions.id
     where survey_asks.id = $1 and survey_asks.conversation_id = $2 and kind = 'conversation' and scored_at = $3
       and answers.answered_at <= survey_asks.asked_at and answers.intent = 'procedure'
     order by answers.answered_at desc limit 1
     on conflict (answer_id, kind) do nothing`,
    [askId, conversationId, at],
  );
}

/** Stars. */
const mostOfABadTalk = 2;

/**
 * Whether a grant holds, and they did not say since that they want to hear no more of the dossier. `held` is the grant.
 */
const isWelcome = (at: '$1' | '$2'): string => `(held.ended_at is null and held.until > ${at}
  and 'citizen' is distinct from (
    select stopped_why from dossier_follows as follow
    where follow.conversation_id = held.conversation_id and follow.dossier_id = held.dossier_id
    order by follow.id desc limit 1))`;

/**
 * Whoever may see a dossier whose result was given these days, and knew it here before that or not long after; how many
 * are to be asked.
 */
export async function wantDossierSurveys(db: Database, now: Date): Promise<number> {
  const rows = await db.query(
    `insert into survey_asks (id, conversation_id, kind, subject, procedure_code, agency, wanted_at)
     select gen_random_uuid(), who.conversation_id, 'dossier', dossiers.id::text, procedure_code, agency, $1
     from dossiers cross join lateral (
       select conversation_id from dossier_grants as held
       where dossier_id = dossiers.id and ${isWelcome('$1')}
         and first_proved_at < coalesce(returned_at, finished_at, as_of) + interval '1 day'
       order by proved_at desc limit 1
     ) as who
     where status = 10 and taken_at > $1::timestamptz - interval '7 days'
       and coalesce(returned_at, finished_at, as_of) > $1::timestamptz - interval '7 days'
     on conflict (kind, subject) do nothing returning 1`,
    [now],
  );
  return rows.length;
}

/** Whoever was answered twice at least and is silent since; no more often than once a month. How many. */
export async function wantConversationSurveys(
  db: Database,
  now: Date,
  channels: readonly string[],
): Promise<number> {
  const rows = await db.query(
    `insert into survey_asks (id, conversation_id, kind, subject, procedure_code, wanted_at)
     select gen_random_uuid(), conversations.id, 'conversation',
       conversations.id::text || ':' || ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date, null, $1
     from (
       select conversation_id, max(asked_at) as last
       from questions join answers on answers.question_id = questions.id
       where asked_at > $1::timestamptz - interval '3 hours' and intent = 'procedure'
         and outcome in ('answered', 'partly-answered')
       group by conversation_id having count(*) >= 2
     ) as talked
     join conversations on conversations.id = talked.conversation_id
     where last_at <= $1::timestamptz - interval '30 minutes' and channel = any ($2)
       and coalesce(heard_at, last_at) <= $1::timestamptz - interval '30 minutes'
       and state = 'open' and ${isFree} and unreachable_at is null and erased_at is null
       and not exists (select from survey_asks where conversation_id = conversations.id
         and wanted_at > $1::timestamptz - interval '30 days')
     on conflict (kind, subject) do nothing returning 1`,
    [now, channels],
  );
  return rows.length;
}

/** Whom to ask, and where; the longest wanted first. */
export type SurveyAsk = {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly procedure: string | null;
  readonly conversationId: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly language: Language;
  readonly topic: Topic;
};

/** `free`: where a message costs nothing; elsewhere only who wrote within a day is asked. */
export async function findSurveyAsks(
  db: Database,
  { now, free, most }: { readonly now: Date; readonly free: readonly string[]; readonly most: number },
): Promise<readonly SurveyAsk[]> {
  return await db.query<SurveyAsk>(
    `select survey_asks.id, kind, conversations.id as "conversationId", channel, account, chat, language, topic,
       (select procedure_name from dossiers where kind = 'dossier' and dossiers.id::text = subject) as procedure
     from survey_asks join conversations on conversations.id = conversation_id
     where asked_at is null and closed_at is null and wanted_at <= $1
       and state = 'open' and unreachable_at is null and erased_at is null and matter is null
       and ready_at = 'infinity'
       and (channel = any ($2) or heard_at > $1::timestamptz - interval '1 day')
       and ${mayBeAsked('$1')}
     order by wanted_at limit $3`,
    [now, free, most],
  );
}

/** Inside a transaction that holds the conversation. `false` where somebody asked before, or it is not wanted any more. */
export async function markAsked(tx: Database, id: string, at: Date): Promise<boolean> {
  const rows = await tx.query(
    `update survey_asks set asked_at = $2
     where id = $1 and asked_at is null and closed_at is null and ${mayBeAsked('$2')} returning 1`,
    [id, at],
  );
  return rows.length > 0;
}

/** What nobody could be asked for days is not asked; what was said has no way back once a reason can come no more. */
export async function closeSurveys(db: Database, now: Date): Promise<void> {
  await db.query(
    `update survey_asks set closed_at = $1, answer_id = null
     where closed_at is null and ((asked_at is null and wanted_at < $1::timestamptz - interval '3 days')
       or scored_at < $1::timestamptz - interval '15 minutes' or asked_at < $1::timestamptz - interval '14 days')`,
    [now],
  );
}

/** Of a dossier nobody is asked who closed it, or was to hear no more of it, since they were to be asked. */
const mayBeAsked = (at: '$1' | '$2'): string => `(kind <> 'dossier' or exists (
  select from dossier_grants as held
  where held.conversation_id = survey_asks.conversation_id and held.dossier_id::text = subject and ${isWelcome(at)}))`;

/** As `isBusyMatter` says. */
const isFree = `(matter is null or matter ->> 'sent' = 'true' or (matter ->> 'since')::timestamptz
  < $1::timestamptz - case when matter ->> 'kind' = 'ticket' then interval '1 day' else interval '30 minutes' end)`;
