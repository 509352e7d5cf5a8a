import type { FileRead, Refusal } from '#src/desk/import/foreign-file.ts';
import type { Database } from './database.ts';

export type FileImport = {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly state: 'reading' | 'read' | 'refused';
  readonly refusal: Refusal | null;
  readonly drafts: Readonly<Record<string, string>>;
  readonly byId: string;
  readonly byName: string;
  readonly startedAt: Date;
  readonly lapsesAt: Date;
};

export type FoundInFile = Extract<FileRead, { readonly kind: 'read' }>;

const columns = `id::text, file_name as "fileName", size, state, refusal, drafts, by_id as "byId", by_name as "byName",
  started_at as "startedAt", lapses_at as "lapsesAt"`;

/** `false` where a file of theirs is being read. */
export async function addImport(
  tx: Database,
  one: Pick<FileImport, 'id' | 'fileName' | 'size' | 'byId' | 'byName' | 'startedAt' | 'lapsesAt'>,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into file_imports (id, file_name, size, by_id, by_name, started_at, lapses_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [one.id, one.fileName, one.size, one.byId, one.byName, one.startedAt, one.lapsesAt],
  );
  return rows.length > 0;
}

/** Readings that were lost with their program are over. */
export async function endLapsed(tx: Database, at: Date): Promise<void> {
  await tx.query(
    `update file_imports set state = 'refused', refusal = 'broke', ended_at = $1
     where state = 'reading' and lapses_at < $1`,
    [at],
  );
}

/** What was found is needed until drafts are made of it; who brought what stays known. */
export async function forgetFound(tx: Database, before: Date): Promise<void> {
  await tx.query('update file_imports set found = null where started_at < $1 and found is not null', [
    before,
  ]);
}

export async function endImport(
  tx: Database,
  { id, read, at }: { readonly id: string; readonly read: FileRead; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update file_imports set state = $2, refusal = $3, found = $4::jsonb, ended_at = $5
     where id = $1::uuid and state = 'reading'`,
    [
      id,
      read.kind,
      read.kind === 'refused' ? read.why : null,
      read.kind === 'read' ? JSON.stringify(read) : null,
      at,
    ],
  );
}

export async function listImports(
  db: Database,
  { before, limit }: { readonly before: Date | null; readonly limit: number },
): Promise<readonly FileImport[]> {
  return await db.query<FileImport>(
    `select ${columns} from file_imports where ($1::timestamptz is null or started_at < $1)
     order by started_at desc limit $2`,
    [before, limit],
  );
}

export async function findImport(
  db: Database,
  id: string,
): Promise<(FileImport & { readonly found: FoundInFile | null }) | null> {
  const [row] = await db.query<FileImport & { found: FoundInFile | null }>(
    `select ${columns}, found from file_imports where id::text = $1`,
    [id],
  );
  return row ?? null;
}

/** `false` where somebody made a draft of it first. */
export async function noteImportDraft(
  tx: Database,
  { id, place, draft }: { readonly id: string; readonly place: number; readonly draft: string },
): Promise<boolean> {
  const rows = await tx.query(
    `update file_imports set drafts = drafts || jsonb_build_object($2::text, $3::text)
     where id::text = $1 and not drafts ? $2::text returning id`,
    [id, String(place), draft],
  );
  return rows.length > 0;
}
