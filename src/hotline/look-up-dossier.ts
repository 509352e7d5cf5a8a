import { z } from 'zod';
import { listSealedDossiers, openCallConversation } from '#db/call-dossiers.ts';
import { findSeenCall } from '#db/desk-calls.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import { type DossierFound, findDossiers, type Looking } from '#src/dossiers/find-dossiers.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Keys } from '#src/sign.ts';

/** Of which dossier somebody speaks: its code as it was typed, or "heard": what was said last. */
export type LookUp = {
  readonly callId: string;
  /** `null`: the codes that were heard in this call. */
  readonly code: string | null;
  /** What the caller was asked for: the last four digits of their phone or personal number. */
  readonly digits: readonly string[];
};

export type LookedUp =
  | { readonly kind: 'looked'; readonly found: readonly DossierFound[] }
  /** Nothing that looks like a code was typed or heard. */
  | { readonly kind: 'no-code' }
  /** The centre keeps no dossiers here. */
  | { readonly kind: 'off' }
  | { readonly kind: 'unknown' };

const heardSchema = z.array(z.string());
/** Who reads out a code says it again where it was not understood: the last ones count. */
const mostHeard = 4;

/**
 * How a caller's dossier stands, for whoever answers them: shown only to a proof that the caller gives, counted and
 * limited as everywhere, for each call. That it was looked up stands in the audit, before it is known what comes of it.
 */
export async function lookUpDossier(
  resources: Omit<Looking, 'dossiers'> & { readonly dossiers: Dossiers | null; readonly keys: Keys },
  staff: Staff,
  { callId, code, digits }: LookUp,
): Promise<LookedUp> {
  demandRight(staff, 'hotline.work');
  const { db, clock, keys, dossiers } = resources;
  const call = await findSeenCall(db, staff.agencies, callId);
  if (!call || call.staffId !== staff.id) return { kind: 'unknown' };
  if (!dossiers) return { kind: 'off' };
  const codes = code === null ? await heardCodes(resources, keys, callId) : codesIn(code);
  if (codes.length === 0) return { kind: 'no-code' };
  const at = clock.now();
  await db.transaction(async (tx) => {
    await openCallConversation(tx, callId, at);
    const subject = { kind: 'call', id: callId };
    const detail = { codes: codes.length };
    await recordAudit(tx, staff, { act: 'dossier.looked-up', subject, agency: call.agency, detail, at });
  });
  const looking = { ...resources, dossiers };
  const found = await findDossiers(looking, {
    ...{ conversationId: callId, asker: `hotline:${callId}`, network: null, codes, provedFor: 'self' },
    // After the call its caller is not there to prove anything: what was proved in it counts no more.
    ...(call.state === 'ended' && { anew: true as const }),
    proof: digits.length === 0 ? null : { digits, phone: null },
  });
  return { kind: 'looked', found };
}

/** The codes that a text has, as they were written. */
export function codesIn(text: string): readonly string[] {
  return spotPersonal(text)
    .filter(({ kind }) => kind === 'dossier')
    .map(({ from, to }) => text.slice(from, to).trim());
}

async function heardCodes(
  { db }: Pick<Looking, 'db'>,
  keys: Keys,
  callId: string,
): Promise<readonly string[]> {
  const sealed = await listSealedDossiers(db, callId);
  const codes: string[] = [];
  for (const each of sealed.slice(-mostHeard)) {
    const opened = await keys.unseal(each.sealed);
    if (opened !== null) codes.push(...heardSchema.parse(JSON.parse(opened)));
  }
  return [...new Set(codes)];
}
