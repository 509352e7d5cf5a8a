import { fileURLToPath } from 'node:url';
import { pause } from '#bots/pause.ts';
import { readCalls } from '#knowledge/calls/read-calls.node.ts';
import { systemClock } from '#src/clock.ts';
import { openFeedLine } from '#src/hotline/simulator/feed-line.ts';
import { type Recording, readRecording } from '#src/hotline/simulator/recording.ts';
import { simulateCalls } from '#src/hotline/simulator/simulate-calls.ts';
import { createOutsideFetch } from '#src/outside-fetch.node.ts';
import { mapSample } from './map-sample.ts';
import { openFeed, readText } from './open-feed.ts';
import { playInto } from './play-into.ts';
import { type Options, readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { withResources } from './with-resources.ts';
import { writeRecording } from './write-recording.ts';

const writtenCalls = fileURLToPath(new URL('../../knowledge/calls/dev/', import.meta.url));

const help = `Usage: npm run hotline -- <command>

  simulate [--calls 20] [--errors 10] [--seed 1]
                   plays written calls, side by side, into a running program; of their words so many in a hundred are
                   misheard; the same seed plays the same
  record <file> [--feed <name>] [--minutes 60] [--follow]
                   writes what feeds told within the last minutes into a new file, and with --follow what they tell
                   until Ctrl-C. Only what is kept is written: masked, without who called and who answered
  replay <file>    plays a recording in its own rhythm
  map <mappings> <samples> [--feed <name>]
                   shows what a supplier's payloads (JSON: one, a list, or one a line) would become by a mapping of
                   HOTLINE_MAPPINGS_FILE; nothing is kept

  simulate and replay also take
  --speed 4        four times as fast as it was spoken
  --url <address>  of the program; without it the one on this machine
  --key <file>     with what "npm run keys -- create --scope hotline.push" showed; without it a key of this program's
                   own database is made for the run, and revoked after it
  --run <time>     goes on with a run that broke off: what was told before is known, and not taken twice

Exit code: 0 done, 1 something was refused or it broke off, 2 called wrongly.`;

const valued = ['calls', 'errors', 'seed', 'speed', 'url', 'key', 'run', 'feed', 'minutes'] as const;
type Asked = Options<(typeof valued)[number] | 'follow'>;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const asked: Asked | null = readOptions(args, { valued: [...valued], bare: ['follow'] });
  const [verb, file, more, another] = asked?.words ?? [];
  if (asked && verb === 'simulate' && !file) {
    const [calls, errors, seed] = [number(asked, 'calls'), number(asked, 'errors'), number(asked, 'seed')];
    if (calls !== null && errors !== null && seed !== null && errors <= 50) {
      const told = { calls, errors: errors / 100, seed };
      return await play(asked, async () => await simulate(told));
    }
  }
  if (asked && verb === 'replay' && file && !more) {
    return await play(asked, async () => readRecording(await readText(file)));
  }
  if (asked && verb === 'record' && file && !more) {
    const minutes = number(asked, 'minutes');
    if (minutes !== null) return await record(asked, { file, minutes });
  }
  if (asked && verb === 'map' && file && more && !another) {
    const told = { mappingFile: file, sampleFile: more, feed: asked.option('feed'), print: console.log };
    return (await mapSample(told)) ? 0 : 1;
  }
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

const usual = { calls: 20, errors: 10, seed: 1, speed: 1, minutes: 60 } as const;
const most = { calls: 200, errors: 50, seed: 1_000_000, speed: 100, minutes: 525_600 } as const;

/** `null`: no such number. */
function number(asked: Asked, name: keyof typeof usual): number | null {
  const given = asked.option(name);
  if (given === undefined) return name === 'minutes' && asked.has('follow') ? 0 : usual[name];
  const value = Number(given);
  const isWhole = name === 'speed' || Number.isInteger(value);
  const least = name === 'errors' || name === 'seed' ? 0 : 0.1;
  return given.trim() !== '' && isWhole && value >= least && value <= most[name] ? value : null;
}

async function simulate(told: {
  readonly calls: number;
  readonly errors: number;
  readonly seed: number;
}): Promise<Recording> {
  const made = simulateCalls(await readCalls(writtenCalls), told);
  console.log(`${made.shown.length} calls, ${Math.round(told.errors * 100)} % of their words misheard`);
  return made;
}

async function play(asked: Asked, read: () => Promise<Recording>): Promise<number> {
  const speed = number(asked, 'speed');
  const given = asked.option('run');
  const startsAt = given === undefined ? systemClock.now() : new Date(given);
  if (speed === null || Number.isNaN(startsAt.getTime())) {
    console.error(`Not usable: ${speed === null ? '--speed' : '--run'}\n\n${help}`);
    return 2;
  }
  const recording = await read();
  const feed = await openFeed({ url: asked.option('url'), keyFile: asked.option('key') });
  const outside = createOutsideFetch();
  const stopping = interruption();
  try {
    const reach = { fetch: outside.fetch, clock: systemClock, pause };
    const line = openFeedLine({ ...reach, url: feed.url, key: feed.key });
    const playing = { line, clock: systemClock, pause, stopping, print: console.log };
    return await playInto(playing, recording, { startsAt, speed });
  } finally {
    await outside.close();
    await feed.close();
  }
}

async function record(
  asked: Asked,
  { file, minutes }: { readonly file: string; readonly minutes: number },
): Promise<number> {
  const since = new Date(systemClock.now().getTime() - minutes * 60_000);
  const feed = asked.option('feed') ?? null;
  const following = asked.has('follow') ? interruption() : null;
  if (following) console.log('Listening until Ctrl-C.');
  const written = await withResources(
    async ({ db }) => await writeRecording({ db, pause }, { file, feed, since, following }),
  );
  console.log(written > 0 ? `${written} events in ${file}` : 'Nothing was told: no file was written.');
  return written > 0 ? 0 : 1;
}

/** Aborted by Ctrl-C, so that what was begun is ended well. */
function interruption(): AbortSignal {
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  return stopping.signal;
}

await runCommand(run);
