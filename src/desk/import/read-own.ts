import { type Entry, entryId } from '#knowledge/entry.ts';
import { detailKey, readPortalRecord } from '#knowledge/portal-api/read-portal-record.ts';
import { readEntry } from '#knowledge/read-entry.ts';
import { readRecord } from '#knowledge/read-record.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import { FileRefused } from './file-refused.ts';
import type { Found } from './foreign-file.ts';
import { markStrange } from './mark-strange.ts';

const mostRecords = 300;

/** An entry in the form of our own Markdown files. Throws `FileRefused`. */
export function readOwnMarkdown(text: string): readonly Found[] {
  const read = readEntry('', text);
  if ('faults' in read) throw new FileRefused('invalid-text');
  return [foundOf(read.entry, [])];
}

/** Records of the national portal, as its pages send them or as flat copies. Throws `FileRefused`. */
export function readPortalJson(text: string): readonly Found[] {
  const records = recordsIn(parse(text));
  if (records.length > mostRecords) throw new FileRefused('too-complex');
  const read = records.map((record) => (isDetailed(record) ? readPortalRecord(record) : readRecord(record)));
  const found = read.flatMap((one) => ('entry' in one ? [foundOf(one.entry, one.flags)] : []));
  if (found.length === 0) throw new FileRefused('nothing-found');
  return found;
}

function parse(text: string): unknown {
  // The parser recurses: so deep is no record.
  if (/(?:[[{]\s*){200}/.test(text)) throw new FileRefused('too-complex');
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('damaged');
  }
}

function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && 'name' in value) return [value];
  const inner = Object.values(value).find(
    (one) => Array.isArray(one) || (typeof one === 'object' && one !== null),
  );
  return Array.isArray(inner) ? inner : inner && 'code' in inner ? [inner] : [value];
}

function isDetailed(record: unknown): boolean {
  return (
    typeof record === 'object' &&
    record !== null &&
    Object.keys(record).some((key) => detailKey.test(key.replace(/[^a-z]/gi, '').toLowerCase()))
  );
}

const fieldOf: readonly (readonly [RegExp, string])[] = [
  [/^(?:fee|zero-fee)/, 'methods'],
  [/^(?:unit|time|several-times|methods|note-cut|channel)/, 'methods'],
  [/^papers/, 'papers'],
  [/^legal/, 'legalBasis'],
  [/^audience/, 'audience'],
  [/^source/, 'source'],
  [/^field/, 'field'],
  [/^online/, 'online'],
];

function foundOf(entry: Entry, flags: readonly string[]): Found {
  const paths = new Set(flags.flatMap((flag) => fieldOf.find(([pattern]) => pattern.test(flag))?.[1] ?? []));
  const stale = flags.flatMap((flag) => (flag.startsWith('stale:') ? [whys.stale(flag.slice(6))] : []));
  const content: Found['content'] = { ...entry };
  return {
    ...{ kind: entry.kind, entryId: entryId(entry), name: entry.name, content, left: [] },
    uncertain: [
      ...[...paths].map((path) => ({ path, why: whys.flagged })),
      ...stale.map((why) => ({ path: 'name', why })),
      ...markStrange(content),
    ],
  };
}
