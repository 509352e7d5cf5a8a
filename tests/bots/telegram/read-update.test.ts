import { describe, expect, it } from 'vitest';
import { writePress } from '#bots/telegram/press.ts';
import { readUpdate } from '#bots/telegram/read-update.ts';
import { Secret } from '#src/secret.ts';
import { createEmulator } from '#tests/support/telegram-emulator.ts';
import { createTelegramUpdates, type TelegramUser } from '#tests/support/telegram-updates.ts';

const reader = { account: '700000001', buttonSecret: new Secret('an invented secret') };
const updates = createTelegramUpdates(createEmulator());
const lan: TelegramUser = { id: 5_000_000_001, name: 'Lan', chatType: 'private' };
const chat = '5000000001';

const read = async (update: unknown) => (await readUpdate(reader, update))?.incoming;
const eventOf = async (update: unknown) => (await read(update))?.event;
const message = async (fields: object, user = lan) => await eventOf(await updates.message(user, fields));

describe('words', () => {
  it('are read with the chat they belong to', async () => {
    const update = await updates.text(lan, 'làm khai sinh cần gì?');
    expect(await read(update)).toMatchObject({
      ...{ channel: 'telegram', account: reader.account, chat },
      event: { kind: 'text', text: 'làm khai sinh cần gì?', messageId: expect.stringMatching(/^\d+$/) },
    });
  });

  it.each([
    ['/start quet-ma', '/start quet-ma'],
    ['/hoi@MotCuaBot làm khai sinh', '/hoi làm khai sinh'],
    ['/trogiup@motcua_bot', '/trogiup'],
    ['viết cho lan@example.vn', 'viết cho lan@example.vn'],
  ])('of a command lose the name of the bot, and nothing else: %s', async (written, text) => {
    expect(await eventOf(await updates.text(lan, written))).toMatchObject({ kind: 'text', text });
  });

  it('that were edited take the place of what they were', async () => {
    expect(await eventOf(updates.edit(lan, 7, 'làm khai tử'))).toMatchObject({
      ...{ kind: 'text', messageId: '7', text: 'làm khai tử', edits: true },
    });
  });

  it('that only look edited are noted: a preview came, or a reaction', async () => {
    const { edited_message: edited, ...update } = updates.edit(lan, 7, 'làm khai tử');
    const seen = { ...update, edited_message: { ...Object(edited), edit_date: undefined } };
    expect(await eventOf(seen)).toEqual({ kind: 'noted', name: 'edited' });
  });

  it('carry nothing that the database cannot hold', async () => {
    const event = await eventOf(await updates.text(lan, 'a\u0000b \uD83D \u202Ec'));
    expect(event).toMatchObject({ text: 'ab \uFFFD c' });
  });

  it.each([
    ['How much is a birth certificate?', 'en', 'en'],
    ['How much is it?', 'en-GB', 'en'],
    ['lam khai sinh can gi', 'en', undefined],
    ['làm khai sinh cần gì', 'en', 'vi'],
    ['làm khai sinh cần gì'.normalize('NFD'), 'en', 'vi'],
    ['How much is it?', 'vi', undefined],
    ['How much is it?', undefined, undefined],
    ['/start', 'en', undefined],
  ])(
    'tell their language only where there is reason to: %s, on a phone in %s',
    async (text, language, told) => {
      const event = await eventOf(await updates.text({ ...lan, language }, text));
      expect(event && 'language' in event ? event.language : undefined).toBe(told);
    },
  );
});

describe('what is no text', () => {
  const file = { file_id: 'F1', file_unique_id: 'u', file_size: 1200 };
  it.each([
    ['photo', { photo: [{ ...file, file_id: 'small' }, file], caption: 'sổ hộ khẩu' }, 'photo', 'sổ hộ khẩu'],
    ['voice message', { voice: { ...file, duration: 3 } }, 'voice', null],
    ['piece of music', { audio: { ...file, duration: 3 } }, 'voice', null],
    ['video', { video: file }, 'video', null],
    ['round video', { video_note: file }, 'video', null],
    ['file', { document: { ...file, file_name: 'giấy.pdf' } }, 'file', null],
  ])('a %s is an attachment', async (_, fields, kind, caption) => {
    expect(await message(fields)).toMatchObject({
      ...{ kind: 'attachment', caption },
      attachment: { kind, ref: { fileId: 'F1' }, bytes: 1200 },
    });
  });

  it('a place is a location', async () => {
    expect(await message({ location: { latitude: 21.03, longitude: 105.85 } })).toMatchObject({
      ...{ kind: 'location', latitude: 21.03, longitude: 105.85 },
    });
  });

  it.each([
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0912345678', '0912345678'],
    ['+1 555 0100', '+15550100'],
  ])('a number is told as it is dialled here: %s', async (phone_number, phone) => {
    const event = await message({ contact: { phone_number, user_id: lan.id } });
    expect(event).toMatchObject({ kind: 'contact', phone, own: true });
  });

  it.each([[{ user_id: 5_000_000_099 }], [{}]])(
    'a number of somebody else is never one’s own',
    async (whose) => {
      expect(await message({ contact: { phone_number: '0912345678', ...whose } })).toMatchObject({
        own: false,
      });
    },
  );

  it.each([
    ['a sticker', { sticker: { file_id: 's' } }],
    ['a kind that is new to us', { hologram: { depth: 3 } }],
    ['a text that is a number', { text: 42 }],
    ['a photo without sizes', { photo: [] }],
    ['a place beyond the poles', { location: { latitude: 400, longitude: 0 } }],
  ])('%s is noted', async (_, fields) => {
    const update = updates.odd({
      message: { message_id: 9, chat: { id: lan.id, type: 'private' }, ...fields },
    });
    expect(await read(update)).toMatchObject({ chat, event: { kind: 'noted' } });
  });
});

describe('a press', () => {
  const press = { answerId: '0b8f5bde-7c3f-4f0a-9d53-9a4fdc4a2f10', part: 0, at: 2 };
  const owner = { secret: reader.buttonSecret, account: reader.account, chat };

  it('names its choice', async () => {
    const update = await updates.press(lan, 31, await writePress(owner, press));
    expect(await eventOf(update)).toEqual({
      ...{ kind: 'press', messageId: '31', pressId: expect.any(String), ...press },
    });
  });

  it('of another chat’s button is answered, and nothing else', async () => {
    const stolen = await writePress({ ...owner, chat: '5000000002' }, press);
    for (const data of [stolen, 'made up', '']) {
      expect(await read(await updates.press(lan, 31, data))).toMatchObject({
        ...{ chat, event: { kind: 'noted', messageId: '31', pressId: expect.any(String), refused: true } },
      });
    }
  });
});

it('tells who blocked us and who came back', async () => {
  expect(await eventOf(updates.membership(lan, 'kicked'))).toEqual({ kind: 'blocked' });
  expect(await eventOf(updates.membership(lan, 'member'))).toEqual({ kind: 'joined' });
});

it.each(['group', 'supergroup', 'channel'] as const)('keeps quiet in a %s', async (chatType) => {
  const crowd: TelegramUser = { id: -100_000_001, name: 'Tổ dân phố', chatType };
  for (const update of [
    await updates.text(crowd, 'làm khai sinh cần gì?'),
    await updates.message(crowd, { voice: { file_id: 'v' } }),
    await updates.press(crowd, 1, 'x'),
    updates.membership(crowd, 'kicked'),
  ]) {
    expect(await read(update)).toMatchObject({ chat: null, event: { kind: 'noted' } });
  }
});

describe('the key of an event', () => {
  const keyOf = async (update: unknown) => (await read(update))?.eventKey;

  it('is the same when it is delivered again, also under another number of update', async () => {
    const update = await updates.text(lan, 'chào');
    expect(await keyOf({ ...update, update_id: 1 })).toBe(await keyOf(update));
    const press = await updates.press(lan, 31, 'x');
    expect(await keyOf({ ...press, update_id: 1 })).toBe(await keyOf(press));
  });

  it('is no other’s', async () => {
    const minh = { ...lan, id: 5_000_000_002 };
    const keys = [
      await updates.text(lan, 'một'),
      await updates.text(lan, 'một'),
      await updates.text(minh, 'một'),
      updates.edit(lan, 7, 'hai'),
      updates.edit(lan, 7, 'ba'),
      updates.edit(minh, 7, 'ba'),
      await updates.press(lan, 7, 'x'),
      await updates.press(lan, 7, 'x'),
      updates.membership(lan, 'kicked'),
      updates.membership(lan, 'member'),
      updates.membership(lan, 'kicked'),
      updates.odd({ poll: {} }),
      updates.odd({}),
    ];
    const seen = await Promise.all(keys.map(keyOf));
    expect(new Set(seen).size).toBe(keys.length);
    expect(seen).not.toContain(undefined);
  });
});

it.each([null, 7, 'update', [], {}, { update_id: '7' }, { update_id: 1.5 }, { message: {} }])(
  'takes %j for no update',
  async (odd) => {
    expect(await readUpdate(reader, odd)).toBeNull();
  },
);
