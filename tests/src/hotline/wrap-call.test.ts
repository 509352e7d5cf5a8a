import { beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import type { CallWrap } from '#src/hotline/call-wrap.ts';
import { openWrap } from '#src/hotline/open-wrap.ts';
import { reportCall } from '#src/hotline/report-call.ts';
import { tellOfSuggestion } from '#src/hotline/tell-of-suggestion.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { wrapCall } from '#src/hotline/wrap-call.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { said, tellCalls } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const other = inventedStaff('operator', { id: 'other' });
const supervisor = inventedStaff('supervisor');
const held = webResources({ db, clock: systemClock, signals: createSignals() });
beforeEach(async () => await importInvented(held));

async function begin(): Promise<string> {
  const keys = await openKeys(held.sessionSecret);
  return await beginCall({ ...held, keys }, operator, { phone: '' });
}

const end = async (id: string) => await workCall(held, operator, { id, act: { kind: 'end' } });
const wrap: CallWrap = {
  ...{ category: 'procedure', summary: 'Hỏi giấy nuôi rùa, gọi lại 0912345678', codes: ['9.000001'] },
  promises: ['gửi danh sách qua số 0912345678', ' '],
};

describe('the draft of a wrap-up', () => {
  test('is made of the cards that were used, the note and what was promised', async () => {
    const id = await begin();
    const card = await keepTyped(held, operator, { callId: id, text: 'làm giấy nuôi rùa cần gì' });
    await keepTyped(held, operator, { callId: id, text: 'cấp lại giấy nuôi rùa mất bao lâu' });
    if (card.kind !== 'kept') throw new Error(card.kind);
    const used = { callId: id, id: card.id, told: { kind: 'step', step: 'used' } } as const;
    await tellOfSuggestion(held, operator, used);
    const note = 'Bác lớn tuổi.\nHẹn gọi lại chiều mai';
    await workCall(held, operator, { id, act: { kind: 'note', note, revision: 0 } });
    expect(await openWrap(held, operator, id)).toMatchObject({
      revision: 0,
      wrap: {
        ...{ category: 'procedure', codes: ['9.000001'], promises: ['Hẹn gọi lại chiều mai'] },
        summary: 'Hỏi về Đăng ký nuôi rùa cảnh: giấy tờ.\nBác lớn tuổi.\nHẹn gọi lại chiều mai',
      },
      procedures: [{ code: '9.000001' }, { code: '9.000002' }],
    });
  });

  test('hears what the operator promised, also where the two were the wrong way round', async () => {
    await tellCalls(db, [
      said('u1', 'chị ơi cho em hỏi'),
      said('u2', 'dạ chiều nay em sẽ gọi lại cho chị nha', { speaker: 'operator' }),
    ]);
    const [call] = await db.query<{ id: string }>('select id from calls');
    const id = call?.id ?? '';
    await workCall(held, operator, { id, act: { kind: 'take-up' } });
    expect((await openWrap(held, operator, id))?.wrap.promises).toEqual([
      'dạ chiều nay em sẽ gọi lại cho chị nha',
    ]);
    await workCall(held, operator, { id, act: { kind: 'swap' } });
    expect((await openWrap(held, operator, id))?.wrap.promises).toEqual([]);
  });
});

describe('a wrap-up', () => {
  test('is saved masked after the call, and again by whoever read the newest', async () => {
    const id = await begin();
    expect(await wrapCall(held, operator, { id, wrap, revision: 0 })).toBe('live');
    await end(id);
    expect(await wrapCall(held, operator, { id, wrap, revision: 0 })).toBe('wrapped');
    expect(await findInDatabase(db, ['0912345678'])).toEqual([]);
    expect(await openWrap(held, operator, id)).toMatchObject({
      revision: 1,
      wrap: { codes: ['9.000001'], promises: ['gửi danh sách qua số [số điện thoại]'] },
    });
    expect(await wrapCall(held, operator, { id, wrap, revision: 0 })).toBe('changed');
    expect(await wrapCall(held, operator, { id, wrap: { ...wrap, summary: 'Khác' }, revision: 1 })).toBe(
      'wrapped',
    );
    const acts = await db.query<{ act: string }>(`select act from audit_entries order by id`);
    expect(acts.map(({ act }) => act)).toEqual([
      ...['call.begun', 'call.ended', 'call.wrapped', 'call.wrapped'],
    ]);
  });

  test('is written by whoever answered alone; a supervisor reads it once it is there', async () => {
    const id = await begin();
    await end(id);
    expect(await wrapCall(held, other, { id, wrap, revision: 0 })).toBe('unknown');
    expect(await openWrap(held, supervisor, id)).toBeNull();
    await wrapCall(held, operator, { id, wrap, revision: 0 });
    expect(await openWrap(held, supervisor, id)).toMatchObject({ revision: 1 });
    expect(await openWrap(held, other, id)).toBeNull();
    expect(await wrapCall(held, supervisor, { id, wrap, revision: 1 })).toBe('unknown');
  });
});

describe('a report that is told in a call', () => {
  const report = {
    ...{ words: 'Cây đổ chắn đường trước trường tiểu học', place: 'đường Hoa Sữa' },
    reporter: { kind: 'named', name: 'Lò Văn Mẫu', phone: '0912345678', address: 'bản Mẫu' },
  } as const;

  test('is filed once with a code to read out, by the name of whoever wrote it down', async () => {
    const id = await begin();
    const first = await reportCall(held, operator, { id, report });
    expect(first).toMatchObject({ kind: 'reported', again: false, code: expect.stringMatching(/^PA-/) });
    const changed = { ...report, words: 'Hai cây đổ' };
    expect(await reportCall(held, operator, { id, report: changed })).toEqual({ ...first, again: true });
    expect(await db.query('select channel, agency is null as own from tickets')).toHaveLength(1);
    expect(await findInDatabase(db, ['0912345678', 'Lò Văn Mẫu'])).toEqual([]);
    expect((await openWrap(held, operator, id))?.ticket).toBe('code' in first ? first.code : '');
    const acts = await db.query<{ act: string }>('select act from audit_entries order by id');
    expect(acts.map(({ act }) => act)).toEqual(['call.begun', 'ticket.opened']);
  });

  test('needs what the law asks of its reporter, and is nobody else’s to make', async () => {
    const id = await begin();
    const nameless = { ...report, reporter: { ...report.reporter, name: null } };
    expect(await reportCall(held, operator, { id, report: nameless })).toMatchObject({
      kind: 'reporter-incomplete',
    });
    expect(await reportCall(held, other, { id, report })).toEqual({ kind: 'unknown' });
    expect(await db.query('select from tickets')).toEqual([]);
  });
});
