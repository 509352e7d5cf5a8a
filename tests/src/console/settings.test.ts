import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualReception, usualRetention } from '#src/config.ts';
import type { Staff } from '#src/people/staff.ts';
import { liveCentre } from '#src/settings/live-centre.ts';
import { liveReception } from '#src/settings/live-reception.ts';
import { liveRetention } from '#src/settings/live-retention.ts';
import { type LiveSettings, openSettings } from '#src/settings/open-settings.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const [operator, supervisor] = [inventedStaff('operator'), inventedStaff('supervisor')];
const [admin, dpo] = [inventedStaff('admin'), inventedStaff('dpo')];
const staff = [operator, supervisor, admin, dpo];
let settings: LiveSettings;
let app: ReturnType<typeof staffApp>;

beforeEach(async () => {
  const held = webResources({ db });
  settings = await openSettings(held);
  const centre = liveCentre(held.centre, settings);
  const retention = liveRetention(usualRetention, settings);
  const reception = liveReception({ ...usualReception, transcriber: null }, settings);
  app = staffApp({ ...held, centre, retention, reception, switches: settings.switches }, staff);
});
afterEach(async () => await settings.close());

const as = (who: Staff) => staffClient(app, who);
const read = async (who: Staff, path: string) => await (await as(who).get(path)).text();
const stop = { name: 'model', act: 'off', ways: 'all', version: '0', why: 'trả lời lạ <b>' };
const days = { messagesDays: '30', attachmentsDays: '30', deliveriesDays: '30' };
const periods = { ...days, guidanceDays: '365', dossiersDays: '365', ticketsDays: '3650', callsDays: '180' };

describe('the switches', () => {
  it('say on every page what is off, by whom and why, until it is on again', async () => {
    expect((await as(supervisor).post('/settings/switches', stop)).headers.get('Location')).toContain(
      'said=off',
    );
    for (const [who, path] of [
      [operator, '/inbox'],
      [dpo, '/settings/retention'],
      [admin, '/settings/switches'],
    ] as const) {
      const page = await read(who, path);
      expect(page).toContain('Đang tắt: Mô hình ngôn ngữ');
      expect(page).toContain(`${supervisor.name} đã tắt: trả lời lạ &lt;b&gt;`);
    }
    await as(admin).post('/settings/switches', { ...stop, act: 'on', version: '1', why: 'đã xem' });
    expect(await read(operator, '/inbox')).not.toContain('Đang tắt');
    const audited = await db.query('select act, why from audit_entries order by id');
    expect(audited).toEqual([
      { act: 'setting.changed', why: stop.why },
      { act: 'setting.changed', why: 'đã xem' },
    ]);
  });

  it('are not moved without a reason, nor by whoever was second', async () => {
    const bare = await as(admin).post('/settings/switches', { ...stop, why: '  ' });
    expect([bare.status, (await bare.text()).includes('Cần điền chỗ này.')]).toEqual([422, true]);
    await as(supervisor).post('/settings/switches', stop);
    const late = await as(admin).post('/settings/switches', { ...stop, why: 'tôi cũng thấy' });
    const page = await late.text();
    expect([late.status, page.includes('Có người vừa sửa trước')]).toEqual([409, true]);
    expect(page).toContain('value="tôi cũng thấy"');
    expect(settings.switches.off().map(({ by }) => by)).toEqual([supervisor.name]);
  });
});

describe('the centre’s name and number', () => {
  it('hold from the next page on, and go back to the environment', async () => {
    const saved = await as(admin).post('/settings/centre', {
      ...{ name: 'Trung tâm phường Mẫu', hotline: '', replyHours: '0,5', version: '0' },
    });
    expect(saved.status).toBe(303);
    expect(await (await app.request('/api/v1/centre')).json()).toEqual({
      ...{ name: 'Trung tâm phường Mẫu', hotline: null },
    });
    expect(await read(admin, '/settings/centre')).toContain('value="0,5"');
    await as(admin).post('/settings/centre/reset', { version: '1' });
    expect(await (await app.request('/api/v1/centre')).json()).toMatchObject({ hotline: '1900 0000' });
  });

  it('stay as they were where the number is none', async () => {
    const wrong = await as(admin).post('/settings/centre', {
      ...{ name: 'X', hotline: 'gọi tôi', replyHours: 'mai', version: '0' },
    });
    const page = await wrong.text();
    expect([wrong.status, page.includes('value="gọi tôi"')]).toEqual([422, true]);
    expect(page).toContain('Cần một số từ 0,25 đến 80.');
    expect(settings.value('centre')).toBeNull();
  });
});

describe('how long things are kept', () => {
  beforeEach(async () => {
    await db.query(`insert into deliveries (channel, account, dedupe_key, received_at, state)
      values ('web', 'page', 'k', now() - interval '40 days', 'done')`);
  });

  it('is saved after it was shown how many rows the next night deletes', async () => {
    const asked = await read(dpo, `/settings/retention?${new URLSearchParams(periods)}`);
    expect(asked).toMatch(/Tin đã nhận và đã gửi<\/th>.*?30 ngày.*?>1<\/span>/);
    expect(settings.value('retention')).toBeNull();
    const saved = await as(dpo).post('/settings/retention', {
      ...periods,
      version: '0',
      why: 'theo quy chế',
    });
    expect(saved.headers.get('Location')).toContain('said=saved');
    expect(await read(admin, '/settings/retention')).toContain('value="365"');
  });

  it('is never so short that promises would be broken', async () => {
    const asked = { ...periods, deliveriesDays: '6', messagesDays: 'mãi' };
    const shown = await as(dpo).get(`/settings/retention?${new URLSearchParams(asked)}`);
    expect([shown.status, (await shown.text()).includes('Ngắn quá')]).toEqual([422, true]);
    expect((await as(dpo).post('/settings/retention', { ...asked, version: '0', why: 'x' })).status).toBe(
      422,
    );
    expect(settings.value('retention')).toBeNull();
  });
});

describe('the citizens’ page while it is switched off', () => {
  it('says so, and keeps in its box what was asked without browser code', async () => {
    await as(admin).post('/settings/switches', { ...stop, name: 'web', why: 'bảo trì' });
    expect(await (await app.request('/')).text()).toContain('Trợ lý đang tạm dừng');
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' };
    const asked = await app.request('/', { method: 'POST', headers, body: 'question=lệ+phí+nuôi+rùa' });
    const page = await asked.text();
    expect([asked.status, page.includes('Trợ lý đang tạm dừng')]).toEqual([503, true]);
    expect(page).toContain('lệ phí nuôi rùa</textarea>');
    await as(admin).post('/settings/switches', {
      ...stop,
      name: 'web',
      act: 'on',
      version: '1',
      why: 'xong',
    });
    expect(await (await app.request('/')).text()).not.toContain('đang tạm dừng');
  });

  it('takes in what is sent from an open page, and its receipt says that it waits', async () => {
    const post = async (path: string, body: object, token = '') =>
      await app.request(`/api/v1/chat/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    const { token } = await (await post('session', { carry: 'token' })).json();
    const say = async (clientMessageId: string) =>
      await (
        await post('messages', { clientMessageId, text: 'lệ phí?', tab: clientMessageId }, token)
      ).json();
    expect(await say('7d5c1f0e-3f3a-4c38-9c3c-0d5a2b7f9e10')).not.toHaveProperty('paused');
    await as(admin).post('/settings/switches', { ...stop, name: 'web', ways: 'in', why: 'bảo trì' });
    expect(await say('7d5c1f0e-3f3a-4c38-9c3c-0d5a2b7f9e11')).toMatchObject({ paused: true });
    expect(await db.query(`select id from deliveries where state = 'waiting'`)).toHaveLength(2);
  });
});
