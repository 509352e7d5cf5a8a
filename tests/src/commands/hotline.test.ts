import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { writeRecording } from '#src/commands/write-recording.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { readFeedFixture } from '#tests/support/feed-fixtures.ts';
import { startFeedServer } from '#tests/support/feed-server.ts';
import { type Ended, runCommand } from '#tests/support/run-command.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { pause } from '#tests/support/wait-for.ts';

const db = useTestDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(testFolder(), 'feed-'));
});

/** As whoever sits at the machine calls it; no database of its own is opened here. */
function hotline(...args: readonly string[]): Promise<Ended> {
  return runCommand(['hotline', ...args]);
}

test('a simulated run is recorded, and played again from its file', { timeout: 90_000 }, async () => {
  const server = await startFeedServer(db);
  const { secret, signing } = await server.keyFor('tổng đài Mẫu');
  const key = join(folder, 'key');
  await writeFile(key, `${secret}\n\nBodies are signed with:\n${signing}\n`);
  const reach = ['--url', server.url, '--key', key, '--speed', '100'];
  const simulated = await hotline('simulate', '--calls', '2', '--errors', '0', ...reach);
  expect(simulated.errors).toBe('');
  expect(simulated.out).toMatch(
    /^2 calls, 0 % of their words misheard\n[\s\S]*?(\d+) of \1 told: \1 taken, 0 late/,
  );
  const file = join(folder, 'calls.jsonl');
  const asked = { file, feed: 'tổng đài Mẫu', since: new Date(0), following: null };
  const written = await writeRecording({ db, pause }, asked);
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(written + 1);
  expect((await stat(file)).mode & 0o077).toBe(0);
  await expect(writeRecording({ db, pause }, asked)).rejects.toThrow('is there already');
  const run = systemClock.now().toISOString();
  const replay = async () => await hotline('replay', file, ...reach, '--run', run);
  const told = (what: string) => `${written} of ${written} told: ${what}`;
  expect(await replay()).toMatchObject({ code: 0, out: expect.stringContaining(told(`${written} taken`)) });
  expect(await replay()).toMatchObject({
    code: 0,
    out: expect.stringContaining(told(`0 taken, 0 late, ${written}`)),
  });
  await server.close();
});

test('a recorder follows what is told while it listens, and knows no feed that never told anything', async () => {
  const server = await startFeedServer(db);
  const line = await server.feed('tổng đài Mẫu');
  const alo = { type: 'utterance', call: '0912345678', segment: 'u1', text: 'alo', final: true };
  await line.push([alo]);
  const stopping = new AbortController();
  const file = join(folder, 'followed.jsonl');
  const pauses = async () => {
    if (
      (await line.push([{ ...alo, segment: 'u2', text: 'số tôi là 0912345678' }]))[0]?.outcome === 'known'
    ) {
      stopping.abort();
    }
  };
  const asked = { file, feed: null, since: new Date(0), following: stopping.signal };
  expect(await writeRecording({ db, pause: pauses }, asked)).toBe(2);
  expect(await readFile(file, 'utf8')).not.toContain('0912345678');
  const unknown = { ...asked, feed: 'tổng đài khác' };
  await expect(writeRecording({ db, pause }, unknown)).rejects.toThrow('There are: tổng đài Mẫu.');
  await server.close();
});

test.each([
  [['simulate', '--calls', 'many'], 2, 'Not a command: simulate --calls many'],
  [['replay', 'a', 'b'], 2, 'Not a command'],
  [['replay', 'no such file'], 1, 'no such file cannot be read.'],
  [['replay', 'package.json'], 1, 'This is no recording of calls: line 1'],
  [['simulate', '--key', 'package.json'], 1, 'package.json lacks an API key'],
])('npm run hotline -- %j says what is wrong', { timeout: 60_000 }, async (args, code, why) => {
  const ended = await hotline(...args);
  expect(ended.code).toBe(code);
  expect(ended.errors.split('\n')[0]).toContain(why);
});

test('a mapping is tried on samples: what they would become, or what does not fit', async () => {
  const { mapping, payloads } = readFeedFixture('mapped-flat');
  const [mappings, samples, broken] = ['mappings.json', 'samples.json', 'broken.jsonl'].map((name) =>
    join(folder, name),
  );
  await writeFile(mappings ?? '', JSON.stringify({ 'tong-dai': mapping }));
  await writeFile(samples ?? '', JSON.stringify(payloads));
  await writeFile(broken ?? '', `${JSON.stringify(payloads[0])}\n{"su_kien":"loi_noi"}\n`);
  const whole = await hotline('map', mappings ?? '', samples ?? '');
  expect(whole).toMatchObject({
    code: 0,
    out: expect.stringContaining('10 payloads, 0 of which cannot be read'),
  });
  expect(whole.out).toMatch(
    /^payload 1: \{"type":"call.started","call":"CG-01","at":"2026-11-18T01:50:00.000Z"/,
  );
  expect(whole.out).toContain('payload 9: tells nothing');
  expect(await hotline('map', mappings ?? '', broken ?? '', '--feed', 'tong-dai')).toMatchObject({
    code: 1,
    out: expect.stringContaining('payload 2: NOT READ call (ma_cuoc_goi): is not there'),
  });
  expect(await hotline('map', mappings ?? '', samples ?? '', '--feed', 'khac')).toMatchObject({ code: 1 });
  expect(await hotline('map', mappings ?? '')).toMatchObject({ code: 2 });
});
