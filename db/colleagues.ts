import type { Database } from './database.ts';

/** Somebody who answers citizens, to whom a conversation can be handed. */
export type Colleague = { readonly id: string; readonly name: string };

const answers = `disabled_at is null and accepted_at is not null and roles && array['operator', 'supervisor']`;

/** Those who may see the matters of an agency; of the centre's own those who see all. */
export async function listColleagues(
  db: Database,
  { agency, but }: { readonly agency: string | null; readonly but: string },
): Promise<readonly Colleague[]> {
  return await db.query<Colleague>(
    `select id, name from staff where ${answers} and id <> $2 and (agencies is null or $1 = any (agencies))
     order by name, id limit 200`,
    [agency, but],
  );
}

export async function findColleague(
  db: Database,
  { id, agency }: { readonly id: string; readonly agency: string | null },
): Promise<Colleague | null> {
  const [row] = await db.query<Colleague>(
    `select id, name from staff where id = $1 and ${answers} and (agencies is null or $2 = any (agencies))`,
    [id, agency],
  );
  return row ?? null;
}

/**
 * Names of agencies to choose from: those that the centre lists, and with them who is named in what is open; where it
 * lists none, all that are in use: of matters that waited, of reports, and of those who see to them.
 */
export async function listAgencyNames(db: Database): Promise<readonly string[]> {
  const rows = await db.query<{ agency: string }>(
    `with listed as (
       select agency ->> 'name' as agency from settings, jsonb_array_elements(settings.value -> 'agencies') as agency
       where settings.name = 'agencies' and settings.value is not null
     )
     select agency from (
       select agency from listed
       union select agency from handoffs
         where agency is not null and (state in ('waiting', 'taken') or not exists (select from listed))
       union select agency from tickets
         where agency is not null and (state not in ('closed', 'rejected') or not exists (select from listed))
       union select unnest(agencies) from staff where disabled_at is null) as names
     order by agency in (select agency from listed) desc, agency limit 300`,
  );
  return rows.map(({ agency }) => agency);
}
