import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendTemplate } from '#bots/zalo/send-template.ts';
import { findNotices } from '#src/conversations/notices/find-notices.ts';
import { tellNews } from '#src/conversations/notices/tell-news.ts';
import { stopFollowing } from '#src/dossiers/follow-dossier.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { lan, minh } from '#tests/support/dossier-desk.ts';
import { code, newsDesk, usualTemplates } from '#tests/support/news-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { openZaloStage, type ZaloStage } from '#tests/support/zalo-stage.ts';

const db = useTestDatabase();
let desk: ReturnType<typeof newsDesk>;
let stage: ZaloStage | null = null;

/** Nine days after the citizen's last word. */
const later = '2026-11-27T09:00:00+07:00';
const told = (status = 9, at = later) => tellEvents(db, [registryEvent({ at, status })], { at });
const month = () => db.query('select spent::int as spent, sent from template_months');

beforeEach(async () => {
  desk = newsDesk(db);
  await tellEvents(db, [registryEvent()]);
  await desk.open('zalo', '2026-11-18T11:00:00+07:00');
  await desk.follow();
  desk.at(later);
});
afterEach(async () => {
  await stage?.stop();
  stage = null;
});

describe('outside the window of Zalo news go out as a template', () => {
  it('by the citizen’s id, once, at a price that is written down', async () => {
    await told();
    await desk.turn();
    await desk.turn();
    expect(desk.posted).toEqual([
      {
        to: { kind: 'user', userId: 'chat-1' },
        templateId: '1001',
        values: {
          ma: code,
          trang_thai: 'Có kết quả, chờ nhận',
          viec: 'Anh/chị mang giấy hẹn và giấy tờ tuỳ thân đến nhận.',
        },
      },
    ]);
    expect(
      await db.query('select state, sent_as, cost::int as cost, external_id from notifications'),
    ).toEqual([{ state: 'sent', sent_as: 'template-by-user', cost: 200, external_id: 't1' }]);
    expect(await month()).toEqual([{ spent: 200, sent: 1 }]);
    expect(desk.zalo.shown).toEqual([]);
  });

  it('and inside it as a message, without a price', async () => {
    await db.query('update conversations set heard_at = $1', ['2026-11-26T09:00:00+07:00']);
    await told();
    expect(await desk.shown()).toHaveLength(1);
    expect(desk.posted).toEqual([]);
  });

  it('also where the window closed while a message waited', async () => {
    await db.query('update conversations set heard_at = $1', ['2026-11-26T09:00:00+07:00']);
    desk.zalo.plan({ kind: 'refused', why: 'window-closed -230' });
    await told();
    await desk.shown();
    await desk.turn();
    expect(desk.posted).toHaveLength(1);
  });

  it.each(['not-follower -213', 'template -249', 'window-closed -230'])(
    'by the applicant’s phone where the id is refused: %s',
    async (why) => {
      desk.plan({ kind: 'refused', why });
      await told();
      await desk.turn();
      expect(desk.posted.map(({ to }) => to.kind)).toEqual(['user', 'phone']);
      expect(desk.posted[1]?.to).toMatchObject({ phone: '0912 345 678' });
      expect(await month()).toEqual([{ spent: 300, sent: 1 }]);
    },
  );

  it('by no phone to a helper, nor to whoever refused us', async () => {
    await desk.follow(minh, 'helper');
    await stopFollowing(desk.resources(), lan, code);
    desk.plan({ kind: 'refused', why: 'not-follower -213' });
    await told();
    await desk.turn();
    expect(desk.posted.map(({ to }) => to.kind)).toEqual(['user']);
    expect((await desk.states()).at(-1)).toMatchObject({ state: 'dropped', error: 'not-the-applicant' });
    await stopFollowing(desk.resources(), minh, code);
    await desk.follow();
    desk.plan({ kind: 'unreachable', why: 'blocked -217' });
    await told(4, '2026-11-27T09:00:10+07:00');
    desk.at('2026-11-27T09:05:00+07:00');
    await desk.turn();
    desk.at('2026-11-27T09:07:00+07:00');
    await desk.turn();
    expect(desk.posted.at(-1)?.to.kind).toBe('user');
    expect((await desk.states()).at(-1)).toMatchObject({ state: 'failed', error: 'blocked -217' });
  });

  it('not at all where none is configured, and the log says so', async () => {
    desk.post = null;
    await told();
    await desk.turn();
    expect(await desk.states()).toEqual([
      { kind: 'result-waiting', state: 'dropped', error: 'no-templates' },
    ]);
    expect(JSON.stringify(desk.log.lines)).toContain('notice.not-sent');
  });

  it('tomorrow where the day’s quota is used up, and nothing was paid', async () => {
    desk.plan({ kind: 'again', afterMs: 23 * 3_600_000, why: 'daily-quota -144', counts: 'attempt' });
    await told();
    await desk.turn();
    expect(await month()).toEqual([{ spent: 0, sent: 0 }]);
    desk.at('2026-11-28T08:30:00+07:00');
    await desk.turn();
    expect(desk.posted).toHaveLength(2);
    expect(await desk.states()).toMatchObject([{ state: 'sent' }]);
  });

  it('no more once the month’s money is spent: a warning at 80 %, then a stop, each said once', async () => {
    if (desk.post) desk.post = { ...desk.post, settings: { ...usualTemplates, monthlyBudget: 500 } };
    for (const [at, hour] of ['09', '10', '11', '12'].entries()) {
      await told(at % 2 === 0 ? 8 : 4, `2026-11-27T${hour}:00:00+07:00`);
      desk.at(`2026-11-27T${hour}:02:00+07:00`);
      await desk.turn();
      await desk.turn();
      desk.at(`2026-11-27T${hour}:05:00+07:00`);
      await desk.turn();
    }
    expect(desk.posted).toHaveLength(2);
    expect((await desk.states()).map(({ error }) => error)).toEqual([null, null, 'budget', 'budget']);
    const lines = JSON.stringify(desk.log.lines);
    expect(lines.split('templates.budget-near')).toHaveLength(2);
    expect(lines.split('templates.stopped')).toHaveLength(2);
  });

  it('never twice: not where the answer never came, nor where the program died while it was asked', async () => {
    desk.plan({ kind: 'unknown', why: 'timeout' }, 'dies');
    await told();
    await desk.turn();
    await told(4, '2026-11-27T09:01:00+07:00');
    desk.at('2026-11-27T09:03:00+07:00');
    await findNotices(desk.resources());
    desk.at('2026-11-27T09:05:00+07:00');
    void tellNews(desk.resources());
    await expect.poll(() => desk.posted.length).toBe(2);
    desk.at('2026-11-27T10:00:00+07:00');
    await desk.turn();
    desk.at('2026-11-27T12:00:00+07:00');
    await desk.turn();
    expect(desk.posted).toHaveLength(2);
    expect(await desk.states()).toMatchObject([
      { state: 'unknown', error: 'timeout' },
      { state: 'unknown', error: 'died-while-sending' },
    ]);
    expect(await month()).toEqual([{ spent: 400, sent: 2 }]);
  });

  it('and Zalo takes it as we write it, by id and by phone', async () => {
    stage = await openZaloStage({ now: () => Date.parse(later) });
    const held = stage;
    if (desk.post) desk.post = { ...desk.post, send: (template) => sendTemplate(held, template) };
    await told();
    await desk.turn();
    await db.query('update conversations set heard_at = $1', ['2025-01-01T00:00:00Z']);
    await told(4, '2026-11-27T09:01:00+07:00');
    desk.at('2026-11-27T09:03:00+07:00');
    await desk.turn();
    desk.at('2026-11-27T09:06:00+07:00');
    await desk.turn();
    expect(await db.query('select state, sent_as, error from notifications order by id')).toEqual([
      { state: 'sent', sent_as: 'template-by-user', error: null },
      { state: 'sent', sent_as: 'template-by-phone', error: null },
    ]);
  });
});
