import type { Database } from './database.ts';
import type { NoticeRoute } from './notices.ts';

/** A template that is about to be asked for. */
export type StartingTemplate = {
  readonly ids: readonly string[];
  readonly route: Exclude<NoticeRoute, 'message'>;
  readonly at: Date;
  /** Đồng. */
  readonly price: number;
  readonly monthlyBudget: number;
  readonly seconds: number;
};

export type StartedTemplate =
  | { readonly kind: 'started'; readonly warns: boolean }
  | { readonly kind: 'over-budget'; readonly news: boolean }
  /** Stopped, or erased, meanwhile. */
  | { readonly kind: 'gone' };

const month = `date_trunc('month', $1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;

/**
 * Commits, before the platform is asked, that it is about to be, and takes the price from the month. Whoever dies behind
 * this leaves `sending`, which nobody sends again: a template may be lost then, and is never paid for twice knowingly.
 */
export async function startTemplate(db: Database, starting: StartingTemplate): Promise<StartedTemplate> {
  const { ids, route, at, price, monthlyBudget, seconds } = starting;
  return await db.transaction(async (tx): Promise<StartedTemplate> => {
    await tx.query(`insert into template_months (month) values (${month}) on conflict do nothing`, [at]);
    const [row] = await tx.query<{ spent: number; warned: boolean; stopped: boolean }>(
      `select spent::float8 as spent, warned_at is not null as warned, stopped_at is not null as stopped
       from template_months where month = ${month} for update`,
      [at],
    );
    if (!row) throw new Error('the month was written just now');
    if (row.spent + price > monthlyBudget) {
      await tx.query(
        `update template_months set stopped_at = coalesce(stopped_at, $1) where month = ${month}`,
        [at],
      );
      return { kind: 'over-budget', news: !row.stopped };
    }
    const taken = await tx.query(
      `update notifications set state = 'sending', sent_as = $3,
         cost = case when notifications.id = $4::bigint then $5::bigint else 0 end,
         lease_until = $1::timestamptz + $6::int * interval '1 s'
       from dossier_follows
       where notifications.id = any ($2::bigint[]) and state = 'waiting' and dossier_follows.id = follow_id
         and dossier_follows.stopped_at is null and dossier_follows.until > $1
       returning 1`,
      [at, ids, route, ids[0], price, seconds],
    );
    if (taken.length === 0) return { kind: 'gone' };
    const warns = !row.warned && row.spent + price >= monthlyBudget * 0.8;
    await tx.query(
      `update template_months set spent = spent + $2::bigint, sent = sent + 1,
         warned_at = case when $3 then coalesce(warned_at, $1) else warned_at end
       where month = ${month}`,
      [at, price, warns],
    );
    return { kind: 'started', warns };
  });
}

export type TemplateFate =
  | { readonly state: 'sent'; readonly externalId: string | null }
  | { readonly state: 'unknown'; readonly error: string }
  | { readonly state: 'failed'; readonly error: string }
  /** Surely not sent: to be tried again, by another way where one is named. */
  | {
      readonly state: 'waiting';
      readonly error: string;
      readonly afterMs: number;
      readonly nextAs: NoticeRoute | null;
      /** Whether the try counts. */
      readonly counts: 'attempt' | 'pause';
    };

/** What became of it; what surely was not sent gives its price back to the month it was taken from. */
export async function settleTemplate(
  db: Database,
  settling: {
    readonly ids: readonly string[];
    readonly startedAt: Date;
    readonly at: Date;
    readonly price: number;
    readonly fate: TemplateFate;
  },
): Promise<void> {
  const { ids, startedAt, at, price, fate } = settling;
  const isUnpaid = fate.state === 'waiting' || fate.state === 'failed';
  await db.transaction(async (tx) => {
    const rows = await tx.query(
      `update notifications set state = $3, error = $4, external_id = coalesce($5, external_id), lease_until = null,
         next_as = coalesce($6, next_as), attempts = attempts - $7::int,
         delivered_at = coalesce(delivered_at, (select early.at from early_receipts as early where early.external_id = $5)),
         cost = case when $8 then null else cost end, sent_as = case when $3 = 'waiting' then null else sent_as end,
         due_at = case when $3 = 'waiting' then $1::timestamptz + $9::float8 * interval '1 ms' else due_at end,
         settled_at = case when $3 = 'waiting' then null else $1::timestamptz end
       where id = any ($2::bigint[]) and state = 'sending' returning 1`,
      [
        at,
        ids,
        fate.state,
        'error' in fate ? fate.error : null,
        'externalId' in fate ? fate.externalId : null,
        'nextAs' in fate ? fate.nextAs : null,
        fate.state === 'waiting' && fate.counts === 'pause' ? 1 : 0,
        isUnpaid,
        'afterMs' in fate ? fate.afterMs : 0,
      ],
    );
    if (isUnpaid && rows.length > 0) {
      await tx.query(
        `update template_months set spent = greatest(0, spent - $2::bigint), sent = greatest(0, sent - 1)
         where month = ${month}`,
        [startedAt, price],
      );
    }
  });
}

/** What a program that died was sending: nobody knows whether it was sent, so it is not sent again. */
export async function loseTemplates(db: Database, at: Date): Promise<number> {
  const rows = await db.query(
    `update notifications set state = 'unknown', error = 'died-while-sending', settled_at = $1
     where state = 'sending' and lease_until <= $1 returning 1`,
    [at],
  );
  return rows.length;
}
