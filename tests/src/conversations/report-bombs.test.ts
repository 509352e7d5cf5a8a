import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { countPhotos } from '#db/ticket-photos.ts';
import { readPhotoCodes } from '#src/conversations/codes/read-photo-codes.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { Secret } from '#src/secret.ts';
import { unsealTold } from '#src/tickets/sealed-ticket.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import * as files from '#tests/support/invented-files.ts';
import { bombPhoto, hugePhoto } from '#tests/support/invented-receipts.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
let looked: number;
beforeEach(() => {
  chat.reports();
  looked = 0;
  const read = async () => {
    looked += 1;
    return [];
  };
  chat.knows({ keys: dossierKeys, registry: null, rules: usualRules });
  chat.receives({ codeReader: { read } });
});

const say = async (text: string) => {
  await chat.says(text);
  await chat.work();
  return (await chat.shown()).join('\n');
};
const tell = async () => {
  await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
  await say('hẻm 5 đường Mẫu Đơn');
  return await say('tối qua');
};
const send = async (times: number, caption?: string) => {
  for (let time = 0; time < times; time++) await chat.sends({ kind: 'photo' }, caption);
  await chat.work();
  return (await chat.shown()).join('\n');
};
const confirm = async () => {
  const back = await say('Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn');
  expect(await say('gửi')).toMatch(/PA-\w{4}-\w{4}-\w{4}/);
  return back;
};
const photos = async () => {
  const [ticket] = await db.query<{ id: string }>('select id from tickets');
  return await countPhotos(db, ticket?.id ?? '');
};
const states = () => db.query<{ state: string; why: string | null }>('select state, why from attachments');

/** A table of one sheet, which unpacks to a thousand times what it weighs. */
const zipBomb = () => zipSync({ 'a.txt': strToU8(' '.repeat(32 * 1024 * 1024)) }, { level: 9 });

describe('a bomb in the middle of a report', () => {
  it.each([
    ['an archive that unpacks to a thousand times its size', zipBomb()],
    ['a program called a photo', files.program],
    ['more than is taken', new Uint8Array(25 * 1024 * 1024)],
  ])('%s is refused and no photo of it, and the report goes on', async (_, body) => {
    await tell();
    await send(1);
    await chat.fetch(body);
    expect(await states()).toMatchObject([{ state: 'refused' }]);
    expect((await chat.shown()).join()).toMatch(/PDF|20 MB|không khớp/);
    await confirm();
    expect(await photos()).toBe(0);
  });

  it.each([
    ['unpacks to a hundred times what it says', bombPhoto(200)],
    ['is ten thousand points wide and high', hugePhoto(10_000, 10_000)],
  ])('a picture that %s is kept as it came and unpacked by nobody', async (_, body) => {
    await tell();
    expect(await send(1)).toContain('họ tên');
    await chat.fetch(body);
    expect(await readPhotoCodes(chat.resources, { leaseSeconds: 30 })).toBe('read');
    expect([await states(), looked]).toMatchObject([[{ state: 'stored' }], 0]);
    expect(await confirm()).toContain('1 ảnh');
    expect(await photos()).toBe(1);
  });

  it('two hundred photos are ten of the report, which is said once, and all have an end', async () => {
    await tell();
    const said = await send(200);
    expect(said.match(/nhiều nhất 10 ảnh/g)).toHaveLength(1);
    for (let photo = 0; photo < 200; photo++) await chat.fetch(files.photo);
    const after = await states();
    expect(after.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(after.filter(({ state }) => state === 'stored')).toHaveLength(60);
    expect(after.filter(({ why }) => why === 'too-many')).toHaveLength(140);
    expect(await confirm()).toContain('10 ảnh');
    expect(await photos()).toBe(10);
  });

  it('a giant caption is cut where a report ends, and read back', async () => {
    await tell();
    expect(await send(1, 'dây điện rơi xuống hẻm '.repeat(5_000))).not.toBe('');
    const back = await confirm();
    expect(back).toContain('1 ảnh');
    const [ticket] = await db.query<{ told: string }>('select told_sealed as told from tickets');
    const told = await unsealTold(new Secret('a session secret of tests, long enough'), ticket?.told ?? '');
    expect(told?.words.length).toBeLessThan(6_200);
  });
});
