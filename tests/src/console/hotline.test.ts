import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { systemClock } from '#src/clock.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { takeCallEvents } from '#src/hotline/take-call-events.ts';
import type { Staff } from '#src/people/staff.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { echoAnswer } from '#tests/support/echo-answer.ts';
import { employStaff } from '#tests/support/fill-console.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { staffClient } from '#tests/support/staff-client.ts';
import { said } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const colleague = inventedStaff('operator', { id: 'colleague', email: 'dong-nghiep@mau.example' });
const ward = inventedStaff('operator', {
  ...{ id: 'ward', email: 'phuong@mau.example', agencies: ['UBND phường Mẫu'] },
});
const admin = inventedStaff('admin');
const supervisor = inventedStaff('supervisor');
const everybody = [operator, colleague, ward, admin, supervisor];
const signals = createSignals();
let later = 0;
const clock = { now: () => systemClock.now(), elapsed: () => systemClock.elapsed() + later };
const resources = webResources({ db, clock, signals });
const signIn = new SignedInAs(everybody);
const app = createApp(
  { ...resources, openStaffSide: (on, held) => openConsole(on, { ...held, signIn }, consoleRoutes) },
  new ScriptedVerbs(echoAnswer),
);
const as = (staff: Staff) => staffClient(app, staff, resources);
beforeEach(async () => {
  await importInvented(resources);
  for (const each of everybody) await employStaff(resources, each);
});

async function tell(...events: readonly object[]): Promise<void> {
  const keys = await openKeys(resources.sessionSecret);
  await takeCallEvents({ ...resources, keys }, { source: 'tổng đài thử', events });
}

const started = (told: object = {}) => ({
  ...{ type: 'call.started', call: 'c1', at: new Date().toISOString(), operator: '201' },
  ...told,
});
const callId = async () => (await db.query<{ id: string }>('select id from calls'))[0]?.id ?? '';

/** What a stream tells, one event at a time. */
async function listen(staff: Staff, path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await app.request(`/console${path}`, {
    headers: { Cookie: SignedInAs.cookie(staff), ...headers },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let heard = '';
  return {
    response,
    /** All of it so far. */
    heard: () => heard,
    async next(event: string): Promise<{ readonly id: string; readonly data: string }> {
      for (;;) {
        const told = new RegExp(`event: ${event}\\ndata: ?(.*)\\nid: (.*)\\n\\n`).exec(text);
        if (told) {
          text = text.slice(told.index + told[0].length);
          return { data: told[1] ?? '', id: told[2] ?? '' };
        }
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done) throw new Error(`the stream ended without ${event}: ${text}`);
        text += value;
        heard += value;
      }
    },
    async close() {
      await reader?.cancel();
    },
  };
}

describe('the stream of a call', () => {
  test('tells what is said as it comes, and goes on where a page was', async () => {
    await tell(started(), said('u1', 'dạ em chào'));
    const id = await callId();
    await as(operator).post(`/hotline/${id}/act`, { act: 'take-up' });
    const stream = await listen(operator, `/hotline/${id}/stream`);
    const first = await stream.next('said');
    expect(JSON.parse(first.data)).toMatchObject([{ by: 'citizen', text: 'dạ em chào', isFinal: true }]);
    await tell(said('u2', 'em hỏi', { final: false }));
    const second = await stream.next('said');
    expect(JSON.parse(second.data)).toMatchObject([{ text: 'em hỏi', isFinal: false }]);
    await stream.close();

    await tell(said('u2', 'em hỏi giấy nuôi rùa'));
    const again = await listen(operator, `/hotline/${id}/stream`, { 'Last-Event-ID': second.id });
    expect(JSON.parse((await again.next('said')).data)).toMatchObject([{ text: 'em hỏi giấy nuôi rùa' }]);
    await as(operator).post(`/hotline/${id}/act`, { act: 'swap' });
    const swapped = JSON.parse((await again.next('said')).data) as readonly { readonly by: string }[];
    expect(swapped.map(({ by }) => by)).toEqual(['operator', 'operator']);
    await again.close();
  });

  test('tells nothing that is said to whoever does not answer, and is none to another agency', async () => {
    await tell(started(), said('u1', 'chuyện riêng'));
    const id = await callId();
    const free = await listen(colleague, `/hotline/${id}/stream`);
    await free.next('changed');
    await as(operator).post(`/hotline/${id}/act`, { act: 'take-up' });
    await tell(said('u2', 'chuyện riêng nữa'));
    // Who has it now is told; what is said is not, or it would stand before this.
    expect((await free.next('changed')).data).toBe('');
    await tell({ type: 'call.ended', call: 'c1', at: new Date().toISOString() });
    await free.next('changed');
    expect(free.heard()).not.toContain('riêng');
    await free.close();
    expect((await listen(ward, `/hotline/${id}/stream`)).response.status).toBe(404);
  });
});

test('whoever is signed out while much is said hears no more of it', async () => {
  await tell(started(), said('u1', 'dạ em chào'));
  const id = await callId();
  await as(colleague).post(`/hotline/${id}/act`, { act: 'take-up' });
  const stream = await listen(colleague, `/hotline/${id}/stream`);
  await stream.next('said');
  signIn.end(colleague);
  later += 60_000;
  await tell(said('u2', 'còn nghe'));
  await expect(stream.next('never').finally(() => signIn.let(colleague))).rejects.toThrow('ended');
});

describe('what is typed', () => {
  test('is answered with the card and what is near, and stands in no log and no table', async () => {
    await as(operator).post('/hotline', { phone: '' });
    const id = await callId();
    const page = await (
      await as(operator).post(`/hotline/${id}/typed`, { text: 'lam giay nuoi rua can gi' })
    ).text();
    expect(page).toContain('Tờ khai nuôi rùa');
    expect(page).toContain('9.000002');
    expect(await db.query('select from questions')).toEqual([]);
    const empty = await (await as(operator).post(`/hotline/${id}/typed`, { text: 'zzz qqq' })).text();
    expect(empty).toContain('Chưa đủ ý để trả lời');
    expect((await as(operator).post(`/hotline/${id}/typed`, { text: 'x'.repeat(501) })).status).toBe(400);
  });

  test('is kept by a press also without scripts, and its card is open then', async () => {
    await as(operator).post('/hotline', {});
    const id = await callId();
    const kept = await as(operator).post(`/hotline/${id}/kept`, { text: 'làm giấy nuôi rùa cần gì' });
    const location = kept.headers.get('Location') ?? '';
    expect(location).toMatch(new RegExp(`^/console/hotline/${id}\\?card=[0-9a-f-]{36}&said=kept$`));
    const page = await (await as(operator).get(location.replace('/console', ''))).text();
    expect(page.match(/Tờ khai nuôi rùa/g)?.length).toBeGreaterThanOrEqual(2);
    const again = await as(operator).post(`/hotline/${id}/kept`, { text: 'làm giấy nuôi rùa cần gì' });
    expect(again.headers.get('Location')).toBe(location.replace('said=kept', 'said=known'));
  });
});

describe('a call that a supervisor follows', () => {
  const turn = async (on: 'yes' | 'no', version: number) =>
    await as(admin).post('/settings/calls/following', {
      on,
      why: 'đào tạo người mới',
      version: `${version}`,
    });
  const begin = async () => {
    await tell(started(), said('u1', 'em muốn hỏi giấy nuôi rùa'));
    const id = await callId();
    await as(operator).post(`/hotline/${id}/act`, { act: 'take-up' });
    return id;
  };
  const words = 'em muốn hỏi giấy nuôi rùa';

  test('is followed by nobody until an admin switches it on with a reason', async () => {
    const id = await begin();
    const page = await (await as(supervisor).get(`/hotline/${id}`)).text();
    expect(page).not.toContain(words);
    expect(page).not.toContain(`/hotline/${id}/follow`);
    const tried = await as(supervisor).post(`/hotline/${id}/follow`, { act: 'follow' });
    expect(tried.headers.get('Location')).toContain('said=changed');
    const unreasoned = { on: 'yes', why: ' ', version: '0' };
    expect((await as(admin).post('/settings/calls/following', unreasoned)).status).toBe(422);
    expect((await as(supervisor).post('/settings/calls/following', unreasoned)).status).toBe(403);
    await turn('yes', 0);
    expect(await (await as(supervisor).get(`/hotline/${id}`)).text()).toContain(`/hotline/${id}/follow`);
    expect((await as(colleague).post(`/hotline/${id}/follow`, { act: 'follow' })).status).toBe(403);
    expect(await (await as(colleague).get(`/hotline/${id}`)).text()).not.toContain(words);
  });

  test('shows what is said to them, and their name to whoever answers, for as long as they look', async () => {
    await turn('yes', 0);
    const id = await begin();
    const answering = await listen(operator, `/hotline/${id}/stream`);
    await answering.next('said');
    await answering.next('changed');
    await as(supervisor).post(`/hotline/${id}/follow`, { act: 'follow' });
    await answering.next('changed');
    expect(await (await as(operator).get(`/hotline/${id}/parts`)).text()).toContain(supervisor.name);
    const following = await listen(supervisor, `/hotline/${id}/stream`);
    expect((await following.next('said')).data).toContain(words);
    const page = await (await as(supervisor).get(`/hotline/${id}`)).text();
    expect(page).toContain(words);
    expect(page).not.toContain('ask-form');
    await as(supervisor).post(`/hotline/${id}/follow`, { act: 'leave' });
    await answering.next('changed');
    expect(await (await as(operator).get(`/hotline/${id}/parts`)).text()).not.toContain(supervisor.name);
    expect(await (await as(supervisor).get(`/hotline/${id}`)).text()).not.toContain(words);
    const acts = await db.query<{ act: string }>(
      `select act from audit_entries where act in ('call.followed', 'call.left') order by id`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['call.followed', 'call.left']);
    await following.close();
    await answering.close();
  });

  test('is shown no more from the moment when it is switched off, and was kept up by an open page alone', async () => {
    await turn('yes', 0);
    const id = await begin();
    await as(supervisor).post(`/hotline/${id}/follow`, { act: 'follow' });
    const following = await listen(supervisor, `/hotline/${id}/stream`);
    await following.next('said');
    await following.next('changed');
    await turn('no', 1);
    await following.next('changed');
    await tell(said('u2', 'số nhà em ở đường Mẫu', { endOfTurn: true }));
    await as(operator).post(`/hotline/${id}/act`, { act: 'swap' });
    await following.next('changed').catch(() => null);
    expect(following.heard()).not.toContain('đường Mẫu');
    await turn('yes', 2);
    await db.query(`update call_followers set seen_at = clock_timestamp() - interval '1 minute'`);
    expect(await (await as(supervisor).get(`/hotline/${id}`)).text()).not.toContain(words);
    await following.close();
  });
});

test('what was typed into a wrap-up stands there still where it could not be saved', async () => {
  await as(operator).post('/hotline', {});
  const id = await callId();
  await as(operator).post(`/hotline/${id}/kept`, { text: 'làm giấy nuôi rùa cần gì' });
  const typed = { category: 'other', summary: 'Bác hỏi về con rùa già', promises: 'Gọi lại sáng mai' };
  const form = { ...typed, 'codes[]': ['9.000001'], revision: '0' };
  const save = async (fields: object) =>
    await as(operator).post(`/hotline/${id}/wrap`, { ...form, ...fields });
  const live = await save({});
  expect(live.status).toBe(422);
  expect(await live.text()).toMatch(/Bác hỏi về con rùa già[\s\S]*Gọi lại sáng mai/);
  await as(operator).post(`/hotline/${id}/act`, { act: 'end' });
  expect((await save({ summary: 'Bản của tab kia' })).status).toBe(303);
  const changed = await save({});
  expect(changed.status).toBe(409);
  const page = await changed.text();
  expect(page).toContain('Bác hỏi về con rùa già');
  expect(page).toContain('Bản của tab kia');
});

describe('a code to be read to the caller', () => {
  test('is made by a press, stands on the call and on its wrap-up, and is whoever answers’ alone', async () => {
    await as(operator).post('/hotline', {});
    const id = await callId();
    const none = await as(operator).post(`/hotline/${id}/link`, { from: 'call' });
    expect(none.headers.get('Location')).toContain('said=changed');
    await as(operator).post(`/hotline/${id}/kept`, { text: 'làm giấy nuôi rùa cần gì' });
    const made = await as(operator).post(`/hotline/${id}/link`, { from: 'call' });
    expect(made.headers.get('Location')).toBe(`/console/hotline/${id}?said=linked`);
    const code = /GOI \d{3} \d{3}/;
    for (const path of [`/hotline/${id}`, `/hotline/${id}/parts`, `/hotline/${id}/wrap`]) {
      expect(await (await as(operator).get(path)).text(), path).toMatch(code);
    }
    const again = await as(operator).post(`/hotline/${id}/link`, { from: 'wrap' });
    expect(again.headers.get('Location')).toBe(`/console/hotline/${id}/wrap?said=linked`);
    expect((await as(colleague).post(`/hotline/${id}/link`, { from: 'call' })).status).toBe(404);
    expect(await (await as(colleague).get(`/hotline/${id}`)).text()).not.toMatch(code);
  });
});

describe('a call of a feed', () => {
  test('comes to whoever sits at its line, and to nobody once they have left', async () => {
    await as(operator).post('/hotline/line', { line: ' 201 ' });
    await as(colleague).post('/hotline/line', { line: '202' });
    await tell(started());
    expect(await db.query('select staff_id as who from calls')).toEqual([{ who: operator.id }]);
    expect(await (await as(operator).get('/hotline')).text()).toContain('Của tôi');

    await as(colleague).post('/hotline/line', { line: '201' });
    await tell(started({ call: 'c2' }));
    expect(await db.query(`select staff_id as who from calls where source_call = 'c2'`)).toEqual([
      { who: colleague.id },
    ]);
    await as(colleague).post('/hotline/line', { line: '' });
    await tell(started({ call: 'c3' }), started({ call: 'c4', operator: operator.email.toUpperCase() }));
    expect(
      await db.query(
        `select staff_id as who from calls where source_call in ('c3', 'c4') order by source_call`,
      ),
    ).toEqual([{ who: null }, { who: operator.id }]);
  });

  test('that was taken up stays with whoever has it', async () => {
    await tell(started({ operator: null }));
    await as(colleague).post(`/hotline/${await callId()}/act`, { act: 'take-up' });
    await as(operator).post('/hotline/line', { line: '201' });
    await tell(started({ at: new Date(Date.UTC(2026, 10, 18)).toISOString() }));
    expect(await db.query('select staff_id as who from calls')).toEqual([{ who: colleague.id }]);
  });
});

test('whoever sees one agency’s matters begins calls that are of it, and sees them', async () => {
  const begun = await as(ward).post('/hotline', { phone: '' });
  expect((await as(ward).get(pathIn(begun))).status).toBe(200);
  expect(await db.query('select agency from calls')).toEqual([{ agency: 'UBND phường Mẫu' }]);
});

test('what callers are told is set by the centre, stands on each call that is begun after, and is taken away again', async () => {
  const announcement = 'Cuộc gọi được ghi thành chữ, không ghi âm.';
  expect((await as(admin).post('/settings/calls', { announcement: ' ', version: '0' })).status).toBe(422);
  await as(admin).post('/settings/calls', { announcement, version: '0' });
  expect((await as(admin).post('/settings/calls', { announcement: 'Khác', version: '0' })).status).toBe(409);
  const begun = await as(operator).post('/hotline', {});
  const page = await (await as(operator).get(pathIn(begun))).text();
  expect(page).toContain(announcement);
  await as(admin).post('/settings/calls/reset', { version: '1' });
  const after = await as(operator).post('/hotline', {});
  expect(await (await as(operator).get(pathIn(after))).text()).not.toContain(announcement);
});

function pathIn(response: Response): string {
  return (response.headers.get('Location') ?? '').replace('/console', '');
}

test('an address of the console that does not exist has the console’s own page for it', async () => {
  const lost = await as(operator).get('/hotlime');
  expect(lost.status).toBe(404);
  const page = await lost.text();
  expect(page).toContain('href="/console"');
  expect(page).not.toContain('action="/chat"');
});
