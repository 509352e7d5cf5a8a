import {
  endGrants,
  findGranted,
  findGrantedKeys,
  findProved,
  type SeenDossier,
  writeGrant,
} from '#db/dossier-grants.ts';
import { markProved, takeTries } from '#db/dossier-tries.ts';
import type { Resources } from '#src/resources.ts';
import { codeKey } from './code-key.ts';
import type { DossierView } from './dossier-view.ts';
import type { WithDossiers } from './dossiers.ts';
import { openApplicant } from './open-applicant.ts';
import { isReceiptAlone, isStrong, marksOfProof, type Proof, strengthOf } from './proof.ts';
import type { Refreshed } from './registry.ts';
import { showDossier } from './show-dossier.ts';

export type Looking = Pick<Resources, 'db' | 'clock' | 'log'> & WithDossiers;

export type DossiersAsked = {
  readonly conversationId: string;
  /** Whoever asks, however many conversations they open: the channel, its account and the chat. Kept as a hash. */
  readonly asker: string;
  /** Where they come from, on the web: its address. Shared by many, so that it refuses nobody, and may ask for more proof. */
  readonly network: string | null;
  /** As they were written. */
  readonly codes: readonly string[];
  /** `null` where none was given yet. */
  readonly proof: Proof | null;
  /** A helper proves on somebody's behalf; that is kept with the grant. */
  readonly provedFor: 'self' | 'helper';
  /** What was proved here before counts for nothing: it is to hold for another while. */
  readonly anew?: true;
};

/** What came of one code, in the order asked. */
export type DossierFound = { readonly code: string } & (
  | { readonly kind: 'shown'; readonly dossiers: readonly DossierView[] }
  /** Nobody has this code, or it is not proved to be theirs: nothing here, nor the time it takes, tells which. */
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'proof-wanted' }
  /** Others tried it, whether it exists or not: four digits alone no longer do. */
  | { readonly kind: 'more-proof' }
  | { readonly kind: 'too-many'; readonly until: Date }
);

/** Tries of one asker in an hour; how many in vain of all from one address, and how many strangers, raise the proof. */
const mostTries = 5;
const mostOfNetwork = 30;
const manyStrangers = 3;
const mostCodes = 10;
const grantDays = 30;
const dayMs = 86_400_000;

/**
 * Shows dossiers to whoever proves that they are theirs, or did so in this conversation within 30 days. Every code that
 * is tried counts, and is counted before it is looked up.
 */
export async function findDossiers(
  resources: Looking,
  asked: DossiersAsked,
): Promise<readonly DossierFound[]> {
  const { db, clock } = resources;
  const now = clock.now();
  const wanted = asked.codes.slice(0, mostCodes).map((code) => ({ code, key: codeKey(code) ?? '-' }));
  const granted = asked.anew ? new Set<string>() : await findGrantedKeys(db, asked.conversationId, now);
  const untried = [...new Set(wanted.map(({ key }) => key).filter((key) => !granted.has(key)))];
  const tried = await tryAll(resources, asked, untried);
  const looked = wanted.filter(({ key }) => granted.has(key) || tried.outcomes.get(key)?.kind === 'looked');
  const refreshed = await refresh(resources, looked);
  const proved = await prove(resources, asked, tried);
  // Whether it is the wrong one or none was ever told, nobody learns: the digits are asked for.
  const unproved = isReceiptAlone(asked.proof) ? 'proof-wanted' : 'not-shown';
  const anySeen = granted.size + proved.size > 0;
  const keys = [...granted, ...proved].filter((key) => wanted.some((one) => one.key === key));
  const seen = anySeen ? await findGranted(db, asked.conversationId, { at: now, codeKeys: keys }) : [];
  const found: DossierFound[] = [];
  for (const { code, key } of wanted) {
    const outcome = tried.outcomes.get(key);
    if (granted.has(key) || proved.has(key)) {
      const theirs = seen.filter((dossier) => dossier.codeKey === key);
      found.push({ code, kind: 'shown', dossiers: await showAll(resources, theirs, refreshed) });
    } else if (outcome === undefined || outcome.kind === 'looked') found.push({ code, kind: unproved });
    else found.push({ code, ...outcome });
  }
  return found;
}

/** Every dossier that was proved in this conversation, asked of the registry anew. */
export async function listDossiers(
  resources: Looking,
  conversationId: string,
): Promise<readonly DossierView[]> {
  const { db, clock } = resources;
  const refreshed = await refresh(resources, await findGranted(db, conversationId, { at: clock.now() }));
  return await showAll(resources, await findGranted(db, conversationId, { at: clock.now() }), refreshed);
}

/** Nothing that was proved in this conversation is shown any more; of how many dossiers. */
export async function logOutOfDossiers(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  conversationId: string,
): Promise<number> {
  return await endGrants(db, conversationId, clock.now());
}

type Outcome =
  | { readonly kind: 'looked' }
  | { readonly kind: 'proof-wanted' }
  | { readonly kind: 'more-proof' }
  | { readonly kind: 'too-many'; readonly until: Date };

type Tried = {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly tries: ReadonlyMap<string, string>;
  /** Those of which four digits alone are too little. */
  readonly raised: ReadonlySet<string>;
};

async function tryAll(
  { db, clock, dossiers }: Looking,
  asked: DossiersAsked,
  codeKeys: readonly string[],
): Promise<Tried> {
  const { proof } = asked;
  const strength = proof === null ? 'none' : strengthOf(proof);
  if (strength === 'none' || codeKeys.length === 0) {
    const outcomes = new Map(codeKeys.map((key) => [key, { kind: 'proof-wanted' } as const]));
    return { outcomes, tries: new Map(), raised: new Set() };
  }
  const at = clock.now();
  const hashed = (what: string, text: string) => dossiers.keys.sign('dossier-try', `${what}\n${text}`);
  const asker = await hashed('asker', asked.asker);
  const network = asked.network === null ? null : await hashed('network', asked.network);
  const targets = await Promise.all(codeKeys.map((key) => hashed('target', key)));
  const { ids, strangers, crowded, freeAt } = await takeTries(db, {
    ...{ asker, network, targets, at },
    ...{ most: mostTries, mostOfNetwork },
  });
  const targetOf = (place: number) => targets[place] ?? '';
  const isRaised = (place: number) => crowded || (strangers.get(targetOf(place)) ?? 0) >= manyStrangers;
  const outcomeOf = (place: number): Outcome => {
    if (!ids.has(targetOf(place))) return { kind: 'too-many', until: freeAt ?? at };
    return isRaised(place) && strength === 'weak' ? { kind: 'more-proof' } : { kind: 'looked' };
  };
  return {
    outcomes: new Map(codeKeys.map((key, place) => [key, outcomeOf(place)])),
    tries: new Map(codeKeys.map((key, place) => [key, ids.get(targetOf(place)) ?? ''])),
    raised: new Set(codeKeys.filter((_, place) => isRaised(place))),
  };
}

/** The codes that were proved just now; from here on they may be seen in this conversation. */
async function prove(
  { db, clock, dossiers }: Looking,
  { conversationId, proof, provedFor }: DossiersAsked,
  { outcomes, tries, raised }: Tried,
): Promise<ReadonlySet<string>> {
  const looked = [...outcomes].filter(([, { kind }]) => kind === 'looked').map(([key]) => key);
  if (proof === null || looked.length === 0) return new Set();
  const given = await Promise.all(
    looked.map(async (key) => ({ codeKey: key, marks: await marksOfProof(dossiers.keys, key, proof) })),
  );
  const matches = await findProved(
    db,
    given.map(({ codeKey: key, marks }) => ({ codeKey: key, marks: marks.map(({ mark }) => mark) })),
  );
  const provedAt = clock.now();
  const until = new Date(provedAt.getTime() + grantDays * dayMs);
  const proved = new Set<string>();
  for (const { id, codeKey: key, marks } of matches) {
    const theirs = given.find((one) => one.codeKey === key)?.marks ?? [];
    const matched = theirs.filter(({ mark }) => marks.includes(mark));
    if (raised.has(key) && !isStrong(matched)) continue;
    const provedBy = [...new Set(matched.map(({ kind }) => kind))].sort();
    await writeGrant(db, { conversationId, dossierId: id, provedBy, provedFor, provedAt, until });
    proved.add(key);
  }
  if (proved.size > 0) await markProved(db, [...proved].map((key) => tries.get(key) ?? '').filter(Boolean));
  return proved;
}

async function refresh(
  { dossiers }: Looking,
  looked: readonly { readonly code: string }[],
): Promise<Refreshed> {
  if (dossiers.registry === null || looked.length === 0) return 'up-to-date';
  return await dossiers.registry.refresh(looked.map(({ code }) => code));
}

async function showAll(
  { clock, dossiers }: Looking,
  seen: readonly SeenDossier[],
  refreshed: Refreshed,
): Promise<readonly DossierView[]> {
  const { keys, rules, registry } = dossiers;
  return await Promise.all(
    seen.map(async (dossier) =>
      showDossier(dossier, {
        now: clock.now(),
        rules,
        applicantName: (await openApplicant(keys, dossier.applicant)).name,
        isLastKnown: refreshed === 'silent' && dossier.registry === registry?.name,
      }),
    ),
  );
}
