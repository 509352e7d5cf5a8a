import { readFile } from 'node:fs/promises';
import { listDecisions, removeDecision } from '#db/overlays.ts';
import { decisionHeadSchema } from '#knowledge/local/overlay.ts';
import { type ReadDecision, sayIssue } from '#knowledge/local/read-decision.ts';
import { readDecisions } from '#knowledge/local/read-decisions.node.ts';
import { readFeeSheet } from '#knowledge/local/read-fee-sheet.ts';
import { type Taken, takeDecision } from '#knowledge/local/take-decision.ts';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { Fault } from '#src/fault.ts';
import type { CommandResources } from './open-for-command.ts';
import { type Options, readOptions } from './read-options.ts';
import { withResources } from './with-resources.ts';

export const overlayHelp = `  overlay import <path> decisions of a province or a ward: Markdown (one file is one decision, or a folder of them).
                        A .csv or .xlsx of fees is one decision: with --decision, --date, --title, --issuer, --area,
                        --from, and where they hold --to, --url, --province (of a ward), --demo,
                        --replaces all (default: council, the fees left to the People's Council)
  overlay list          the decisions that are in
  overlay remove <number> --area province:31`;

const valued = [
  'decision',
  'date',
  'title',
  'issuer',
  'area',
  'province',
  'url',
  'from',
  'to',
  'replaces',
] as const;
const bare = ['demo'] as const;
type Asked = Options<(typeof valued)[number] | (typeof bare)[number]>;

type Print = (line: string) => void;

/** `knowledge overlay ...`; the exit code, or `null` where it was called wrongly. */
export async function runOverlay(args: readonly string[], print: Print): Promise<number | null> {
  const asked = readOptions(args, { valued, bare });
  const [verb, path, more] = asked?.words ?? [];
  if (!asked || more) return null;
  if (verb === 'list' && !path) return await withResources((resources) => showDecisions(resources, print));
  const area = asked.option('area');
  if (verb === 'remove' && path && area) {
    return await withResources(async ({ db }) => {
      if (!(await removeDecision(db, { number: path, scope: area }))) {
        throw new Fault('not-found', `There is no decision ${path} of ${area}.`);
      }
      print(`removed ${path} of ${area}`);
      return 0;
    });
  }
  if (verb !== 'import' || !path) return null;
  const read = /\.(?:csv|xlsx?)$/i.test(path) ? [await readFees(path, asked)] : await readDecisions(path);
  return await withResources((resources) => importDecisions(resources, read, print));
}

async function readFees(path: string, asked: Asked): Promise<ReadDecision> {
  const given = ['decision', 'date', 'title', 'issuer', 'area', 'province', 'url', 'from', 'to'] as const;
  const head = decisionHeadSchema.safeParse({
    ...Object.fromEntries(given.flatMap((name) => (asked.option(name) ? [[name, asked.option(name)]] : []))),
    demo: asked.has('demo'),
  });
  if (!head.success) {
    return { decision: null, faults: head.error.issues.map((issue) => `--${sayIssue(issue)}`) };
  }
  const replaces = asked.option('replaces') ?? 'council';
  if (replaces !== 'council' && replaces !== 'all') {
    return { decision: null, faults: ['--replaces: must be council or all'] };
  }
  const bytes = await readFile(path).catch(() => {
    throw new Fault('not-found', `There is no file "${path}".`);
  });
  const { changes, rejected } = readFeeSheet(readSheet(bytes), replaces);
  return { decision: { head: head.data, changes }, faults: rejected };
}

async function importDecisions(
  resources: CommandResources,
  read: readonly ReadDecision[],
  print: Print,
): Promise<number> {
  let rejected = 0;
  for (const { decision, faults } of read) {
    const taken = decision && (await takeDecision(resources, decision, { origin: 'imported' }));
    if (decision && taken) print(sayTaken(decision.head, taken));
    const lines = [...faults, ...(taken?.rejected ?? [])];
    for (const line of lines) print(`rejected: ${line}`);
    rejected += lines.length;
  }
  print(`${read.length} read, ${rejected} rejected`);
  return rejected > 0 ? 1 : 0;
}

function sayTaken({ decision, area }: { decision: string; area: string }, taken: Taken): string {
  return `${taken.outcome}  ${decision}  ${area}: ${taken.values} values of ${taken.procedures} procedures`;
}

async function showDecisions({ db }: CommandResources, print: Print): Promise<number> {
  const decisions = await listDecisions(db);
  for (const one of decisions) {
    const days = `${one.from ?? '?'} .. ${one.to ?? ''}`.trim();
    print(
      `${one.number}  ${one.scope}  ${days}  ${one.procedures} procedures  ${one.issuer}: ${one.title}${one.demo ? '  (demo)' : ''}`,
    );
  }
  print(`${decisions.length} decisions`);
  return 0;
}
