import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCalls } from '#knowledge/calls/read-calls.node.ts';
import { systemClock } from '#src/clock.ts';
import { openFeedLine } from '#src/hotline/simulator/feed-line.ts';
import { nameInRun, type Playback, playFeed } from '#src/hotline/simulator/play-feed.ts';
import { recordCalls } from '#src/hotline/simulator/record-calls.ts';
import { headOf, lineOf, type Recording, readRecording } from '#src/hotline/simulator/recording.ts';
import { simulateCalls } from '#src/hotline/simulator/simulate-calls.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { type FeedServer, startFeedServer } from '#tests/support/feed-server.ts';
import { serveHost } from '#tests/support/serve-host.ts';
import { pause } from '#tests/support/wait-for.ts';

const db = useTestDatabase();
const written = await readCalls('knowledge/calls/dev');
const simulated = simulateCalls(written, { calls: 5, errors: 0, seed: 1 });
let server: FeedServer;
beforeEach(async () => {
  server = await startFeedServer(db);
});
afterEach(async () => await server.close());

/** So fast that nobody waits for it. */
const speed = 400;
const justNow = () => ({ startsAt: systemClock.now(), speed });
const play = async (recording: Recording, run = justNow(), over: Partial<Playback> = {}) =>
  await playFeed({ line: await server.feed('mô phỏng'), clock: systemClock, pause, ...over }, recording, run);
const talk = async (source: string) =>
  await db.query<{ call: string; speaker: string; text: string }>(
    `select source_call as call, speaker, text_masked as text from utterances join calls on calls.id = call_id
     where source = $1 and is_final order by source_call, began_at, utterances.id`,
    [source],
  );

describe('a feed that is played', () => {
  test('tells many calls side by side, all that is said in them and in its order', async () => {
    const run = justNow();
    const played = await play(simulated, run);
    expect(played).toMatchObject({ sent: simulated.events.length, refused: 0, known: 0, reasons: [] });
    const kept = await talk('mô phỏng');
    for (const [at, { id, lines }] of simulated.shown.entries()) {
      const call = nameInRun(`${id}-${at + 1}`, run);
      const said = kept.filter((each) => each.call === call).map(({ speaker }) => speaker);
      expect(said).toEqual(lines.map(({ speaker }) => speaker));
    }
    expect(await db.query('select distinct state from calls')).toEqual([{ state: 'ended' }]);
  });

  test('goes on where it broke off: what was told before is known, and nothing stands twice', async () => {
    const stopping = new AbortController();
    const run = justNow();
    const onPlayed = () => stopping.abort();
    const first = await play(simulated, run, { onPlayed, stopping: stopping.signal });
    expect(first.sent).toBeLessThan(simulated.events.length);
    const second = await play(simulated, run);
    expect(second).toMatchObject({ sent: simulated.events.length, known: first.sent, refused: 0 });
    const lines = simulated.shown.reduce((sum, each) => sum + each.lines.length, 0);
    expect(await talk('mô phỏng')).toHaveLength(lines);
  });

  test('outlasts a program that is started again, and says why where nobody answers', async () => {
    let asked = 0;
    const fetch: typeof globalThis.fetch = async (...given) => {
      asked += 1;
      if (asked <= 2) throw new TypeError('fetch failed');
      return await globalThis.fetch(...given);
    };
    const line = await server.feed('mô phỏng', { fetch });
    expect(await line.push(simulated.events.slice(0, 3).map(({ event }) => event))).toHaveLength(3);
    const nobody = async () => {
      throw new TypeError('fetch failed');
    };
    const key = await server.keyFor('mô phỏng');
    const dead = openFeedLine({
      fetch: nobody,
      clock: systemClock,
      pause: async () => {},
      url: 'http://x',
      key,
    });
    await expect(dead.push([{}])).rejects.toThrow('Nobody answers at http://x');
  });

  test('is told what is wrong with its key, and where it does not reach us', async () => {
    const host = await serveHost({ html: 'somebody else' });
    const other = await server.keyFor('khác', 'registry.push');
    const key = await server.keyFor('tổng đài');
    const reach = { fetch, clock: systemClock, pause, url: server.url };
    const push = async (over: object) => await openFeedLine({ ...reach, key, ...over }).push([{}]);
    await expect(push({ key: other })).rejects.toThrow('The key is not for hotline.push');
    await expect(push({ key: { ...key, signing: other.signing } })).rejects.toThrow('what it signs with');
    await expect(push({ key: { ...key, secret: 'motcua_nobody' } })).rejects.toThrow('is not known');
    await expect(push({ url: `${server.url}/elsewhere` })).rejects.toThrow('no Một Cửa');
    expect(await push({})).toMatchObject([{ outcome: 'refused' }]);
    await host.close();
  });
});

describe('what a feed told', () => {
  const recorded = async () =>
    await recordCalls(
      { db },
      { feed: 'tổng đài Mẫu', since: new Date(systemClock.now().getTime() - 60_000) },
    );

  test('is written down without numbers and names, and comes to the same when it is played again', async () => {
    const complaint = written.filter(({ id }) => id === 'd37');
    const phone = { type: 'call.started', phone: '0912345678', operator: 'chi-mau@mau.example' } as const;
    const told = simulateCalls(complaint, { calls: 1, errors: 0, seed: 2 });
    const events = told.events.map(({ afterMs, event }) =>
      event.type === 'call.started' ? { afterMs, event: { ...event, ...phone } } : { afterMs, event },
    );
    const line = await server.feed('tổng đài Mẫu');
    await playFeed({ line, clock: systemClock, pause }, { ...told, events }, justNow());
    const recording = await recorded();
    const file = recording ? headOf(recording.startsAt) + recording.events.map(lineOf).join('') : '';
    expect(file).toContain('[mã hồ sơ]');
    expect(file).not.toMatch(/0912345678|chi-mau|không không không bảy|không chín không ba/);
    expect(readRecording(file)).toEqual(recording);
    await play(readRecording(file));
    const without = (rows: Awaited<ReturnType<typeof talk>>) =>
      rows.map(({ speaker, text }) => `${speaker}: ${text}`);
    expect(without(await talk('mô phỏng'))).toEqual(without(await talk('tổng đài Mẫu')));
  });

  test('is nothing where nothing was told', async () => {
    expect(await recorded()).toBeNull();
  });

  test.each([
    ['', 'The file is empty.'],
    ['{"text":"alo"}', 'This is no recording of calls: line 1'],
    ['# calls\n', 'This is no recording of calls: line 1'],
    [headOf(new Date(0)), 'Nothing was recorded in this file.'],
    [`${headOf(new Date(0))}{"afterMs":0}\n`, 'The recording is broken: line 2, event'],
    [`${headOf(new Date(0))}\n{"afterMs":1,"event":{"type":"call.held","call":"c"}}`, 'line 3, event.at'],
    [`${headOf(new Date(0))}{"afterMs":`, 'The recording is broken: line 2'],
  ])('is refused by its line where a file is no good: %s', (file, why) => {
    expect(() => readRecording(file)).toThrow(why);
  });
});
