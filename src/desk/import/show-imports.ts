import { type FileImport, type FoundInFile, findImport, listImports } from '#db/file-imports.ts';
import { getCurrentVersion } from '#db/versions.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { type Lost, lostBy } from './lost-by.ts';

export type ShownImport = FileImport & {
  /** `null` until it was read, where it was refused, and once it was forgotten. */
  readonly found: FoundInFile | null;
  /** The entries of the catalogue that it speaks of, by id. */
  readonly known: Readonly<Record<string, string>>;
  /** What a draft would take away of today's text, by the place of what was found in the file. */
  readonly lost: ReadonlyMap<number, Lost>;
};

export type ImportsPage = { readonly imports: readonly FileImport[]; readonly next: string | null };

const perPage = 30;

export async function showImports(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  after: Date | null,
): Promise<ImportsPage> {
  const rows = await listImports(db, { before: after, limit: perPage + 1 });
  const imports = rows.slice(0, perPage).map((one) => withoutLapsed(one, clock.now()));
  const next = rows.length > perPage ? (imports.at(-1)?.startedAt.toISOString() ?? null) : null;
  return { imports, next };
}

/** Throws `not-found`. */
export async function showImport(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  id: string,
): Promise<ShownImport> {
  const found = await findImport(db, id);
  if (!found) throw new Fault('not-found', 'There is no such import.');
  const all = found.found?.found ?? [];
  const ids = [...new Set(all.flatMap(({ entryId }) => entryId ?? []))];
  const known: Record<string, string> = {};
  const lost = new Map<number, Lost>();
  for (const entry of ids) {
    const version = await getCurrentVersion(db, entry, dayInVietnam(clock.now()));
    if (version?.entryId !== entry) continue;
    known[entry] = version.content.name;
    for (const [place, one] of all.entries()) {
      const gone = one.entryId === entry ? lostBy(one, version) : null;
      if (gone) lost.set(place, gone);
    }
  }
  return { ...withoutLapsed(found, clock.now()), found: found.found, known, lost };
}

/** A reading that should have ended was lost with its program. */
function withoutLapsed<T extends FileImport>(one: T, now: Date): T {
  return one.state === 'reading' && one.lapsesAt < now ? { ...one, state: 'refused', refusal: 'broke' } : one;
}
