import { beforeEach, describe, expect, it } from 'vitest';
import { usualRetention } from '#src/config.ts';
import { sayNotice } from '#src/conversations/say-notice.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { type CitizenChat, citizenChat, type Seen } from '#tests/support/citizen-chat.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';

const db = useTestDatabase();
let chat: CitizenChat;

beforeEach(async () => {
  chat = citizenChat(db);
  await importInvented(chat.resources);
});

const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const withNotice = (seen: readonly Seen[]) => seen.filter(({ notice }) => notice.length > 0);

describe('the notice about what is kept', () => {
  it('stands under the first answer, apart from its text, and never again', async () => {
    await chat.say('/start');
    const [first] = await chat.say(asked);
    expect(first?.answer.text).toContain('25.000');
    expect(first?.answer.text).not.toContain('trợ lý tự động');
    expect(first?.notice.map((block) => ('text' in block ? block.text : ''))).toEqual([
      'Trả lời anh/chị là trợ lý tự động của Trung tâm thử, không phải cán bộ.',
      'Tin nhắn được giữ 180 ngày, ảnh và tệp 90 ngày; số giấy tờ và số điện thoại được che.',
      'Cần gặp người, anh/chị nhắn “gặp cán bộ” hoặc gọi 19000000.',
      'Muốn xóa hết, anh/chị nhắn “xóa dữ liệu”.',
    ]);
    await chat.say('thả diều buổi tối cần gì?');
    await chat.say('/hoi');
    expect(withNotice(chat.seen())).toHaveLength(1);
  });

  it('stands once under a burst of several answers', async () => {
    await chat.receive(chat.text(asked));
    await chat.receive({ kind: 'location', latitude: 10, longitude: 106, messageId: 'l' });
    await chat.receive(chat.text('thả diều buổi tối cần gì?'));
    await chat.work();
    await chat.send();
    expect(chat.seen().length).toBeGreaterThan(1);
    expect(withNotice(chat.seen())).toEqual([chat.seen()[0]]);
  });

  it('is shown once to one whose turn broke and was worked again', async () => {
    await chat.receive(chat.text(asked));
    chat.channel.whileRendering = () => {
      chat.channel.whileRendering = () => {};
      throw new Error('broke');
    };
    await workConversation(chat.resources, { owner: 'w', leaseSeconds: 30 });
    await chat.work();
    await chat.say('thả diều buổi tối cần gì?');
    expect(chat.seen()).toHaveLength(2);
    expect(withNotice(chat.seen())).toEqual([chat.seen()[0]]);
  });

  it('is shown once where two workers take the same turn', async () => {
    await chat.receive(chat.text(asked));
    chat.channel.whileRendering = async () => {
      chat.channel.whileRendering = () => {};
      await db.query(
        `update conversations set epoch = epoch + 1, lease_until = clock_timestamp() - interval '1 s'`,
      );
    };
    await workConversation(chat.resources, { owner: 'w1', leaseSeconds: 30 });
    await chat.work();
    await chat.say(asked);
    expect(withNotice(chat.seen())).toHaveLength(1);
  });

  it('is shown again when what it says has changed', async () => {
    await chat.say(asked);
    await db.query(`update conversations set notice_version = 'older'`);
    expect(withNotice(await chat.say(asked))).toHaveLength(1);
    expect(withNotice(await chat.say(asked))).toHaveLength(0);
  });

  it('waits for an answer where the first thing said is that we broke', async () => {
    await chat.receive(chat.text(asked));
    await db.query('update deliveries set attempts = 9');
    await chat.work();
    await chat.send();
    expect(chat.seen().map(({ answer }) => answer.outcome)).toEqual(['failed']);
    expect(withNotice(chat.seen())).toEqual([]);
    expect(withNotice(await chat.say(asked))).toHaveLength(1);
  });

  it('names what the centre keeps and how it can be reached', () => {
    const retention = { ...usualRetention, messagesDays: 30, attachmentsDays: 7 };
    const centre = { name: 'Centre', hotline: null, province: null };
    const text = (language: 'vi' | 'en') =>
      JSON.stringify(sayNotice({ centre, retention }, { language, commands: 'slash' }));
    expect(text('vi')).toMatch(/30 ngày, ảnh và tệp 7 ngày.*đến quầy.*\/xoadulieu/);
    expect(text('en')).toMatch(/30 days.*7.*counter.*\/xoadulieu/);
  });
});

describe('where nothing personal is spoken of', () => {
  beforeEach(async () => {
    chat = citizenChat(db, 'telegram', { personal: 'elsewhere', commands: 'slash' });
  });
  const code = 'H01.02-251120-0007';

  it.each([
    `hồ sơ ${code} của tôi tới đâu rồi?`,
    `ho so ${code} cua toi toi dau roi`,
    `hồ sơ ${code} của tôi tới đâu rồi?`.normalize('NFD'),
    '/hoso',
  ])('"%s" is told why, and where to go', async (question) => {
    Object.assign(chat.resources, { publicUrl: 'https://hoidap.example.gov.vn' });
    const [said] = await chat.say(question);
    const text = said?.answer.text ?? '';
    expect(text).toMatch(/^Telegram không phải kênh chính thức của nhà nước/);
    expect(text).toContain('dichvucong.gov.vn');
    expect(text, 'our page and Zalo cannot do it either').not.toMatch(/hoidap|Zalo/);
    expect(text).toContain('19000000');
    expect(JSON.stringify(said)).not.toContain(code);
    const kept = await db.query(
      `select text_masked, answers.text, parts from questions join answers on question_id = questions.id`,
    );
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(JSON.stringify(kept)).toContain('không phải kênh chính thức');
  });

  it('a number that came with a question is not repeated, nor kept', async () => {
    const seen = await chat.say(`cccd 046123456789, sđt 0912 345 678: ${asked}`);
    expect(JSON.stringify(seen)).not.toMatch(/046123456789|0912 ?345 ?678/);
    expect(await findInDatabase(db, ['046123456789', '0912 345 678'])).toEqual([]);
  });

  it('a ticket is told the same, and what is not personal is answered beside it', async () => {
    expect((await chat.say('/phananh'))[0]?.answer.text).toMatch(
      /^Telegram không phải kênh chính thức của nhà nước/,
    );
    const [said] = await chat.say(`${asked} Hồ sơ ${code} của tôi tới đâu rồi?`);
    expect(said?.answer.text).not.toContain(code);
    expect((await chat.say(asked))[0]?.answer.text).toContain('25.000');
  });

  it('a channel that is official says nothing of that', async () => {
    const web = citizenChat(db, 'web');
    const [said] = await web.say(`hồ sơ ${code} của tôi tới đâu rồi?`);
    expect(said?.answer.text).not.toContain('kênh chính thức');
    expect(said?.answer.text).not.toContain(code);
  });
});
