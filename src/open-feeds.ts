import { createMappedReader } from '#src/hotline/feeds/create-mapped-reader.ts';
import type { Feeds } from '#src/hotline/feeds/feeds.ts';
import { readMappings } from '#src/hotline/feeds/read-mappings.ts';
import { Fault } from './fault.ts';
import type { HotlineConfig } from './hotline-config.ts';

type ReadFile = (path: string) => Promise<string | null>;

/** The feeds that the environment sets up; throws one readable list of what is wrong with their mappings. */
export async function openFeeds(
  { twilioToken, mappings }: HotlineConfig,
  { readFile }: { readonly readFile: ReadFile | null },
): Promise<Feeds> {
  const mapped = new Map<string, ReturnType<typeof createMappedReader>>();
  const json = mappings.kind === 'none' ? '{}' : await readPlace(mappings, readFile);
  const place = mappings.kind === 'file' ? mappings.path : 'HOTLINE_MAPPINGS';
  for (const [name, mapping] of readMappings(json, place)) mapped.set(name, createMappedReader(mapping));
  return { twilioToken, mapped };
}

async function readPlace(
  place: Exclude<HotlineConfig['mappings'], { kind: 'none' }>,
  readFile: ReadFile | null,
): Promise<string> {
  if (place.kind === 'text') return place.json;
  if (!readFile) {
    throw new Fault('misconfigured', 'HOTLINE_MAPPINGS_FILE: there are no files here; set HOTLINE_MAPPINGS');
  }
  const text = await readFile(place.path);
  if (text === null) {
    throw new Fault('misconfigured', `HOTLINE_MAPPINGS_FILE: there is no file ${place.path}`);
  }
  return text;
}
