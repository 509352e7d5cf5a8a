import { addImport, endImport, endLapsed, forgetFound } from '#db/file-imports.ts';
import { cleanText } from '#knowledge/clean-text.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { FileRead, ForeignFile, ForeignReader } from './foreign-file.ts';

const lapseMs = 120_000;
const keptMs = 90 * 86_400_000;
const longestName = 200;

export type ImportStarted =
  /** `ended` settles when it was read, and never rejects. */
  | { readonly kind: 'started'; readonly id: string; readonly ended: Promise<void> }
  /** Another file of theirs is being read. */
  | { readonly kind: 'one-at-a-time' };

type Held = Pick<Resources, 'db' | 'clock' | 'signals' | 'log'> & { readonly fileReader: ForeignReader };

/** Begins to read a file; what comes of it is found by its id. Its bytes are held until then, and kept nowhere. */
export async function startImport(held: Held, staff: Staff, file: ForeignFile): Promise<ImportStarted> {
  const { db, clock, signals } = held;
  const id = newId();
  const at = clock.now();
  const name = cleanText(file.name).replace(/\s+/g, ' ').slice(-longestName) || '?';
  const started = await db.transaction(async (tx) => {
    await endLapsed(tx, at);
    await forgetFound(tx, new Date(at.getTime() - keptMs));
    const added = await addImport(tx, {
      ...{ id, fileName: name, size: file.bytes.length, byId: staff.id, byName: staff.name },
      ...{ startedAt: at, lapsesAt: new Date(at.getTime() + lapseMs) },
    });
    if (!added) return false;
    const detail = { format: name.split('.').at(-1)?.slice(0, 10) ?? '', bytes: file.bytes.length };
    await recordAudit(tx, staff, { act: 'import.started', subject: { kind: 'import', id }, detail, at });
    return true;
  });
  if (!started) return { kind: 'one-at-a-time' };
  signals.say('staff', 'imports');
  return { kind: 'started', id, ended: readToEnd(held, id, file) };
}

async function readToEnd(
  { db, clock, signals, log, fileReader }: Held,
  id: string,
  file: ForeignFile,
): Promise<void> {
  try {
    const read = await readOrBreak(fileReader, file);
    await endImport(db, { id, read, at: clock.now() });
    signals.say('staff', 'imports');
    log.info('import.ended', { id, kind: read.kind, ...(read.kind === 'refused' && { why: read.why }) });
  } catch (error) {
    log.error('import.broke', { id, error: error instanceof Error ? error.name : typeof error });
  }
}

async function readOrBreak(fileReader: ForeignReader, file: ForeignFile): Promise<FileRead> {
  try {
    return await fileReader.read(file);
  } catch {
    return { kind: 'refused', why: 'broke' };
  }
}
