/**
 * npm run bench:dossiers [-- --short]: how long 100,000 dossiers take to be pushed and to be imported, and how long a
 * look-up takes among a million, and 10,000 notices take to be found and queued while citizens ask, on the PostgreSQL of TEST_DATABASE_URL or DATABASE_URL. Ends with 1 on a miss.
 */

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { createApp } from '#src/app.tsx';
import { systemClock } from '#src/clock.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { findDossiers } from '#src/dossiers/find-dossiers.ts';
import { importDossiers } from '#src/dossiers/import-dossiers.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret, signBody } from '#src/keys/push-secret.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { dossierKeys, dossierSecret } from '#tests/support/registry-events.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';
import { measureNotices } from './measure-notices.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

const server = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
if (!server) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL on which databases may be created.');
const short = process.argv.includes('--short');
const told = short ? 10_000 : 100_000;
const kept = short ? 100_000 : 1_000_000;
const looks = short ? 300 : 1_000;
const limits = { seconds: 180, p95: 30, notices: 10, beside: 100 };
const yesterday = new Date(systemClock.now().getTime() - 86_400_000);
const missed: string[] = [];

const name = `motcua_bench_${randomUUID().slice(0, 8)}`;
await onServer(`create database ${name}`);
const url = new URL(server);
url.pathname = `/${name}`;
const db = await openPostgres(url.href);
try {
  await migrate(db, await readMigrations());
  await measureSeconds(`pushing ${told} dossiers in batches of 1,000`, () => pushAll('một cửa'));
  await measureSeconds('pushing the same again', () => pushAll('một cửa'));
  await measureSeconds(`importing ${told} dossiers of a CSV list`, importAll);
  await fill(db);
  await measureLooks();
  await measureTelling();
} finally {
  await db.close();
  await onServer(`drop database ${name} with (force)`);
}
for (const miss of missed) console.log(`MISSED: ${miss}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function codeOf(at: number): string {
  return `H57.12-250101-${String(at).padStart(6, '0')}`;
}

function phoneOf(at: number): string {
  return `09${String(at).padStart(8, '0')}`;
}

async function pushAll(registry: string): Promise<void> {
  const resources = webResources({ db, clock: systemClock, sessionSecret: dossierSecret });
  const app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
  const key = await createKey(resources, { name: registry, scopes: ['registry.push'] });
  const secret = await pushSecret(dossierKeys, key.id);
  for (let from = 0; from < told; from += 1000) {
    const events = Array.from({ length: 1000 }, (_, at) => eventOf(from + at));
    const body = JSON.stringify({ events });
    const timestamp = String(Math.floor(systemClock.now().getTime() / 1000));
    const bytes = new TextEncoder().encode(body).buffer;
    const response = await app.request('/api/v1/registry/dossiers', {
      method: 'POST',
      body,
      headers: {
        Authorization: `Bearer ${key.secret}`,
        'Content-Type': 'application/json',
        'X-Registry-Timestamp': timestamp,
        'X-Registry-Signature': await signBody(secret, { timestamp, body: bytes }),
      },
    });
    const { refused } = await response.json();
    if (response.status !== 200 || refused > 0) throw new Error(`${response.status}, ${refused} refused`);
  }
}

function eventOf(at: number) {
  return {
    ...{ key: `event ${at}`, at: yesterday.toISOString(), code: codeOf(at), status: 4 },
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
    ...{ agency: 'Trung tâm Phục vụ hành chính công phường Mẫu', ward: 'Phường Mẫu' },
    applicant: {
      name: 'Lê Thị Mận',
      phone: phoneOf(at),
      personalNumber: `0001${String(at).padStart(8, '0')}`,
    },
    ...{ receivedAt: yesterday.toISOString(), dueAt: yesterday.toISOString(), note: 'Đang thẩm định hồ sơ' },
  };
}

async function importAll(): Promise<void> {
  const rows = Array.from({ length: told }, (_, at) =>
    [
      codeOf(at),
      'Đang xử lý',
      'Lê Thị Mận',
      phoneOf(at),
      '01/01/2025 08:30',
      '10/01/2025',
      'Đang thẩm định',
    ].join(','),
  );
  const head = 'Mã hồ sơ,Trạng thái,Chủ hồ sơ,Số điện thoại,Ngày tiếp nhận,Ngày hẹn trả,Ghi chú';
  const bytes = new TextEncoder().encode([head, ...rows].join('\n'));
  const sheet = { bytes, registry: 'danh sách', at: yesterday };
  const { taken, rejected } = await importDossiers({ db, clock: systemClock, keys: dossierKeys }, sheet);
  if (taken !== told || rejected.length > 0) throw new Error(`${taken} taken, ${rejected.length} rejected`);
}

/** Up to a million, each with two changes. */
async function fill(on: Database): Promise<void> {
  const began = systemClock.elapsed();
  const step = 50_000;
  for (let from = 2 * told; from < kept; from += step) {
    await on.query(
      `with made as (
         insert into dossiers (registry, code, code_key, procedure_code, procedure_name, agency, applicant, proofs,
           status, received_at, due_at, as_of, taken_at)
         select 'đầy', 'H58-250101-' || n, 'H58250101' || n, '1.001193', 'Đăng ký khai sinh', 'Phường Mẫu',
           repeat('x', 120), array[md5(n::text) || 'aaaaaaaaaaa', md5(n || 'b') || 'bbbbbbbbbbb', md5(n || 'c') || 'ccccccccccc'],
           4, now(), now(), now(), now()
         from generate_series($1::int, $2::int) as n
         returning id)
       insert into dossier_changes (dossier_id, event_key, at, taken_at, status, moved)
       select id, key, now(), now(), 4, true from made, unnest(array['a', 'b']) as key`,
      [from, Math.min(from + step, kept) - 1],
    );
  }
  await on.query('vacuum analyze');
  const [row] = await on.query<{ n: number }>('select count(*)::int as n from dossiers');
  console.log(`filled up to ${row?.n} dossiers in ${((systemClock.elapsed() - began) / 1000).toFixed(0)} s`);
}

async function measureLooks(): Promise<void> {
  const kinds = ['shown', 'not-shown', 'not-shown'] as const;
  const names = ['a dossier that is proved', 'one that is somebody else’s', 'a code that nobody has'];
  const times: number[][] = [[], [], []];
  const conversations = await db.query<{ id: string }>(
    `insert into conversations (id, channel, created_at, last_at)
     select gen_random_uuid(), 'web', now(), now() from generate_series(1, $1::int) returning id`,
    [looks],
  );
  const dossiers = { keys: dossierKeys, registry: null, rules: usualRules };
  for (const [round, { id }] of conversations.entries()) {
    const which = round % 3;
    // Spread over all that were told, so that no page is warm from the one before.
    const at = (round * 7919) % told;
    const code = which === 2 ? `H59-250101-${at}` : codeOf(at);
    const digits = [which === 1 ? 'xxxx'.replaceAll('x', String((at + 5) % 10)) : phoneOf(at).slice(-4)];
    const began = systemClock.elapsed();
    const [found] = await findDossiers(
      { db, clock: systemClock, log: recordingLog(), dossiers },
      {
        ...{ conversationId: id, asker: id, network: null, codes: [code], provedFor: 'self' },
        proof: { digits, phone: null },
      },
    );
    times[which]?.push(systemClock.elapsed() - began);
    if (which !== 1 && found?.kind !== kinds[which]) throw new Error(`${code} is ${found?.kind}`);
  }
  const bare: number[] = [];
  for (let time = 0; time < looks; time++) {
    const began = systemClock.elapsed();
    await db.query('select 1');
    bare.push(systemClock.elapsed() - began);
  }
  console.log(`${'select 1, beside it'.padEnd(30)} ${sayQuantiles(quantiles(bare))} ms`);
  for (const [which, spent] of times.entries()) {
    const of = quantiles(spent);
    console.log(`${names[which]?.padEnd(30)} ${sayQuantiles(of)} ms`);
    if (of.p95 > limits.p95)
      missed.push(`${names[which]}: p95 ${of.p95.toFixed(0)} ms, at most ${limits.p95}`);
  }
}

async function measureTelling(): Promise<void> {
  const notices = short ? 1_000 : 10_000;
  const { seconds, aloneMs, besideMs } = await measureNotices(db, notices);
  console.log(`finding and queueing ${notices} notices: ${seconds.toFixed(1)} s`);
  if (seconds > limits.notices) missed.push(`${notices} notices: ${seconds.toFixed(0)} s`);
  if (besideMs > Math.max(aloneMs * 3, limits.beside))
    missed.push(`replies beside notices: p95 ${besideMs.toFixed(0)} ms`);
}

async function measureSeconds(what: string, work: () => Promise<void>): Promise<void> {
  const began = systemClock.elapsed();
  await work();
  const seconds = (systemClock.elapsed() - began) / 1000;
  const perSecond = Math.round(told / seconds);
  console.log(`${what}: ${seconds.toFixed(1)} s, ${perSecond} a second`);
  if (seconds > limits.seconds) missed.push(`${what}: ${seconds.toFixed(0)} s, at most ${limits.seconds}`);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
