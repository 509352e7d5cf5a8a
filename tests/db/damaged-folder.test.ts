import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPglite } from '#db/open-pglite.node.ts';
import type { Fault } from '#src/fault.ts';
import { emptyFolder, filledFolder } from '#tests/support/pglite-folder.ts';

const refusal = async (folder: string) =>
  await openPglite(folder, { whenHeld: 'refuse', onLost: () => undefined }).then(
    async (db) => {
      await db.close();
      return 'it opened';
    },
    (error: Fault) => error.message,
  );

const inside = (folder: string) => join(folder, 'postgres');
// PostgreSQL itself removes its caches (pg_internal.init) whenever it starts.
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('.init'));
const tablesOf = (folder: string) =>
  readdirSync(join(folder, 'base', '5')).map((name) => join(folder, 'base', '5', name));
const logsOf = (folder: string) =>
  readdirSync(join(folder, 'pg_wal'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, 'pg_wal', name));
const overwrite = (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a));

const damages: Record<string, (folder: string) => void> = {
  'has lost PG_VERSION': (folder) => rmSync(join(folder, 'PG_VERSION')),
  'has nonsense in PG_VERSION': (folder) => writeFileSync(join(folder, 'PG_VERSION'), '\0\0'),
  'has lost its tables': (folder) => rmSync(join(folder, 'base'), { recursive: true }),
  'has half a control file': (folder) => truncateSync(join(folder, 'global', 'pg_control'), 4096),
  'has garbage for a control file': (folder) => overwrite(join(folder, 'global', 'pg_control')),
  'has empty logs': (folder) =>
    logsOf(folder).forEach((file) => {
      truncateSync(file);
    }),
  'has empty tables': (folder) =>
    tablesOf(folder).forEach((file) => {
      truncateSync(file);
    }),
  'has garbage for tables': (folder) => tablesOf(folder).forEach(overwrite),
};

describe('a damaged data folder', () => {
  it.each(Object.keys(damages))(
    'that %s is named in one sentence, and nothing of it is deleted',
    async (name) => {
      const folder = await filledFolder();
      damages[name]?.(inside(folder));
      const before = filesOf(inside(folder));
      const said = await refusal(folder);
      expect(said).toMatch(
        /^The data folder \S+ is damaged \(.+\)\. Nothing was deleted: restore it from a copy, or move it away to begin with an empty one\.$/,
      );
      expect(said).not.toContain('\n');
      expect(filesOf(inside(folder))).toEqual(expect.arrayContaining(before));
      expect(readdirSync(folder)).toEqual(['postgres']);
    },
  );

  it('that is a file is left as it is', async () => {
    const folder = emptyFolder();
    writeFileSync(inside(folder), 'something else');
    expect(await refusal(folder)).toContain('is damaged (it is not a folder)');
    expect(readFileSync(inside(folder), 'utf8')).toBe('something else');
  });

  it('that holds something else is left as it is', async () => {
    const folder = emptyFolder();
    cpSync('db/migrations', inside(folder), { recursive: true });
    expect(await refusal(folder)).toContain('is damaged (PG_VERSION is missing)');
    expect(filesOf(inside(folder))).toEqual(filesOf('db/migrations'));
  });

  it('of another PostgreSQL version is not called damaged', async () => {
    const folder = await filledFolder();
    writeFileSync(join(inside(folder), 'PG_VERSION'), '17\n');
    expect(await refusal(folder)).toContain('belongs to PostgreSQL 17, this program brings 18');
  });

  it('that was damaged opens again when it is restored', async () => {
    const folder = await filledFolder();
    const file = join(inside(folder), 'PG_VERSION');
    rmSync(file);
    await refusal(folder);
    writeFileSync(file, '18\n');
    expect(await refusal(folder)).toBe('it opened');
  });
});
