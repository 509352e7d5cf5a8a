import { findSpoken, type KeptAlias, listAliases, type Spoken } from '#db/aliases.ts';
import { findEntry } from '#db/desk-entries.ts';
import { aliasKey } from '#knowledge/check-entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import { dayInVietnam } from '#src/clock.ts';
import { findPhrase, type PhraseFound } from '#src/desk/trial/find-phrase.ts';
import { withoutTrace } from '#src/desk/trial/without-trace.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { type EntryAlias, layAlias } from './lay-alias.ts';

/** A button holds no more, and nobody says more in one breath. */
export const longestAlias = 120;

/** Why a phrase cannot stand beside the entry at all. */
export type AliasRefusal = 'no-letters' | 'too-long' | 'known' | 'title';
/** What speaks against it without forbidding it. */
export type AliasDoubt =
  | 'one-syllable'
  | 'leads-elsewhere'
  | 'title-elsewhere'
  | 'takes-over'
  | 'found-already'
  | 'not-first';

export type AliasCheck = {
  /** As it would be kept: spaces tidied, and spelled as one that was taken away before. */
  readonly alias: string;
  readonly refused: AliasRefusal | null;
  readonly doubts: readonly AliasDoubt[];
  /** Other entries that are found by exactly this phrase. */
  readonly others: readonly Spoken[];
  /** What the phrase finds today, and what it would find with it. */
  readonly today: readonly PhraseFound[];
  readonly withIt: readonly PhraseFound[];
};

/**
 * Whether a phrase may stand beside an entry, and what it would change; nothing is kept. Throws `not-found` for an
 * unknown entry.
 */
export async function checkAlias(
  { db, clock, centre }: Pick<Resources, 'db' | 'clock' | 'centre'>,
  { entry, alias: written }: EntryAlias,
): Promise<AliasCheck> {
  const known = await findEntry(db, entry);
  if (!known) throw new Fault('not-found', 'There is no such entry.');
  const at = clock.now();
  const here = { centre, today: dayInVietnam(at) };
  const kept = await listAliases(db, entry);
  const alias = spelling(kept, written);
  const spoken = await findSpoken(db, { phrase: alias, day: here.today });
  const own = spoken.filter(({ entryId }) => entryId === entry);
  const refused = refusal(alias, { kept, own });
  const others = spoken.filter(({ entryId }) => entryId !== entry);
  if (refused !== null) return { alias, refused, doubts: [], others, today: [], withIt: [] };
  const today = await findPhrase(db, here, alias);
  const withIt = await withoutTrace(db, async (tx) => {
    await layAlias(tx, { entry, alias }, at);
    return await findPhrase(tx, here, alias);
  });
  return { alias, refused, doubts: doubtsOf({ entry, alias, others, today, withIt }), others, today, withIt };
}

/** A word that was taken away comes back as it was spelled, so that it is the same one. */
function spelling(kept: readonly KeptAlias[], written: string): string {
  const tidy = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  const grave = kept.find(({ alias, removed }) => removed && aliasKey(alias) === aliasKey(tidy));
  return grave?.alias ?? tidy;
}

type Beside = { readonly kept: readonly KeptAlias[]; readonly own: readonly Spoken[] };

function refusal(alias: string, { kept, own }: Beside): AliasRefusal | null {
  if (!/\p{L}/u.test(alias)) return 'no-letters';
  if (alias.length > longestAlias) return 'too-long';
  if (own.some(({ kind, name }) => kind === 'name' && aliasKey(name) === aliasKey(alias))) return 'title';
  const stands = kept.some((one) => !one.removed && aliasKey(one.alias) === aliasKey(alias));
  return stands || own.length > 0 ? 'known' : null;
}

type Weighed = Omit<AliasCheck, 'refused' | 'doubts'> & { readonly entry: string };

function doubtsOf({ entry, alias, others, today, withIt }: Weighed): readonly AliasDoubt[] {
  const doubts: readonly [AliasDoubt, boolean][] = [
    ['one-syllable', tokenize(alias).length < 2],
    ['leads-elsewhere', others.some(({ kind }) => kind === 'alias')],
    ['title-elsewhere', others.some(({ name }) => foldText(name) === foldText(alias))],
    ['takes-over', findsSurely(today, entry) && withIt[0]?.entry === entry],
    ['found-already', today[0]?.entry === entry && today[0].score >= 0.9],
    ['not-first', withIt[0]?.entry !== entry],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}

/** Far ahead of all others: citizens who say this are answered from it now. */
function findsSurely([first, second]: readonly PhraseFound[], but: string): boolean {
  return (
    first !== undefined &&
    first.entry !== but &&
    first.score >= 0.6 &&
    (second?.score ?? 0) < first.score * 0.8
  );
}
