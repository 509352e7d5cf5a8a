import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualRetention } from '#src/config.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { liveCentre } from '#src/settings/live-centre.ts';
import { liveRetention } from '#src/settings/live-retention.ts';
import { type LiveSettings, openSettings } from '#src/settings/open-settings.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const db = useTestDatabase();
const admin = inventedStaff('admin');
const given = { name: 'Trung tâm thử', hotline: '19000000', province: '00' };
const renamed = { name: 'Trung tâm phường Mẫu', hotline: null };
let settings: LiveSettings;
let resources: ReturnType<typeof make>;

function make() {
  return {
    db,
    log: recordingLog(),
    signals: createSignals(),
    clock: fixedClock('2026-11-23T08:00:00+07:00'),
  };
}

beforeEach(async () => {
  resources = make();
  settings = await openSettings(resources);
});
afterEach(async () => await settings.close());

const rename = async (version = 0, value: typeof renamed | null = renamed) =>
  await changeSetting(resources, admin, { name: 'centre', value, version, why: null });
const acts = async () =>
  await db.query<{ act: string; why: string | null }>('select act, why from audit_entries order by id');

describe('what a centre sets for itself', () => {
  it('holds over the environment as soon as it is said, and the environment again when it is taken back', async () => {
    const centre = liveCentre(given, settings);
    expect([centre.name, centre.hotline, centre.province]).toEqual(Object.values(given));
    expect(await rename()).toEqual({ kind: 'saved' });
    await waitFor(() => centre.name === renamed.name);
    expect([centre.hotline, centre.province]).toEqual([null, '00']);
    expect(await rename(1, null)).toEqual({ kind: 'saved' });
    await waitFor(() => centre.name === given.name);
    expect(centre.hotline).toBe(given.hotline);
  });

  it('is found by a program that nobody told', async () => {
    const deaf = await openSettings(make(), 10);
    await rename();
    await waitFor(() => deaf.value('centre')?.name === renamed.name);
    await deaf.close();
  });

  it('is written by the first of two, and the second is told who that was', async () => {
    await rename();
    const other = inventedStaff('admin', { id: 'staff-other', name: 'Lý Thị Sau' });
    const late = { name: 'centre', value: { name: 'Khác', hotline: null }, version: 0, why: null } as const;
    expect(await changeSetting(resources, other, late)).toEqual({ kind: 'changed', by: admin.name });
    expect(await showSetting(resources, 'centre')).toMatchObject({ value: renamed, version: 1 });
    expect(await acts()).toHaveLength(1);
  });

  it('is changed by those with its right alone', async () => {
    const change = { name: 'centre', value: renamed, version: 0, why: null } as const;
    for (const role of ['operator', 'supervisor', 'dpo', 'editor'] as const) {
      await expect(changeSetting(resources, inventedStaff(role), change)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await acts()).toEqual([]);
  });

  it('is passed over and logged once where it does not fit, and all else is read', async () => {
    await rename();
    await db.query(`insert into settings (name, value, changed_at, changed_by, changed_by_name)
      values ('retention', '{"messagesDays": "ever"}', now(), 'x', 'X'), ('of-later', '1', now(), 'x', 'X')`);
    await settings.refresh();
    await settings.refresh();
    expect(settings.value('centre')).toEqual(renamed);
    expect(liveRetention(usualRetention, settings).messagesDays).toBe(usualRetention.messagesDays);
    const passed = resources.log.lines.filter(({ event }) => event === 'setting.passed-over');
    expect(passed.map(({ fields }) => fields.setting)).toEqual(['of-later', 'retention']);
  });

  it('holds on as it was last heard while the database cannot be reached', async () => {
    let away = false;
    const flaky: typeof db = {
      ...db,
      query: async (sql, params) => {
        if (away) throw new Error('away');
        return await db.query(sql, params);
      },
    };
    await rename();
    const heard = await openSettings({ ...make(), db: flaky });
    away = true;
    await expect(heard.refresh()).rejects.toThrow();
    expect(heard.value('centre')?.name).toBe(renamed.name);
    away = false;
    await heard.refresh();
    await heard.close();
  });
});

describe('a switch', () => {
  const change = { name: 'switch.model', value: { in: false, out: false }, version: 0 } as const;

  it('is not moved without a reason', async () => {
    for (const why of [null, '', '  ']) {
      await expect(changeSetting(resources, admin, { ...change, why })).rejects.toMatchObject({
        code: 'invalid',
      });
    }
    expect([settings.switches.off(), await acts()]).toEqual([[], []]);
  });

  it('tells who moved it, when and why, and so does the audit', async () => {
    await changeSetting(resources, inventedStaff('supervisor'), { ...change, why: 'trả lời lạ' });
    await settings.refresh();
    const { name: by } = inventedStaff('supervisor');
    const since = resources.clock.now();
    expect(settings.switches.off()).toEqual([
      { name: 'model', in: true, out: true, since, by, why: 'trả lời lạ' },
    ]);
    expect(await acts()).toEqual([{ act: 'setting.changed', why: 'trả lời lạ' }]);
  });
});
