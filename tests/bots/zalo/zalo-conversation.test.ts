import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createZaloWebhook } from '#bots/zalo/zalo-webhook.ts';
import { createApp } from '#src/app.tsx';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';
import { letPass } from '#tests/support/queued-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';
import { openZaloStage, type ZaloStage } from '#tests/support/zalo-stage.ts';

const db = useTestDatabase();
let stage: ZaloStage;
let working: Parameters<typeof workConversation>[0];

const kite = inventedProcedure({
  code: '9.000009',
  name: 'Đăng ký thả diều sáo',
  aliases: ['thả diều sáo'],
  methods: [
    { channel: 'counter', limits: [{ quantity: 4, unit: 'working-day' }], fees: [{ amount: 7_000 }] },
  ],
  papers: [{ name: 'Tờ khai thả diều', hand: 'submit', originals: 1 }],
  agencies: { receives: ['Uỷ ban nhân dân cấp xã'] },
});

beforeEach(async () => {
  stage = await openZaloStage();
  const { channel, config, clock, log, zalo } = stage;
  const held = { db, clock, log, signals: createSignals() };
  await importInvented(held, [...inventedCatalogue, kite]);
  working = {
    ...held,
    ...{ centre: { name: 'Trung tâm Thử', hotline: '1900 0000', province: null } },
    channels: new Map([[channel.name, channel]]),
  };
  const webhooks = [createZaloWebhook({ config, clock, log })];
  const app = createApp(
    webResources({ ...held, webhooks }),
    new ScriptedVerbs(() => Promise.reject(new Error('nobody asks the question API here'))),
  );
  await zalo.deliverTo((request) => app.request(request));
});
afterEach(async () => await stage.stop());

async function run(): Promise<void> {
  await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
  while ((await workConversation(working, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  while ((await sendDue(working, { owner: 's', leaseSeconds: 30 })) !== 'idle');
}
async function say(text: string, user = 'lan'): Promise<string> {
  const before = (await stage.zalo.shown(user)).length;
  await stage.zalo.sendText(user, text);
  await run();
  const shown = await stage.zalo.shown(user);
  return shown
    .slice(before)
    .map((one) => one.text ?? '')
    .join('\n');
}

describe('a citizen on Zalo', () => {
  it('is answered in plain text, and takes what is offered by its number', async () => {
    const answer = await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(answer).toContain('25.000');
    const second = /^2\. (.+)$/m.exec(answer)?.[1] ?? '';
    expect(second).not.toBe('');
    const followed = await say('2');
    expect(followed).not.toContain('25.000 đ là');
    const again = await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(again).toContain(`2. ${second}`);
    expect(await say(second), 'its words do the same').toBe(followed);
  });

  it('who is asked which procedure is meant chooses by number', async () => {
    const asked = await say('xác nhận sân phơi lúa');
    expect(asked).toMatch(/^1\. .+\n2\. /m);
    const names = [...asked.matchAll(/^\d\. (.+?)(?: \(mã [\d.]+\))?$/gm)].map((found) => found[1] ?? '');
    expect(names).toHaveLength(2);
    expect(await say('2')).toContain(names[1]);
  });

  it('who asks two things in one line gets numbers that count on, and each leads where it says', async () => {
    const answer = await say('đăng ký nuôi rùa hết bao nhiêu tiền? đăng ký thả diều sáo mấy ngày?');
    const numbers = [...answer.matchAll(/^(\d+)\. (.+)$/gm)];
    expect(numbers.map((found) => Number(found[1]))).toEqual(numbers.map((_, at) => at + 1));
    expect(new Set(numbers.map((found) => found[1])).size).toBe(numbers.length);
    const last = numbers.at(-1);
    expect(Number(last?.[1])).toBeGreaterThan(4);
    expect(await say(last?.[1] ?? '')).toContain('thả diều sáo');
  });

  it('is answered the same for composed and decomposed letters', async () => {
    const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
    expect(await say(asked.normalize('NFD'), 'minh')).toBe(await say(asked, 'lan'));
  });

  it('sees a sign that the message came, while the minute has plenty left', async () => {
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await expect.poll(async () => (await stage.zalo.reactions('lan')).length).toBe(1);
    await db.query(`update send_slots set free_at = clock_timestamp() + interval '60 s' where place > 45`);
    await say('thả diều buổi tối cần gì?');
    expect(await stage.zalo.reactions('lan')).toHaveLength(1);
    expect(await stage.zalo.shown('lan')).toHaveLength(2);
  });

  it('who must wait for the minute to begin anew is told so at once, and then answered', async () => {
    await say('thả diều buổi tối cần gì?', 'minh');
    await db.query(`update send_slots set free_at = clock_timestamp() + interval '60 s' where place > 10`);
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toMatch(/nhiều người cùng hỏi.*khoảng 1 phút/);
    await letPass(db, 61);
    await run();
    const texts = (await stage.zalo.shown('lan')).map(({ text }) => text ?? '');
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('25.000');
  });

  it('whose answer Zalo does not take for now gets it when the pause is over, once', async () => {
    await stage.zalo.plan({ fault: { kind: 'error', code: -32 } });
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toBe('');
    await letPass(db, 125);
    await run();
    expect(await stage.zalo.shown('lan')).toHaveLength(1);
  });

  it('is answered when an administrator has put right what was wrong, and the trouble is told once', async () => {
    await stage.zalo.plan({ fault: { kind: 'error', code: -224 }, times: 2 });
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await say('thả diều buổi tối cần gì?', 'minh');
    await letPass(db, 61);
    await run();
    expect(await db.query('select channel, why from channel_halts')).toEqual([
      { channel: 'zalo', why: 'tier -224' },
    ]);
    await letPass(db, 61);
    await run();
    expect(await stage.zalo.shown()).toHaveLength(2);
    expect(stage.log.lines.filter(({ event }) => event === 'channel.halted')).toHaveLength(1);
    expect(await db.query('select * from channel_halts')).toEqual([]);
  });

  it('who has blocked us is left in peace until they write again', async () => {
    await stage.zalo.plan({ fault: { kind: 'error', code: -217 } });
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(await db.query('select chat from conversations where unreachable_at is not null')).toHaveLength(1);
    expect(await say('thả diều buổi tối cần gì?')).toContain('thả diều');
    expect(await db.query('select chat from conversations where unreachable_at is not null')).toHaveLength(0);
  });
});
