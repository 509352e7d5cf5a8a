import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open-database.node.ts';
import { importEntries } from '#knowledge/import-entries.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { systemClock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';
import { bundled } from '#tests/support/bundle-programs.ts';
import { dumpCatalogue } from '#tests/support/catalogue-dump.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { portalMethod, portalRecord } from '#tests/support/portal-records.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';

const db = useTestDatabase();

test('an import killed three times and begun again ends where one undisturbed import ends', async () => {
  const file = join(testFolder(), 'records.jsonl');
  await writeFile(file, inventedRecords(400));
  const { items } = await recordsOf(file);
  await importEntries({ db, clock: systemClock }, { items, origin: 'portal' });

  const environment = await emptyDatabase();
  for (const batch of ['3', '1', '4']) {
    const child = await startImport(environment, [file, batch]);
    await hasHalted(child);
    child.kill('SIGKILL');
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
  }
  const last = await startImport(environment, [file]);
  expect(await once(last, 'close')).toEqual([0, null]);

  const killed = await openDatabase(readConfig(environment).database, {
    whenHeld: 'refuse',
    onLost: (fault) => {
      throw fault;
    },
  });
  const state = await dumpCatalogue(killed).finally(() => killed.close());
  expect(state.versions).toHaveLength(400);
  expect(state.passages).toHaveLength(400);
  expect(state).toEqual(await dumpCatalogue(db));
}, 120_000);

async function emptyDatabase(): Promise<Readonly<Record<string, string>>> {
  if (testServerUrl() !== null) return { DATABASE_URL: (await createScratchDatabase()).url };
  return { MOTCUA_DATA_DIR: join(testFolder(), 'killed') };
}

async function startImport(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<ChildProcess> {
  return spawn(process.execPath, [await bundled('tests/support/import-records.ts'), ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function hasHalted(child: ChildProcess): Promise<void> {
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes('halted')) return;
  throw new Error('the import ended before it halted');
}

function inventedRecords(count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify(
      portalRecord({
        code: `8.${String(index).padStart(6, '0')}`,
        name: `Đăng ký đàn ong số ${index} ở vườn ${index % 7}`,
        methods: [portalMethod({ fee: index % 3 ? 'Miễn phí' : '20,000 Việt Nam Đồng' })],
      }),
    ),
  );
  return `${lines.join('\n')}\n`;
}
