import { addWorkingDays, dayKind } from '#knowledge/calendar.ts';
import { addDays } from '#knowledge/days.ts';
import { dueDay } from '#knowledge/due-day.ts';
import type { TimeLimit } from '#knowledge/entry.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Dossier } from './dossier.ts';
import type { DossierRules } from './dossier-rules.ts';
import { type ClockState, type Status, statuses } from './statuses.ts';

/** How a dossier stands to its time limit. All days are days in Viet Nam, `YYYY-MM-DD`. */
export type DossierClock = {
  readonly state: ClockState;
  /** When the result is due: as promised anew, as the registry says, or as reckoned here; `null` where nothing tells. */
  readonly due: DueDay | null;
  /** The day that was due before a new one was promised. */
  readonly dueBefore: string | null;
  /** Of a running dossier, or of one that was finished: past its last due day. */
  readonly late: boolean;
  readonly workingDaysLate: number;
  /** Running, not late, and due within `rules.soonWorkingDays`. */
  readonly dueSoon: boolean;
  /** The last day on which an apology with a new date is in time: a day before it is due. `null` once nothing runs. */
  readonly apologyBy: string | null;
  /** Running, that day has come, and no new date was promised. */
  readonly apologyDue: boolean;
};

export type DueDay = {
  readonly day: string;
  /** With an hour where the registry gave one. */
  readonly at: Date | null;
  readonly from: 'promised' | 'registry' | 'reckoned';
  /** The day as it was told, where a stop since then has moved it. */
  readonly toldDay?: string;
  /** Whether the calendar or the rule behind it must be confirmed. */
  readonly check: boolean;
};

/** One step of a dossier's way: from then on it stood so. */
export type Standing = { readonly at: Date; readonly status: Status };

type Told = Pick<
  Dossier,
  'status' | 'receivedAt' | 'dueAt' | 'promisedAt' | 'apologisedAt' | 'finishedAt' | 'returnedAt'
> &
  Partial<Pick<Dossier, 'dueToldAt' | 'promisedToldAt'>>;

export type Reckoning = {
  readonly now: Date;
  readonly rules: DossierRules;
  /** Of the text in force at receipt: later law does not re-date an old dossier. */
  readonly limit: TimeLimit | null;
  /** Oldest first. */
  readonly way: readonly Standing[];
};

export function dossierClock(dossier: Told, { now, rules, limit, way }: Reckoning): DossierClock {
  const state = statuses[dossier.status].clock;
  const { receivedAt, dueToldAt = null, promisedToldAt = null } = dossier;
  const moving = { receivedAt, rules, limit, way };
  const first = dossier.dueAt
    ? moved(told(dossier.dueAt, 'registry'), dueToldAt, moving)
    : reckoned(dossier, moving);
  const promised = dossier.promisedAt
    ? moved(told(dossier.promisedAt, 'promised'), promisedToldAt, moving)
    : null;
  const due = promised ?? first;
  const until = state === 'closed' ? (dossier.finishedAt ?? dossier.returnedAt ?? now) : now;
  const counts = state === 'running' || (state === 'closed' && endsWithResult(dossier.status));
  const late = counts && due !== null && isPast(due, until);
  const today = dayInVietnam(now);
  const runs = state === 'running' && due !== null;
  const apologyBy = runs ? addDays(due.day, -rules.apologyDaysBefore) : null;
  const hasPromise = promised !== null && !late;
  return {
    state,
    due,
    dueBefore: promised && first ? first.day : null,
    late,
    workingDaysLate: late && due ? workingDaysBetween(due.day, dayInVietnam(until)) : 0,
    dueSoon: runs && !late && today >= backWorkingDays(due.day, rules.soonWorkingDays),
    apologyBy,
    apologyDue: apologyBy !== null && today >= apologyBy && !hasPromise && dossier.apologisedAt === null,
  };
}

/** A result came of it; what was refused or withdrawn was not late. */
function endsWithResult(status: Status): boolean {
  return status === 9 || status === 10;
}

function told(at: Date, from: 'registry' | 'promised'): DueDay {
  return { day: dayInVietnam(at), at: timeInVietnam(at) === '00:00' ? null : at, from, check: false };
}

type Moving = Omit<Reckoning, 'now'> & Pick<Dossier, 'receivedAt'>;

/**
 * A date that was told before the clock last stood still holds no more, and not every registry tells the new one: by the
 * centre's rules it is as much later, or the limit begins anew when the clock goes on. One told since then stays, and so
 * does one that was past before the clock stood still.
 */
function moved(due: DueDay, since: Date | null, moving: Moving): DueDay {
  if (since === null) return due;
  let current = due;
  for (const { status, from, to } of pausesOf(moving.way, moving.receivedAt ?? since)) {
    const start = from > since ? from : since;
    if (to === null || to <= since || isPast(current, start)) continue;
    const stood = workingDaysBetween(dayInVietnam(start), dayInVietnam(to));
    const next =
      moving.rules.afterStop[status] === 'restart'
        ? anew(due, to, moving)
        : addWorkingDays(current.day, stood);
    if (!next || next.day <= current.day) continue;
    const check = current.check || next.check;
    current = { day: next.day, at: null, from: 'reckoned', check, toldDay: due.day };
  }
  return current;
}

/** By the procedure's own limit; where it is not known, as many working days as there were from receipt to the day told. */
function anew(
  due: DueDay,
  start: Date,
  { receivedAt, rules, limit }: Moving,
): Omit<DueDay, 'from' | 'at'> | null {
  const from = startDay(start, rules);
  const hour = Number(timeInVietnam(start).slice(0, 2));
  if (limit) return dueDay(from, limit, { hour });
  return receivedAt && addWorkingDays(from, workingDaysBetween(startDay(receivedAt, rules), due.day));
}

/** A day without an hour ends with the day. */
function isPast({ day, at }: DueDay, moment: Date): boolean {
  return at ? moment > at : dayInVietnam(moment) > day;
}

/** From the day of receipt by the procedure's own limit. */
function reckoned({ receivedAt }: Told, moving: Moving): DueDay | null {
  if (!receivedAt || !moving.limit) return null;
  const hour = Number(timeInVietnam(receivedAt).slice(0, 2));
  const due = dueDay(startDay(receivedAt, moving.rules), moving.limit, { hour });
  if (!due) return null;
  const { toldDay: _, ...after } = moved({ ...due, at: null, from: 'reckoned' }, receivedAt, moving);
  return after;
}

/** What is received late in the day counts as received on the next working day, where the centre's rule says so. */
function startDay(received: Date, { lateHour }: DossierRules): string {
  const day = dayInVietnam(received);
  if (lateHour === null || Number(timeInVietnam(received).slice(0, 2)) < lateHour) return day;
  return addWorkingDays(day, 1)?.day ?? day;
}

type StoppedStatus = keyof DossierRules['afterStop'];
type Pause = { readonly status: StoppedStatus; readonly from: Date; readonly to: Date | null };

/** When the clock stood still; `to` is `null` where it still does. */
export function pausesOf(way: readonly Standing[], receivedAt: Date): readonly Pause[] {
  const pauses: Pause[] = [];
  for (const [index, { at, status }] of way.entries()) {
    if (!isStopped(status) || at < receivedAt) continue;
    const next = way.slice(index + 1).find((later) => later.status !== status);
    if (way[index - 1]?.status === status) continue;
    pauses.push({ status, from: at, to: next?.at ?? null });
  }
  return pauses;
}

function isStopped(status: Status): status is StoppedStatus {
  return status === 5 || status === 6 || status === 8;
}

/** Working days after `from`, up to and with `to`. */
function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count < longest; day = addDays(day, 1)) {
    const { kind } = dayKind(day);
    if (kind === 'working' || kind === 'swapped-working') count += 1;
    if (kind === 'unknown') return count;
  }
  return count;
}

/** The day that comes so many working days before. */
function backWorkingDays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    const { kind } = dayKind(at);
    if (kind === 'unknown') return at;
    if (kind === 'working' || kind === 'swapped-working') left -= 1;
  }
  return at;
}

/** Keeps a mistyped date of a century away from being counted out. */
const longest = 2000;
