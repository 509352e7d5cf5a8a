import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtTemplate } from '#bots/zalo/look-at-template.ts';
import { sendTemplate } from '#bots/zalo/send-template.ts';
import { createZaloWebhook } from '#bots/zalo/zalo-webhook.ts';
import { findRests } from '#db/template-rests.ts';
import { createApp } from '#src/app.tsx';
import { showNotices } from '#src/commands/show-notices.ts';
import { lookAtTemplates } from '#src/conversations/notices/look-at-templates.ts';
import type { NoticeTemplate } from '#src/conversations/notices/template-settings.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { code, newsDesk } from '#tests/support/news-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';
import { openZaloStage, type ZaloStage } from '#tests/support/zalo-stage.ts';
import { templateReceipt, type ZaloTemplateKept } from '#tests/support/zalo-templates.ts';

const db = useTestDatabase();
let desk: ReturnType<typeof newsDesk>;
let stage: ZaloStage;

/** Nine days after the citizen's last word. */
const later = '2026-11-27T09:00:00+07:00';
const usual: ZaloTemplateKept = {
  ...{ id: '1001', status: 'ENABLE', required: ['ma', 'trang_thai'], byUser: true },
  ...{ priceByUser: 200, priceByPhone: 300 },
};
const setUp: NoticeTemplate = {
  ...{ id: '1001', values: { ma: 'code', trang_thai: 'status' }, priceByUser: 200, priceByPhone: 300 },
};
const told = (at = later, over: Record<string, unknown> = { status: 9 }) =>
  tellEvents(db, [registryEvent({ at, ...over })], { at });
const rows = () =>
  db.query(
    'select state, sent_as as "as", error, cost::int as cost, delivered_at is not null as came from notifications order by id',
  );
const asked = async () => {
  const calls = await stage.zalo.calls();
  return [calls['template-by-user'] ?? 0, calls['template-by-phone'] ?? 0];
};

async function open(
  templates: readonly ZaloTemplateKept[],
  { kinds = { status: setUp }, daily = 500 }: { kinds?: Record<string, NoticeTemplate>; daily?: number } = {},
): Promise<void> {
  stage = await openZaloStage({
    now: () => Date.parse(later),
    templates: { all: templates, daily, sent: 0 },
  });
  const held = stage;
  if (!desk.post) return;
  desk.post = {
    ...{ ...desk.post, settings: { monthlyBudget: 10_000, kinds } },
    send: (template) => sendTemplate(held, template),
    look: (id) => lookAtTemplate(held, id),
  };
  const { config, clock, log } = held;
  const webhooks = [createZaloWebhook({ config, clock, log })];
  const verbs = new ScriptedVerbs(() => Promise.reject(new Error('nobody asks here')));
  const app = createApp(webResources({ ...desk.resources(), webhooks }), verbs);
  await stage.zalo.deliverTo((request) => app.fetch(request));
}

async function receive(at: number): Promise<void> {
  const shown = (await stage.zalo.shown())[at];
  if (!shown) throw new Error(`nothing was shown at ${at}`);
  const { event, how } = templateReceipt(stage.zalo.account, shown);
  expect(await stage.zalo.sendEvent(event, { ...how, again: 1 })).toMatchObject({ outcome: 'acknowledged' });
}

beforeEach(async () => {
  desk = newsDesk(db);
  await tellEvents(db, [registryEvent()]);
  await desk.open('zalo', '2026-11-18T11:00:00+07:00');
  await desk.follow();
  desk.at(later);
});
afterEach(async () => await stage.stop());

describe('the log of deliveries', () => {
  it('tells of a template by id that Zalo took it, and later that it came', async () => {
    await open([usual]);
    await told();
    await desk.turn();
    expect(await rows()).toEqual([
      { state: 'sent', as: 'template-by-user', error: null, cost: 200, came: false },
    ]);
    await receive(0);
    expect(await rows()).toMatchObject([{ state: 'sent', came: true }]);
  });

  it('and of one by phone, by what we called it, also where Zalo’s answer was lost', async () => {
    await db.query('update conversations set heard_at = null');
    await open([usual]);
    await stage.zalo.plan({ on: 'template-by-phone', done: true, fault: { kind: 'drop' } });
    await told();
    await desk.turn();
    expect(await rows()).toMatchObject([{ state: 'unknown', came: false }]);
    await receive(0);
    expect(await rows()).toEqual([
      { state: 'sent', as: 'template-by-phone', error: null, cost: 300, came: true },
    ]);
    await desk.turn();
    expect(await asked()).toEqual([0, 1]);
  });

  it('keeps a receipt that overtakes the answer', async () => {
    await open([usual]);
    const post = desk.post;
    if (post) {
      desk.post = {
        ...post,
        async send(template) {
          const sent = await post.send(template);
          await receive(0);
          return sent;
        },
      };
    }
    await told();
    await desk.turn();
    expect(await rows()).toMatchObject([{ state: 'sent', came: true }]);
  });

  it('takes no receipt of what it does not know', async () => {
    await open([usual]);
    const message = { msg_id: 'of-nobody', tracking_id: 'news999999', delivery_time: '1' };
    const event = { event_name: 'user_received_message', sender: { id: stage.zalo.account.oaId }, message };
    await stage.zalo.sendEvent(event);
    await told();
    await desk.turn();
    expect(await rows()).toMatchObject([{ state: 'sent', came: false }]);
  });
});

describe('a template that is wrong', () => {
  const wrong: NoticeTemplate = { ...setUp, id: '1009', priceByUser: null };

  it.each([
    ['has another id', []],
    ['is not approved', [{ ...usual, id: '1009', status: 'PENDING_REVIEW' as const }]],
    ['was disabled', [{ ...usual, id: '1009', status: 'DISABLE' as const }]],
    ['wants a parameter that nobody gives', [{ ...usual, id: '1009', required: ['ma', 'ngay'] }]],
  ])('because it %s rests by itself, and the others go on', async (_, kept) => {
    await open([usual, ...kept], { kinds: { status: setUp, 'result-waiting': wrong } });
    await told();
    await desk.turn();
    await desk.turn();
    expect(await asked()).toEqual([0, 1]);
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
    expect(await findRests(db, new Date(later))).toMatchObject([
      { templateId: '1009', route: 'template-by-phone' },
    ]);
    await told('2026-11-27T09:01:00+07:00', { status: 8 });
    desk.at('2026-11-27T09:03:00+07:00');
    await desk.turn();
    desk.at('2026-11-27T09:05:00+07:00');
    await desk.turn();
    expect((await rows()).at(-1)).toMatchObject({ state: 'sent', as: 'template-by-user' });
    expect(await db.query('select * from channel_halts')).toEqual([]);
    expect(JSON.stringify(desk.log.lines).split('templates.resting')).toHaveLength(2);
  });

  it('is sent as soon as it is right', async () => {
    await open([usual], { kinds: { 'result-waiting': wrong } });
    await told();
    await desk.turn();
    await stage.stop();
    await open([usual, { ...usual, id: '1009' }], { kinds: { 'result-waiting': wrong } });
    desk.at('2026-11-27T09:10:00+07:00');
    await desk.turn();
    expect(await asked()).toEqual([0, 0]);
    desk.at('2026-11-27T09:16:00+07:00');
    await desk.turn();
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
    expect(await findRests(db, new Date(later))).toEqual([]);
  });

  it('that does not go by id goes by phone, and by id is not asked for again', async () => {
    await open([{ ...usual, byUser: false }]);
    await told();
    await desk.turn();
    expect(await asked()).toEqual([1, 1]);
    await told('2026-11-27T09:01:00+07:00', { status: 8 });
    desk.at('2026-11-27T09:03:00+07:00');
    await desk.turn();
    desk.at('2026-11-27T09:05:00+07:00');
    await desk.turn();
    expect(await asked()).toEqual([1, 2]);
    expect(await rows()).toMatchObject([{ as: 'template-by-phone' }, { as: 'template-by-phone' }]);
  });
});

describe('an account that may not send', () => {
  it('is asked once in a quarter of an hour, and for nobody by the dearer way', async () => {
    await open([usual]);
    await stage.zalo.plan({ on: 'template-by-user', times: null, fault: { kind: 'error', code: -224 } });
    await told();
    for (const minute of ['00', '01', '05', '14']) {
      desk.at(`2026-11-27T09:${minute}:00+07:00`);
      await desk.turn();
    }
    expect(await asked()).toEqual([1, 0]);
    await stage.zalo.clearPlans();
    desk.at('2026-11-27T09:16:00+07:00');
    await desk.turn();
    expect(await rows()).toMatchObject([{ state: 'sent', as: 'template-by-user' }]);
  });

  it('any more today sends tomorrow, and Zalo is not asked before', async () => {
    await db.query('update conversations set heard_at = null');
    await open([usual], { daily: 1 });
    await told();
    await desk.turn();
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
    expect(JSON.stringify(desk.log.lines)).toContain('templates.quota-near');
    await told('2026-11-27T09:01:00+07:00', { status: 8 });
    desk.at('2026-11-27T09:05:00+07:00');
    await desk.turn();
    desk.at('2026-11-27T20:00:00+07:00');
    await desk.turn();
    expect(await asked()).toEqual([0, 1]);
    expect(await db.query('select daily, remaining from template_quotas')).toEqual([
      { daily: 1, remaining: 0 },
    ]);
  });
});

it('what became of it all is counted for whoever looks after the centre, and nobody is named', async () => {
  await db.query('update conversations set heard_at = null');
  await open([usual], { daily: 400 });
  await lookAtTemplates(desk.resources(), new Set());
  await told();
  await desk.turn();
  await receive(0);
  await stage.zalo.plan({ on: 'template-by-phone', fault: { kind: 'error', code: -118 } });
  await told('2026-11-27T09:01:00+07:00', { status: 8 });
  for (const minute of ['03', '05']) {
    desk.at(`2026-11-27T09:${minute}:00+07:00`);
    await desk.turn();
  }
  const lines: string[] = [];
  await showNotices(desk.resources(), (line) => lines.push(line));
  expect(lines).toEqual([
    expect.stringMatching(/^template-by-phone: 1 failed, 0 came: no-account -118 \(/),
    'template-by-phone: 1 sent, 1 came, 300 đồng',
    'templates this month: 1, 300 đồng',
    'left for our-oa by phone: 399 of 400 a day (2026-11-27 09:00)',
    'template 1001: ENABLE, by id 200 đồng, by phone 300 đồng',
  ]);
  expect(lines.join()).not.toContain(code);
});

describe('what Zalo says of a template', () => {
  it('is what the month’s money is counted by', async () => {
    await open([{ ...usual, priceByUser: 560, priceByPhone: 800 }]);
    await lookAtTemplates(desk.resources(), new Set());
    await told();
    await desk.turn();
    expect(await rows()).toMatchObject([{ cost: 560 }]);
    expect(await db.query('select spent::int as spent from template_months')).toEqual([{ spent: 560 }]);
  });

  it('is said to whoever set it up wrongly, once, before anybody is told anything', async () => {
    const kept: ZaloTemplateKept = {
      ...usual,
      status: 'REJECT',
      required: ['ma', 'ngay'],
      priceByPhone: 800,
    };
    await open([kept]);
    const said = new Set<string>();
    await lookAtTemplates(desk.resources(), said);
    await lookAtTemplates(desk.resources(), said);
    const lines = desk.log.lines.map((line) => JSON.stringify(line));
    for (const name of ['not-enabled', 'parameters-missing', 'parameters-unknown', 'price-differs']) {
      expect(
        lines.filter((line) => line.includes(`templates.${name}`)),
        name,
      ).toHaveLength(1);
    }
    expect(lines.join()).not.toContain(code);
  });
});
