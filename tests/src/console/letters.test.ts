import { beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import type { Staff } from '#src/people/staff.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { type RecordingChannel, recordingChannel } from '#tests/support/recording-channel.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { confirmTold } from '#tests/support/told-tickets.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const supervisor = inventedStaff('supervisor');
const admin = inventedStaff('admin');
const operator = inventedStaff('operator');
const ward = { ...inventedStaff('supervisor'), id: 'ward', agencies: ['UBND phường Mẫu'] };
const path = '/settings/letters';
const of = (at: number) => `0b8f3c5e-0000-4000-8000-00000000000${at}`;
let telegram: RecordingChannel;
let app: ReturnType<typeof staffApp>;

beforeEach(() => {
  telegram = recordingChannel('telegram', 'bot');
  const zalo = {
    ...recordingChannel('zalo', 'bot'),
    answerWindow: { freeMs: 1_000, mostMs: 7 * 86_400_000 },
  };
  const channels = new Map([telegram, zalo].map((channel) => [channel.name, channel]));
  app = staffApp({ db, channels, clock: systemClock }, [supervisor, admin, operator, ward]);
});
const as = (who: Staff) => staffClient(app, who);

async function talk(at: number, channel = 'telegram', heard = 'now()'): Promise<void> {
  await db.query(
    `insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
     values ($1, $2, 'bot', $3, now(), now(), ${heard}) on conflict do nothing`,
    [of(at), channel, `chat ${at}`],
  );
}

/** Something that was said there, as a rule given up. */
async function say(
  at: number,
  {
    state = 'failed',
    error = 'too-long',
    channel = 'telegram',
    payload = '{"text":"x"}',
    heard = 'now()',
  } = {},
): Promise<string> {
  await talk(at, channel, heard);
  const [line] = await db.query<{ id: string }>(
    `insert into messages (conversation_id, direction, by, text_masked)
     values ($1, 'outgoing', 'assistant', $2) returning id::text`,
    [of(at), `Lệ phí nuôi rùa <b>${at}</b>`],
  );
  const [row] = await db.query<{ id: string }>(
    `insert into outbox (conversation_id, channel, account, idem, payload, state, attempts, error, message_id, settled_at)
     values ($1, $2, 'bot', gen_random_uuid()::text, $3::jsonb, $4, case when $4 = 'queued' then 0 else 12 end, $5, $6::bigint,
       case when $4 <> 'queued' then now() end)
     returning id::text`,
    [of(at), channel, payload, state, error, line?.id],
  );
  return `m${row?.id}`;
}

/** Something that came in, that no worker could answer. */
async function receive(at: number): Promise<string> {
  await talk(at);
  await db.query(`insert into turns (id, conversation_id, epoch, worked_at) values ($1, $1, 1, now())`, [
    of(at),
  ]);
  await db.query(
    `insert into messages (conversation_id, turn_id, direction, by, text_masked)
     values ($1, $1, 'incoming', 'citizen', 'Nuôi ba ba có cần giấy không')`,
    [of(at)],
  );
  const [row] = await db.query<{ id: string }>(
    `insert into deliveries (channel, account, dedupe_key, conversation_id, state, attempts, turn_id, settled_at)
     values ('telegram', 'bot', gen_random_uuid()::text, $1, 'dead', 4, $1, now()) returning id::text`,
    [of(at)],
  );
  return `d${row?.id}`;
}

const wait = async (at: number, agency: string) =>
  await db.query(
    `insert into handoffs (conversation_id, why, promised_by, agency) values ($1, 'asked', now(), $2)`,
    [of(at), agency],
  );
const states = async () =>
  await db.query<{ state: string; attempts: number; discarded: boolean }>(
    'select state, attempts, discarded_at is not null as discarded from outbox order by id',
  );
const page = async (who: Staff = supervisor, query = '') =>
  await (await as(who).get(`${path}${query}`)).text();
const send = async (ids: readonly string[], fields: object = {}, who: Staff = supervisor) =>
  await as(who).post(path, { 'ids[]': ids, act: 'resend', ...fields });
const drop = { act: 'drop', why: 'đã gọi điện cho người dân' };
const allWell = 'Không có tin nào bị kẹt';

describe('what did not get through', () => {
  test('is listed with its words, its reason and what to mind; an empty list says that all is well', async () => {
    expect(await page()).toContain(allWell);
    await say(1);
    await say(2, { state: 'dead', error: 'server' });
    await receive(3);
    const shown = await page();
    expect(shown).toContain('Lệ phí nuôi rùa &lt;b&gt;1&lt;/b&gt;');
    expect(shown).toContain('tin quá dài với kênh này');
    expect(shown).toContain('chắc chắn chưa ai thấy');
    expect(shown).toContain('có thể người nhận đã thấy');
    expect(shown).toContain('Nuôi ba ba có cần giấy không');
    expect(await (await as(supervisor).get('/settings')).text()).toContain('3 tin');
  });

  test('is filtered by its way, its channel and whether it can be sent again', async () => {
    const [first, unsure] = [await say(1), await say(2, { state: 'dead', error: 'server' })];
    const inward = await receive(3);
    const late = await say(4, { channel: 'zalo', heard: `timestamptz '2026-01-01'` });
    const shown = async (query: string) =>
      [first, unsure, inward, late]
        .map((id, at) => [at, id] as const)
        .filter(([, id]) => filtered[query]?.includes(`id="letter-${id}"`))
        .map(([at]) => at);
    const filtered: Record<string, string> = {};
    for (const query of ['way=in', 'way=out', 'channel=zalo', 'state=ready', 'state=ask', 'state=stuck']) {
      filtered[query] = await page(supervisor, `?${query}`);
    }
    expect(await Promise.all(Object.keys(filtered).map(shown))).toEqual([
      [2],
      [0, 1, 3],
      [3],
      [0],
      [1],
      [2, 3],
    ]);
    expect(await page(supervisor, '?channel=web')).toContain('Không có tin nào như vậy');
  });

  test('goes on with the next page, the newest first', async () => {
    const first = await say(1);
    await db.query(
      `insert into outbox (conversation_id, channel, account, idem, payload, state, settled_at)
       select conversation_id, channel, account, 'more:' || n, payload, 'failed', now() + n * interval '1 s'
       from outbox, generate_series(1, 50) as n`,
    );
    const begun = await page();
    expect(begun).not.toContain(`id="letter-${first}"`);
    expect(begun).toContain('?after=50');
    expect(await page(supervisor, '?after=50')).toContain(`id="letter-${first}"`);
  });

  test('leads to its conversation where staff have a page of it, and nowhere else', async () => {
    await say(1);
    expect(await page()).not.toContain(`/console/inbox/${of(1)}`);
    await wait(1, 'UBND phường Mẫu');
    expect(await page()).toContain(`/console/inbox/${of(1)}`);
  });

  test('shows an admin that it is there, and not what it says', async () => {
    await say(1);
    const shown = await page(admin);
    expect(shown).toContain('tin quá dài với kênh này');
    expect(shown).not.toContain('nuôi rùa');
    expect((await as(operator).get(path)).status).toBe(403);
  });

  test('leaves out what a person said instead, what is erased, and whose reader closed the door', async () => {
    await say(1, { state: 'dead', error: 'taken-over' });
    await say(2, { payload: 'null' });
    await say(3);
    await db.query(`update conversations set unreachable_at = now() where id = $1`, [of(3)]);
    expect(await page()).toContain(allWell);
  });

  test('leaves out what a short answer of ours took the place of, unless that got lost as well', async () => {
    const replaced = await say(1);
    await db.query(
      `insert into outbox (conversation_id, channel, account, idem, payload, state, settled_at)
       values ($1, 'telegram', 'bot', $2, '{}', 'sent', now())`,
      [of(1), `fallback:${replaced.slice(1)}.0`],
    );
    expect(await page()).toContain(allWell);
    await db.query(`update outbox set state = 'dead' where idem like 'fallback:%'`);
    expect((await page()).match(/id="letter-m\d+"/g)).toEqual([`id="letter-${replaced}"`]);
  });
});

describe('sending it again', () => {
  test('begins with the first try, once though two ask at the same time, and the audit says who', async () => {
    const id = await say(1);
    const both = await Promise.all([send([id]), send([id], {}, admin)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await states()).toEqual([{ state: 'queued', attempts: 0, discarded: false }]);
    expect(await db.query('select act, subject_id as subject from audit_entries')).toEqual([
      { act: 'letter.retried', subject: id },
    ]);
  });

  test('comes to the citizen in the order in which it was said, before what still waits there', async () => {
    const [first, second] = [await say(1), await say(1)];
    await say(1, { state: 'queued' });
    await send([second, first]);
    const sending = {
      ...{ db, log: recordingLog(), signals: createSignals(), channels: new Map([['telegram', telegram]]) },
      centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
    };
    while ((await sendDue(sending, { owner: 's', leaseSeconds: 30 })) !== 'idle');
    const idems = await db.query<{ idem: string }>('select idem from outbox order by id');
    expect(telegram.shown.map(({ idem }) => idem)).toEqual(idems.map(({ idem }) => idem));
    expect(await page()).toContain(allWell);
  });

  test.each([
    ['that may have been seen', async () => await say(1, { state: 'dead', error: 'server' }), 'maybe-sent'],
    [
      'that has newer news behind it',
      async () => {
        const id = await say(1);
        await say(1, { state: 'sent', error: '' });
        return id;
      },
      'queued',
    ],
  ] as const)('of one %s needs a word that this is known', async (_, make, state) => {
    const id = await make();
    const refused = await send([id, await say(2)]);
    const shown = await refused.text();
    expect([refused.status, shown.includes('Chưa gửi gì.')]).toEqual([422, true]);
    expect(shown).toMatch(new RegExp(`value="${id}"[^>]*checked`));
    expect(await states()).not.toContainEqual(expect.objectContaining({ attempts: 0 }));
    expect((await send([id], { twice: 'on' })).status).toBe(303);
    expect((await states())[0]).toMatchObject({ state, attempts: 0 });
  });

  test.each([
    [
      'past the time in which its channel takes an answer',
      'quá hạn trả lời',
      async () => await say(1, { channel: 'zalo', heard: `timestamptz '2026-01-01'` }),
    ],
    [
      'whose bot is not ours any more',
      'kênh đang không mở',
      async () => {
        const id = await say(1);
        await db.query(`update outbox set account = 'gone'`);
        return id;
      },
    ],
    [
      'whose file is gone',
      'tệp không còn',
      async () => {
        const id = await say(1);
        await db.query('update outbox set attachment_id = gen_random_uuid()');
        return id;
      },
    ],
    [
      'while a person speaks with them',
      'đang có người trả lời',
      async () => {
        const id = await say(1);
        await db.query(`update outbox set turn_id = gen_random_uuid()`);
        await db.query(
          `update conversations set state = 'with-operator', held_until = now() + interval '1 hour'`,
        );
        return id;
      },
    ],
    ['that came in and whose words were let go', 'không tự trả lời lại được', async () => await receive(1)],
  ] as const)('is refused of one %s, and it can be let go', async (_, words, make) => {
    const id = await make();
    expect(await page()).toContain(words);
    const before = await states();
    const refused = await send([id], { twice: 'on' });
    expect([refused.status, await states()]).toEqual([422, before]);
    expect((await send([id], drop)).headers.get('Location')).toContain('said=dropped');
    expect(await page()).toContain(allWell);
  });

  test('waits while something else is on its way to the same reader', async () => {
    const id = await say(1);
    await say(1, { state: 'queued' });
    await db.query(
      `update outbox set state = 'sending', lease_until = now() + interval '1 minute' where state = 'queued'`,
    );
    expect((await send([id], { twice: 'on' })).status).toBe(409);
    await db.query('update outbox set lease_until = now()');
    expect((await send([id], { twice: 'on' })).status).toBe(303);
  });

  test('is not done by Enter in the field of the other button, nor without anything picked', async () => {
    const id = await say(1);
    const entered = await send([id], { why: drop.why });
    expect([entered.status, (await entered.text()).includes(`value="${drop.why}"`)]).toEqual([422, true]);
    expect((await send([])).status).toBe(422);
    expect((await send(['x1', 'm1; drop table outbox'])).status).toBe(422);
    expect(await states()).toMatchObject([{ state: 'failed' }]);
  });
});

describe('news of a report for another system', () => {
  test('is sent again from its first try, for those of its agency, and needs no word though it may come twice', async () => {
    const { ticketId } = await confirmTold(webResources({ db }));
    const [row] = await db.query<{ id: string }>(
      `insert into ticket_webhooks (ticket_id, history_id, event, state, attempts, error, settled_at)
       select ticket_id, max(id), 'ticket.received', 'dead', 9, 'refused', now() from ticket_history
       where ticket_id = $1 group by ticket_id returning id::text`,
      [ticketId],
    );
    const id = `w${row?.id}`;
    expect(await page(admin)).toContain('Báo sang hệ thống khác: ticket.received');
    expect(await page(supervisor, '?channel=system')).toContain(`id="letter-${id}"`);
    await db.query(`update tickets set agency = 'UBND xã Khác'`);
    expect((await send([id], {}, ward)).status).toBe(409);
    await db.query(`update tickets set agency = 'UBND phường Mẫu'`);
    expect((await send([id], {}, ward)).status).toBe(303);
    expect(await db.query('select state, attempts, error from ticket_webhooks')).toEqual([
      { state: 'queued', attempts: 0, error: null },
    ]);
  });
});

describe('letting it go', () => {
  test('asks for a reason, which is kept, and nothing tells of it any more', async () => {
    const id = await say(1);
    const health = async () => await (await as(supervisor).get('/settings/health')).text();
    expect(await health()).toContain('có tin không gửi được');
    expect((await send([id], { ...drop, why: ' ' })).status).toBe(422);
    const dropped = await as(supervisor).post(`${path}?channel=telegram`, { 'ids[]': [id], ...drop });
    expect(dropped.headers.get('Location')).toBe(`/console${path}?channel=telegram&said=dropped`);
    expect(await health()).not.toContain('có tin không gửi được');
    expect(await states()).toMatchObject([{ state: 'failed', discarded: true }]);
    expect((await send([id])).status).toBe(409);
    expect(await db.query('select act, why from audit_entries')).toEqual([
      { act: 'letter.discarded', why: drop.why },
    ]);
  });

  test('or sending, or seeing, is not for those of another agency', async () => {
    const [other, unasked] = [await say(1), await say(2)];
    const theirs = await say(3);
    await wait(1, 'UBND xã Khác');
    await wait(3, 'UBND phường Mẫu');
    expect((await page(ward)).match(/id="letter-m\d+"/g)).toEqual([`id="letter-${theirs}"`]);
    expect((await send([other, unasked], { twice: 'on' }, ward)).status).toBe(409);
    expect((await send([other, unasked], drop, ward)).status).toBe(409);
    expect((await send([other, theirs], {}, ward)).headers.get('Location')).toContain('said=missed');
    expect((await states()).map(({ state }) => state)).toEqual(['failed', 'failed', 'queued']);
    expect(await db.query('select agency from audit_entries')).toEqual([{ agency: 'UBND phường Mẫu' }]);
  });
});
