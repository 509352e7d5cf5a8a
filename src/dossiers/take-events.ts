import { type Closing, closeDossiers } from '#db/close-dossiers.ts';
import {
  findEventKeys,
  findRegistryDossiers,
  findSteps,
  holdRegistry,
  writeChanges,
  writeDossiers,
} from '#db/dossiers.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import type { Keys } from '#src/sign.ts';
import { applyEvent, type Known, mostSteps, type ReadEvent } from './apply-event.ts';
import { codeKey, dayOfCode } from './code-key.ts';
import type { DossierChange, DossierFlag } from './dossier.ts';
import { kindsThatHold } from './kinds-that-hold.ts';
import { markOfReceipt, marksOfApplicant } from './proof.ts';
import { readStatus, type StatusWords } from './read-status.ts';
import { type RegistryEvent, registryEventSchema } from './registry-event.ts';
import { type Step, withStep } from './told-facts.ts';

/** How many go into one transaction. */
export const mostEvents = 1000;

/** What became of one event. */
export type TakenRow = {
  /** Its place in what was given, from 0. */
  readonly row: number;
  readonly key: string | null;
  /** `late`: older than what is known, it stands in the timeline only. `known`: it was taken before. */
  readonly outcome: 'taken' | 'late' | 'known' | 'refused';
  readonly flags: readonly DossierFlag[];
  /** Why it was refused; of one that was taken, what of it was left out. */
  readonly reason: string | null;
};

export type EventsTaken = {
  readonly taken: number;
  readonly late: number;
  readonly known: number;
  readonly refused: number;
  readonly rows: readonly TakenRow[];
};

export type Telling = {
  /** The name of the system that owns the dossiers: what one tells never touches another's. */
  readonly registry: string;
  readonly events: readonly unknown[];
  /** Its own words for a status. */
  readonly words?: StatusWords | undefined;
};

export type Taking = Pick<Resources, 'db' | 'clock'> & { readonly keys: Keys };

/** A registry's clock may be ahead of ours by so much. */
const mostAheadMs = 5 * 60_000;

/**
 * Takes what a registry tells, in whatever order and however often it comes: the good events, and for each of the
 * others a reason. Those of one registry are taken one call after the other.
 */
export async function takeEvents(
  resources: Taking,
  { registry, events, words }: Telling,
): Promise<EventsTaken> {
  const now = resources.clock.now();
  const rows: TakenRow[] = [];
  for (let from = 0; from < events.length; from += mostEvents) {
    const read = events.slice(from, from + mostEvents).map((given, index) => ({
      row: from + index,
      ...readEvent(given, { now, words }),
    }));
    rows.push(...(await takeBatch(resources, registry, read)));
  }
  const count = (outcome: TakenRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    taken: count('taken'),
    late: count('late'),
    known: count('known'),
    refused: count('refused'),
    rows,
  };
}

type Good = Omit<ReadEvent, keyof Sealed | 'registry'> & Pick<RegistryEvent, 'applicant' | 'receipt'>;

/** What is kept of the applicant. */
type Sealed = Pick<ReadEvent, 'applicant' | 'receiptMark'>;
type Read = { readonly row: number; readonly key: string | null } & (
  | { readonly event: Good; readonly leftOut: string | null }
  | { readonly reason: string }
);

type Reading = { readonly now: Date; readonly words: StatusWords | undefined };

function readEvent(
  given: unknown,
  { now, words }: Reading,
): { key: string | null } & ({ event: Good; leftOut: string | null } | { reason: string }) {
  const parsed = registryEventSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { key: keyOf(given), reason: `${issue?.path.join('.') || 'event'}: ${issue?.message}` };
  }
  const event = parsed.data;
  const status = readStatus(event.status, words);
  const key = codeKey(event.code);
  if (key === null || status === null) return { key: event.key, reason: 'status: is not known' };
  const ahead = futureOf(event, now);
  if (ahead) return { key: event.key, reason: ahead };
  const statusWord = typeof event.status === 'string' && !/^\d+$/.test(event.status) ? event.status : null;
  const { link, ...fee } = event.fee ?? {};
  const isUnsafe = link !== null && link !== undefined && !isSafeLink(link);
  const taken = { ...event, ...(event.fee && { fee: isUnsafe ? fee : event.fee }) };
  return {
    key: event.key,
    event: { ...taken, codeKey: key, status, statusWord, takenAt: now },
    leftOut: isUnsafe ? 'fee.link: is no https address, left out' : null,
  };
}

/** Where to pay is no reason to lose that a dossier has moved. */
function isSafeLink(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:';
}

function keyOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('key' in given)) return null;
  return typeof given.key === 'string' ? given.key.slice(0, 200) : null;
}

/** What is told as having happened has not happened yet. */
function futureOf(event: RegistryEvent, now: Date): string | null {
  const happened = {
    at: event.at,
    submittedAt: event.submittedAt,
    receivedAt: event.receivedAt,
    apologisedAt: event.apologisedAt,
    finishedAt: event.finishedAt,
    returnedAt: event.returnedAt,
    'fee.paidAt': event.fee?.paidAt,
  };
  const latest = now.getTime() + mostAheadMs;
  const field = Object.entries(happened).find(([, at]) => at && at.getTime() > latest)?.[0];
  if (field) return `${field}: lies in the future`;
  const day = dayOfCode(event.code);
  return day !== null && day > dayInVietnam(new Date(latest)) ? 'code: its date lies in the future' : null;
}

async function takeBatch(
  { db, clock, keys }: Taking,
  registry: string,
  batch: readonly Read[],
): Promise<readonly TakenRow[]> {
  const now = clock.now();
  return await db.transaction(async (tx) => {
    await holdRegistry(tx, registry);
    const good = batch.flatMap((read) => ('event' in read ? [read.event] : []));
    const before = await findKnown(
      tx,
      registry,
      good.map((event) => event.codeKey),
    );
    const known = await findEventKeys(tx, registry, good);
    const applicants = await sealAll(keys, good, known);
    const touched = new Map<string, Known>();
    const changes: DossierChange[] = [];
    const rows: TakenRow[] = [];
    for (const read of batch) {
      const { row, key } = read;
      if ('reason' in read) {
        rows.push({ row, key, outcome: 'refused', flags: [], reason: read.reason });
        continue;
      }
      const { event } = read;
      const name = nameOf(event);
      if (known.has(name)) {
        rows.push({ row, key, outcome: 'known', flags: [], reason: null });
        continue;
      }
      known.add(name);
      const held = touched.get(event.codeKey) ?? before.get(event.codeKey) ?? null;
      const sealed = applicants.get(name) ?? { applicant: null, receiptMark: null };
      const { dossier, steps, change } = applyEvent(held, { ...event, registry, ...sealed });
      touched.set(event.codeKey, { dossier, steps });
      changes.push(change);
      const outcome = change.moved ? 'taken' : 'late';
      rows.push({ row, key, outcome, flags: change.flags, reason: read.leftOut });
    }
    const after = [...touched.values()].map(({ dossier }) => dossier);
    await writeDossiers(tx, after);
    const closings = after.flatMap((dossier): readonly Closing[] => {
      const old = before.get(dossier.codeKey)?.dossier;
      const isProvedAlike = old?.proofs.every((mark) => dossier.proofs.includes(mark));
      if (!old || (isProvedAlike && (old.receipt === null || old.receipt === dossier.receipt))) return [];
      return [{ codeKey: dossier.codeKey, holds: kindsThatHold(old, dossier) }];
    });
    await closeDossiers(tx, { registry, closings, at: now });
    await writeChanges(tx, registry, changes);
    return rows;
  });
}

/** By code key: what is known before, with its history in order. */
async function findKnown(
  tx: Resources['db'],
  registry: string,
  codeKeys: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const dossiers = await findRegistryDossiers(tx, registry, codeKeys);
  if (dossiers.size === 0) return new Map();
  const known = [...dossiers.values()];
  const steps = await findSteps(
    tx,
    known.map(({ id }) => id),
    mostSteps,
  );
  return new Map(
    known.map((dossier) => {
      const came = steps.get(dossier.id) ?? [];
      const inOrder = came.reduce<readonly Step[]>((order, step) => withStep(order, step).steps, []);
      return [dossier.codeKey, { dossier, steps: inOrder }];
    }),
  );
}

/** As `findEventKeys` names it. */
function nameOf({ codeKey: code, key }: Good): string {
  return `${code}\n${key}`;
}

/** Those of events that were not taken before, all at once. */
async function sealAll(
  keys: Keys,
  events: readonly Good[],
  known: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Sealed>> {
  const first = new Map<string, Good>();
  for (const event of events) {
    const name = nameOf(event);
    if (!known.has(name) && !first.has(name)) first.set(name, event);
  }
  const sealed = [...first].map(async ([name, { codeKey: code, applicant: given, receipt }]) => {
    const applicant = given ? await sealApplicant(keys, code, given) : null;
    const receiptMark = receipt ? await markOfReceipt(keys, code, receipt) : null;
    return [name, { applicant, receiptMark }] as const;
  });
  return new Map(await Promise.all(sealed));
}

async function sealApplicant(
  keys: Keys,
  code: string,
  given: NonNullable<RegistryEvent['applicant']>,
): Promise<ReadEvent['applicant']> {
  const applicant = {
    name: given.name || null,
    phone: given.phone || null,
    personalNumber: given.personalNumber || null,
  };
  const [sealed, proofs] = await Promise.all([
    keys.seal(JSON.stringify(applicant)),
    marksOfApplicant(keys, code, applicant),
  ]);
  return { sealed, proofs };
}
