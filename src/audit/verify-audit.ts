import { type ChainLink, findEntryHash, readChain } from '#db/audit-entries.ts';
import { sha256 } from '#knowledge/sha256.ts';
import type { Resources } from '#src/resources.ts';

export type AuditProof =
  | {
      readonly kind: 'whole';
      readonly entries: number;
      readonly last: { readonly id: string; readonly hash: string } | null;
    }
  /** Right up to this one; what comes after it was not looked at yet. */
  | {
      readonly kind: 'part';
      readonly entries: number;
      readonly last: { readonly id: string; readonly hash: string };
      readonly isHeadThere: boolean;
    }
  /** The first that is wrong, and how. */
  | { readonly kind: 'broken'; readonly id: string; readonly how: 'edited' | 'missing-before' | 'reordered' }
  /** The chain agrees with itself, and does not hold what was noted elsewhere: cut off at its end, or written anew. */
  | { readonly kind: 'head-missing'; readonly entries: number };

const batch = 1000;

/**
 * Reckons every hash anew, here and not in the database, whose functions whoever tampers could change too. A chain that
 * was written anew from its beginning agrees with itself: only a hash that was noted elsewhere shows that.
 */
export async function verifyAudit(
  { db }: Pick<Resources, 'db'>,
  asked: {
    readonly from?: string | undefined;
    readonly head?: string | undefined;
    /** No more than so many in one go; absent: all. */
    readonly most?: number | undefined;
  } = {},
): Promise<AuditProof> {
  const before = asked.from === undefined ? 0n : BigInt(asked.from) - 1n;
  const start = before > 0n ? await findEntryHash(db, String(before)) : '';
  let last = { id: String(before), hash: start };
  let entries = 0;
  let isHeadThere = false;
  for (;;) {
    const most = Math.min(batch, (asked.most ?? Number.POSITIVE_INFINITY) - entries);
    const links = most > 0 ? await readChain(db, last.id, most) : [];
    for (const link of links) {
      const how = await whatIsWrong(link, last);
      if (how) return { kind: 'broken', id: link.id, how };
      last = link;
      entries += 1;
      isHeadThere ||= link.hash === asked.head;
    }
    if (entries === asked.most && last.hash !== null) {
      return { kind: 'part', entries, last: { id: last.id, hash: last.hash }, isHeadThere };
    }
    if (links.length < most) break;
  }
  if (asked.head !== undefined && !isHeadThere) return { kind: 'head-missing', entries };
  return {
    kind: 'whole',
    entries,
    last: entries > 0 && last.hash !== null ? { id: last.id, hash: last.hash } : null,
  };
}

async function whatIsWrong(
  link: ChainLink,
  last: { readonly id: string; readonly hash: string | null },
): Promise<'edited' | 'missing-before' | 'reordered' | null> {
  if (BigInt(link.id) !== BigInt(last.id) + 1n) return 'missing-before';
  if ((await sha256(spelled(link.parts))) !== link.hash) return 'edited';
  return last.hash !== null && link.previousHash !== last.hash ? 'reordered' : null;
}

/** Length-prefixed, as `audit_spelled` in the database writes it; lengths are of signs, not of halves of them. */
function spelled(parts: readonly string[]): string {
  return parts.map((part) => `${[...part].length}:${part}`).join(',');
}
