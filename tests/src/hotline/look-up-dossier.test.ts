import { beforeEach, describe, expect, test } from 'vitest';
import { listSuggestions } from '#db/suggestions.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { lookUpDossier } from '#src/hotline/look-up-dossier.ts';
import { noticeDossier } from '#src/hotline/notice-dossier.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { dossierKeys, noon, registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { callKeys, said, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const other = inventedStaff('operator', { id: 'other' });
const held = { db, clock: fixedClock(noon), log: recordingLog(), signals: createSignals() };
const dossiers = { keys: dossierKeys, registry: null, rules: usualRules };
const code = 'H57.12-261116-0001';
let callId = '';

beforeEach(async () => {
  await tellEvents(db, [registryEvent()]);
  await tellCalls(db, [said('u1', 'mã hồ sơ của em là H57.12-261116-0001 chị xem giùm')]);
  callId = (await db.query<{ id: string }>('select id from calls'))[0]?.id ?? '';
  await workCall(held, operator, { id: callId, act: { kind: 'take-up' } });
});

const look = async (asked: { code?: string | null; digits: readonly string[] }, who = operator) => {
  const looking = { ...held, dossiers, keys: await callKeys };
  return await lookUpDossier(looking, who, { callId, code: null, ...asked });
};
const cards = async () => (await listSuggestions(db, callId)).filter(({ kind }) => kind === 'dossier');

describe('a dossier whose code is heard', () => {
  test('has a card that asks for the proof and tells nothing, once until it is heard again', async () => {
    expect(await noticeDossier(held, callId)).toBe(true);
    expect(await noticeDossier(held, callId)).toBe(false);
    expect(await cards()).toMatchObject([{ slot: 1, code: null, card: { facts: [], sources: [] } }]);
    // Of the call nothing has it in clear.
    const kept = await db.query('select text_masked, dossiers_sealed from utterances');
    expect(JSON.stringify(kept)).not.toContain('261116');
    await tellCalls(db, [said('u2', 'em đọc lại H57.12-261116-0001', { at: '2026-11-18T08:59:30+07:00' })]);
    await db.query(
      `update utterances set changed_at = changed_at + interval '1 minute' where segment = 'u2'`,
    );
    expect(await noticeDossier(held, callId)).toBe(true);
    expect((await cards()).filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
  });

  test('is shown to the digits that its caller reads, and stands in the audit', async () => {
    expect(await look({ digits: ['5678'] })).toMatchObject({
      kind: 'looked',
      found: [{ kind: 'shown', dossiers: [{ code, applicant: 'L** T** M**' }] }],
    });
    expect(await look({ digits: ['0000'], code: 'H57.12-261116-0002' })).toMatchObject({
      found: [{ kind: 'not-shown' }],
    });
    const acts = await db.query(`select detail from audit_entries where act = 'dossier.looked-up'`);
    expect(acts).toEqual([{ detail: { codes: 1 } }, { detail: { codes: 1 } }]);
    expect(JSON.stringify(await db.query('select * from audit_entries'))).not.toContain('261116');
  });

  test('is shown without a proof to nobody, and to no digits once too many were tried', async () => {
    expect(await look({ digits: [] })).toMatchObject({ found: [{ kind: 'proof-wanted' }] });
    for (let tried = 0; tried < 5; tried += 1) await look({ digits: [`000${tried}`] });
    expect(await look({ digits: ['5678'] })).toMatchObject({ found: [{ kind: 'too-many' }] });
  });

  test('is proved anew once the call is over, as its caller is not there any more', async () => {
    expect(await look({ digits: ['5678'] })).toMatchObject({ found: [{ kind: 'shown' }] });
    expect(await look({ digits: [] })).toMatchObject({ found: [{ kind: 'shown' }] });
    await workCall(held, operator, { id: callId, act: { kind: 'end' } });
    expect(await look({ digits: [] })).toMatchObject({ found: [{ kind: 'proof-wanted' }] });
  });

  test('is looked at by whoever answers alone', async () => {
    expect(await look({ digits: ['5678'] }, other)).toEqual({ kind: 'unknown' });
    const ward = inventedStaff('operator', { id: operator.id, agencies: ['Sở Khác'] });
    expect(await look({ digits: ['5678'] }, ward)).toEqual({ kind: 'unknown' });
  });
});

test('a code that is typed is looked up as well; what is none is said to be none', async () => {
  expect(await look({ code: 'h57.12 261116 0001', digits: ['5678'] })).toMatchObject({
    found: [{ kind: 'shown' }],
  });
  expect(await look({ code: 'khai sinh', digits: ['5678'] })).toEqual({ kind: 'no-code' });
});
