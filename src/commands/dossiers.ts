import { countRegistries } from '#db/dossiers.ts';
import { demoRegistry } from '#src/dossiers/demo-events.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import { openKeys } from '#src/sign.ts';
import { importList } from './import-list.ts';
import type { CommandResources } from './open-for-command.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { showDemo } from './show-demo.ts';
import { showNotices } from './show-notices.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run dossiers -- <command>

  import <file> --registry "một cửa tỉnh" [--as-of "20/11/2026 08:00"] [--words <file>]
                        a list of dossiers (.csv in UTF-8, or .xlsx) with the columns mã hồ sơ and trạng thái, and
                        what else there is of: chủ hồ sơ, số điện thoại, số định danh, mã thủ tục, tên thủ tục,
                        đơn vị xử lý, ngày tiếp nhận, ngày hẹn trả, thời điểm cập nhật, ghi chú ...
                        --as-of: when the list was made, for rows that do not say it (otherwise the file's own time)
                        --words: the system's own words for a status, as JSON: {"Chờ ký số": 4, "Đã duyệt": 9}
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
  const asked = readOptions(args, { valued: ['registry', 'as-of', 'words', 'receipt'], bare: [] });
  const [verb, file, more] = asked?.words ?? [];
  const registry = asked?.option('registry')?.trim();
  if (verb === 'import' && file && registry && registry !== demoRegistry && !more) {
    const options = { registry, asOf: asked?.option('as-of'), words: asked?.option('words') };
    return await importList(file, options);
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
