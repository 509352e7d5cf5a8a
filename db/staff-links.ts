import type { LinkKind } from '#src/people/staff-member.ts';
import type { Database } from './database.ts';

/** A new link ends those before it. */
export async function addLink(
  tx: Database,
  link: {
    readonly hash: string;
    readonly staffId: string;
    readonly kind: LinkKind;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx.query(
    `with ended as (update staff_links set used_at = $4 where staff_id = $2 and used_at is null)
     insert into staff_links (hash, staff_id, kind, made_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [link.hash, link.staffId, link.kind, link.at, link.expiresAt],
  );
}

export type OpenLink = {
  readonly staffId: string;
  readonly kind: LinkKind;
  readonly name: string;
  readonly email: string;
};

/** Whom it lets in; `null` where it was used, has run out or never was. */
export async function findLink(db: Database, hash: string, at: Date): Promise<OpenLink | null> {
  const [row] = await db.query<OpenLink>(
    `select staff_id as "staffId", kind, staff.name, staff.email
     from staff_links join staff on staff.id = staff_id
     where hash = $1 and used_at is null and expires_at > $2 and disabled_at is null`,
    [hash, at],
  );
  return row ?? null;
}

/** Opens once: of two who come at the same time one gets in. */
export async function useLink(
  tx: Database,
  hash: string,
  at: Date,
): Promise<{ readonly staffId: string; readonly kind: LinkKind } | null> {
  const [row] = await tx.query<{ staffId: string; kind: LinkKind }>(
    `update staff_links set used_at = $2
     where hash = $1 and used_at is null and expires_at > $2
       and exists (select 1 from staff where staff.id = staff_id and disabled_at is null)
     returning staff_id as "staffId", kind`,
    [hash, at],
  );
  return row ?? null;
}

export async function endLinks(tx: Database, staffId: string, at: Date): Promise<void> {
  await tx.query('update staff_links set used_at = $2 where staff_id = $1 and used_at is null', [
    staffId,
    at,
  ]);
}
