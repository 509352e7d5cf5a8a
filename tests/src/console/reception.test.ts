import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Centre } from '#src/answers/answer.ts';
import { composeGreeting } from '#src/answers/compose/compose-greeting.ts';
import { usualReception } from '#src/config.ts';
import { sayStanding } from '#src/conversations/line/say-standing.ts';
import { standingOf } from '#src/conversations/line/standing.ts';
import { promiseReply } from '#src/conversations/promise-reply.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { liveCentre } from '#src/settings/live-centre.ts';
import { liveReception } from '#src/settings/live-reception.ts';
import { type LiveSettings, openSettings } from '#src/settings/open-settings.ts';
import { readHoursForm, typeHours } from '#src/settings/read-hours-form.ts';
import { createSignals } from '#src/signals.ts';
import { citizenChat } from '#tests/support/citizen-chat.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const admin = inventedStaff('admin');
const supervisor = inventedStaff('supervisor');
/** A Wednesday evening. */
const clock = fixedClock('2026-11-18T18:30:00+07:00');
const given: Centre = { name: 'Trung tâm Mẫu', hotline: '1900 0000', province: null };
let settings: LiveSettings;
let held: Parameters<typeof staffApp>[0];

beforeEach(async () => {
  const signals = createSignals();
  settings = await openSettings({ db, log: recordingLog(), signals });
  const reception = liveReception({ ...usualReception, transcriber: null }, settings);
  held = { db, clock, signals, reception, centre: liveCentre(given, settings), switches: settings.switches };
});
afterEach(async () => await settings.close());

const as = (who = admin) => staffClient(staffApp(held, [admin, supervisor]), who);
const week = (spans: string) => ({
  ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`day${day}`, spans])),
  ...{ day6: '', day7: '', days: '', version: '0' },
});
const desk = () => ({ db, clock, centre: held.centre ?? given, reception: held.reception });

describe('the hours in which people answer', () => {
  const typed = { week: ['7:30-11:30, 13h30-17h', '', '', '', '', '', ''], days: '' };

  test('are read as people write them, and written the same way back', () => {
    const days = '31/12/2026: nghỉ, tổng kết năm\n30/12/2026: 7:30-11:30, chỉ buổi sáng\n1/1/2027: nghỉ';
    const read = readHoursForm({ ...typed, days });
    if (read.kind !== 'hours') throw new Error(JSON.stringify(read.wrong));
    expect(read.value.week[0]).toEqual([
      { opens: '07:30', closes: '11:30' },
      { opens: '13:30', closes: '17:00' },
    ]);
    expect(read.value.days).toMatchObject([
      { day: '2026-12-31', why: 'tổng kết năm', hours: [] },
      { day: '2026-12-30', why: 'chỉ buổi sáng', hours: [{ opens: '07:30', closes: '11:30' }] },
      { day: '2027-01-01', hours: [] },
    ]);
    expect(readHoursForm(typeHours(read.value))).toEqual(read);
  });

  test.each([
    ['a time that is none', { ...typed, week: ['25:00-26:00', '', '', '', '', '', ''] }, 'week.0', 'time'],
    ['words', { ...typed, week: ['cả ngày', '', '', '', '', '', ''] }, 'week.0', 'time'],
    [
      'an end before its beginning',
      { ...typed, week: ['11:30-7:30', '', '', '', '', '', ''] },
      'week.0',
      'span',
    ],
    [
      'spans over each other',
      { ...typed, week: ['8-12, 11-13', '', '', '', '', '', ''] },
      'week.0',
      'overlap',
    ],
    ['a week without anybody', { week: ['', '', '', '', '', '', ''], days: '' }, 'week', 'never'],
    ['a line that is no day', { ...typed, days: 'hôm qua nghỉ' }, 'days', 'day'],
    ['a day that is none', { ...typed, days: '31/02/2027: nghỉ' }, 'days', 'day'],
    ['a day told twice', { ...typed, days: '1/2/2027: nghỉ\n01/02/2027: nghỉ' }, 'days', 'twice'],
    ['hours without a reason', { ...typed, days: '1/2/2027: 8:00-9:00' }, 'days', 'why'],
  ])('refuse %s', (_, given_, field, key) => {
    expect(readHoursForm(given_)).toMatchObject({ kind: 'wrong', wrong: { [field]: { key } } });
  });

  test('hold for promises and for what is said of a wait, in every program, and can be put back', async () => {
    expect(await promiseReply(desk())).toEqual(new Date('2026-11-19T11:30:00+07:00'));
    expect(await (await as().get('/settings/hours')).text()).toContain('Có người lại lúc 07:30');
    const saved = await as().post('/settings/hours', week('8:00-12:00, 13:00-21:00'));
    expect(saved.headers.get('Location')).toBe('/console/settings/hours?said=saved');
    await settings.refresh();
    expect(await promiseReply(desk())).toEqual(new Date('2026-11-19T09:30:00+07:00'));
    expect((await standingOf(desk(), null)).desk).toEqual({ kind: 'open' });
    const page = await (await as(supervisor).get('/settings/hours')).text();
    expect(page).toContain('đang trong giờ trả lời');
    expect(page).toContain('khác giờ mở cửa quầy, sớm nhất vào ngày 18/11/2026');
    expect(page).not.toContain('name="day1"');
    await as().post('/settings/hours/reset', { version: '1' });
    await settings.refresh();
    expect(await promiseReply(desk())).toEqual(new Date('2026-11-19T11:30:00+07:00'));
    const acts = await db.query('select act, subject_id as subject from audit_entries');
    expect(acts).toEqual(Array(2).fill({ act: 'setting.changed', subject: 'hours' }));
  });

  test('that are wrong come back as they were typed, and whoever is late overwrites nothing', async () => {
    const wrong = await as().post('/settings/hours', {
      ...week('8-12'),
      day2: '12:00-8:00',
      day3: '8-12, 11-15',
      days: 'mai nghỉ',
    });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('value="12:00-8:00"');
    for (const each of ['phải sau giờ bắt đầu', 'chồng lên nhau', 'Không đọc được dòng này']) {
      expect(page).toContain(each);
    }
    expect(page).toContain('Dòng: &quot;mai nghỉ&quot;');
    await as().post('/settings/hours', week('8:00-12:00'));
    expect((await as().post('/settings/hours', week('9:00-10:00'))).status).toBe(409);
    const again = await (await as().post('/settings/hours', week('10:00-9:00'))).text();
    expect(again, 'a form that comes back is still the one that was opened').toContain(
      'name="version" value="0"',
    );
    expect((await as(supervisor).post('/settings/hours', week('9:00-10:00'))).status).toBe(403);
  });
});

test('what is only tried is shown and not kept', async () => {
  const tried = await as().post('/settings/hours', {
    ...week('8:00-12:00, 13:00-21:00'),
    days: '20/11/2026: nghỉ, tập huấn',
    act: 'try',
  });
  expect(tried.status).toBe(200);
  const page = await tried.text();
  for (const each of ['chưa lưu', 'đang trong giờ trả lời', '20/11/2026: tập huấn', 'khác giờ mở cửa quầy']) {
    expect(page).toContain(each);
  }
  const none = { 'greeting.en': '', 'closed.vi': '', 'closed.en': '', 'waiting.vi': '', 'waiting.en': '' };
  const words = { ...none, 'greeting.vi': '{trung_tam} xin nghe', version: '0', act: 'try' };
  const said = await (await as().post('/settings/texts', words)).text();
  expect(said).toMatch(/Xem thử, chưa lưu:<\/small> Trung tâm Mẫu xin nghe/);
  expect(await db.query('select name from settings')).toEqual([]);
});

test('a conversation that goes on says the words and follows the hours that were set meanwhile', async () => {
  const chat = citizenChat(db);
  Object.assign(chat.resources, { clock, reception: held.reception, centre: held.centre });
  const says = async (text: string) => JSON.stringify(await chat.say(text));
  expect(await says('xin chào')).toContain('trợ lý tự động của Trung tâm Mẫu');
  const empty = { vi: '', en: '' };
  const texts = {
    greeting: { vi: '{trung_tam} nghe đây ạ.', en: '' },
    closed: { vi: 'Cán bộ nghỉ rồi, {gio_mo_lai} có người.', en: '' },
  };
  const kept = { db, clock, signals: createSignals() };
  const change = { version: 0, why: null } as const;
  await changeSetting(kept, admin, { ...change, name: 'texts', value: { ...texts, waiting: empty } });
  const thursday = [[], [], [], [{ opens: '09:15', closes: '11:00' }], [], [], []];
  await changeSetting(kept, admin, { ...change, name: 'hours', value: { week: thursday, days: [] } });
  await settings.refresh();
  expect(await says('xin chào')).toContain('Trung tâm Mẫu nghe đây ạ.');
  const waits = await says('cho tôi gặp cán bộ');
  expect(waits).toContain('Cán bộ nghỉ rồi, 09:15 thứ Năm 19/11 có người.');
});

describe('the centre’s own words', () => {
  const empty = { 'greeting.vi': '', 'greeting.en': '', 'closed.vi': '', 'closed.en': '', 'waiting.vi': '' };
  const form = (over: object) => ({ ...empty, 'waiting.en': '', version: '0', ...over });
  const centre = () => held.centre ?? given;
  const hello = () => {
    const [lead] = composeGreeting({ centre: centre(), language: 'vi' }).blocks;
    return lead?.kind === 'lead' ? lead.text : '';
  };

  test('are said in place of ours, with what is known in its places', async () => {
    expect(hello()).toContain('trợ lý tự động của Trung tâm Mẫu');
    const own = {
      'greeting.vi': 'Xin chào! {trung_tam} nghe đây, gấp thì gọi {tong_dai}.',
      'closed.vi': 'Giờ này {trung_tam} nghỉ, {gio_mo_lai} có người lại.',
      'waiting.vi': 'Trong lúc chờ anh/chị cứ hỏi tiếp.',
    };
    expect((await as().post('/settings/texts', form(own))).status).toBe(303);
    await settings.refresh();
    expect(hello()).toBe('Xin chào! Trung tâm Mẫu nghe đây, gấp thì gọi 1900 0000.');
    const saying = { now: clock.now(), language: 'vi', centre: centre() } as const;
    const closed = await standingOf(desk(), null);
    expect(sayStanding(closed, saying)).toContain('Giờ này Trung tâm Mẫu nghỉ, 07:30');
    expect(sayStanding({ ahead: 1, minutes: null, desk: { kind: 'open' } }, saying)).toMatch(
      /cứ hỏi tiếp\.$/,
    );
    expect(sayStanding(closed, { ...saying, language: 'en' })).not.toContain('Giờ này');
    expect(await (await as().get('/settings/texts')).text()).toContain('07:30 thứ Năm 19/11 có người lại');
  });

  test('are never said where they need what is not known', async () => {
    await as().post('/settings/texts', form({ 'closed.vi': 'Có người lại {gio_mo_lai}.' }));
    await settings.refresh();
    const never = {
      ahead: 0,
      minutes: null,
      desk: { kind: 'closed', opening: { kind: 'no-hours' }, opensAt: null },
    } as const;
    const said = sayStanding(never, { now: clock.now(), language: 'vi', centre: centre() });
    expect(said).toContain('ngoài giờ làm việc');
    expect(said).not.toContain('{');
  });

  test.each([
    [
      'a place that this sentence has not',
      { 'greeting.vi': 'Mở lại {gio_mo_lai}' },
      'Không có chỗ điền {gio_mo_lai}',
    ],
    ['a brace by itself', { 'greeting.vi': 'Chào {Trung tâm' }, 'Dấu { }'],
    ['what fits no channel', { 'closed.en': 'x'.repeat(401) }, 'Dài quá 400 chữ'],
  ])('refuse %s, and keep what was typed', async (_, over, said) => {
    const refused = await as().post('/settings/texts', form(over));
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(said);
    expect(page).toContain(Object.values(over)[0]?.slice(0, 12));
  });

  test('that are all empty are ours again; whoever is late is told', async () => {
    await as().post('/settings/texts', form({ 'greeting.vi': 'Chào <b>bạn</b>' }));
    expect((await as().post('/settings/texts', form({}))).status).toBe(409);
    expect(await (await as().get('/settings/texts')).text()).toContain('Chào &lt;b&gt;bạn&lt;/b&gt;');
    await as().post('/settings/texts', { ...form({}), version: '1' });
    await settings.refresh();
    expect(hello()).toContain('trợ lý tự động');
  });
});
