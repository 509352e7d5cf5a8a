import { Fault } from '#src/fault.ts';
import type { Chosen, Moment, Span } from './feed-mapping.ts';
import { type FeedItem, type FeedPath, pickAt } from './feed-path.ts';

/** Of what stands in the wrong place no more is quoted. */
const quoted = 40;

/** Throws `invalid` where the mapping does not fit what was sent: which field of ours, where it was looked for, and why. */
export function misfit(field: string, { written }: FeedPath, why: string): Fault {
  return new Fault('invalid', `${field} (${written}): ${why}`);
}

/** Numbers are texts too: ids often are. `null` where there is nothing. */
export function pickText(from: FeedItem, field: string, path: FeedPath): string | null {
  const at = pickAt(from, path);
  if (at === undefined || at === null) return null;
  if (typeof at === 'string') return at;
  if (typeof at === 'number' || typeof at === 'boolean') return String(at);
  throw misfit(field, path, 'is no text');
}

/** The same of what cannot be done without. */
export function demandText(from: FeedItem, field: string, path: FeedPath): string {
  const text = pickText(from, field, path);
  if (text !== null && text.trim() !== '') return text;
  throw misfit(field, path, text === null ? 'is not there' : 'is empty');
}

/** Numbers that are written as texts count. */
export function pickNumber(from: FeedItem, field: string, path: FeedPath): number | null {
  const text = pickText(from, field, path);
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw misfit(field, path, `is no number: ${text.slice(0, quoted)}`);
}

export function pickChosen<Value extends string | boolean>(
  from: FeedItem,
  field: string,
  chosen: Chosen<Value>,
): Value {
  if (typeof chosen !== 'object') return chosen;
  const { path, values, otherwise } = chosen;
  const text = pickText(from, field, path);
  const found = text !== null && Object.hasOwn(values, text) ? values[text] : otherwise;
  if (found !== undefined) return found;
  if (text === null) throw misfit(field, path, 'is not there');
  throw misfit(field, path, `"${text.slice(0, quoted)}" is none of ${Object.keys(values).join(', ')}`);
}

const perMs = { milliseconds: 1, seconds: 1_000, ticks: 1 / 10_000 } as const;

/** Milliseconds since the call began. */
export function pickSpan(from: FeedItem, field: string, span: Span | undefined): number | undefined {
  const told = span && pickNumber(from, field, span.path);
  return span && told != null ? Math.round(told * perMs[span.unit]) : undefined;
}

export function pickMoment(from: FeedItem, field: string, moment: Moment): Date {
  const { path } = moment;
  const written = demandText(from, field, path).trim();
  const at = new Date(isoOf(written, moment));
  if (!Number.isNaN(at.getTime())) return at;
  throw misfit(field, path, `is no time of the format ${moment.format}: ${written.slice(0, quoted)}`);
}

const withZone = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/;
const yearFirst = /^(\d{4})-(\d\d?)-(\d\d?)[ T](\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)$/;
const dayFirst = /^(\d\d?)[/-](\d\d?)[/-](\d{4})[ T](\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)$/;

/** Something that is no time where it is not written as it was said to be. */
function isoOf(written: string, moment: Moment): string | number {
  switch (moment.format) {
    case 'iso':
      return withZone.test(written) ? written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
    case 'milliseconds':
      return Number(written);
    case 'seconds':
      return Number(written) * 1000;
    case 'year-first': {
      const [, year, month, day, time] = yearFirst.exec(written) ?? [];
      return isoFrom({ year, month, day, time }, moment.zone);
    }
    case 'day-first': {
      const [, day, month, year, time] = dayFirst.exec(written) ?? [];
      return isoFrom({ year, month, day, time }, moment.zone);
    }
  }
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'time', string | undefined>>;

function isoFrom({ year, month = '', day = '', time = '' }: Parts, zone: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.replace(/^\d:/, '0$&')}${zone}`;
}
