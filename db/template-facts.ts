import type { Database } from './database.ts';

/** What the platform says of a template; prices in đồng, `null` where it does not say. */
export type KeptFacts = {
  readonly templateId: string;
  readonly status: string | null;
  readonly priceByUser: number | null;
  readonly priceByPhone: number | null;
};

export function findFacts(db: Database): Promise<readonly KeptFacts[]> {
  return db.query<KeptFacts>(
    `select template_id as "templateId", status, price_by_user::float8 as "priceByUser",
       price_by_phone::float8 as "priceByPhone"
     from template_facts order by template_id`,
  );
}

export async function writeFacts(db: Database, at: Date, facts: KeptFacts): Promise<void> {
  const { templateId, status, priceByUser, priceByPhone } = facts;
  await db.query(
    `insert into template_facts (template_id, status, price_by_user, price_by_phone, looked_at)
     values ($1, $2, $3, $4, $5)
     on conflict (template_id) do update set status = excluded.status, price_by_user = excluded.price_by_user,
       price_by_phone = excluded.price_by_phone, looked_at = excluded.looked_at`,
    [templateId, status, priceByUser, priceByPhone, at],
  );
}
