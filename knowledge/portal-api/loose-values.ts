import { readNumber } from '#knowledge/portal/read-amounts.ts';
import { tidyLine, tidyText } from '#knowledge/portal/tidy-text.ts';
import { stripHtml } from './strip-html.ts';

/**
 * Values of a record whose shape nobody promises: the portal's captures differ in keys, in types and in what is left
 * out. Each reader takes whatever stands there and gives the nearest sense of it, or nothing.
 */

export type LooseRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): LooseRecord | undefined {
  const opened = opensAsJson(value) ? parsed(value) : value;
  return isRecord(opened) ? opened : undefined;
}

/**
 * The values under the keys that match, fuller spellings first: "legalBasisesDetails" goes before "legalBasises",
 * which is often a list of bare ids. Keys are compared in small letters, without `_` and `-`.
 */
export function fieldsOf(record: LooseRecord, key: RegExp): readonly unknown[] {
  const found = Object.keys(record).filter((name) => key.test(plainKey(name)));
  found.sort((a, b) => Number(/detail/i.test(b)) - Number(/detail/i.test(a)));
  return found.map((name) => record[name]).filter((value) => value !== null && value !== undefined);
}

export function hasKey(record: LooseRecord, key: RegExp): boolean {
  return Object.keys(record).some((name) => key.test(plainKey(name)));
}

/** Text with its lines, without markup. An object gives its name, a list its items, each on a line. */
export function textIn(record: LooseRecord, key: RegExp): string {
  return firstOf(fieldsOf(record, key), (value) => textOf(value, 0)) ?? '';
}

/** Text on one line. */
export function lineIn(record: LooseRecord, key: RegExp): string {
  return tidyLine(textIn(record, key));
}

export function numberIn(record: LooseRecord, key: RegExp): number | null {
  return firstOf(fieldsOf(record, key), numberOf) ?? null;
}

/** A count of things; `null` where none is given. */
export function countIn(record: LooseRecord, key: RegExp): number | null {
  const value = numberIn(record, key);
  return value === null || value < 0 || value > 10_000 ? null : Math.trunc(value);
}

export function flagIn(record: LooseRecord, key: RegExp): boolean | undefined {
  return firstOf(fieldsOf(record, key), (value) => {
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (word === true || word === 1 || word === 'true' || word === '1') return true;
    return word === false || word === 0 || word === 'false' || word === '0' ? false : undefined;
  });
}

/** The objects under the first key that has any. */
export function recordsUnder(record: LooseRecord, key: RegExp): readonly LooseRecord[] {
  return (
    firstOf(fieldsOf(record, key), (value) =>
      nonEmpty(
        listOf(value)
          .map(asRecord)
          .filter((item) => item !== undefined),
      ),
    ) ?? []
  );
}

/** The names of what is listed under a key; a bare id is no name. */
export function namesIn(record: LooseRecord, key: RegExp): readonly string[] {
  const read = (value: unknown) => nonEmpty(listOf(value).flatMap((item) => namesOf(item)));
  return [...new Set(firstOf(fieldsOf(record, key), read) ?? [])];
}

function namesOf(item: unknown): string[] {
  return textOf(item, 0)
    .split('\n')
    .map(tidyLine)
    .filter((name) => /\p{L}/u.test(name) && !isId(name));
}

function isId(name: string): boolean {
  return /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$|^[\da-f]{24}$/i.test(name);
}

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return tidyText(stripHtml(value));
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (depth > 3 || value === null || typeof value !== 'object') return '';
  if (Array.isArray(value)) {
    return value
      .map((item) => textOf(item, depth + 1))
      .filter(Boolean)
      .join('\n');
  }
  const named = isRecord(value) ? fieldsOf(value, nameKey) : [];
  return firstOf(named, (name) => textOf(name, depth + 1)) ?? '';
}

const nameKey = /^(?:name|ten|title|label|fullname|departmentname|displayname|value|vi|description|content)$/;

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\d[\d.,]*$/.test(value.trim()) ? readNumber(value.trim()) : null;
}

function listOf(value: unknown): readonly unknown[] {
  const opened = opensAsJson(value) ? (parsed(value) ?? value) : value;
  if (Array.isArray(opened)) return opened;
  if (!isRecord(opened)) return opened === '' ? [] : [opened];
  const inner = opened.items ?? opened.data;
  return Array.isArray(inner) ? inner : [opened];
}

/** Some captures keep a nested list as its JSON text. */
function opensAsJson(value: unknown): value is string {
  return typeof value === 'string' && /^\s*[[{]/.test(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is LooseRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** The first sense that is neither nothing nor an empty text. */
function firstOf<Sense>(
  values: readonly unknown[],
  read: (value: unknown) => Sense | null | undefined,
): Sense | undefined {
  for (const value of values) {
    const sense = read(value);
    if (sense !== null && sense !== undefined && sense !== '') return sense;
  }
  return undefined;
}

function plainKey(name: string): string {
  return name.replace(/[_\s-]/g, '').toLowerCase();
}
