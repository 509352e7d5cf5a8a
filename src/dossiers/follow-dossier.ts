import { extendFollow, type Followed, findFollowed, stopFollows, writeFollow } from '#db/dossier-follows.ts';
import { findGranted } from '#db/dossier-grants.ts';
import type { Resources } from '#src/resources.ts';
import { codeKey } from './code-key.ts';

/** The words of the consent that a citizen says yes to; new words are a new version. */
export const consentVersion = '2026-11-2';

/**
 * Names a dossier: its code as typed, or "@" and its number with us, which stands in buttons that are kept where no code
 * may be.
 */
export type DossierRef = string;

export function refersTo(
  ref: DossierRef,
  { id, code }: { readonly id: string; readonly code: string },
): boolean {
  return ref.startsWith('@') ? ref.slice(1) === id : codeKey(ref) === codeKey(code);
}

type Following = Pick<Resources, 'db' | 'clock'>;

/** Whoever may see a dossier in a conversation is told there of its changes from now on; empty where nobody may. */
export async function followDossier(
  { db, clock }: Following,
  conversationId: string,
  ref: DossierRef,
): Promise<readonly Followed[]> {
  const at = clock.now();
  const theirs = (await findGranted(db, conversationId, { at })).filter((dossier) => refersTo(ref, dossier));
  const followed: Followed[] = [];
  for (const { id: dossierId } of theirs) {
    const follow = await writeFollow(db, { conversationId, dossierId, consentVersion, at });
    if (follow) followed.push(follow);
  }
  return followed;
}

/** What was proved anew is followed as long as the new proof holds; `null` where it is not followed any more. */
export async function followLonger(
  { db, clock }: Following,
  conversationId: string,
  ref: DossierRef,
): Promise<Followed | null> {
  const followed = await findFollowed(db, conversationId, clock.now());
  const theirs = followed.find(({ dossierId, code }) => refersTo(ref, { id: dossierId, code }));
  return theirs ? await extendFollow(db, conversationId, theirs.dossierId) : null;
}

/** The codes of what is followed no more: of one dossier, or with `null` of all. */
export async function stopFollowing(
  { db, clock }: Following,
  conversationId: string,
  ref: DossierRef | null,
): Promise<readonly string[]> {
  const at = clock.now();
  if (ref?.startsWith('@'))
    return await stopFollows(db, conversationId, { dossierId: ref.slice(1), codeKey: null, at });
  const key = ref === null ? null : (codeKey(ref) ?? '-');
  return await stopFollows(db, conversationId, { dossierId: null, codeKey: key, at });
}

export async function listFollowed(
  { db, clock }: Following,
  conversationId: string,
): Promise<readonly Followed[]> {
  return await findFollowed(db, conversationId, clock.now());
}
