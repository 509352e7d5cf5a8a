import type { Language } from '#src/answers/answer.ts';
import type { StaffRole } from '#src/people/staff.ts';
import type { MemberState, StaffMember } from '#src/people/staff-member.ts';
import type { Database } from './database.ts';

/** Whose people somebody may see: `null` all, else those of these agencies alone. */
type Scope = readonly string[] | null;

const member = `staff.id, staff.name, staff.email, staff.roles, staff.agencies, staff.language,
  staff.invited_at as "invitedAt", staff.accepted_at as "acceptedAt", staff.disabled_at as "disabledAt",
  staff.last_seen_at as "lastSeenAt", staff.two_factor_enabled as "hasSecondStep", staff.revision,
  (select max(expires_at) from staff_links where staff_id = staff.id and used_at is null and expires_at > $1)
    as "linkUntil"`;

/** Whether the e-mail was free. */
export async function addStaff(
  db: Database,
  person: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly roles: readonly StaffRole[];
    readonly agencies: Scope;
    readonly language: Language;
    readonly at: Date;
  },
): Promise<boolean> {
  const { id, email, name, roles, agencies, language, at } = person;
  const rows = await db.query(
    `insert into staff (id, email, name, roles, agencies, language, invited_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $7) on conflict (email) do nothing returning id`,
    [id, email, name, roles, agencies, language, at],
  );
  return rows.length > 0;
}

export async function findMember(
  db: Database,
  { id, scope, at }: { readonly id: string; readonly scope: Scope; readonly at: Date },
): Promise<StaffMember | null> {
  const [row] = await db.query<StaffMember>(
    `select ${member} from staff where id = $2 and ($3::text[] is null or agencies <@ $3)`,
    [at, id, scope],
  );
  return row ?? null;
}

/** For a change: nobody else changes them until it is done. */
export async function lockMember(
  tx: Database,
  { id, scope, at }: { readonly id: string; readonly scope: Scope; readonly at: Date },
): Promise<StaffMember | null> {
  const [row] = await tx.query<StaffMember>(
    `select ${member} from staff where id = $2 and ($3::text[] is null or agencies <@ $3) for update`,
    [at, id, scope],
  );
  return row ?? null;
}

export async function findMemberByEmail(db: Database, email: string, at: Date): Promise<StaffMember | null> {
  const [row] = await db.query<StaffMember>(`select ${member} from staff where email = lower($2)`, [
    at,
    email,
  ]);
  return row ?? null;
}

export type MembersSought = {
  readonly scope: Scope;
  /** In the name or the e-mail. */
  readonly words: string;
  readonly role: StaffRole | null;
  readonly state: MemberState | null;
  /** The name and id of the last one on the page before. */
  readonly after: readonly [name: string, id: string] | null;
  readonly most: number;
  readonly at: Date;
};

/** By name. */
export async function listMembers(db: Database, sought: MembersSought): Promise<readonly StaffMember[]> {
  const { scope, words, role, state, after, most, at } = sought;
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return await db.query<StaffMember>(
    `select ${member} from staff
     where ($2::text[] is null or agencies <@ $2)
       and (name ilike $3 or email ilike $3)
       and ($4::text is null or $4 = any(roles))
       and ($5::text is null or $5 = case
         when disabled_at is not null then 'disabled' when accepted_at is null then 'invited' else 'active' end)
       and ($6::text is null or (name, id) > ($6, $7))
     order by name, id limit $8`,
    [at, scope, like, role, state, after?.[0] ?? null, after?.[1] ?? null, most],
  );
}

/** Which of these may work as admins now; locked, so that two do not leave together. */
export async function lockAdmins(tx: Database): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from staff where 'admin' = any(roles) and disabled_at is null and accepted_at is not null
     order by id for update`,
  );
  return rows.map(({ id }) => id);
}

export async function hasAnyStaff(db: Database): Promise<boolean> {
  const [row] = await db.query<{ any: boolean }>('select exists (select 1 from staff) as any');
  return row?.any ?? false;
}

export async function changeMember(
  tx: Database,
  change: {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly StaffRole[];
    readonly agencies: Scope;
    readonly at: Date;
  },
): Promise<void> {
  await tx.query(
    `update staff set name = $2, roles = $3, agencies = $4, updated_at = $5, revision = revision + 1 where id = $1`,
    [change.id, change.name, change.roles, change.agencies, change.at],
  );
}

export async function changeOwnName(
  tx: Database,
  own: { readonly id: string; readonly name: string; readonly language: Language; readonly at: Date },
): Promise<void> {
  await tx.query(
    'update staff set name = $2, language = $3, updated_at = $4, revision = revision + 1 where id = $1',
    [own.id, own.name, own.language, own.at],
  );
}

/** `null` lets them in again. */
export async function setDisabled(tx: Database, id: string, at: Date | null): Promise<void> {
  await tx.query('update staff set disabled_at = $2, revision = revision + 1 where id = $1', [id, at]);
}

/** Without it they set it up anew. */
export async function dropSecondStep(tx: Database, id: string): Promise<void> {
  await tx.query(
    `with dropped as (delete from staff_second_steps where user_id = $1)
     update staff set two_factor_enabled = false where id = $1`,
    [id],
  );
}

/** The first time counts; whether this was it. */
export async function markAccepted(tx: Database, id: string, at: Date): Promise<boolean> {
  const rows = await tx.query(
    'update staff set accepted_at = $2 where id = $1 and accepted_at is null returning id',
    [id, at],
  );
  return rows.length > 0;
}

/** Whether nobody else has it. */
export async function changeEmail(tx: Database, id: string, email: string): Promise<boolean> {
  const rows = await tx.query(
    `update staff set email = lower($2) where id = $1
       and not exists (select 1 from staff as other where other.email = lower($2) and other.id <> $1)
     returning id`,
    [id, email],
  );
  return rows.length > 0;
}
