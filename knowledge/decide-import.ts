import type { Origin } from './entry.ts';

/** A version that the catalogue already has of the entry that arrives. */
export type KnownVersion = {
  readonly versionId: string;
  readonly entryId: string;
  readonly origin: Origin;
  readonly state: 'draft' | 'in-review' | 'published' | 'withdrawn';
  readonly contentHash: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  /** Not superseded. */
  readonly live: boolean;
  readonly flags: readonly string[];
  /** Published by people of the centre: neither an import nor a release takes its place. */
  readonly byDesk?: boolean;
};

export type Arriving = {
  readonly origin: Origin;
  readonly contentHash: string;
  readonly effectiveFrom: string | null;
  /** Why it is stored and never published: a trial record, or one that the portal itself does not show. */
  readonly unfit: 'junk' | 'not-active' | null;
  /** `ever`: a text that stood here once is not put back over what replaced it. */
  readonly known: 'live' | 'ever';
  readonly today: string;
};

export type ImportDecision =
  | { readonly kind: 'same'; readonly known: KnownVersion }
  | { readonly kind: 'publish'; readonly isFirst: boolean; readonly supersedes: readonly string[] }
  | { readonly kind: 'review'; readonly why: ReviewReason; readonly supersedes: readonly string[] };

export type ReviewReason = 'differs-from-reviewed' | 'differs-from-portal' | 'junk' | 'not-active';

const rank: Readonly<Record<Origin, number>> = { file: 0, portal: 1, local: 2 };

/**
 * What an arriving text does to those that stand: nothing when one of them says the same; a text of a higher
 * origin is never superseded while it holds, the arriving one then waits for an editor; one for a later day leaves
 * today's in force.
 */
export function decideImport(versions: readonly KnownVersion[], arriving: Arriving): ImportDecision {
  const published = versions.filter(({ live, state }) => live && state === 'published');
  const stronger = published.find((known) => outranks(known, arriving)) ?? versions.find(isWithdrawn);
  const waits = stronger !== undefined || arriving.unfit !== null;
  const same = versions.find((known) => isSame(known, arriving) && (waits || known.state !== 'in-review'));
  if (same) return { kind: 'same', known: same };
  const outdated = versions.filter(
    ({ live, state, origin }) => live && state === 'in-review' && origin === arriving.origin,
  );
  if (arriving.unfit) return { kind: 'review', why: arriving.unfit, supersedes: idsOf(outdated) };
  if (stronger) {
    const why = stronger.origin === 'local' ? 'differs-from-reviewed' : 'differs-from-portal';
    return { kind: 'review', why, supersedes: idsOf(outdated) };
  }
  const superseded = published.filter((known) => givesWay(known, arriving));
  return {
    kind: 'publish',
    isFirst: versions.length === 0,
    supersedes: idsOf([...superseded, ...outdated]),
  };
}

function isSame(known: KnownVersion, arriving: Arriving): boolean {
  if (known.contentHash !== arriving.contentHash) return false;
  if (arriving.known === 'ever' && known.origin === arriving.origin) return true;
  if (!known.live) return false;
  return known.state === 'published' || (known.state === 'in-review' && known.origin === arriving.origin);
}

/** What the centre took away does not come back by itself. */
function isWithdrawn({ live, state }: KnownVersion): boolean {
  return live && state === 'withdrawn';
}

function outranks(known: KnownVersion, arriving: Arriving): boolean {
  if (isOver(known, arriving.today)) return false;
  if (!known.byDesk && rank[known.origin] <= rank[arriving.origin]) return false;
  return !isFuture(known, arriving.today) || known.effectiveFrom === arriving.effectiveFrom;
}

/** A plan replaces plans, a text of today replaces texts of today; one whose time is over stands in nobody's way. */
function givesWay(known: KnownVersion, arriving: Arriving): boolean {
  if (isOver(known, arriving.today)) return !isFuture(arriving, arriving.today);
  if (known.byDesk || rank[known.origin] > rank[arriving.origin]) return false;
  return isFuture(known, arriving.today) === isFuture(arriving, arriving.today);
}

function isOver({ effectiveTo }: KnownVersion, today: string): boolean {
  return effectiveTo !== null && effectiveTo < today;
}

function isFuture({ effectiveFrom }: { readonly effectiveFrom: string | null }, today: string): boolean {
  return effectiveFrom !== null && effectiveFrom > today;
}

function idsOf(versions: readonly KnownVersion[]): string[] {
  return versions.map(({ versionId }) => versionId);
}
