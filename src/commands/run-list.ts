import { readFile } from 'node:fs/promises';
import { areaSchema, procedureCodeSchema } from '#knowledge/entry-base.ts';
import { readReceivedSheet } from '#knowledge/local/read-received-sheet.ts';
import { type ListTaken, showReceived, takeOff, takeReceived } from '#knowledge/local/take-received.ts';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { Fault } from '#src/fault.ts';
import type { CommandResources } from './open-for-command.ts';
import { readOptions } from './read-options.ts';
import { withResources } from './with-resources.ts';

export const listHelp = `  list import <file> --area province:31
                        the procedures that the centre receives, or a ward of it (--area ward:11824): a .csv or .xlsx
                        with a column “mã thủ tục”, and where wanted “tên”, “nơi tiếp nhận”, “từ ngày”, “đến ngày”,
                        “ghi chú”. They come beside those that stand there; --replace: in their place
  list add|remove <code ...> --area province:31
  list show [--area province:31]`;

type Print = (line: string) => void;

/** `knowledge list ...`; the exit code, or `null` where it was called wrongly. */
export async function runList(args: readonly string[], print: Print): Promise<number | null> {
  const asked = readOptions(args, { valued: ['area'], bare: ['replace'] });
  if (!asked) return null;
  const [verb, ...words] = asked.words;
  const area = asked.option('area');
  if (area !== undefined && !areaSchema.safeParse(area).success) {
    throw new Fault('invalid', `--area: an area looks like province:31 or ward:11824, not "${area}".`);
  }
  if (verb === 'show' && words.length === 0)
    return await withResources((resources) => show(resources, area ?? null, print));
  const [file, more] = words;
  if (!area || !file) return null;
  if (verb === 'import' && !more) {
    const mode = asked.has('replace') ? ('replace' as const) : ('add' as const);
    return await withResources((resources) => importList(resources, { file, area, mode }, print));
  }
  if (verb !== 'add' && verb !== 'remove') return null;
  const wrong = words.find((code) => !procedureCodeSchema.safeParse(code).success);
  if (wrong) throw new Fault('invalid', `"${wrong}" is no procedure code such as 1.001193.`);
  return await withResources(async (resources) => {
    const rows = words.map((code) => ({ at: '', code, place: null, from: null, to: null, note: null }));
    const taken =
      verb === 'add'
        ? await takeReceived(resources, { area, province: resources.centre.province, rows, mode: 'add' })
        : { listed: 0, ...(await takeOff(resources, area, words)) };
    return report(taken, print);
  });
}

async function importList(
  resources: CommandResources,
  { file, area, mode }: { readonly file: string; readonly area: string; readonly mode: 'add' | 'replace' },
  print: Print,
): Promise<number> {
  const bytes = await readFile(file).catch(() => {
    throw new Fault('not-found', `There is no file "${file}".`);
  });
  const { rows, rejected } = readReceivedSheet(readSheet(bytes));
  const taken = await takeReceived(resources, { area, province: resources.centre.province, rows, mode });
  return report({ ...taken, rejected: [...rejected, ...taken.rejected] }, print);
}

function report({ listed, removed, rejected }: ListTaken, print: Print): number {
  for (const line of rejected) print(`rejected: ${line.trim()}`);
  print(`${listed} listed, ${removed} removed, ${rejected.length} rejected`);
  return rejected.length > 0 ? 1 : 0;
}

async function show(resources: CommandResources, area: string | null, print: Print): Promise<number> {
  const listed = await showReceived(resources, area);
  for (const { area: of, code, name, place, from, to, note } of listed) {
    const days = from || to ? `${from ?? ''} .. ${to ?? ''}` : null;
    print([of, code, name ?? '', place, days, note].filter((part) => part !== null).join('  '));
  }
  print(`${listed.length} listed`);
  return 0;
}
