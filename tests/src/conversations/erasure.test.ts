import { beforeEach, describe, expect, it } from 'vitest';
import { writeBytes } from '#db/attachment-bytes.ts';
import { leaseAttachment } from '#db/attachments.ts';
import { sweepErased } from '#db/erase-conversation.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { storeFile } from '#src/conversations/store-file.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { type CitizenChat, citizenChat, textOf } from '#tests/support/citizen-chat.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const db = useTestDatabase();
let chat: CitizenChat;

beforeEach(async () => {
  chat = citizenChat(db);
  await importInvented(chat.resources);
});

const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu? tôi là Trần Thị Cúc Phương';
/** As she wrote it, and as it may be kept: her name, her chat, her numbers, her ward. */
const hers = ['Cúc Phương', 'cuc phuong', 'chat-of-lan', '0912345678', '046123456789', 'nuôi rùa lệ phí'];
const count = async (sql: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);
const nfd = (text: string) => text.normalize('NFD');

async function talk(): Promise<void> {
  await chat.say(`${asked} sđt 0912345678 cccd 046123456789`);
  await chat.say({ kind: 'attachment', attachment: photo, caption: null, messageId: 'p1' });
  await chat.say({
    kind: 'attachment',
    attachment: { ...photo, kind: 'voice' },
    caption: null,
    messageId: 'p2',
  });
  await chat.say('mất giấy nuôi rùa làm lại bao lâu?');
}
const photo = { kind: 'photo', ref: { fileId: 'Cúc Phương' }, name: 'Cúc Phương.jpg', bytes: 5 } as const;

describe('erasing at a citizen’s wish', () => {
  it.each(['xóa', 'đồng ý', 'Dạ em đồng ý ạ!', '1', nfd('Đồng ý xóa'), 'dong y'])(
    'is asked about, is agreed to with "%s", and leaves nothing that is theirs',
    async (yes) => {
      await talk();
      expect(await findInDatabase(db, hers)).not.toEqual([]);
      const [ask] = await chat.say('/xoadulieu');
      expect(ask?.answer.text).toContain('Xóa rồi không lấy lại được');
      expect(ask?.answer.choices.map(({ label }) => label)).toEqual(['Đồng ý xóa', 'Không xóa']);
      expect(textOf(await chat.say(yes))).toContain('Tôi đã xóa xong');
      await sweepErased(db);
      expect(await findInDatabase(db, hers)).toEqual([]);
      expect([await count('conversations'), await count('questions'), await count('attachments')]).toEqual([
        0, 0, 0,
      ]);
    },
  );

  it('is agreed to by the button', async () => {
    await talk();
    const [ask] = await chat.say(nfd('xóa hết dữ liệu của em giúp em với ạ'));
    await chat.say(chat.press(ask, 0));
    await sweepErased(db);
    expect(await findInDatabase(db, hers)).toEqual([]);
  });

  it.each(['không', 'thôi', '2', nfd('Không xóa')])(
    'is called off with "%s", and nothing more is asked',
    async (no) => {
      await talk();
      await chat.say('xóa dữ liệu của tôi');
      const said = await chat.say(no);
      expect(said).toHaveLength(1);
      expect(textOf(said)).toContain('chưa xóa gì');
      expect(await count('questions')).toBeGreaterThan(2);
      expect(textOf(await chat.say('đồng ý'))).not.toContain('đã xóa');
      expect(await count('erasures')).toBe(0);
    },
  );

  it('is called off by any question, which is answered', async () => {
    await chat.say('/xoadulieu');
    const said = textOf(await chat.say('làm giấy nuôi rùa lệ phí bao nhiêu?'));
    expect(said).toContain('chưa xóa gì');
    expect(said).toContain('25.000');
    expect(await count('erasures')).toBe(0);
  });

  it('is called off by a photo too, which is kept', async () => {
    await chat.say('/xoadulieu');
    const said = textOf(
      await chat.say({ kind: 'attachment', attachment: photo, caption: null, messageId: 'p1' }),
    );
    expect(said).toMatch(/chưa xóa gì[\s\S]*đã nhận ảnh/);
    await chat.say('đồng ý');
    expect([await count('erasures'), await count('attachments')]).toEqual([0, 1]);
  });

  it('agreed to twice is done once, and the second tap is neither kept nor answered', async () => {
    await talk();
    const [ask] = await chat.say('/xoadulieu');
    const before = chat.channel.shown.length;
    await chat.receive(chat.press(ask, 0));
    await chat.receive(chat.press(ask, 0));
    await chat.receive(chat.text('xóa'));
    await chat.work();
    await chat.receive(chat.press(ask, 0));
    await chat.work();
    await chat.send();
    expect(chat.channel.shown.length - before).toBe(1);
    expect(await sweepErased(db)).toBe(1);
    expect([await count('erasures'), await count('messages')]).toEqual([1, 0]);
  });

  it('is not agreed to by saying it twice, nor after ten minutes, nor by an old button', async () => {
    await talk();
    const [ask] = await chat.say('/xoadulieu');
    expect(textOf(await chat.say('/xoadulieu'))).toContain('Xóa rồi không lấy lại được');
    await db.query(`update conversations set erasure_asked_at = clock_timestamp() - interval '11 minutes'`);
    expect(textOf(await chat.say(chat.press(ask, 0)))).toContain('Xóa rồi không lấy lại được');
    expect(await count('erasures')).toBe(0);
    expect(await findInDatabase(db, ['Cúc Phương'])).not.toEqual([]);
  });

  it('takes nothing from anybody else', async () => {
    await talk();
    await chat.say('thả diều buổi tối cần gì?', 'chat-of-minh');
    await chat.say('/xoadulieu');
    await chat.say('đồng ý');
    await sweepErased(db);
    expect(await findInDatabase(db, ['thả diều buổi tối cần gì', 'chat-of-minh'])).toEqual([
      'conversations.chat',
      'messages.text_masked',
      'questions.text_masked',
    ]);
  });

  it('leaves what guidance was given, counted, and a record without content', async () => {
    await talk();
    await chat.say('/xoadulieu');
    await chat.say('đồng ý');
    const told = await db.query<{ code: string; outcome: string; times: string }>(
      `select procedure_code as code, outcome, times::text from guidance where procedure_code is not null`,
    );
    expect(told.length).toBeGreaterThan(0);
    const [record] = await db.query<{ by: string; channel: string; counts: Record<string, number> }>(
      'select by, channel, counts from erasures',
    );
    expect(record).toMatchObject({
      by: 'citizen',
      channel: 'telegram',
      counts: { attachments: 2, handoffs: 1 },
    });
    expect(record?.counts.questions).toBeGreaterThan(2);
    expect(JSON.stringify(chat.resources.log.lines)).not.toContain('chat-of-lan');
  });

  it('is answered though nothing else is left, and its row goes when that is sent', async () => {
    await talk();
    await chat.say('/xoadulieu');
    await chat.receive(chat.text('đồng ý'));
    await chat.work();
    expect(await sweepErased(db), 'the last word is still to be sent').toBe(0);
    expect(await findInDatabase(db, hers)).toEqual(['conversations.chat']);
    await chat.send();
    expect(textOf(chat.seen().slice(-1))).toContain('Tôi đã xóa xong');
    expect(await sweepErased(db)).toBe(1);
  });

  it('lets no old event bring anything back, while what comes after begins anew', async () => {
    await chat.receive(chat.text(asked), { eventKey: 'first' });
    await chat.work();
    await chat.say('/xoadulieu');
    await chat.say('đồng ý');
    await sweepErased(db);
    expect(await chat.receive(chat.text(asked), { eventKey: 'first' })).toEqual({ kind: 'known' });
    expect(await chat.receive({ kind: 'noted', name: 'seen' }), 'seen, after all was gone').toMatchObject({
      conversationId: null,
    });
    expect(await chat.receive({ kind: 'blocked' })).toMatchObject({ conversationId: null });
    await chat.work();
    expect(await findInDatabase(db, hers)).toEqual([]);
    const [again] = await chat.say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(again?.notice, 'a new conversation has a new notice').toHaveLength(4);
  });

  it('lets what was written before the last word was sent begin a new conversation', async () => {
    await talk();
    await chat.say('/xoadulieu');
    await chat.receive(chat.text('đồng ý'));
    await chat.receive(chat.text('thả diều buổi tối cần gì?'));
    await chat.work();
    await chat.send();
    await sweepErased(db);
    const said = chat.seen().slice(-2);
    expect(textOf(said)).toMatch(/đã xóa xong[\s\S]*Thông báo thả diều/);
    expect(said.map(({ notice }) => notice.length)).toEqual([0, 4]);
    expect([await count('conversations'), await count('questions'), await count('turns')]).toEqual([1, 1, 1]);
    expect(await findInDatabase(db, ['Cúc Phương'])).toEqual([]);
  });

  it('lets a message that is just being sent bring nothing back', async () => {
    await chat.say('/xoadulieu');
    await chat.receive(chat.text(asked));
    await chat.work();
    await chat.say('/xoadulieu');
    let erased: Promise<unknown> | undefined;
    await chat.receive(chat.text(`${asked} lần nữa`));
    await chat.work();
    const { send } = chat.channel;
    chat.channel.send = async (outgoing) => {
      chat.channel.send = send;
      await chat.receive(chat.text('/xoadulieu'));
      await chat.work();
      await chat.receive(chat.text('đồng ý'));
      erased = chat.work();
      await erased;
      return await send(outgoing);
    };
    await sendDue(chat.resources, { owner: 's', leaseSeconds: 30 });
    await chat.send();
    await sweepErased(db);
    expect(await findInDatabase(db, hers)).toEqual([]);
    expect(await count('outbox')).toBe(0);
  });

  it('is whole or not at all: what breaks in the middle is done again', async () => {
    await talk();
    await chat.say('/xoadulieu');
    const before = await count('messages');
    await db.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
      create trigger broken before delete on questions for each statement execute function refuse()`);
    await chat.receive(chat.text('đồng ý'));
    expect(await workConversation(chat.resources, { owner: 'w', leaseSeconds: 30 })).toBe('worked');
    expect([await count('messages'), await count('erasures'), await count('guidance')]).toEqual([
      before,
      0,
      0,
    ]);
    await db.query('drop trigger broken on questions; drop function refuse');
    await chat.work();
    await chat.send();
    await sweepErased(db);
    expect(await count('erasures')).toBe(1);
    expect(await findInDatabase(db, hers)).toEqual([]);
  });
});

it('is done also where its last word cannot be said', async () => {
  await talk();
  await chat.say('/xoadulieu');
  chat.channel.whileRendering = () => {
    throw new Error('cannot be said');
  };
  await chat.receive(chat.text('đồng ý'));
  for (let attempt = 0; attempt < 5; attempt++) {
    await chat.makeReady();
    await workConversation(chat.resources, { owner: 'w', leaseSeconds: 30 });
  }
  expect(await count('erasures')).toBe(1);
  expect(await findInDatabase(db, hers)).toEqual([]);
});

it('on a page the last word stays for a few minutes, for one who lost the connection', async () => {
  const page = citizenChat(db, 'web');
  await page.say(asked);
  await page.say('xóa dữ liệu');
  await page.say({ kind: 'choice', value: 'đồng ý xóa', messageId: 'c1' });
  expect([await sweepErased(db), await count('outbox'), await count('questions')]).toEqual([0, 1, 0]);
  await db.query(`update conversations set erased_at = clock_timestamp() - interval '6 minutes'`);
  expect([await sweepErased(db), await count('conversations')]).toEqual([1, 0]);
});

it('takes the bytes of a photo along, also one that is just being stored', async () => {
  await chat.say({ kind: 'attachment', attachment: photo, caption: null, messageId: 'p1' });
  const held = await leaseAttachment(db, 'w', { channels: ['telegram'], seconds: 30 });
  if (!held) throw new Error('nothing to store');
  const body = new TextEncoder().encode('Cúc Phương'.repeat(40_000));
  const stored = await storeFile(db, held, body);
  expect(stored).not.toBeNull();
  expect(await count('attachment_chunks')).toBeGreaterThan(0);
  await chat.say('/xoadulieu');
  await chat.say('đồng ý');
  expect(await count('attachment_chunks')).toBe(0);
  await writeBytes(db, stored?.sha256 ?? '', body);
  expect(await count('attachment_chunks'), 'whoever was still writing writes nothing more').toBe(0);
});

serverOnly('where many write while everything is erased', () => {
  it('every message is answered, in a conversation that is whole', async () => {
    const people = Array.from({ length: 6 }, (_, at) => `chat-${at}`);
    const rounds = 6;
    let over = false;
    const turning = [
      () => workConversation(chat.resources, { owner: 'w1', leaseSeconds: 30 }),
      () => workConversation(chat.resources, { owner: 'w2', leaseSeconds: 30 }),
      () => sendDue(chat.resources, { owner: 's', leaseSeconds: 30 }),
      () => sweepErased(db),
    ].map(async (once) => {
      while (!over) await once();
    });
    const shownTo = (person: string, words: string) =>
      chat.channel.shown.filter(
        ({ chat: to, payload }) => to === person && JSON.stringify(payload).includes(words),
      );
    try {
      await Promise.all(
        people.map(async (person) => {
          for (let round = 1; round <= rounds; round++) {
            await chat.receive(chat.text('/xoadulieu'), { chat: person });
            await waitFor(() => shownTo(person, 'không lấy lại được').length === round);
            await chat.receive(chat.text('đồng ý'), { chat: person });
            await chat.receive(chat.text('làm giấy nuôi rùa lệ phí bao nhiêu?'), { chat: person });
            await waitFor(() => shownTo(person, '25.000').length === round);
          }
        }),
      );
    } finally {
      over = true;
      await Promise.all(turning);
    }
    expect(people.map((person) => shownTo(person, 'đã xóa xong').length)).toEqual(people.map(() => rounds));
    expect(await count('erasures')).toBe(people.length * rounds);
    expect(await count(`deliveries where state = 'waiting'`)).toBe(0);
    expect(await count('questions'), 'those after the last erasure').toBe(people.length);
  });
});

it('a platform that says so has everything erased at once, without a question and without a word', async () => {
  await talk();
  const before = chat.channel.shown.length;
  await chat.receive(chat.text('một câu nữa của Cúc Phương'));
  await chat.receive({ kind: 'withdrawn' });
  await chat.work();
  await chat.send();
  expect(chat.channel.shown).toHaveLength(before);
  expect(await findInDatabase(db, hers)).toEqual([]);
  expect(await count(`erasures where by = 'platform'`)).toBe(1);
  expect(await count('conversations')).toBe(0);
});
