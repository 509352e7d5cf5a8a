import { beforeAll, describe, expect, test } from 'vitest';
import { greetWithNotices } from '#src/answers/greet-with-notices.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { approver, editor, openDesk } from '#tests/support/desk-acts.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase('once');
const supervisor = inventedStaff('supervisor');
const bound = inventedStaff(['editor', 'approver'], { id: 'bound', agencies: ['Công an xã Mẫu'] });
const name = 'Quầy đất đai tạm dừng vì mất điện';
const day = (date: string) => ({ clock: fixedClock(`${date}T09:00:00+07:00`) });
const on = (date: string) => openDesk(db, day(date));
const as = (who: Parameters<typeof staffClient>[1], date = '2026-11-23') =>
  staffClient(staffApp({ db, ...day(date) }, [editor, approver, supervisor, bound]), who);
const page = async (who = approver, date?: string) =>
  await (await as(who, date).get('/settings/notices')).text();
/** What stands between the heading of a group and the next. */
const group = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';
const chat = async (date: string) => await (await staffApp({ db, ...day(date) }, []).request('/')).text();
const greeting = async (date: string) => JSON.stringify(await greetWithNotices(on(date).resources, 'vi'));

/** From the button of the page through the desk's editor and the second person: shown from the 25th to the 27th. */
async function publish(): Promise<string> {
  const begun = await as(editor).post('/settings/notices');
  const id = /\/desk\/drafts\/([\w-]+)/.exec(begun.headers.get('Location') ?? '')?.[1] ?? '';
  const desk = on('2026-11-23');
  const told = { id: 'mat-dien', name, text: 'Mời anh/chị quay lại sau ngày 27/11 hoặc nộp trực tuyến.' };
  await desk.save(id, { ...told, effectiveFrom: '2026-11-25', effectiveTo: '2026-11-27' });
  await desk.submit(id);
  expect(await desk.approve(id, '2026-11-25')).toMatchObject({ kind: 'published' });
  return id;
}

describe('the page of notices', () => {
  test('says where there are none, and what a notice is for', async () => {
    const shown = await page(supervisor);
    expect(shown).toContain('Không có thông báo nào đang hiển thị');
    expect(shown).not.toContain('Thêm thông báo');
  });

  test('begins one at the desk, with its first and its last day filled in', async () => {
    const begun = await as(editor).post('/settings/notices');
    expect(begun.status).toBe(303);
    const [draft] = await db.query<{ kind: string; content: Record<string, string> }>(
      'select kind, content from drafts',
    );
    expect(draft).toMatchObject({
      kind: 'notice',
      content: { effectiveFrom: '2026-11-23', effectiveTo: '2026-11-29' },
    });
    expect(await db.query('select from versions')).toHaveLength(0);
  });
});

describe('a notice for some days', () => {
  beforeAll(async () => {
    await publish();
  });

  test.each([
    ['planned before its first day', '2026-11-24', 'planned'],
    ['running on its first', '2026-11-25', 'running'],
    ['running on its last', '2026-11-27', 'running'],
    ['over on the day after', '2026-11-28', 'ended'],
  ])('is %s', async (_how, date, state) => {
    const shown = await page(approver, date);
    for (const each of ['running', 'planned', 'ended']) {
      expect({ each, has: group(shown, each).includes(name) }).toEqual({ each, has: each === state });
    }
    expect(shown).toContain('từ 25/11/2026, đến hết 27/11/2026');
    expect(shown).toContain(`${editor.name}, ${approver.name} duyệt`);
  });

  test.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11-27', true],
    ['2026-11-28', false],
  ])('on %s is told above the chat, in the greeting and to who asks: %s', async (date, isTold) => {
    expect((await chat(date)).includes(name)).toBe(isTold);
    expect((await greeting(date)).includes(name)).toBe(isTold);
    const { parts } = await on(date).ask(name);
    expect(JSON.stringify(parts).includes('Mời anh/chị quay lại sau ngày 27/11')).toBe(isTold);
  });

  test('is stopped at once by who may, with a reason, and by nobody else', async () => {
    const [version] = await db.query<{ id: string }>('select id::text from versions');
    const fields = { entry: 'notice:mat-dien', version: version?.id ?? '', why: 'Có điện lại rồi' };
    expect((await as(editor, '2026-11-25').post('/settings/notices/stop', fields)).status).toBe(403);
    const refused = await as(bound, '2026-11-25').post('/settings/notices/stop', fields);
    expect(await refused.text()).toContain('Việc này của cả trung tâm');
    expect(await chat('2026-11-25')).toContain(name);
    const stopped = await as(approver, '2026-11-25').post('/settings/notices/stop', fields);
    expect(stopped.headers.get('Location')).toContain('said=stopped');
    expect(await chat('2026-11-25')).not.toContain(name);
    expect(group(await page(approver, '2026-11-25'), 'ended')).toContain(`${approver.name} ngừng hiển thị`);
    const again = await as(approver, '2026-11-25').post('/settings/notices/stop', fields);
    expect(again.headers.get('Location')).toContain('said=gone');
  });

  test('is read, and not touched, by who sees some agencies only', async () => {
    const shown = await page(bound, '2026-11-25');
    expect(shown).toContain(name);
    expect(shown).toContain('Thông báo là việc của cả trung tâm');
    expect(shown).not.toContain('/settings/notices/stop');
  });
});
