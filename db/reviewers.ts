import type { StaffRole } from '#src/people/staff.ts';
import type { Database } from './database.ts';

/** Whether anybody but this person works here in one of these roles. */
export async function hasOthersOf(
  db: Database,
  { roles, except }: { readonly roles: readonly StaffRole[]; readonly except: readonly string[] },
): Promise<boolean> {
  const [row] = await db.query<{ some: boolean }>(
    `select exists (
       select from staff
       where roles && $1::text[] and id <> all ($2::text[]) and accepted_at is not null and disabled_at is null
     ) as some`,
    [roles, except],
  );
  return row?.some ?? false;
}
