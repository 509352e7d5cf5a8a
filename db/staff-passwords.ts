import type { Database } from './database.ts';

/** As the library keeps it: one credential of ours for each person. */
export async function setPassword(
  tx: Database,
  password: { readonly id: string; readonly staffId: string; readonly hash: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into staff_credentials (id, account_id, provider_id, user_id, password, created_at, updated_at)
     values ($1, $2, 'credential', $2, $3, $4, $4)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at`,
    [password.id, password.staffId, password.hash, password.at],
  );
}

/** `null` for whoever comes by an identity provider alone. */
export async function findPassword(db: Database, staffId: string): Promise<string | null> {
  const [row] = await db.query<{ password: string | null }>(
    `select password from staff_credentials where provider_id = 'credential' and user_id = $1`,
    [staffId],
  );
  return row?.password ?? null;
}
