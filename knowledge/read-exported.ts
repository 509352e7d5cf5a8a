import { fromInterSystem, interSystemKey } from '#knowledge/portal-api/from-inter-system.ts';
import { asRecord, hasKey, type LooseRecord } from '#knowledge/portal-api/loose-values.ts';
import { detailKey, readPortalRecord } from '#knowledge/portal-api/read-portal-record.ts';
import { longestLine } from './read-json-lines.ts';
import { type ReadRecord, readRecord } from './read-record.ts';

export type ReadExported = ReadRecord | { readonly rejected: string };

/**
 * Reads what an export holds in one place: a flat record copied from the portal's pages, the portal's own record, or
 * one of the interface between state systems, told apart by their keys; bare or in the envelope of an answer.
 */
export function readExported(value: unknown): readonly ReadExported[] {
  return recordsIn(value, 0).map(readOne);
}

/** The values of a whole file: one record or envelope, or a list of them, none larger than a line may be. */
export function readExportedFile(value: unknown): readonly ReadExported[] {
  const values = Array.isArray(value) ? value : [value];
  return values
    .flatMap((one) => recordsIn(one, 0))
    .map((one) => {
      const size = sizeOf(one);
      return size > longestLine
        ? { rejected: `longer than ${longestLine} characters (${size})` }
        : readOne(one);
    });
}

/** What stands in an envelope: an answer holds a page, a page holds records; what is wrapped deeper is none. */
function recordsIn(value: unknown, depth: number): readonly unknown[] {
  const inner = isFlat(value) || depth > deepest ? undefined : openEnvelope(value);
  return inner ? inner.flatMap((one) => recordsIn(one, depth + 1)) : [value];
}

const deepest = 3;

/** Lists within lists by the ten thousand cannot be written out, and are no record. */
function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function readOne(value: unknown): ReadExported {
  const record = isPlain(value) ? asRecord(value) : undefined;
  if (!record) return readRecord(value);
  if (hasKey(record, interSystemKey)) return readPortalRecord(fromInterSystem(record));
  const refused = refusalOf(record);
  if (refused) return { rejected: refused };
  return hasKey(record, detailKey) || isListLine(record) ? readPortalRecord(record) : readRecord(value);
}

/** `{"code":"OK","data":...}`, or a page of a list, `{"items":[...]}`. */
function openEnvelope(value: unknown): readonly unknown[] | undefined {
  const record = isPlain(value) ? asRecord(value) : undefined;
  if (!record) return undefined;
  const inner = record.data ?? record.items ?? record.result;
  if (hasKey(record, detailKey) || hasKey(record, interSystemKey)) return undefined;
  if (typeof inner !== 'object' || inner === null) return undefined;
  return Array.isArray(inner) ? inner : [inner];
}

/** An answer without a record says why in its own words. */
function refusalOf(record: LooseRecord): string | undefined {
  const { code, message, data, name } = record;
  if (name !== undefined || !(data === null || 'message' in record)) return undefined;
  return `the portal answered ${String(code ?? 'nothing')}${typeof message === 'string' && message ? `: ${message.slice(0, 200)}` : ''}`;
}

function isListLine(record: LooseRecord): boolean {
  return hasKey(record, /^(?:formalitytype|departmentpromulgate|categories)$/);
}

/** The flat record has a list called `documents`, and may be long: it is recognised first. */
function isFlat(value: unknown): boolean {
  return isPlain(value) && ('documents' in value || 'legal_codes' in value || 'crawled' in value);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
