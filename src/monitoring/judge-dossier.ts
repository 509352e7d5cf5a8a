import type { TimeLimit } from '#knowledge/entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { DossierChange, KeptDossier } from '#src/dossiers/dossier.ts';
import { dossierClock, type Reckoning } from '#src/dossiers/dossier-clock.ts';
import type { DossierRules } from '#src/dossiers/dossier-rules.ts';
import type { Finding } from './finding.ts';
import { isListed } from './is-listed.ts';
import { judgeNote } from './judge-note.ts';
import type { MonitoringLimits } from './monitoring-rules.ts';

export type JudgedChange = Pick<
  DossierChange,
  'eventKey' | 'at' | 'status' | 'note' | 'papersWanted' | 'moved'
>;

export type JudgedDossier = Pick<
  KeptDossier,
  | 'status'
  | 'versionId'
  | 'receivedAt'
  | 'dueAt'
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

/** Each time that papers were asked for anew; a registry that repeats itself asks once. */
function requestsOf(changes: readonly JudgedChange[]): readonly JudgedChange[] {
  return changes.filter(({ status, moved }, index) => {
    const before = changes.slice(0, index).findLast((change) => change.moved);
    return status === 5 && moved && before?.status !== 5;
  });
}

function unclearNotes({ changes }: JudgedDossier, limits: MonitoringLimits): Finding[] {
  return changes.flatMap((change, index) => {
    const why = judgeNote(change, limits);
    const isRepeated = changes
      .slice(0, index)
      .some(({ status, note }) => status === change.status && note === change.note);
    if (why === null || isRepeated) return [];
    const { eventKey, at, status, note } = change;
    return [
      {
        ...{ violation: 'unclear-note', key: `note:${eventKey}`, happenedAt: at },
        evidence: { why, status, note: note && maskPersonal(note), event: nameOf(eventKey) },
      },
    ];
  });
}

/** Late by the day that held before anything was promised anew, and what then was owed to the citizen. */
function lateness(dossier: JudgedDossier, { now, rules }: Judging): Finding[] {
  const reckoning: Reckoning = { now, rules, limit: dossier.limit, way: dossier.changes };
  const first = dossierClock({ ...dossier, promisedAt: null }, reckoning);
  if (!first.due) return [];
  const dueAt = new Date(`${first.due.day}T17:00:00+07:00`);
  const found: Finding[] = [];
  const told = { due: first.due.day, from: first.due.from };
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

/** A registry may make the key of an event of anything, also of whose it is; one that is a hash tells nothing. */
function nameOf(eventKey: string): string {
  return /^[\da-f]{64}$/.test(eventKey) ? eventKey : maskPersonal(eventKey);
}

function dayOf(at: Date | null): string | null {
  return at && dayInVietnam(at);
}
