import { beforeEach, describe, expect, it } from 'vitest';
import type { IncomingEvent } from '#bots/channel.ts';
import { listHandoffs } from '#db/handoffs.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { type CitizenChat, citizenChat, type Seen, textOf } from '#tests/support/citizen-chat.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
let chat: CitizenChat;

beforeEach(async () => {
  chat = citizenChat(db, 'telegram', { commands: 'slash' });
  await importInvented(chat.resources);
});

const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const conversation = async () => (await db.query<Record<string, unknown>>('select * from conversations'))[0];

describe('a command', () => {
  it('/start tells who answers and what can be asked, with three examples to press', async () => {
    const [welcome] = await chat.say('/start');
    expect(welcome?.answer.text).toContain('trợ lý tự động của Trung tâm thử');
    expect(welcome?.answer.text).toContain('/trogiup');
    expect(welcome?.answer.choices).toHaveLength(3);
    expect(welcome?.notice, 'the first answer comes first').toEqual([]);
    expect((await chat.say('2'))[0]?.answer.outcome, 'a number takes an example').not.toBe('failed');
    expect(textOf(await chat.say(chat.press(welcome, 0)))).not.toContain('Nút này đã cũ');
  });

  it('/hoi says how to ask, and answers what stands behind it', async () => {
    expect(textOf(await chat.say('/hoi'))).toContain('như nói chuyện hằng ngày');
    expect(textOf(await chat.say(`/hoi ${asked.normalize('NFD')}`))).toContain('25.000');
  });

  it('/hoso and /phananh say what is possible today and where to go', async () => {
    expect(textOf(await chat.say('/hoso'))).toMatch(/chưa tra được[\s\S]*dichvucong\.gov\.vn[\s\S]*19000000/);
    expect(textOf(await chat.say('/phananh'))).toMatch(/chưa nhận phản ánh[\s\S]*dichvucong\.gov\.vn/);
  });

  it('/tongdai names the number, offers the hours, and has a person write back', async () => {
    const [said] = await chat.say('/tongdai');
    expect(said?.answer.text).toContain('19000000');
    expect(said?.answer.text).toContain('cán bộ nhắn lại');
    expect(said?.answer.choices.map(({ label }) => label)).toEqual([
      'Giờ làm việc',
      'Tới lượt tôi chưa?',
      'Không cần người nữa',
    ]);
    expect(await db.query('select why from handoffs')).toEqual([{ why: 'asked' }]);
  });

  it('/trogiup names the commands where there are any, and offers buttons elsewhere', async () => {
    const help = textOf(await chat.say('/trogiup'));
    expect(help).toContain('/xoadulieu: ');
    expect(help).toMatch(/\/hoso: .*đến đâu rồi[\s\S]*\/phananh: gửi phản ánh/);
    const zalo = citizenChat(db, 'zalo');
    const [menu] = await zalo.say('trợ giúp');
    expect(menu?.answer.text).not.toMatch(/\/[a-z]{3}/);
    expect(menu?.answer.text, 'Zalo sets its own heading over the numbers').not.toMatch(/:\s*$/);
    expect(menu?.answer.choices.map(({ value }) => value)).toContain('#xoadulieu');
    expect(textOf(await zalo.say('2')), 'the second of a numbered menu').toContain('chưa tra được');
  });

  it('pressed again while no answer had come is answered once', async () => {
    await chat.receive(chat.text('/hoi'));
    await chat.receive(chat.text('/hoi'));
    await chat.receive(chat.text(asked));
    await chat.work();
    await chat.send();
    expect(chat.seen()).toHaveLength(2);
    expect(textOf(chat.seen())).toMatch(/hằng ngày[\s\S]*25\.000/);
  });

  it('is worked at once and not held back as a fragment', async () => {
    await chat.receive(chat.text('/hoi'));
    expect(await workConversation(chat.resources, { owner: 'w', leaseSeconds: 30 })).toBe('worked');
  });
});

describe('who comes to us', () => {
  it('is welcomed once, also when the platform and their first tap both say so', async () => {
    await chat.receive({ kind: 'joined' });
    expect(await workConversation(chat.resources, { owner: 'w', leaseSeconds: 30 }), 'waits').toBe('idle');
    await chat.receive(chat.text('/start'));
    await chat.work();
    await chat.send();
    expect(chat.seen()).toHaveLength(1);
  });

  it('and goes and comes within a day is welcomed once, after a day again', async () => {
    expect(await chat.say({ kind: 'joined' })).toHaveLength(1);
    await chat.say({ kind: 'blocked' });
    expect(await chat.say({ kind: 'joined' })).toHaveLength(0);
    expect((await conversation())?.unreachable_at).toBeNull();
    await db.query(`update conversations set welcomed_at = clock_timestamp() - interval '25 hours'`);
    expect(await chat.say({ kind: 'joined' })).toHaveLength(1);
  });

  it('and blocks us in the middle is sent nothing more, and is answered again when they come back', async () => {
    await chat.receive(chat.text(asked));
    await chat.receive({ kind: 'blocked' });
    await chat.work();
    await chat.send();
    expect(chat.seen()).toEqual([]);
    expect((await conversation())?.unreachable_at).not.toBeNull();
    const [left] = await db.query<{ n: number }>(
      `select count(*)::int as n from deliveries where state = 'waiting'`,
    );
    expect(left?.n).toBe(0);
    expect(textOf(await chat.say(asked))).toContain('25.000');
    expect((await conversation())?.unreachable_at).toBeNull();
  });

  it('and is gone and back within one burst is answered', async () => {
    await chat.receive(chat.text(asked));
    await chat.receive({ kind: 'blocked' });
    await chat.receive(chat.text('thả diều buổi tối cần gì?'));
    await chat.work();
    await chat.send();
    expect(chat.seen()).toHaveLength(2);
  });
});

describe('while a person of the centre speaks', () => {
  let greeted: Seen | undefined;
  beforeEach(async () => {
    greeted = (await chat.say('/start'))[0];
    await chat.say({ kind: 'operator-spoke', text: 'Chào chị, em ở quầy 3.' });
  });

  it('what is written is kept for them and not answered', async () => {
    expect(await chat.say(asked)).toEqual([]);
    expect(await chat.say(chat.press(greeted, 0))).toEqual([]);
    const kept = await db.query<{ by: string }>('select by from messages order by id');
    expect(kept.map(({ by }) => by)).toEqual(['citizen', 'assistant', 'operator', 'citizen', 'citizen']);
    const states = await db.query<{ state: string }>('select distinct state from deliveries');
    expect(states).toEqual([{ state: 'done' }]);
  });

  it('what is asked or sent stands in their queue, until they write again', async () => {
    const voice = { kind: 'voice', ref: { file: 1 }, name: null, bytes: null } as const;
    const asks: readonly (readonly [string, string | IncomingEvent])[] = [
      ['asked', asked],
      ['asked', asked.normalize('NFD')],
      ['asked', chat.press(greeted, 0)],
      [
        'asked',
        { kind: 'attachment', messageId: 'a', attachment: { ...voice, kind: 'photo' }, caption: null },
      ],
      ['voice', { kind: 'attachment', messageId: 'v', attachment: voice, caption: null }],
    ];
    for (const [why, one] of asks) {
      expect(await chat.say(one)).toEqual([]);
      expect(await chat.say('alo?')).toEqual([]);
      expect(await listHandoffs(db, 9)).toMatchObject([{ why }]);
      expect((await conversation())?.state, 'they still have it').toBe('with-operator');
      await chat.say({ kind: 'operator-spoke', text: 'Chị mang đơn đến quầy 3.' });
      expect(await listHandoffs(db, 9)).toEqual([]);
    }
    for (const thanks of ['cảm ơn em nhé', 'cảm ơn em nhé'.normalize('NFD')]) await chat.say(thanks);
    expect(await listHandoffs(db, 9), 'thanks ask nothing').toEqual([]);
  });

  it('what is asked behind their answer in one burst waits, though the wait before is over', async () => {
    await chat.say(asked);
    await chat.receive({ kind: 'operator-spoke', text: 'Chị mang đơn đến quầy 3.' });
    await chat.receive(chat.text('thả diều buổi tối cần gì?'));
    await chat.work();
    expect(await listHandoffs(db, 9)).toMatchObject([{ askedWith: 'thả diều buổi tối cần gì?' }]);
    await chat.receive(chat.text(asked));
    await chat.receive({ kind: 'operator-spoke', text: 'Tối không thả được ạ.' });
    await chat.work();
    expect(await listHandoffs(db, 9)).toEqual([]);
  });

  it('/hoi calls the assistant back', async () => {
    expect(textOf(await chat.say(`/hoi ${asked}`))).toContain('25.000');
    expect(textOf(await chat.say('mất giấy nuôi rùa làm lại bao lâu?'))).not.toBe('');
    expect((await conversation())?.state).toBe('open');
  });

  it('the hold grows with every word of theirs, and ends by itself: then the next message is answered', async () => {
    const [before] = await db.query<{ until: Date }>('select held_until as until from conversations');
    await chat.say({ kind: 'operator-spoke', text: null });
    const [after] = await db.query<{ until: Date }>('select held_until as until from conversations');
    expect(after?.until.getTime()).toBeGreaterThan(before?.until.getTime() ?? 0);
    await db.query(`update conversations set held_until = clock_timestamp() - interval '1 s'`);
    expect(textOf(await chat.say(asked))).toContain('25.000');
    expect((await conversation())?.state).toBe('open');
  });

  it('a citizen may have everything erased all the same', async () => {
    expect(textOf(await chat.say('/xoadulieu'))).toContain('Xóa rồi không lấy lại được');
    expect(textOf(await chat.say('đồng ý'))).toContain('đã xóa xong');
    expect(await db.query(`select from messages`)).toEqual([]);
  });

  it('what was said in the same burst before they spoke is answered, what came after is not', async () => {
    await chat.say('/hoi');
    const before = chat.channel.shown.length;
    await chat.receive(chat.text(asked));
    await chat.receive({ kind: 'operator-spoke', text: 'Để em trả lời.' });
    await chat.receive(chat.text('thả diều buổi tối cần gì?'));
    await chat.work();
    await chat.send();
    expect(textOf(chat.seen(before))).toContain('25.000');
    expect(chat.seen(before)).toHaveLength(1);
  });
});
