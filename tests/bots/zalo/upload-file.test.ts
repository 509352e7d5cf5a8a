import { afterEach, expect, it } from 'vitest';
import { sendTemplate } from '#bots/zalo/send-template.ts';
import { uploadFile } from '#bots/zalo/upload-file.ts';
import { zaloPhone } from '#bots/zalo/zalo-phone.ts';
import { openZaloStage, type ZaloStage, zaloNow } from '#tests/support/zalo-stage.ts';

let stage: ZaloStage | null = null;
afterEach(async () => await stage?.stop());
async function open(): Promise<ZaloStage> {
  stage = await openZaloStage();
  await stage.zalo.meet('lan');
  return stage;
}

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const outgoing = { chat: 'lan', idem: 'a', heardAt: zaloNow, maybeShown: false };

it('a picture is uploaded and then shown with its words', async () => {
  const held = await open();
  const uploaded = await uploadFile(held, { kind: 'image', name: 'bản đồ "quầy".png', bytes: png });
  if (uploaded.kind !== 'uploaded') throw new Error(uploaded.kind);
  const payload = { kind: 'image', attachmentId: uploaded.id, text: 'Đường đến quầy 3' };
  expect(await held.channel.send({ ...outgoing, payload })).toMatchObject({ kind: 'sent' });
  expect(await held.zalo.shown('lan')).toMatchObject([{ kind: 'image', text: 'Đường đến quầy 3' }]);
});

it('a file is uploaded and then sent by its token', async () => {
  const held = await open();
  const bytes = new TextEncoder().encode('%PDF-1.7 giấy hẹn');
  const uploaded = await uploadFile(held, { kind: 'file', name: 'giay-hen.pdf', bytes });
  if (uploaded.kind !== 'uploaded') throw new Error(uploaded.kind);
  const payload = { kind: 'file', token: uploaded.id };
  expect(await held.channel.send({ ...outgoing, payload })).toMatchObject({ kind: 'sent' });
  expect(await held.zalo.shown('lan')).toMatchObject([{ kind: 'file' }]);
});

it('what Zalo does not take is not uploaded', async () => {
  const held = await open();
  const upload = async (kind: 'image' | 'file', name: string, size: number) =>
    (await uploadFile(held, { kind, name, bytes: new Uint8Array(size) })).kind;
  expect(await upload('image', 'a.gif', 10)).toBe('type-not-taken');
  expect(await upload('file', 'a.xlsx', 10)).toBe('type-not-taken');
  expect(await upload('file', 'pdf', 10)).toBe('type-not-taken');
  expect(await upload('image', 'a.png', 1024 * 1024 + 1)).toBe('too-large');
  expect(await upload('file', 'a.PDF', 5 * 1024 * 1024 + 1)).toBe('too-large');
  expect(await held.zalo.calls()).toEqual({});
});

it('an upload that Zalo refuses says what becomes of it', async () => {
  const held = await open();
  await held.zalo.plan({ on: 'upload', fault: { kind: 'error', code: -224 } });
  const upload = { kind: 'image', name: 'a.png', bytes: png } as const;
  expect(await uploadFile(held, upload)).toEqual({ kind: 'halted', why: 'tier -224' });
  await held.zalo.plan({ on: 'upload', fault: { kind: 'html' } });
  expect(await uploadFile(held, upload)).toMatchObject({ kind: 'unknown' });
});

it('a template reaches a citizen by their id, and by their phone however it is written', async () => {
  const held = await open();
  const template = { templateId: '301', values: { code: 'H00.01', status: 'Đã xong' } };
  const byUser = await sendTemplate(held, { ...template, to: { kind: 'user', userId: 'lan' } });
  const to = { kind: 'phone', phone: '0912 345 678', trackingId: 'notice17' } as const;
  const byPhone = await sendTemplate(held, { ...template, to, mode: 'development' });
  expect([byUser, byPhone]).toMatchObject([
    { kind: 'sent', externalId: expect.any(String) },
    { kind: 'sent', externalId: expect.any(String) },
  ]);
  expect((await held.zalo.shown()).map(({ user, kind }) => `${kind} ${user}`)).toEqual([
    'template lan',
    'template 84912345678',
  ]);
  expect(JSON.stringify((await held.zalo.shown('84912345678'))[0]?.sent)).toContain('notice17');
});

it('a template with a wrong number or tracking id goes nowhere', async () => {
  const held = await open();
  const send = async (phone: string, trackingId: string) =>
    await sendTemplate(held, { to: { kind: 'phone', phone, trackingId }, templateId: '1', values: {} });
  expect(await send('12', 'a1')).toEqual({ kind: 'refused', why: 'phone-invalid' });
  expect(await send('0912345678', 'có dấu')).toEqual({ kind: 'refused', why: 'tracking-id' });
  expect(await send('0912345678', 'a'.repeat(49))).toEqual({ kind: 'refused', why: 'tracking-id' });
  expect(await held.zalo.calls()).toEqual({});
});

it('a token that the host of templates refuses is refreshed too', async () => {
  const held = await open();
  await held.client.call({ host: 'openapi', path: '/x', body: { kind: 'json', value: {} } });
  await held.zalo.issue();
  const to = { kind: 'phone', phone: '+84 912.345.678', trackingId: 'a1' } as const;
  expect(await sendTemplate(held, { to, templateId: '1', values: {} })).toMatchObject({ kind: 'sent' });
  expect(held.tokens.refreshes).toBe(1);
});

it.each([
  ['0912345678', '84912345678'],
  ['+84 912 345 678', '84912345678'],
  ['84912345678', '84912345678'],
  ['0084912345678', '84912345678'],
  ['912-345-678', '84912345678'],
  ['(024) 38.123.456', '842438123456'],
  ['０９１２３４５６７８', '84912345678'],
  ['19000000', null],
  ['09123', null],
  ['', null],
  ['abc', null],
])('the number %s is %s to Zalo', (written, phone) => {
  expect(zaloPhone(written)).toBe(phone);
});

it('a file of a person of the centre goes out as what Zalo takes it for', async () => {
  const { channel, zalo } = await open();
  const takes = (name: string, bytes: number) => channel.takesFile?.({ name, type: '', bytes });
  expect([takes('a.PDF', 9), takes('a.png', 9), takes('a.xlsx', 9), takes('a.png', 2_000_000)]).toEqual([
    ...[true, true, false, false],
  ]);
  for (const name of ['giay-hen.pdf', 'ban-do.png']) {
    const file = { name, type: '', body: png };
    expect(await channel.send({ ...outgoing, payload: {}, file })).toMatchObject({ kind: 'sent' });
  }
  expect(await zalo.shown('lan')).toMatchObject([{ kind: 'file' }, { kind: 'image' }]);
  const file = { name: 'bang.xlsx', type: '', body: png };
  expect(await channel.send({ ...outgoing, payload: {}, file })).toEqual({
    kind: 'refused',
    why: 'type-not-taken',
  });
});
