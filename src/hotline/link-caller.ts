import { findCodeOfCall, hasShownDossier, saveCallCode } from '#db/call-codes.ts';
import { findCallWrap } from '#db/call-wraps.ts';
import type { Database } from '#db/database.ts';
import { findSeenCall } from '#db/desk-calls.ts';
import { listSuggestions } from '#db/suggestions.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { hashCallCode, newCallCode } from '#src/call-code.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import { type Keys, unseal } from '#src/sign.ts';

/** As long as somebody may need to find the centre's account and write. */
const validMs = 24 * 3_600_000;
/** Nobody reads more at once. */
const mostProcedures = 3;
const mostDraws = 5;

export type Linking = Pick<Resources, 'db' | 'clock' | 'signals'> & { readonly keys: Keys };

/** `nothing`: no procedure was spoken of, and no dossier shown. */
export type Linked = 'linked' | 'nothing' | 'unknown';

/**
 * A code by which the caller has the lists of papers sent to a conversation of theirs, and may follow the dossier that was
 * shown to them: by whoever answers, of the procedures that they summed the call up with, before that of the cards that
 * were used, or opened, or else shown. A new one takes the old one's place. Nothing of who called goes along.
 */
export async function linkCaller(
  { db, clock, signals, keys }: Linking,
  staff: Staff,
  callId: string,
): Promise<Linked> {
  demandRight(staff, 'hotline.work');
  const at = clock.now();
  const linked = await db.transaction(async (tx): Promise<Linked> => {
    const call = await findSeenCall(tx, staff.agencies, callId);
    if (!call || call.staffId !== staff.id) return 'unknown';
    const procedures = await findProcedures(tx, callId);
    const withDossier = await hasShownDossier(tx, callId);
    if (procedures.length === 0 && !withDossier) return 'nothing';
    for (let drawn = 0; ; drawn++) {
      if (drawn === mostDraws) throw new Error('every code that was drawn is taken');
      const code = newCallCode();
      const [hash, sealed] = await Promise.all([hashCallCode(keys, code), keys.seal(code)]);
      const endsAt = new Date(at.getTime() + validMs);
      if (await saveCallCode(tx, callId, { hash, sealed, procedures, withDossier, at, endsAt })) break;
    }
    const { agency } = call;
    const detail = { procedures: procedures.length, withDossier };
    await recordAudit(tx, staff, {
      act: 'call.linked',
      subject: { kind: 'call', id: callId },
      agency,
      detail,
      at,
    });
    return 'linked';
  });
  if (linked === 'linked') signals.say('staff', `call ${callId}`);
  return linked;
}

/** Once a call was summed up, what its operator read and kept is what is sent. */
async function findProcedures(db: Database, callId: string): Promise<readonly string[]> {
  const wrap = await findCallWrap(db, callId);
  return wrap ? wrap.codes.slice(-mostProcedures) : proceduresOf(await listSuggestions(db, callId));
}

type Cards = Awaited<ReturnType<typeof listSuggestions>>;

/** What was acted on says more than what was only shown; of many the last. */
function proceduresOf(all: Cards): readonly string[] {
  const cards = all.filter(({ isDismissed, verdict }) => !isDismissed && verdict !== 'wrong');
  const used = cards.filter(({ usedAt, copiedAt }) => usedAt !== null || copiedAt !== null);
  const opened = cards.filter(({ openedAt }) => openedAt !== null);
  const meant = used.length > 0 ? used : opened.length > 0 ? opened : cards;
  const codes = meant.flatMap(({ code }) => code ?? []);
  return [...new Set(codes)].slice(-mostProcedures);
}

/** What the page of a call says of its code. */
export type CallLink = {
  /** `null`: there is none, or it holds no more. */
  readonly code: string | null;
  readonly endsAt: Date | null;
  readonly usedAt: Date | null;
  /** Whether there is anything to send. */
  readonly canLink: boolean;
};

/** For whoever answers the call, as the page was opened for them. */
export async function openLink(
  { db, clock, sessionSecret }: Pick<Resources, 'db' | 'clock'> & { readonly sessionSecret: Secret },
  callId: string,
): Promise<CallLink> {
  const { sealed, endsAt, usedAt, canLink } = await findCodeOfCall(db, callId);
  const isOver = sealed === null || endsAt === null || endsAt <= clock.now();
  if (isOver) return { code: null, endsAt: null, usedAt: null, canLink };
  return { code: await unseal(sessionSecret, sealed), endsAt, usedAt, canLink };
}
