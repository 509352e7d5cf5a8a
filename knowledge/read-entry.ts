import type { z } from 'zod';
import { checkEntry, type Remark } from './check-entry.ts';
import { cleanText } from './clean-text.ts';
import { type Entry, type EntryKind, entrySchema } from './entry.ts';
import { type Path, readFrontMatter } from './read-front-matter.ts';
import { readSections, type Section } from './read-sections.ts';

/** Something wrong in a Markdown file, and where. */
export type EntryFault = {
  readonly file: string;
  readonly line: number;
  /** As written in the facts: `papers[2].case`; a section as its heading. */
  readonly field: string;
  readonly message: string;
};

export type ReadEntry = {
  readonly file: string;
  readonly entry: Entry;
  readonly lineOf: (path: Path) => number;
};

/** Reads one Markdown file of the knowledge folder. Pure: `file` only names it in faults. */
export function readEntry(
  file: string,
  source: string,
): ReadEntry | { readonly faults: readonly EntryFault[] } {
  const front = readFrontMatter(cleanText(source));
  if ('faults' in front) {
    return { faults: front.faults.map((fault) => ({ file, field: 'front matter', ...fault })) };
  }
  const kind = kindOf(front.values);
  const body = readSections(kind ?? 'procedure', front.body, front.bodyLine);
  const lineOf = (path: Path) => lineOfSection(body.sections, path) ?? front.lineOf(path);
  const place = ({ path, message }: Remark) => ({
    file,
    line: lineOf(path),
    field: fieldName(path),
    message,
  });

  const parsed = entrySchema.safeParse(merge(front.values, body.sections));
  const remarks = [
    ...twiceGiven(front.values, body.sections),
    ...(parsed.success ? checkEntry(parsed.data) : parsed.error.issues.flatMap(remarksOf)),
  ];
  const faults = [...remarks.map(place), ...(kind ? body.faults.map((fault) => ({ file, ...fault })) : [])];
  if (parsed.success && faults.length === 0) return { file, entry: parsed.data, lineOf };
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

function kindOf(values: unknown): EntryKind | undefined {
  if (!isRecord(values)) return undefined;
  const { kind } = values;
  return kind === 'procedure' || kind === 'guide' || kind === 'place' || kind === 'notice' ? kind : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(values: unknown, sections: readonly Section[]): unknown {
  if (!isRecord(values)) return values ?? {};
  const merged: Record<string, unknown> = { ...values };
  for (const { path, value } of sections) {
    const [first = '', second] = path;
    if (second === undefined) merged[first] = value;
    else merged[first] = { ...(isRecord(merged[first]) ? merged[first] : {}), [second]: value };
  }
  return merged;
}

/** A field may stand in the facts or below them, not in both places. */
function twiceGiven(values: unknown, sections: readonly Section[]): Remark[] {
  if (!isRecord(values)) return [];
  return sections.flatMap(({ path }) => {
    const [first = ''] = path;
    return Object.hasOwn(values, first) ? [{ path, message: `stands also in the facts as ${first}` }] : [];
  });
}

function lineOfSection(sections: readonly Section[], path: Path): number | undefined {
  return sections.find((section) => section.path.every((key, index) => key === path[index]))?.line;
}

function remarksOf(issue: z.core.$ZodIssue): Remark[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown field' }));
  }
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind') {
    return [{ path: issue.path, message: 'must be procedure, guide, place or notice' }];
  }
  const message = issue.message.replace(/^Invalid input: /, '');
  const wantsQuotes = /expected string, received (number|boolean)/.test(message);
  return [{ path: issue.path, message: wantsQuotes ? `${message} (write it in quotes)` : message }];
}

function fieldName(path: Path): string {
  const name = path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : `${before}.${String(key)}`),
    '',
  );
  return name.replace(/^\./, '') || 'front matter';
}
