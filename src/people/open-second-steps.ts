import { forgetTries } from '#db/sign-in-tries.ts';
import { markSecondStep, useCode } from '#db/staff-sessions.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Resources } from '#src/resources.ts';
import type { Door } from './door.ts';
import { takeTry } from './limit-tries.ts';
import { noteEntry } from './note-entry.ts';
import type { Library } from './open-library.ts';
import { tokenIn } from './token-in.ts';
import { triedBy } from './tried-by.ts';

type SecondSteps = Pick<Door, 'beginSecondStep' | 'confirmSecondStep' | 'renewPaperCodes'>;

/** What is asked of somebody who has a session: their tries count as those at the door do. */
export function openSecondSteps(resources: Pick<Resources, 'db' | 'clock'>, library: Library): SecondSteps {
  const { db, clock } = resources;
  return {
    async beginSecondStep(of, password) {
      const tried = await triedBy(`session of ${of.staff.id}`, of.address, clock.now());
      const minutes = await takeTry(db, tried);
      if (minutes !== null) return { kind: 'locked', minutes };
      const body = password === '' ? {} : { password };
      const response = await library.api.enableTwoFactor({ body, headers: of.headers, asResponse: true });
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
      const asked = {
        body: { code: code.replace(/\s/g, '') },
        headers: of.headers,
        asResponse: true as const,
      };
      const response = /^\d{6}$/.test(asked.body.code)
        ? await library.api.verifyTOTP(asked)
        : await library.api.verifyBackupCode(asked);
      if (!response.ok) return { kind: 'wrong' };
      await forgetTries(db, tried);
      const token = tokenIn(response);
      const used = await sha256(asked.body.code);
      if (token === null) {
        if (!(await useCode(db, { staffId: of.staff.id, code: used, at }))) return { kind: 'wrong' };
        await markSecondStep(db, of.sessionId, at);
      } else {
        const begun = {
          token,
          from: of,
          secondStepAt: at,
          act: 'staff.second-step-set',
          code: used,
        } as const;
        if (!(await noteEntry(resources, begun))) return { kind: 'run-out' };
      }
      return { kind: 'entered', cookies: response.headers.getSetCookie() };
    },
    async renewPaperCodes(of, password) {
      const at = clock.now();
      const tried = await triedBy(`session of ${of.staff.id}`, of.address, at);
      const minutes = await takeTry(db, tried);
      if (minutes !== null) return { kind: 'locked', minutes };
      const body = password === '' ? {} : { password };
      const response = await library.api.generateBackupCodes({ body, headers: of.headers, asResponse: true });
      if (!response.ok) return { kind: 'wrong' };
      await forgetTries(db, tried);
      await db.transaction(async (tx) => {
        const subject = { kind: 'staff', id: of.staff.id };
        await recordAudit(tx, of.staff, { act: 'staff.paper-codes-renewed', subject, at });
      });
      const { backupCodes } = await response.json();
      return { kind: 'renewed', paperCodes: backupCodes };
    },
  };
}
