import { beforeEach, describe, expect, it } from 'vitest';
import { eraseConversation } from '#db/erase-conversation.ts';
import type { CodeReader } from '#src/conversations/codes/code-reader.ts';
import { createCodeReader } from '#src/conversations/codes/create-code-reader.node.ts';
import { readPhotoCodes } from '#src/conversations/codes/read-photo-codes.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { bombPhoto, receiptPhoto } from '#tests/support/invented-receipts.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const codeReader = createCodeReader();
const code = 'H57.12-261116-0001';

beforeEach(async () => {
  chat.knows({ keys: dossierKeys, registry: null, rules: usualRules });
  chat.receives({ codeReader });
  await tellEvents(db, [registryEvent()]);
});

const say = async (text: string) => {
  await chat.says(text);
  await chat.work();
  return (await chat.shown()).join('\n');
};

/** Sends photos together, and returns what is said at once. */
const send = async (...photos: readonly Uint8Array[]) => {
  for (const _ of photos) await chat.sends({ kind: 'photo' });
  await chat.work();
  const said = (await chat.shown()).join('\n');
  for (const photo of photos) await chat.fetch(photo);
  return said;
};

/** Reads what was sent, and returns what is said then. */
const read = async () => {
  while ((await readPhotoCodes(chat.resources, { leaseSeconds: 30 })) === 'read');
  await chat.work();
  return await chat.shown();
};

const readBy = (reading: CodeReader['read']) => chat.receives({ codeReader: { read: reading } });
const expire = () =>
  db.query(`update attachments set codes_lease_until = clock_timestamp() - interval '1 s'`);

describe('a photographed receipt', () => {
  it('gives its code where one is asked for, and is proved like a code that was typed', async () => {
    await say('hồ sơ của tôi tới đâu rồi');
    expect(await send(receiptPhoto(code))).toContain('đang tìm mã hồ sơ');
    const asked = await read();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('4 số cuối');
    expect(asked[0]).not.toContain('đang được giải quyết');
    expect(await say('5678')).toContain(`Hồ sơ ${code} đang được giải quyết.`);
  });

  it('gives its code out of the address that it leads to', async () => {
    await send(receiptPhoto(`https://tra-cuu.example/ho-so?ma=${code}`, { askew: 20 }));
    expect((await read()).join()).toContain('4 số cuối');
  });

  it('is looked at where nothing was asked, and nothing is said of other codes', async () => {
    await send(receiptPhoto(code));
    expect((await read()).join()).toContain('4 số cuối');
    await say('thôi');
    await send(receiptPhoto('https://quan-che.example/thuc-don'));
    expect(await read()).toEqual([]);
  });

  it.each([
    ['no code', receiptPhoto(null)],
    ['a code that cannot be read', receiptPhoto(code, { blur: 12 })],
    ['a code of something else', receiptPhoto('https://quan-che.example/thuc-don')],
    ['a bomb in it', bombPhoto(300)],
  ])('with %s has its sender type the code, told once', async (_, photo) => {
    await say('hồ sơ của tôi tới đâu rồi');
    await send(photo);
    const told = await read();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('gõ giúp tôi mã');
    expect(await say(code)).toContain('4 số cuối');
  });

  it('of two sides is asked about once, and of two without a code it is said once', async () => {
    await say('hồ sơ của tôi tới đâu rồi');
    await send(receiptPhoto(null), receiptPhoto(code));
    const asked = await read();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('4 số cuối');
    await send(receiptPhoto(null), receiptPhoto(null));
    expect(await read()).toHaveLength(1);
  });

  it('is answered once, though a reader that was thought dead comes back', async () => {
    let readers = 0;
    readBy(async () => {
      readers += 1;
      if (readers > 1) return [code];
      await expire();
      await readPhotoCodes(chat.resources, { leaseSeconds: 30 });
      return [code];
    });
    await send(receiptPhoto(code));
    expect(await read()).toHaveLength(1);
    expect(readers).toBe(2);
  });

  it('is read again where the program died over it, and given up when it does so ever again', async () => {
    await say('hồ sơ của tôi tới đâu rồi');
    await send(receiptPhoto(code));
    const dying = { ...chat.resources, db: { ...db, transaction: () => Promise.reject(new Error('died')) } };
    for (const _ of [1, 2]) {
      await expect(readPhotoCodes(dying, { leaseSeconds: 30 })).rejects.toThrow('died');
      expect(await read(), 'nobody else has it yet').toEqual([]);
      await expire();
    }
    expect((await read()).join()).toContain('4 số cuối');
    await send(receiptPhoto(code));
    await db.query(`update attachments set codes_attempts = 3 where codes is null`);
    expect((await read()).join()).toContain('gõ giúp tôi mã');
  });

  it('says nothing in a conversation that was erased while it was read', async () => {
    readBy(async () => {
      const [conversation] = await db.query<{ id: string }>('select id from conversations');
      await db.transaction((tx) => eraseConversation(tx, conversation?.id ?? '', 'citizen'));
      return [code];
    });
    await say('hồ sơ của tôi tới đâu rồi');
    await send(receiptPhoto(code));
    expect(await read()).toEqual([]);
    expect(await db.query(`select 1 from deliveries where event is not null`)).toEqual([]);
  });

  it('is left to the person of the centre who speaks with its sender', async () => {
    await say('hồ sơ của tôi tới đâu rồi');
    await chat.gives({ kind: 'operator-spoke', text: 'Anh gửi ảnh giúp tôi' });
    await send(receiptPhoto(code));
    expect(await read()).toEqual([]);
  });

  it('is a report’s while one is told, and looked at again when that was given up', async () => {
    const since = (at: string) =>
      db.query(`update conversations set matter = $1::jsonb`, [
        JSON.stringify({ kind: 'ticket', ticketId: '00000000-0000-4000-8000-000000000009', since: at }),
      ]);
    await send(receiptPhoto(code));
    await since('2026-11-20T02:59:00Z');
    expect(await read()).toEqual([]);
    await db.query('update conversations set matter = null');
    await send(receiptPhoto(code));
    await since('2026-11-18T00:00:00Z');
    expect((await read()).join()).toContain('4 số cuối');
  });

  it('leaves neither its code nor its text where staff read', async () => {
    await send(receiptPhoto(`${code}|k3Vt9wQ2mZ`));
    await read();
    const kept = await db.query<{ all: string }>(
      `select (select string_agg(text_masked, '|') from messages) || (select string_agg(text_masked, '|') from questions)
         || (select string_agg(text || parts::text, '|') from answers) as all`,
    );
    expect(kept[0]?.all).not.toMatch(/k3Vt9wQ2mZ|261116/);
    expect(await db.query(`select 1 from deliveries where event is not null`)).toEqual([]);
  });
});

describe('what the registry told of the code on a receipt', () => {
  const receipt = `${code}|k3Vt9wQ2mZ`;

  /** Sends a photo whose code says so, and returns what is said to it. */
  const show = async (...texts: readonly string[]) => {
    readBy(async () => texts);
    await send(receiptPhoto(null));
    return (await read()).join('\n');
  };

  beforeEach(async () => {
    await tellEvents(db, [registryEvent({ receipt })]);
  });

  it('opens the dossier for whoever shows it, without another word', async () => {
    await send(receiptPhoto(receipt, { askew: 12 }));
    const told = (await read()).join();
    expect(told).toContain(`Hồ sơ ${code} đang được giải quyết.`);
    expect(told).not.toContain('k3Vt9wQ2mZ');
    expect(await db.query('select proved_by from dossier_grants')).toEqual([{ proved_by: ['receipt'] }]);
  });

  it('opens it too where the code was typed and the receipt says something else', async () => {
    await tellEvents(db, [registryEvent({ receipt: 'Đợt 3 / k3Vt9w Q2mZ 88' })]);
    await say(code);
    expect(await show('Đợt 3 / k3Vt9w\nQ2mZ 88'.normalize('NFD'))).toContain('đang được giải quyết');
  });

  it('is kept as a mark only, and stays where later events do not tell it', async () => {
    await tellEvents(db, [registryEvent({ at: '2026-11-17T09:00:00+07:00' })]);
    const [kept] = await db.query<{ receipt: string }>('select receipt from dossiers');
    expect(kept?.receipt).not.toContain('k3Vt9wQ2mZ');
    expect(await show(receipt)).toContain('đang được giải quyết');
  });

  it('proves nothing where it is little more than the code', async () => {
    const bare = 'H57.12-261116-0002';
    await tellEvents(db, [registryEvent({ code: bare, receipt: `HS ${bare}` })]);
    expect(await show(`HS ${bare}`)).toContain('4 số cuối');
    expect(await show(bare)).toContain('4 số cuối');
  });

  it('is asked to be proved otherwise in the same words whether it is wrong or the code is nobody’s', async () => {
    const wrong = await show(`${code}|aaaaaaaaaa`);
    await say('thôi');
    const nobodys = await show('H57.12-261116-9999|aaaaaaaaaa');
    expect(wrong).toContain('4 số cuối');
    expect(nobodys).toBe(wrong.replaceAll(code, 'H57.12-261116-9999'));
  });

  it('cannot be guessed: each photo is a try, and after five not even the right one opens it', async () => {
    for (const guess of [1, 2, 3, 4, 5]) await show(`${code}|guess-number-${guess}`);
    expect(await show(receipt)).toContain('thử nhiều lần');
    expect(await say(`${code} 5678`)).toContain('thử nhiều lần');
  });

  it('is enough where others have tried so often that four digits no longer are', async () => {
    for (const stranger of ['an', 'binh', 'chi']) {
      await chat.says(`${code} 0000`, stranger);
      await chat.work();
    }
    await chat.shown();
    expect(await say(`${code} 5678`)).not.toContain('đang được giải quyết');
    expect(await show(receipt)).toContain('đang được giải quyết');
  });

  it('is not shown again by the photo whose words have opened it', async () => {
    readBy(async () => [receipt]);
    await chat.sends({ kind: 'photo' }, `${code} 5678`);
    await chat.work();
    expect((await chat.shown()).join()).toContain('đang được giải quyết');
    await chat.fetch(receiptPhoto(null));
    expect(await read()).toEqual([]);
  });
});
