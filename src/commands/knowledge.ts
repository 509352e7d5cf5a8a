import { checkKnowledge } from './check-knowledge.ts';
import { type DiffFlag, diffKnowledge } from './diff-knowledge.ts';
import { importKnowledge } from './import-knowledge.ts';
import { importUnits } from './import-units.ts';
import { runCommand } from './run-command.ts';
import { listHelp, runList } from './run-list.ts';
import { overlayHelp, runOverlay } from './run-overlay.ts';
import { touchesKnowledge } from './touches-knowledge.ts';

const help = `Usage: npm run knowledge -- <command>

  check [folder]        reads the Markdown of a folder (knowledge/ when none is named) or of one file
                        and names file, line and field of every fault
  import <path>         records of the national portal (a .jsonl or .json file, or a folder of them): flat copies
                        or the portal's own records, told apart by themselves; published as unreviewed.
                        Markdown (a folder of it or one .md file): published as reviewed. A reviewed text is
                        never superseded by an unreviewed one: the difference waits for an editor
  diff <export>         what records of the national portal say otherwise than the catalogue, field by field, and
                        what of ours that touches; writes nothing. --whole: what the export lacks is gone;
                        --json: for a program; --fail-on-change: exit code 1 where anything changed
  touches <decision>    every entry that a decision or a law stands behind: 163/QĐ-BTP, 60/2014/QH13
${overlayHelp}
${listHelp}
  units import <file>   the communes, wards and special zones of a province (.csv or .xlsx with the columns code,
                        name, kind, province, old): "xã Nà Mơ (huyện Khe Lau); một phần phường 3 (thành phố Gió Ngàn)"

Exit code: 0 done, 1 faults found or work not finished, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  const [command, path, ...rest] = args;
  if (command === undefined || command === 'help' || args.includes('--help')) {
    console.log(help);
    return command === undefined ? 2 : 0;
  }
  if (command === 'check' && rest.length === 0) return checkKnowledge(path ?? 'knowledge', console.log);
  if (command === 'import' && path && rest.length === 0) return importKnowledge(path, console.log);
  const flags = rest.filter(isDiffFlag);
  if (command === 'diff' && path && flags.length === rest.length) {
    return diffKnowledge(path, flags, console.log);
  }
  if (command === 'touches' && path) return touchesKnowledge(args.slice(1).join(' '), console.log);
  const [file] = rest;
  if (command === 'units' && path === 'import' && file && rest.length === 1) {
    return importUnits(file, console.log);
  }
  const local = { overlay: runOverlay, list: runList };
  if (command === 'overlay' || command === 'list') {
    const code = await local[command](args.slice(1), console.log);
    if (code !== null) return code;
  }
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

function isDiffFlag(word: string): word is DiffFlag {
  return word === '--whole' || word === '--json' || word === '--fail-on-change';
}

await runCommand(run);
