import type { TimeLimit } from '#knowledge/entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { DossierChange, KeptDossier } from '#src/dossiers/dossier.ts';
import { dossierClock, type Reckoning } from '#src/dossiers/dossier-clock.ts';
import type { DossierRules } from '#src/dossiers/dossier-rules.ts';
import { statuses } from '#src/dossiers/statuses.ts';
import type { Finding } from './finding.ts';
import { isListed } from './is-listed.ts';
import { judgeNote } from './judge-note.ts';
import type { MonitoringLimits } from './monitoring-rules.ts';

export type JudgedChange = Pick<DossierChange, 'eventKey' | 'at' | 'status' | 'note' | 'papersWanted'>;

export type JudgedDossier = Pick<
  KeptDossier,
  | 'status'
  | 'versionId'
  | 'receivedAt'
  | 'dueAt'
  | 'dueToldAt'
  | 'promisedToldAt'
  | 'promisedAt'
  | 'promises'
  | 'apologisedAt'
  | 'finishedAt'
  | 'returnedAt'
> & {
  /** Oldest first. */
  readonly changes: readonly JudgedChange[];
  /** The papers of the text in force at receipt; `null` where it is not known which that was. */
  readonly listed: readonly string[] | null;
  /** Its time limit, where it has one for every case. */
  readonly limit: TimeLimit | null;
};

export type Judging = {
  readonly now: Date;
  readonly rules: DossierRules;
  readonly limits: MonitoringLimits;
};

/** Every violation that a dossier shows by now. Pure. */
export function judgeDossier(dossier: JudgedDossier, judging: Judging): readonly Finding[] {
  return [
    ...outsideList(dossier, judging.limits),
    ...unclearNotes(dossier, judging.limits),
    ...lateness(dossier, judging),
  ];
}

/** A paper that the published list does not have, and a second request where the law allows one. */
function outsideList({ changes, listed, versionId }: JudgedDossier, limits: MonitoringLimits): Finding[] {
  const found: Finding[] = [];
  const requests = requestsOf(changes);
  for (const [index, { at, eventKey, papersWanted }] of requests.entries()) {
    for (const paper of listed === null ? [] : papersWanted) {
      if (isListed(paper, listed ?? [], limits.paperShare)) continue;
      const named = maskPersonal(paper);
      const key = `paper:${foldText(named).trim()}`;
      if (found.some((one) => one.key === key)) continue;
      found.push({
        ...{ violation: 'outside-list', key, happenedAt: at },
        evidence: { paper: named, version: versionId, event: nameOf(eventKey) },
      });
    }
    if (index > 0) {
      found.push({
        ...{ violation: 'outside-list', key: `again:${eventKey}`, happenedAt: at },
        evidence: {
          request: index + 1,
          papers: maskPersonal(papersWanted.join('; ')),
          event: nameOf(eventKey),
        },
      });
    }
  }
  return found;
}

/** Each time that papers were asked for anew, with all that was named; a registry that repeats itself asks once. */
function requestsOf(changes: readonly JudgedChange[]): readonly JudgedChange[] {
  const requests: JudgedChange[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.status !== 5) continue;
    const asked = changes[index - 1]?.status === 5 ? requests.pop() : undefined;
    const papersWanted = [...(asked?.papersWanted ?? []), ...change.papersWanted];
    requests.push({ ...(asked ?? change), papersWanted: [...new Set(papersWanted)] });
  }
  return requests;
}

function unclearNotes({ changes }: JudgedDossier, limits: MonitoringLimits): Finding[] {
  return changes.flatMap((change, index) => {
    const why = judgeNote(change, limits);
    const isRepeated = changes
      .slice(0, index)
      .some(({ status, note }) => status === change.status && (note ?? '') === (change.note ?? ''));
    // What one event leaves empty another one of the same step may say.
    const isSaid =
      why === 'empty' && runOf(changes, index).some((other) => judgeNote(other, limits) === null);
    if (why === null || isRepeated || isSaid) return [];
    const { eventKey, at, status, note } = change;
    return [
      {
        ...{ violation: 'unclear-note', key: `note:${eventKey}`, happenedAt: at },
        evidence: { why, status, note: note && maskPersonal(note), event: nameOf(eventKey) },
      },
    ];
  });
}

/** The changes around one that have its status, without a break. */
function runOf(changes: readonly JudgedChange[], index: number): readonly JudgedChange[] {
  const status = changes[index]?.status;
  const before = changes.slice(0, index).findLastIndex((other) => other.status !== status);
  const after = changes.findIndex((other, at) => at > index && other.status !== status);
  return changes.slice(before + 1, after === -1 ? changes.length : after);
}

/** Late by the day that held before anything was promised anew, and what then was owed to the citizen. */
function lateness(dossier: JudgedDossier, { now, rules }: Judging): Finding[] {
  const reckoning: Reckoning = { now, rules, limit: dossier.limit, way: dossier.changes };
  const stood = stopOf(dossier);
  // What was late when the clock was stopped stays late.
  const first = dossierClock(
    { ...dossier, promisedAt: null, ...(stood && { status: 4 }) },
    stood ? { ...reckoning, now: stood } : reckoning,
  );
  if (!first.due) return [];
  const dueAt = new Date(`${first.due.day}T17:00:00+07:00`);
  const found: Finding[] = [];
  const { day, from, toldDay } = first.due;
  const told = { due: day, from, ...(toldDay && { told: toldDay }) };
  if (first.late) {
    const evidence = { ...told, workingDaysLate: first.workingDaysLate, finished: dayOf(dossier.finishedAt) };
    found.push({ violation: 'late', key: 'late', happenedAt: dueAt, evidence });
  }
  // A day before it is due an apology falls due; that none came is held against nobody until the day is past.
  if (first.late && dossier.apologisedAt === null && dossier.promisedAt === null) {
    found.push({ violation: 'no-apology', key: 'no-apology', happenedAt: dueAt, evidence: told });
  } else if (first.late && dossier.promisedAt === null) {
    const evidence = { ...told, apologised: dayOf(dossier.apologisedAt) };
    found.push({ violation: 'no-apology', key: 'no-new-date', happenedAt: dueAt, evidence });
  }
  if (dossier.promises > 1) {
    const evidence = { ...told, promises: dossier.promises, promised: dayOf(dossier.promisedAt) };
    const happenedAt = dossier.promisedAt ?? dueAt;
    found.push({ violation: 'no-apology', key: 'promised-again', happenedAt, evidence });
  }
  return found;
}

/** Since when the clock stands still; `null` where it does not. */
function stopOf({ changes }: JudgedDossier): Date | null {
  const isStopped = ({ status }: JudgedChange) => statuses[status].clock === 'stopped';
  const tail = changes.slice(changes.findLastIndex((change) => !isStopped(change)) + 1);
  return tail[0]?.at ?? null;
}

/** A registry may make the key of an event of anything, also of whose it is; one that is a hash tells nothing. */
function nameOf(eventKey: string): string {
  return /^[\da-f]{64}$/.test(eventKey) ? eventKey : maskPersonal(eventKey);
}

function dayOf(at: Date | null): string | null {
  return at && dayInVietnam(at);
}
