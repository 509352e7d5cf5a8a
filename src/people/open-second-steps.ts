import type { Database } from '#db/database.ts';
import { forgetTries } from '#db/sign-in-tries.ts';
import { markSecondStep, useCode } from '#db/staff-sessions.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Resources } from '#src/resources.ts';
import type { Door, Entry, Sitting } from './door.ts';
import { takeTry } from './limit-tries.ts';
import { noteEntry } from './note-entry.ts';
import type { Library } from './open-library.ts';
import { tokenIn } from './token-in.ts';
import { triedBy } from './tried-by.ts';

type SecondSteps = Pick<Door, 'beginSecondStep' | 'confirmSecondStep' | 'renewPaperCodes'>;

/**
 * What is asked of somebody who has a session: their tries count as those at the door do. `libraryOn` is the library in
 * a transaction of ours, so that what it changes and the audit's entry stand together or not at all.
 */
export function openSecondSteps(
  resources: Pick<Resources, 'db' | 'clock'>,
  libraryOn: (db: Database) => Library,
): SecondSteps {
  const { db, clock } = resources;
  return {
    async beginSecondStep(of, password) {
      const tried = await triedBy(`session of ${of.staff.id}`, of.address, clock.now());
      const minutes = await takeTry(db, tried);
      if (minutes !== null) return { kind: 'locked', minutes };
      const body = password === '' ? {} : { password };
      const response = await libraryOn(db).api.enableTwoFactor({
        ...{ body, headers: of.headers, asResponse: true as const },
      });
      if (!response.ok) return { kind: 'wrong' };
      await forgetTries(db, tried);
      const { totpURI: uri, backupCodes } = await response.json();
      return { kind: 'begun', step: { uri, paperCodes: backupCodes } };
    },
    async confirmSecondStep(of, code) {
      const at = clock.now();
      const tried = await triedBy(`session of ${of.staff.id}`, of.address, at);
      const minutes = await takeTry(db, tried);
      if (minutes !== null) return { kind: 'locked', minutes };
      const given = code.replace(/\s/g, '');
      const entry = await db.transaction(async (tx) => {
        return await confirm({ clock, db: joined(tx) }, libraryOn(tx), { of, code: given });
      });
      if (entry.kind === 'entered') await forgetTries(db, tried);
      return entry;
    },
    async renewPaperCodes(of, password) {
      const at = clock.now();
      const tried = await triedBy(`session of ${of.staff.id}`, of.address, at);
      const minutes = await takeTry(db, tried);
      if (minutes !== null) return { kind: 'locked', minutes };
      const body = password === '' ? {} : { password };
      const paperCodes = await db.transaction(async (tx) => {
        const asked = { body, headers: of.headers, asResponse: true as const };
        const response = await libraryOn(tx).api.generateBackupCodes(asked);
        if (!response.ok) return null;
        const subject = { kind: 'staff', id: of.staff.id };
        await recordAudit(tx, of.staff, { act: 'staff.paper-codes-renewed', subject, at });
        return (await response.json()).backupCodes;
      });
      if (paperCodes === null) return { kind: 'wrong' };
      await forgetTries(db, tried);
      return { kind: 'renewed', paperCodes };
    },
  };
}

/** The code of the phone, or one on paper, inside the transaction that `resources` has. */
async function confirm(
  resources: Pick<Resources, 'db' | 'clock'>,
  library: Library,
  { of, code }: { readonly of: Sitting; readonly code: string },
): Promise<Entry> {
  const { db, clock } = resources;
  const at = clock.now();
  const asked = { body: { code }, headers: of.headers, asResponse: true as const };
  const response = /^\d{6}$/.test(code)
    ? await library.api.verifyTOTP(asked)
    : await library.api.verifyBackupCode(asked);
  if (!response.ok) return { kind: 'wrong' };
  const token = tokenIn(response);
  const used = await sha256(code);
  if (token === null) {
    if (!(await useCode(db, { staffId: of.staff.id, code: used, at }))) return { kind: 'wrong' };
    await markSecondStep(db, of.sessionId, at);
  } else {
    const begun = { token, from: of, secondStepAt: at, act: 'staff.second-step-set', code: used } as const;
    if (!(await noteEntry(resources, begun))) return { kind: 'run-out' };
  }
  return { kind: 'entered', cookies: response.headers.getSetCookie() };
}

/** What opens a transaction of its own becomes a part of this one. */
function joined(tx: Database): Database {
  return { query: tx.query.bind(tx), transaction: async (work) => await work(tx) };
}
