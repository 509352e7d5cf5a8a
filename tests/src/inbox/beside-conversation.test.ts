import { describe, expect, it } from 'vitest';
import { logOutOfDossiers } from '#src/dossiers/find-dossiers.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import { channelWindow, windowAt } from '#src/inbox/channel-window.ts';
import { citizenMatters, maskDossierCode } from '#src/inbox/citizen-matters.ts';
import { suggestReply } from '#src/inbox/suggest-reply.ts';
import { summariseConversation } from '#src/inbox/summarise-conversation.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import { tellWhy } from '#src/inbox/tell-why.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk, lan } from '#tests/support/dossier-desk.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const operator = inventedStaff('operator');

async function say(...texts: readonly string[]): Promise<string> {
  for (const text of texts) {
    chat.at(new Date(chat.resources.clock.now().getTime() + 60_000).toISOString());
    await chat.says(text);
    await chat.work();
  }
  await chat.shown();
  return (await db.query<{ id: string }>('select id from conversations'))[0]?.id ?? '';
}

const whysOf = async (id: string) => (await tellWhy(chat.resources, operator, id))?.map(({ why }) => why);

describe('why the assistant gave up', () => {
  it('is told by what it could not do, with the question, hiding numbers', async () => {
    const id = await say('thủ tục xin nuôi cá sấu 0912345678', 'cho tôi gặp người thật');
    const lines = await tellWhy(chat.resources, operator, id);
    expect(lines?.map(({ why }) => why)).toEqual(['nothing-found', 'asked-for-person']);
    expect(lines?.[0]?.words).toBe('Trợ lý không tìm ra thủ tục nào khớp.');
    expect(lines?.[0]?.question).toContain('cá sấu');
    expect(JSON.stringify(lines)).not.toContain('0912345678');
  });

  it('is that they were asked back and chose nothing, and not where they chose', async () => {
    expect(await whysOf(await say('xác nhận sân phơi lúa', 'cho tôi gặp người thật'))).toContain(
      'asked-back-left',
    );
  });

  it('is not that they were asked back, where they chose', async () => {
    expect(await whysOf(await say('xác nhận sân phơi lúa', '1', 'cho tôi gặp người thật'))).toEqual([
      'asked-for-person',
    ]);
  });

  it('is a voice message that nobody could hear, or the same question again', async () => {
    await chat.sends({ kind: 'voice' });
    const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
    expect(await whysOf(await say(asked, 'làm giấy nuôi rùa lệ phí bao nhiêu'))).toEqual([
      'voice',
      'asked-again',
    ]);
  });
});

it('sums a conversation up by what was asked, answered and left open, in masked words', async () => {
  const id = await say(
    'làm giấy nuôi rùa lệ phí bao nhiêu? sđt tôi 0912345678',
    'thủ tục xin nuôi cá sấu',
    'cảm ơn',
    'cho tôi gặp người thật',
  );
  const summary = await summariseConversation(chat.resources, operator, id);
  expect(summary?.wants).toBe('thủ tục xin nuôi cá sấu');
  expect(summary?.answered).toMatchObject([{ question: expect.stringContaining('nuôi rùa') }]);
  expect(summary?.open.map(({ question }) => question)).toEqual(['thủ tục xin nuôi cá sấu']);
  expect(summary?.procedure).toMatchObject({ code: '9.000001' });
  expect(JSON.stringify(summary)).not.toContain('0912345678');
});

it('leaves nothing open that somebody of the staff has answered since', async () => {
  const id = await say('thủ tục xin nuôi cá sấu', 'cho tôi gặp người thật');
  const taken = await takeConversation(chat.resources, operator, { conversationId: id });
  const epoch = taken.kind === 'taken' ? taken.epoch : '';
  const said = { conversationId: id, epoch, text: 'Mời đến quầy 3.', key: 'once' };
  await answerConversation(chat.resources, operator, said);
  expect((await summariseConversation(chat.resources, operator, id))?.open).toEqual([]);
});

describe('a reply that is proposed', () => {
  it('answers the last question that is open, cites what it is from, and leaves no trace', async () => {
    const id = await say('làm giấy nuôi rùa lệ phí bao nhiêu?', 'cho tôi gặp người thật');
    const kept = async () =>
      await db.query('select count(*) from answers union all select count(*) from gaps');
    const before = await kept();
    const suggested = await suggestReply(chat.resources, operator, id);
    expect(suggested).toMatchObject({
      kind: 'suggested',
      question: 'làm giấy nuôi rùa lệ phí bao nhiêu?',
      text: expect.stringContaining('25.000'),
    });
    const cited = suggested?.kind === 'suggested' ? suggested.citations : [];
    expect(cited[0]).toMatchObject({
      code: '9.000001',
      section: 'fee',
      name: expect.stringContaining('nuôi rùa'),
    });
    expect(await kept()).toEqual(before);
  });

  it('is none where nothing fits, several do, or nothing was asked', async () => {
    const id = await say('cho tôi gặp người thật');
    expect(await suggestReply(chat.resources, operator, id)).toMatchObject({ why: 'nothing-asked' });
    await say('thủ tục xin nuôi cá sấu');
    expect(await suggestReply(chat.resources, operator, id)).toMatchObject({ why: 'nothing-fits' });
    await say('xác nhận sân phơi lúa');
    expect(await suggestReply(chat.resources, operator, id)).toMatchObject({
      why: 'several-fit',
      candidates: [{ code: '9.000004' }, { code: '9.000005' }],
    });
  });
});

it('what they write while a person speaks with them is what is open, and what a reply is proposed to', async () => {
  const id = await say('cho tôi gặp người thật');
  await takeConversation(chat.resources, operator, { conversationId: id });
  await say('dạ em chào anh', 'mất giấy nuôi rùa làm lại bao lâu?');
  const summary = await summariseConversation(chat.resources, operator, id);
  expect(summary?.wants).toBe('mất giấy nuôi rùa làm lại bao lâu?');
  expect(summary?.open.at(-1)?.question).toBe('mất giấy nuôi rùa làm lại bao lâu?');
  expect(await suggestReply(chat.resources, operator, id)).toMatchObject({
    kind: 'suggested',
    text: expect.stringContaining('5 ngày làm việc'),
  });
});

describe('what is a citizen’s own', () => {
  it('is the dossiers that they proved here, with hidden codes, until they close them', async () => {
    const desk = dossierDesk(db);
    await desk.open();
    await tellEvents(db, [registryEvent()]);
    await db.query(
      `insert into handoffs (conversation_id, why, promised_by) values ($1, 'asked', now() + interval '1 hour')`,
      [lan],
    );
    const theirs = async () => await citizenMatters(desk.looking(), operator, lan);
    expect((await theirs())?.dossiers).toEqual([]);
    await desk.ask('H57.12-261116-0001', '5678');
    expect((await theirs())?.dossiers).toMatchObject([
      { code: 'H**.**-******-**01', status: 'đang được giải quyết.', followed: false },
    ]);
    await logOutOfDossiers(desk.looking(), lan);
    expect((await theirs())?.dossiers).toEqual([]);
  });

  it('hides a dossier’s code but for what tells one from another', () => {
    expect(maskDossierCode('H05.12.34-261120-0012')).toBe('H**.**.**-******-**12');
  });

  it('is their reports, with what is late said', async () => {
    const id = await say('cho tôi gặp người thật');
    await db.query(
      `insert into tickets (id, code, conversation_id, channel, language, state, answer_by, agency, confirmed_at,
         created_at, changed_at, kind, category, words_masked, words_key, told_sealed, reporter_kind, consent_version,
         category_by, agency_by, forward_by, due_source)
       select gen_random_uuid(), 'PA-TEST', $1, 'telegram', 'vi', 'filed', '2026-11-19', 'UBND phường Thử', now(),
         now(), now(), 'scene', 'roads', 'ổ gà', 'o ga', 'x', 'anonymous', '1', 'rules', 'rules', '2026-11-18', 'x'`,
      [id],
    );
    const theirs = await citizenMatters(chat.resources, operator, id);
    expect(theirs?.tickets).toEqual([
      { code: 'PA-TEST', state: 'filed', category: 'roads', due: '2026-11-19', standing: 'late' },
    ]);
    expect(theirs?.dossiers).toEqual([]);
  });
});

describe('the time in which a channel takes an answer', () => {
  const rule = { freeMs: 48 * 3_600_000, mostMs: 7 * 24 * 3_600_000 };
  const heard = new Date('2026-11-20T03:00:00Z');
  const kindAt = (time: string) => windowAt(rule, heard, new Date(time));

  it('is free for two days on Zalo, has a price for seven, and ends', () => {
    expect(kindAt('2026-11-20T04:00:00Z')).toMatchObject({ kind: 'free', leftMinutes: 47 * 60 });
    expect(kindAt('2026-11-22T03:00:00Z')).toMatchObject({ kind: 'paid', leftMinutes: 5 * 24 * 60 });
    expect(kindAt('2026-11-27T03:00:01Z')).toMatchObject({ kind: 'closed', leftMinutes: 0 });
    expect(windowAt(rule, null, heard)).toEqual({ kind: 'never-heard' });
  });

  it('has no end on a channel that sets none', async () => {
    const id = await say('cho tôi gặp người thật');
    expect(await channelWindow(chat.resources, operator, id)).toEqual({ kind: 'open-ended' });
  });
});

it('nothing of it is told to who may not read it: another agency, no right, or a conversation that never waited', async () => {
  const id = await say('cho tôi gặp người thật');
  await db.query(`update handoffs set agency = 'UBND phường Thử'`);
  const elsewhere = inventedStaff('operator', { agencies: ['UBND xã Khác'] });
  const here = inventedStaff('operator', { agencies: ['UBND phường Thử'] });
  for (const verb of [tellWhy, summariseConversation, suggestReply, citizenMatters, channelWindow]) {
    expect(await verb(chat.resources, elsewhere, id), verb.name).toBeNull();
    expect(await verb(chat.resources, here, id), verb.name).not.toBeNull();
    expect(await verb(chat.resources, operator, 'no-such'), verb.name).toBeNull();
    await expect(verb(chat.resources, inventedStaff('editor'), id), verb.name).rejects.toThrow('inbox.read');
  }
  await db.query('delete from handoffs');
  expect(await tellWhy(chat.resources, operator, id)).toBeNull();
});
