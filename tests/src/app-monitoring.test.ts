import { beforeAll, describe, expect, test } from 'vitest';
import { confirmRule, settleFinding } from '#db/monitoring-findings.ts';
import { createApp } from '#src/app.tsx';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { createKey } from '#src/keys/create-key.ts';
import { findViolations } from '#src/monitoring/find-violations.ts';
import { monitoringRules, usualLimits } from '#src/monitoring/monitoring-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { generateMonth, judgedAt } from '#tests/support/generated-month.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const clock = fixedClock(judgedAt);
const resources = { ...webResources({ db }), clock };
const app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
let secret = '';
let truth: readonly string[] = [];

beforeAll(async () => {
  const key = await createKey(resources, { name: 'phòng chất lượng', scopes: ['monitoring.read'] });
  secret = key.secret;
  truth = (await generateMonth(db, 300)).truth;
  const usual = { rules: monitoringRules, limits: usualLimits, clock: usualRules } as const;
  await findViolations(resources, { ...usual, scope: 'all' });
});

async function ask(path: string, key = secret) {
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  return await app.request(`/api/v1/monitoring/${path}`, { headers });
}

async function confirm(violation: (typeof monitoringRules)[number]['violation']) {
  await confirmRule(db, { violation, version: '2026-11', confirmedBy: 'Anh Mẫu', confirmedAt: clock.now() });
}

describe('what a centre watches, over the API', () => {
  test('is nobody’s without a key of that scope', async () => {
    const other = await createKey(resources, { name: 'khác', scopes: ['catalogue.write'] });
    for (const path of ['findings', 'findings/csv', 'measures?month=2026-10', 'surveys?month=2026-10']) {
      expect((await ask(path, '')).status).toBe(401);
      expect((await ask(path, other.secret)).status).toBe(403);
    }
  });

  test('shows nothing of a rule before the centre has confirmed it, and which rules wait', async () => {
    const page = await (await ask('findings')).json();
    expect(page).toMatchObject({ findings: [], next: null });
    expect(page.rules.map(({ confirmedBy }: { confirmedBy: unknown }) => confirmedBy)).toEqual([
      ...[null, null, null, null],
    ]);
    await confirm('late');
    const late = await (await ask('findings?limit=500')).json();
    const lines = late.findings.map((one: { code: string }) => `${one.code} late late`).sort();
    expect(lines).toEqual(truth.filter((line) => line.endsWith(' late late')));
  });

  test('comes in pages that lose and repeat nothing, narrowed as asked', async () => {
    for (const { violation } of monitoringRules) await confirm(violation);
    const ids: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await (await ask(`findings?limit=7${cursor}`)).json();
      ids.push(...page.findings.map(({ id }: { id: string }) => id));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(new Set(ids).size).toBe(truth.length);
    expect(ids).toHaveLength(truth.length);
    const narrow = await (await ask('findings?violation=no-apology&month=2026-10&limit=500')).json();
    expect(narrow.findings).toHaveLength(truth.filter((line) => line.includes(' no-apology ')).length);
    expect((await (await ask('findings?month=2026-01')).json()).findings).toEqual([]);
    expect((await ask('findings?month=2026-13')).status).toBe(400);
    expect((await ask('findings?cursor=x')).status).toBe(400);
  });

  test('is a file that a spreadsheet opens and runs nothing of', async () => {
    await db.query(`update monitoring_findings set agency = '=HYPERLINK("x")' where id = 1`);
    const file = await ask('findings/csv?month=2026-10');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await file.text();
    expect(text.trim().split('\r\n')).toHaveLength(truth.length + 1);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toMatch(/(?:^|,)=/m);
  });

  test('keeps what a person said of it', async () => {
    const [first] = (await (await ask('findings?limit=1')).json()).findings;
    const settled = {
      id: first.id,
      state: 'dismissed',
      by: 'Chị Mẫu',
      why: 'nhập nhầm',
      at: clock.now(),
    } as const;
    expect(await settleFinding(db, settled)).toBe('settled');
    expect(await settleFinding(db, settled)).toBe('again');
    const dismissed = await (await ask('findings?state=dismissed')).json();
    expect(dismissed.findings).toEqual([expect.objectContaining({ id: first.id, why: 'nhập nhầm' })]);
  });

  test('is settled by whoever has the key for it, once, and by name', async () => {
    const [, other] = (await (await ask('findings?limit=2&state=open')).json()).findings;
    const { secret: settling } = await createKey(resources, {
      name: 'trưởng',
      scopes: ['monitoring.settle'],
    });
    const say = async (id: string, body: unknown, key = settling) => {
      const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
      const path = `/api/v1/monitoring/findings/${id}`;
      const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
      return [answer.status, await answer.json()];
    };
    const verdict = { state: 'confirmed', by: 'Chị Mẫu', why: 'đã gọi 0905 123 456, đúng là trễ' };
    expect((await say(other.id, verdict, secret))[0]).toBe(403);
    expect((await say(other.id, { ...verdict, why: '' }))[0]).toBe(400);
    expect((await say('999999', verdict))[0]).toBe(404);
    expect(await say(other.id, verdict)).toEqual([200, { state: 'confirmed', again: false }]);
    expect(await say(other.id, { ...verdict, by: 'Ai đó' })).toEqual([
      200,
      { state: 'confirmed', again: true },
    ]);
    const { findings } = await (await ask('findings?state=confirmed')).json();
    expect(findings).toEqual([
      expect.objectContaining({
        ...{ id: other.id, settledBy: 'Chị Mẫu', why: 'đã gọi [số điện thoại], đúng là trễ' },
      }),
    ]);
  });

  test('is limited by key, wherever the key is used from', async () => {
    const limited = createApp(
      { ...webResources({ db, rateLimitPerMinute: 3, trustedProxies: 1 }), clock },
      new ScriptedVerbs(answers.shortAnswer),
    );
    const statuses: number[] = [];
    for (let n = 0; n < 5; n++) {
      const headers = { Authorization: `Bearer ${secret}`, 'X-Forwarded-For': `203.0.113.${n}` };
      statuses.push((await limited.request('/api/v1/monitoring/findings?limit=1', { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  test('measures a month by agency, each with what it is made of', async () => {
    const { measures } = await (await ask('measures?month=2026-10')).json();
    const [onTime] = measures;
    const late = truth.filter((line) => line.endsWith(' late late')).length;
    expect(onTime).toMatchObject({ id: 'dossiers-on-time', points: 20 });
    expect(onTime.total.denominator - onTime.total.numerator).toBe(late);
    expect(onTime.agencies).toHaveLength(12);
    const sum = onTime.agencies.reduce((all: number, one: { numerator: number }) => all + one.numerator, 0);
    expect(sum).toBe(onTime.total.numerator);
    const tickets = measures.find(({ id }: { id: string }) => id === 'tickets-on-time');
    expect(tickets.total).toEqual({ numerator: 0, denominator: 0, share: null });
    const empty = await (await ask('measures?month=2020-01')).json();
    expect(empty.measures[0].total).toEqual({ numerator: 0, denominator: 0, share: null });
  });

  test('tells what citizens said by procedure and agency, and of few only how many they were', async () => {
    await db.query(
      `insert into survey_answers (kind, month, procedure_code, agency, score, reason_masked)
       select 'dossier', '2026-10-01'::date, '9.000001', 'Phòng Mẫu', 1 + n % 5, case when n < 2 then 'chờ lâu ' || 2 - n end
       from generate_series(0, 5) as n
       union all select 'dossier', '2026-10-01', '9.000002', 'Phòng Mẫu', 1, 'một mình tôi nói'
       union all select 'ticket', '2026-10-01', null, 'Phòng Mẫu', 1, 'riêng tôi'
       union all select 'dossier', '2026-09-01', '9.000001', 'Phòng Mẫu', 5, 'tháng trước'`,
    );
    const said = await (await ask('surveys?month=2026-10')).json();
    expect(said.surveys).toEqual([
      {
        ...{ kind: 'dossier', procedureCode: '9.000001', agency: 'Phòng Mẫu', answered: 6, mean: 2.67 },
        reasons: ['chờ lâu 1', 'chờ lâu 2'],
      },
      {
        ...{ kind: 'dossier', procedureCode: '9.000002', agency: 'Phòng Mẫu', answered: 1, mean: null },
        reasons: [],
      },
      {
        ...{ kind: 'ticket', procedureCode: null, agency: 'Phòng Mẫu', answered: 1, mean: null },
        reasons: [],
      },
    ]);
    expect(said.totals).toEqual([
      { kind: 'dossier', answered: 7, mean: 2.67 },
      { kind: 'ticket', answered: 1, mean: null },
      { kind: 'conversation', answered: 0, mean: null },
    ]);
    expect((await ask('surveys')).status).toBe(400);
  });

  test('is as the OpenAPI promises', async () => {
    const published = await (await app.request('/api/v1/openapi.json')).json();
    const wrongIn = async (path: string, name: string) =>
      schemaErrors(await (await ask(path)).json(), { $ref: `#/components/schemas/${name}` }, published);
    expect(await wrongIn('findings?limit=3', 'FindingPage')).toEqual([]);
    expect(await wrongIn('measures?month=2026-10', 'Measures')).toEqual([]);
    expect(await wrongIn('surveys?month=2026-10', 'Surveys')).toEqual([]);
    expect(Object.keys(published.paths)).toContain('/api/v1/monitoring/findings/csv');
  });
});
