import type { TimeLimit } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { foldText } from '#knowledge/fold.ts';
import { type LimitReading, readLimit } from '#knowledge/portal/read-limit.ts';
import {
  asRecord,
  fieldsOf,
  type LooseRecord,
  lineIn,
  numberIn,
  recordsUnder,
  textIn,
} from './loose-values.ts';

type Unit = TimeLimit['unit'];

const units: Readonly<Record<string, Unit>> = {
  workingday: 'working-day',
  workingdays: 'working-day',
  ngaylamviec: 'working-day',
  day: 'day',
  days: 'day',
  ngay: 'day',
  hour: 'hour',
  hours: 'hour',
  gio: 'hour',
  month: 'month',
  months: 'month',
  thang: 'month',
};

/** The limits of the record's own cases, which are the authority where a way of filing has a number without a unit. */
export function readCaseLimits(record: LooseRecord): readonly TimeLimit[] {
  const cases = recordsUnder(record, /^cases$/).map((one) => ({
    name: lineIn(one, /^name$/),
    limit: dayOf(one),
  }));
  return cases.flatMap(({ name, limit }) =>
    limit ? [{ ...limit, ...(name && cases.length > 1 && { case: name }) }] : [],
  );
}

function dayOf(one: LooseRecord): TimeLimit | undefined {
  const key = /^processing(?:day|time)s?$/;
  const day = fieldsOf(one, key)
    .map(asRecord)
    .find((value) => value !== undefined);
  const quantity = day ? numberIn(day, /^(?:qty|quantity|value)$/) : numberIn(one, key);
  const unit = unitOf(lineIn(day ?? one, /^(?:type|unit|processing(?:day|time)(?:type|unit))$/));
  return quantity && quantity > 0 && unit ? { quantity, unit, check: false } : undefined;
}

/** The time limits of one way of filing. `elsewhere` are the other words of the record, where a missing unit may stand. */
export function readPortalLimits(
  method: LooseRecord,
  cases: readonly TimeLimit[],
  elsewhere: string,
): LimitReading {
  const own = ownLimit(method, elsewhere);
  const [stated] = own.limits;
  if (!stated || stated.unit === 'unknown') return cases.length > 0 ? { limits: cases, flags: [] } : own;
  const agrees = cases.some(({ quantity, unit }) => quantity === stated.quantity && unit === stated.unit);
  if (cases.length > 1) return { limits: cases, flags: agrees ? own.flags : ['several-times'] };
  // One case that says otherwise than its way of filing: which of them holds, nothing tells.
  if (cases.length === 1 && !agrees) return { limits: [...own.limits, ...cases], flags: ['several-times'] };
  return own;
}

function ownLimit(method: LooseRecord, elsewhere: string): LimitReading {
  const quantity = numberIn(method, timeKey);
  const unit = unitOf(lineIn(method, /^processingtime(?:unit|type)$/));
  const note = textIn(method, /^description$/);
  if (quantity !== null && quantity > 0 && unit)
    return { limits: [{ quantity, unit, check: false }], flags: [] };
  const text = quantity === null ? lineIn(method, timeKey) : String(Math.max(0, quantity));
  const readable = unit && quantity === 0 ? '' : text;
  const row = { channel: '', time_limit: readable, fee: '', note, parse_flag: '' };
  const read = readLimit(row, elsewhere);
  const isCut: Flag[] = unit && quantity === 0 && read.limits.length === 0 ? ['time-unclear'] : [];
  return { limits: read.limits, flags: [...read.flags, ...isCut] };
}

const timeKey = /^processingtimes?$/;

function unitOf(word: string): Unit | undefined {
  return units[foldText(word).replace(/[^a-z]/g, '')];
}
