import { systemClock } from '#src/clock.ts';
import { openJson } from '#src/hotline/feeds/feed-reader.ts';
import { readMappings } from '#src/hotline/feeds/read-mappings.ts';
import { type TriedPayload, tryMapping } from '#src/hotline/feeds/try-mapping.ts';
import { readText } from './open-feed.ts';

type Asked = {
  readonly mappingFile: string;
  readonly sampleFile: string;
  /** Which of the mappings, where there are several. */
  readonly feed: string | undefined;
  readonly print: (line: string) => void;
};

/** Shows what samples of a supplier would become by a mapping; whether all of them can be read. Nothing is kept. */
export async function mapSample({ mappingFile, sampleFile, feed, print }: Asked): Promise<boolean> {
  const mappings = readMappings(await readText(mappingFile), mappingFile);
  const names = [...mappings.keys()];
  const name = feed ?? (names.length === 1 ? names[0] : undefined);
  const mapping = name === undefined ? undefined : mappings.get(name);
  if (!mapping) {
    print(`Which one? --feed ${names.join(' | ')}`);
    return false;
  }
  const samples = samplesOf(await readText(sampleFile));
  if (samples === null) {
    print(`${sampleFile} is neither JSON nor a JSON text a line.`);
    return false;
  }
  const tried = tryMapping(mapping, { samples, now: systemClock.now() });
  for (const line of tried.flatMap(linesOf)) print(line);
  const broken = tried.filter(isBroken).length;
  print(`${tried.length} payloads, ${broken} of which cannot be read`);
  return broken === 0;
}

/** One payload, a list of them, or one a line. */
function samplesOf(text: string): readonly unknown[] | null {
  const whole = openJson(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(openJson);
  return read.length === 0 || read.includes(undefined) ? null : read;
}

function isBroken({ refused, events }: TriedPayload): boolean {
  return refused !== null || events.some(({ kind }) => kind === 'refused');
}

function linesOf({ payload, refused, events }: TriedPayload): readonly string[] {
  const at = `payload ${payload + 1}:`;
  const told = events.map((each) =>
    each.kind === 'taken' ? `${at} ${JSON.stringify(each.event)}` : `${at} NOT TAKEN ${each.reason}`,
  );
  if (refused !== null) return [...told, `${at} NOT READ ${refused}`];
  return told.length > 0 ? told : [`${at} tells nothing`];
}
