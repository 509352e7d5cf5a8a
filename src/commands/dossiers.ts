import { readFile, stat } from 'node:fs/promises';
import { countRegistries } from '#db/dossiers.ts';
import { demoRegistry } from '#src/dossiers/demo-events.ts';
import { importDossiers } from '#src/dossiers/import-dossiers.ts';
import { readTime } from '#src/dossiers/read-time.ts';
import { Fault } from '#src/fault.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import { openKeys } from '#src/sign.ts';
import type { CommandResources } from './open-for-command.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { showDemo } from './show-demo.ts';
import { showNotices } from './show-notices.ts';
import { showProgress } from './show-progress.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run dossiers -- <command>

  import <file> --registry "một cửa tỉnh" [--as-of "20/11/2026 08:00"]
                        a list of dossiers (.csv in UTF-8, or .xlsx) with the columns mã hồ sơ and trạng thái, and
                        what else there is of: chủ hồ sơ, số điện thoại, số định danh, mã thủ tục, tên thủ tục,
                        đơn vị xử lý, ngày tiếp nhận, ngày hẹn trả, thời điểm cập nhật, ghi chú ...
                        --as-of: when the list was made, for rows that do not say it (otherwise the file's own time)
  list                  which registries told how many dossiers, and when last
  notices               what became of what followers were told in 30 days, and what templates cost, rest and may
                        still be sent
  demo [--receipt <code>]
                        invented dossiers around today, and what to type to see them; the square code that stands on
                        the receipt of one, to be photographed

Exit code: 0 done, 1 rows were rejected, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const asked = readOptions(args, { valued: ['registry', 'as-of', 'receipt'], bare: [] });
  const [verb, file, more] = asked?.words ?? [];
  const registry = asked?.option('registry')?.trim();
  if (verb === 'import' && file && registry && registry !== demoRegistry && !more) {
    return await importFile(file, registry, asked?.option('as-of'));
  }
  if (verb === 'list' && !file) return await withResources(list);
  if (verb === 'notices' && !file) {
    return await withResources((resources) => showNotices(resources, (line) => console.log(line)));
  }
  if (verb === 'demo' && !file) {
    const receipt = asked?.option('receipt');
    return await withResources(async (resources) => await showDemo(await withKeys(resources), receipt));
  }
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

async function importFile(file: string, registry: string, asOf: string | undefined): Promise<number> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new Fault('not-found', `There is no file "${file}".`);
  const told = asOf === undefined ? (await stat(file)).mtime.toISOString() : readTime(asOf);
  if (told === null) throw new Fault('invalid', `--as-of is no time: ${asOf}`);
  return await withResources(async (resources) => {
    const progress = showProgress(process.stderr);
    const began = resources.clock.elapsed();
    const taking = await withKeys(resources);
    const sheet = { bytes, registry, at: new Date(told) };
    const { taken, late, known, rejected } = await importDossiers(taking, sheet, (done, all) =>
      progress.step({ share: done / all, done, elapsedMs: resources.clock.elapsed() - began }),
    );
    progress.end();
    console.log(
      `${taken} taken, ${late} older than what is known, ${known} known; ${rejected.length} rows rejected`,
    );
    for (const reason of rejected) console.log(`rejected: ${reason}`);
    return rejected.length > 0 ? 1 : 0;
  });
}

async function withKeys(resources: CommandResources) {
  const { db, clock } = resources;
  return { db, clock, keys: await openKeys(await findSessionSecret(resources.config)) };
}

async function list({ db }: CommandResources): Promise<number> {
  const registries = await countRegistries(db);
  for (const { registry, dossiers, running, flagged, asOf, takenAt } of registries) {
    const times = `as of ${minute(asOf)}, taken ${minute(takenAt)}`;
    console.log(`${registry}: ${dossiers} dossiers, ${running} running, ${flagged} flagged; ${times}`);
  }
  console.log(`${registries.length} registries`);
  return 0;
}

function minute(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

await runCommand(run);
