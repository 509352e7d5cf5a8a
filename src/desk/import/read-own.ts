import { z } from 'zod';
import { cleanText } from '#knowledge/clean-text.ts';
import { type Entry, entryId } from '#knowledge/entry.ts';
import { detailKey, readPortalRecord } from '#knowledge/portal-api/read-portal-record.ts';
import { readEntry } from '#knowledge/read-entry.ts';
import { readFrontMatter } from '#knowledge/read-front-matter.ts';
import { readRecord } from '#knowledge/read-record.ts';
import { readSections, type Section } from '#knowledge/read-sections.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import { FileRefused } from './file-refused.ts';
import type { Found } from './foreign-file.ts';
import { markStrange } from './mark-strange.ts';

const mostRecords = 300;

/** An entry in the form of our own Markdown files; what is wrong in it is marked. Throws `FileRefused`. */
export function readOwnMarkdown(text: string): readonly Found[] {
  const read = readEntry('', text);
  if (!('faults' in read)) return [foundOf(read.entry, [])];
  const front = readFrontMatter(cleanText(text));
  const facts = 'faults' in front ? null : loose.safeParse(front.values);
  if ('faults' in front || !facts?.success) throw new FileRefused('invalid-text');
  const { kind, code, id, name } = facts.data;
  const { sections } = readSections(kind, front.body, front.bodyLine);
  const content = sections.reduce<Found['content']>(laid, facts.data);
  const entry = kind === 'procedure' ? code : id && `${kind}:${id}`;
  const uncertain = read.faults
    .slice(0, 100)
    .map(({ field }) => ({ path: pathOf(field), why: whys.invalid }));
  return [
    {
      ...{ kind, entryId: entry ?? null, name: name ?? '', content, left: [] },
      uncertain: [...uncertain, ...markStrange(content)],
    },
  ];
}

const loose = z.looseObject({
  kind: z.enum(['procedure', 'guide', 'place', 'notice']),
  code: z.string().max(20).optional(),
  id: z.string().max(100).optional(),
  name: z.string().max(2000).optional(),
});

function laid(content: Found['content'], { path, value }: Section): Found['content'] {
  const [first = '', second] = path;
  const inner = z.record(z.string(), z.unknown()).catch({}).parse(content[first]);
  return { ...content, [first]: second === undefined ? value : { ...inner, [second]: value } };
}

/** "papers[2].name" as `papers.2.name`. */
function pathOf(field: string): string {
  const path = field.replace(/\[(\d+)\]/g, '.$1');
  return /^[\w.-]{1,200}$/.test(path) ? path : 'name';
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
