import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { confirmTold, ticketing } from '#tests/support/told-tickets.ts';

const db = useTestDatabase('once');
const supervisor = inventedStaff('supervisor');
const colleague = inventedStaff('supervisor', { id: 'other', name: 'Nông Thị Khác' });
const elsewhere = inventedStaff('supervisor', { id: 'far', agencies: ['UBND Phường Xa'] });
const app = staffApp({ db }, [supervisor, colleague, elsewhere]);
const looks = staffClient(app, supervisor);
const second = staffClient(app, colleague);
const far = staffClient(app, elsewhere);
const seen = 'Đã xem giấy hẹn và sổ tiếp nhận';
let ticket: { readonly ticketId: string; readonly code: string };

beforeAll(async () => {
  ticket = await confirmTold(ticketing(db));
  for (const violation of ['late', 'unclear-note']) {
    await db.query(
      `insert into monitoring_confirmations (violation, version, confirmed_by, confirmed_at)
       values ($1, '2026-11', 'Đèo Văn Giám Sát', '2026-11-01T08:00:00+07:00')`,
      [violation],
    );
  }
});
beforeEach(async () => {
  await db.query('delete from monitoring_findings');
});

async function find(
  over: { readonly violation?: string; readonly key?: string; readonly agency?: string } = {},
  evidence: object = { due: '2026-11-20', answered: null },
): Promise<string> {
  const { violation = 'late', key = 'late', agency = 'UBND Phường Mẫu' } = over;
  const [row] = await db.query<{ id: string }>(
    `insert into monitoring_findings (violation, version, ticket_id, key, agency, happened_at, found_at, seen_at, evidence)
     values ($1, '2026-11', $2, $3, $4, '2026-11-20T17:00:00+07:00', '2026-11-21T08:00:00+07:00',
       '2026-11-21T08:00:00+07:00', $5::jsonb) returning id::text`,
    [violation, ticket.ticketId, key, agency, JSON.stringify(evidence)],
  );
  return row?.id ?? '';
}

async function stateOf(id: string) {
  const [row] = await db.query<{ state: string; settled_by: string | null; why: string | null }>(
    'select state, settled_by, why from monitoring_findings where id = $1',
    [id],
  );
  return row;
}

describe('a rule', () => {
  const late = { violation: 'late', version: '2026-11' };

  test('shows what it found once a supervisor of the whole centre has confirmed it, which the audit keeps', async () => {
    const id = await find();
    await db.query('delete from monitoring_confirmations');
    const blind = await (await looks.get('/findings')).text();
    expect(blind, 'nothing to see is not nothing found').toContain('Chưa xem được gì');
    expect(blind).not.toContain('Không còn dấu hiệu vi phạm nào chờ xem');
    expect((await far.post('/findings/rules', { ...late, act: 'confirm' })).status, 'some agencies').toBe(
      404,
    );
    expect(await (await far.get('/findings')).text()).not.toContain('Xác nhận quy tắc');
    for (const violation of ['late', 'unclear-note'])
      await looks.post('/findings/rules', { ...late, violation, act: 'confirm' });
    expect(await (await looks.get('/findings')).text()).toContain(`/console/findings/${id}"`);
    const [kept] = await db.query(
      `select act, subject_id from audit_entries where subject_kind = 'rule' order by id limit 1`,
    );
    expect(kept).toEqual({ act: 'rule.confirm', subject_id: 'late@2026-11' });
  });

  test('is withdrawn again, and one that is not known is not there', async () => {
    const id = await find();
    await looks.post('/findings/rules', { ...late, act: 'withdraw' });
    expect(await (await looks.get('/findings')).text()).not.toContain(`/console/findings/${id}"`);
    await looks.post('/findings/rules', { ...late, act: 'confirm' });
    const unknown = { ...late, version: '1999-01', act: 'confirm' };
    expect((await looks.post('/findings/rules', unknown)).status).toBe(404);
  });
});

describe('what the rules found', () => {
  test('is an empty list with a word, then a line with its rule, and is narrowed by filters', async () => {
    expect(await (await looks.get('/findings')).text()).toContain('Không còn dấu hiệu vi phạm nào chờ xem');
    const id = await find();
    const list = await (await looks.get('/findings')).text();
    expect(list).toContain(`/console/findings/${id}"`);
    expect(list).toContain('Xử lý chậm');
    for (const query of ['rule=unclear-note', 'agency=UBND+Ph%C6%B0%E1%BB%9Dng+Xa', 'state=dismissed']) {
      expect(await (await looks.get(`/findings?${query}`)).text()).toContain('Không có dòng nào khớp');
    }
  });

  test('goes on page by page without losing or repeating a line', async () => {
    await find();
    await db.query(
      `insert into monitoring_findings (violation, version, ticket_id, key, agency, happened_at, found_at, seen_at, evidence)
       select violation, version, ticket_id, 'late ' || n, agency, happened_at, found_at, seen_at, evidence
       from monitoring_findings, generate_series(1, 51) as n`,
    );
    const first = await (await looks.get('/findings')).text();
    const next = /href="\/console(\/findings\?after=[^"]+)" rel="next"/.exec(first)?.[1] ?? '';
    const rest = await (await looks.get(next)).text();
    const ids = (page: string) => [...page.matchAll(/id="finding-(\d+)"/g)].map(([, id]) => id);
    expect(ids(first)).toHaveLength(50);
    expect(new Set([...ids(first), ...ids(rest)]).size).toBe(52);
  });

  test('shows its evidence in words, and leads to the report', async () => {
    const id = await find(
      { violation: 'unclear-note', key: 'answer' },
      { why: 'filler', note: '<img src=x onerror=alert(1)>' },
    );
    const page = await (await looks.get(`/findings/${id}`)).text();
    expect(page).toContain('chỉ ghi lời chung chung');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain(`/console/tickets/${ticket.code}`);
    expect(page).toContain('Nghị định 63/2010/NĐ-CP');
    const late = await (await looks.get(`/findings/${await find()}`)).text();
    expect(late).toContain('20/11/2026');
    expect(late).toContain('chưa có');
  });

  test('is not there for another agency, in any way', async () => {
    const id = await find();
    for (const name of [id, '999999', "1'--", '0x1']) {
      const path = `/findings/${encodeURIComponent(name)}`;
      expect((await far.get(path)).status).toBe(404);
      const verdict = { was: 'open', state: 'dismissed', why: seen };
      expect((await far.post(`${path}/settle`, verdict)).status).toBe(404);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'open' });
    const list = await (await far.get('/findings')).text();
    expect(list).not.toContain(`finding-${id}`);
    expect(list).not.toContain('UBND Phường Mẫu');
    expect(await (await far.post('/findings.csv', { state: 'all' })).text()).not.toContain(ticket.code);
  });
});

describe('a verdict', () => {
  test('is kept with its reason and stands in the audit', async () => {
    const id = await find();
    const done = await looks.post(`/findings/${id}/settle`, { was: 'open', state: 'confirmed', why: seen });
    expect(done.headers.get('Location')).toBe(`/console/findings/${id}?said=confirmed`);
    expect(await stateOf(id)).toEqual({ state: 'confirmed', settled_by: supervisor.name, why: seen });
    expect(
      await db.query(`select act, agency, why, detail from audit_entries order by id desc limit 1`),
    ).toEqual([
      {
        ...{ act: 'finding.settled', agency: 'UBND Phường Mẫu', why: seen },
        detail: { violation: 'late', was: 'open', state: 'confirmed' },
      },
    ]);
  });

  test('without a reason is asked for one, with what was typed', async () => {
    const id = await find();
    const short = await looks.post(`/findings/${id}/settle`, { was: 'open', state: 'confirmed', why: 'ừ' });
    expect(short.status).toBe(422);
    expect(await short.text()).toContain('Xin ghi lý do');
    expect(await stateOf(id)).toMatchObject({ state: 'open' });
  });

  test('that comes second does not overwrite the first, and both may be looked at again', async () => {
    const id = await find();
    await second.post(`/findings/${id}/settle`, { was: 'open', state: 'dismissed', why: seen });
    const why = 'Theo sổ thì hồ sơ này trễ thật';
    const lost = await looks.post(`/findings/${id}/settle`, { was: 'open', state: 'confirmed', why });
    expect(lost.status).toBe(409);
    const page = await lost.text();
    expect(page).toContain(`${colleague.name} đã xem`);
    expect(page).toContain(why);
    expect(await stateOf(id)).toMatchObject({ state: 'dismissed', settled_by: colleague.name });
    await looks.post(`/findings/${id}/settle`, { was: 'dismissed', state: 'open', why });
    expect(await stateOf(id)).toMatchObject({ state: 'open' });
  });
});

test('a file of findings runs nothing in a spreadsheet, and that it was taken stands in the audit', async () => {
  await find({ agency: '=HYPERLINK("//evil.example")', key: 'hostile' });
  const file = await looks.post('/findings.csv', { rule: '', agency: '', state: 'open' });
  expect(file.headers.get('Content-Disposition')).toContain('attachment');
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""//evil.example"")"`);
  expect(csv).toContain(ticket.code);
  const [entry] = await db.query('select act, detail from audit_entries order by id desc limit 1');
  expect(entry).toEqual({ act: 'findings.exported', detail: { findings: 1 } });
});
