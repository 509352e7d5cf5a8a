import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addStaff } from '#db/staff.ts';
import { changeAgency } from '#src/settings/change-agencies.ts';
import { liveTickets } from '#src/settings/live-tickets.ts';
import { type LiveSettings, openSettings } from '#src/settings/open-settings.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { createSignals } from '#src/signals.ts';
import { emptyDraft } from '#src/tickets/draft.ts';
import { sayDraft } from '#src/tickets/say-draft.ts';
import { usualTickets } from '#src/tickets/ticket-settings.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const admin = inventedStaff('admin');
const other = inventedStaff('admin', { id: 'admin-two', name: 'Lường Văn Hai' });
const bound = inventedStaff('admin', { id: 'admin-bound', agencies: ['Sở Xây dựng Mẫu'] });
const clock = fixedClock('2026-11-18T09:30:00+07:00');
let settings: LiveSettings;
let held: Parameters<typeof staffApp>[0];

beforeEach(async () => {
  const signals = createSignals();
  settings = await openSettings({ db, log: recordingLog(), signals });
  const given = { ...usualTickets, agencies: { lighting: 'Điện lực Mẫu', waste: 'Môi trường Mẫu' } };
  held = { db, clock, signals, switches: settings.switches, tickets: liveTickets(given, settings) };
});
afterEach(async () => await settings.close());

const as = (who = admin) => staffClient(staffApp(held, [admin, other, bound]), who);
const page = async (path = '', who = admin) => await (await as(who).get(`/settings/agencies${path}`)).text();
const typed = (over: Record<string, string | readonly string[]> = {}) => ({
  ...{ version: '0', was: '', name: 'Công an xã Mẫu', code: '', phone: '', 'categories[]': [] as string[] },
  ...over,
});
const save = async (over: Parameters<typeof typed>[0] = {}, who = admin) =>
  await as(who).post('/settings/agencies', typed(over));
const versionNow = async () => String((await showSetting({ db }, 'agencies')).version);

/** Somebody who sees to an agency, a report that lies with it, and a finding in it. */
async function useName(name: string): Promise<void> {
  const at = clock.now();
  const person = { id: 'staff-of-it', email: 'cua-minh@mau.example', name: 'Tòng Thị Mẫu' };
  await addStaff(db, { ...person, roles: ['operator'], agencies: [name, 'Sở Y tế Mẫu'], language: 'vi', at });
  await db.query(
    `insert into conversations (id, channel, created_at, last_at) values (gen_random_uuid(), 'web', $1, $1)`,
    [at],
  );
  await db.query(
    `insert into handoffs (conversation_id, why, promised_by, agency) select id, 'asked', $1, $2 from conversations`,
    [at, name],
  );
}
const agenciesOf = async (id: string) =>
  (await db.query<{ agencies: string[] }>('select agencies from staff where id = $1', [id]))[0]?.agencies;

describe('the list of agencies', () => {
  test('is empty at first, and says what it is for', async () => {
    const shown = await page();
    expect(shown).toContain('Chưa có cơ quan nào trong danh sách');
    expect(shown).toContain('Điện lực Mẫu');
  });

  test('takes an agency, to which its reports go from then on in place of what the configuration says', async () => {
    expect(
      (await save({ name: 'Hạ tầng Mẫu', 'categories[]': ['lighting'], phone: '0212 000 000' })).status,
    ).toBe(303);
    expect(held.tickets?.agencies).toEqual({ lighting: 'Hạ tầng Mẫu', waste: 'Môi trường Mẫu' });
    const shown = await page();
    expect(shown).toContain('0212 000 000');
    expect(shown).toContain('Chiếu sáng');
    const [entry] = await db.query<{ act: string }>('select act from audit_entries');
    expect(entry?.act).toBe('agency.added');
  });

  test('is offered where somebody is invited', async () => {
    await save({ name: 'Hạ tầng Mẫu' });
    expect(await (await as().get('/people/invite')).text()).toContain('Hạ tầng Mẫu');
  });

  test.each([
    ['no name', { name: ' ' }, 'Chưa ghi tên'],
    ['a phone that is none', { phone: 'gọi sau' }, 'Số điện thoại chưa đúng'],
    ['a name that is there but for its marks', { name: 'Ha tang Mau' }, 'Tên này đã có'],
    ['a sort of report that goes elsewhere', { 'categories[]': ['roads'] }, 'Có loại đang về cơ quan khác'],
  ])('refuses %s and keeps what was typed', async (_what, over, said) => {
    await save({ name: 'Hạ tầng Mẫu', 'categories[]': ['roads'] });
    const refused = await save({ version: await versionNow(), code: 'H-01', ...over });
    expect(refused.status).toBe(422);
    const shown = await refused.text();
    expect(shown).toContain(said);
    expect(shown).toContain('H-01');
  });

  test('tells who was first, and overwrites nothing', async () => {
    await save({ name: 'Hạ tầng Mẫu' }, other);
    const lost = await save({ name: 'Y tế Mẫu' });
    expect(lost.status).toBe(409);
    expect(await lost.text()).toContain('Lường Văn Hai');
    expect(settings.value('agencies')?.agencies.map(({ name }) => name)).toEqual(['Hạ tầng Mẫu']);
  });
});

describe('another name for an agency', () => {
  test('is carried through everything that has the old one, in one step of the audit', async () => {
    await save({ name: 'Sở Xây dựng Mẫu' });
    await useName('Sở Xây dựng Mẫu');
    const done = await save({ version: '1', was: 'Sở Xây dựng Mẫu', name: 'Sở Xây dựng, Nông nghiệp Mẫu' });
    expect(done.status).toBe(303);
    expect(await agenciesOf('staff-of-it')).toEqual(['Sở Xây dựng, Nông nghiệp Mẫu', 'Sở Y tế Mẫu']);
    const [wait] = await db.query('select agency from handoffs');
    expect(wait).toEqual({ agency: 'Sở Xây dựng, Nông nghiệp Mẫu' });
    const [, entry] = await db.query<{ act: string; detail: unknown }>(
      'select act, detail from audit_entries order by id',
    );
    expect(entry).toMatchObject({
      act: 'agency.renamed',
      detail: { was: 'Sở Xây dựng Mẫu', people: 1, conversations: 1, reports: 0 },
    });
  });

  test('leaves everything as it was where somebody else was first', async () => {
    await save({ name: 'Sở Xây dựng Mẫu' });
    await useName('Sở Xây dựng Mẫu');
    const lost = await save({ version: '0', was: 'Sở Xây dựng Mẫu', name: 'Khác' });
    expect(lost.status).toBe(409);
    expect(await agenciesOf('staff-of-it')).toContain('Sở Xây dựng Mẫu');
  });

  test('gathers under one name what was misspelt', async () => {
    await save({ name: 'Sở Xây dựng Mẫu' });
    await useName('Sở Xay dựng Mẫu');
    expect(await page()).toContain('Đang dùng mà chưa có trong danh sách');
    const merged = { version: '1', from: 'Sở Xay dựng Mẫu', into: 'Sở Xây dựng Mẫu' };
    expect((await as().post('/settings/agencies/merge', merged)).status).toBe(303);
    expect(await agenciesOf('staff-of-it')).toEqual(['Sở Xây dựng Mẫu', 'Sở Y tế Mẫu']);
  });
});

describe('an agency', () => {
  test('stays on the list while somebody sees to it, and it is said what to do', async () => {
    await save({ name: 'Sở Y tế Mẫu' });
    await useName('Sở Xây dựng Mẫu');
    const refused = await as().post('/settings/agencies/remove', { version: '1', name: 'Sở Y tế Mẫu' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Còn 1 cán bộ');
    expect(settings.value('agencies')?.agencies).toHaveLength(1);
  });

  test('goes where nothing is left', async () => {
    await save();
    await as().post('/settings/agencies/remove', { version: '1', name: 'Công an xã Mẫu' });
    expect(settings.value('agencies')?.agencies).toEqual([]);
  });
});

describe('the wards', () => {
  const saveWards = async (wards: string) =>
    await as().post('/settings/agencies/wards', { version: await versionNow(), wards });

  test('are pasted, one a line, and can be tapped where a report asks for one', async () => {
    expect((await saveWards('Phường Mẫu Một\n\n  Xã  Mẫu Hai \nPhường Mẫu Một')).status).toBe(303);
    expect(held.tickets?.served).toEqual(['Phường Mẫu Một', 'Xã Mẫu Hai']);
    const served = held.tickets?.served ?? [];
    const step = { kind: 'ask', field: 'where', missing: [], why: 'ward' } as const;
    const { choices } = sayDraft({ draft: emptyDraft, step }, 'vi', {
      anonymous: false,
      wards: true,
      served,
    });
    expect(choices.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Phường Mẫu Một', 'Xã Mẫu Hai']),
    );
  });

  test('are no districts', async () => {
    const refused = await saveWards('Huyện Mẫu');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Huyện Mẫu');
  });

  test('leave the agencies as they are', async () => {
    await save();
    await saveWards('Xã Mẫu');
    expect(settings.value('agencies')).toMatchObject({
      agencies: [{ name: 'Công an xã Mẫu' }],
      wards: ['Xã Mẫu'],
    });
  });
});

describe('somebody of some agencies only', () => {
  test('reads the list and changes nothing of it', async () => {
    await save();
    const shown = await page('?edit=C%C3%B4ng+an+x%C3%A3+M%E1%BA%ABu', bound);
    expect(shown).toContain('chỉ xem, không đổi được');
    expect(shown).not.toContain('action="/console/settings');
    const refused = await save({ version: '1', name: 'Khác' }, bound);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Việc này của cả trung tâm');
    const agency = { name: 'Khác', code: null, phone: null, categories: [] };
    const changed = changeAgency({ db, clock, signals: createSignals() }, bound, {
      was: null,
      agency,
      version: 1,
    });
    await expect(changed).rejects.toThrow("whole centre's");
  });
});
