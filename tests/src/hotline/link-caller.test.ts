import { beforeEach, describe, expect, test } from 'vitest';
import { readCallCode, writeCallCode } from '#src/call-code.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { linkCaller, openLink } from '#src/hotline/link-caller.ts';
import { lookUpDossier } from '#src/hotline/look-up-dossier.ts';
import { thinkAlong } from '#src/hotline/think-along.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { wrapCall } from '#src/hotline/wrap-call.ts';
import { openKeys } from '#src/sign.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { said, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const chat = playChat(db);
const operator = inventedStaff('operator');
const dossiers = { keys: dossierKeys, registry: null, rules: usualRules };
const dossierCode = 'H57.12-261116-0001';
let callId = '';

const linking = async () => {
  const { sessionSecret } = chat.resources;
  if (!sessionSecret) throw new Error('there is no secret');
  return { ...chat.resources, sessionSecret, keys: await openKeys(sessionSecret) };
};

/** A call of the operator's, in which somebody asks for two procedures and nothing else. */
beforeEach(async () => {
  chat.reports();
  const asked = ['đăng ký nuôi rùa cần giấy tờ gì', 'thông báo thả diều ban đêm bao nhiêu tiền'];
  for (const [at, text] of asked.entries()) {
    await tellCalls(db, [said(`u${at}`, text, { endOfTurn: true })]);
    callId = (await db.query<{ id: string }>('select id from calls'))[0]?.id ?? '';
    await thinkAlong({ ...chat.resources, embedder: null }, { callId, owner: 'a' });
  }
  await workCall(chat.resources, operator, { id: callId, act: { kind: 'take-up' } });
});

async function link(): Promise<string> {
  expect(await linkCaller(await linking(), operator, callId)).toBe('linked');
  const { code } = await openLink(await linking(), callId);
  if (code === null) throw new Error('there is no code');
  return code;
}

const write = async (text: string, who = 'lan') => {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
};

describe('a code that is read to a caller', () => {
  test('has the lists of the call sent to whoever writes it, answered as if they were asked for', async () => {
    const code = await link();
    const told = await write(`goi ${code}`);
    expect(told).toContain('hỏi qua điện thoại');
    expect(told).toContain('Tờ khai nuôi rùa');
    expect(told).toContain('9.000001');
    expect(told).toContain('9.000003');
    const { usedAt } = await openLink(await linking(), callId);
    expect(usedAt).toEqual(chat.resources.clock.now());
    // What is asked next is about one of them.
    expect(await write('bao lâu thì xong')).toMatch(/9\.00000[13]/);
  });

  test('tells nothing of the call or its caller, and stands nowhere in clear', async () => {
    await db.query(`update calls set phone_end = '678', note = 'bác hàng xóm gọi hộ'`);
    const code = await link();
    const told = await write(writeCallCode(code));
    expect(told).not.toMatch(/678|hàng xóm/);
    const [row] = await db.query<{ all: string }>('select call_codes::text as all from call_codes');
    expect(row?.all).not.toContain(code);
  });

  test('is said to be wrong or over where nobody has it, and nothing more after ten tries', async () => {
    const code = await link();
    const other = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 10; tries++)
      expect(await write(`GOI ${other}`)).toContain('không đúng hoặc đã hết hạn');
    expect(await write(`GOI ${code}`)).toContain('nhiều lần chưa đúng');
    expect(await write(`GOI ${code}`, 'minh')).toContain('Tờ khai nuôi rùa');
  });

  test('holds for a day, and gives way to a newer one', async () => {
    const first = await link();
    const second = await link();
    expect(await write(`GOI ${first}`)).toContain(first === second ? 'Tờ khai' : 'không đúng');
    expect(await write(`GOI ${second}`)).toContain('Tờ khai nuôi rùa');
    await db.query(`update call_codes set ends_at = $1`, [chat.resources.clock.now()]);
    expect(await write(`GOI ${second}`)).toContain('đã hết hạn');
    expect((await openLink(await linking(), callId)).code).toBeNull();
  });

  test('is made by whoever answers the call alone, where there is something to send, and stands in the audit', async () => {
    const audited = async () => await db.query(`select 1 from audit_entries where act = 'call.linked'`);
    const other = inventedStaff('operator', { id: 'other' });
    expect(await linkCaller(await linking(), other, callId)).toBe('unknown');
    expect(await audited()).toEqual([]);
    await link();
    expect(await audited()).toHaveLength(1);
    await db.query('delete from suggestions');
    expect(await linkCaller(await linking(), operator, callId)).toBe('nothing');
  });

  test('sends what was used, and nothing of what was only shown beside it', async () => {
    await db.query(`update suggestions set used_at = made_at where code = '9.000003'`);
    const told = await write(`GOI ${await link()}`);
    expect(told).toContain('9.000003');
    expect(told).not.toContain('9.000001');
  });

  test('sends what the call was summed up with, whatever cards were used', async () => {
    await db.query(`update suggestions set used_at = made_at where code = '9.000003'`);
    await workCall(chat.resources, operator, { id: callId, act: { kind: 'end' } });
    const summed = { category: 'procedure', summary: 'Hỏi nuôi rùa', promises: [] } as const;
    const sumUp = async (codes: readonly string[], revision: number) =>
      await wrapCall(chat.resources, operator, { id: callId, wrap: { ...summed, codes }, revision });
    expect(await sumUp(['9.000001'], 0)).toBe('wrapped');
    const told = await write(`GOI ${await link()}`);
    expect(told).toContain('9.000001');
    expect(told).not.toContain('9.000003');
    expect(await sumUp([], 1)).toBe('wrapped');
    expect(await linkCaller(await linking(), operator, callId)).toBe('nothing');
    expect((await openLink(await linking(), callId)).canLink).toBe(false);
  });

  test('asks for the dossier anew, with its proof, before it can be followed', async () => {
    chat.knows(dossiers);
    await tellEvents(db, [registryEvent()]);
    const asked = { callId, code: dossierCode, digits: ['5678'] };
    expect(await lookUpDossier({ ...(await linking()), dossiers }, operator, asked)).toMatchObject({
      kind: 'looked',
      found: [{ kind: 'shown' }],
    });
    const told = await write(`GOI ${await link()}`);
    expect(told).toContain('gửi lại mã hồ sơ');
    expect(told).not.toContain(dossierCode);
    expect(await write(dossierCode)).toContain('4 số cuối');
    expect(await write('5678')).toContain('đang được giải quyết');
    expect(await db.query('select 1 from dossier_follows')).toEqual([]);
    await write('theo dõi hồ sơ này');
    await write('đồng ý');
    expect(await db.query('select 1 from dossier_follows')).toHaveLength(1);
  });
});

test('what is sent is what the call was summed up with, also where the code was read out before', async () => {
  const code = await link();
  await workCall(chat.resources, operator, { id: callId, act: { kind: 'end' } });
  const wrap = { category: 'procedure', summary: 'Hỏi thả diều', codes: ['9.000003'], promises: [] } as const;
  expect(await wrapCall(chat.resources, operator, { id: callId, wrap, revision: 0 })).toBe('wrapped');
  const told = await write(`GOI ${code}`);
  expect(told).toContain('9.000003');
  expect(told).not.toContain('9.000001');
});

test.each([
  ['goi 482913', '482913'],
  ['GỌI 482 913', '482913'],
  ['Gọi: 482-913 ạ', '482913'],
  ['mã GOI482913', '482913'],
  ['gọi lại cho em số 0912345678', null],
  ['goi 48291', null],
  ['482913', null],
  ['gọi 114', null],
])('"%s" is the code %s', (text, code) => expect(readCallCode(text)).toBe(code));
