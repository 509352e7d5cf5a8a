import { searchAudit } from '#src/audit/search-audit.ts';
import { type AuditProof, verifyAudit } from '#src/audit/verify-audit.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { CommandResources } from './open-for-command.ts';
import { type Options, readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run audit -- <command>

  verify [--from <id>] [--head <hash>]
                      reckons every entry's hash anew and names the first that is wrong. With --head the chain must
                      hold the entry of that hash, as a line audit.head of the log noted it: what was cut off at the
                      end, or written anew as a whole, shows in no other way
  search [--who <id>] [--act <act or its beginning>] [--subject "<kind> <id>"] [--days <n>] [--before <id>]
                      the last 50 entries, one JSON line each, the last first

Exit code: 0 whole or found, 1 broken, 2 called wrongly.`;

type Asked = Options<'from' | 'head' | 'who' | 'act' | 'subject' | 'days' | 'before'>;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const valued = ['from', 'head', 'who', 'act', 'subject', 'days', 'before'] as const;
  const asked = readOptions(args, { valued, bare: [] });
  const [verb, more] = asked?.words ?? [];
  const numbers = asked && [asked.option('from'), asked.option('before'), asked.option('days')];
  if (asked && !more && numbers?.every((each) => each === undefined || /^[1-9]\d{0,17}$/.test(each))) {
    if (verb === 'verify') return await withResources((resources) => verify(resources, asked));
    if (verb === 'search') return await withResources((resources) => search(resources, asked));
  }
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

async function verify(resources: CommandResources, asked: Asked): Promise<number> {
  const proof = await verifyAudit(resources, { from: asked.option('from'), head: asked.option('head') });
  console.log(wordsOf(proof));
  return proof.kind === 'whole' ? 0 : 1;
}

function wordsOf(proof: AuditProof): string {
  switch (proof.kind) {
    case 'whole':
      return proof.last
        ? `Whole: ${proof.entries} entries, the last ${proof.last.id} with hash ${proof.last.hash}`
        : 'Whole: there is no entry.';
    case 'part':
      return `Whole up to ${proof.last.id}; what comes after it was not looked at.`;
    case 'head-missing':
      return `Broken: none of the ${proof.entries} entries has the noted hash; they were cut off at the end, or written anew.`;
    case 'broken':
      return `Broken at entry ${proof.id}: ${ways[proof.how]}`;
  }
}

const ways = {
  edited: 'it is not what was written.',
  'missing-before': 'what stood before it was removed.',
  reordered: 'it does not follow the entry before it; one of the two was written anew.',
};

async function search(resources: CommandResources, asked: Asked): Promise<number> {
  const days = Number(asked.option('days') ?? 36_500);
  const from = dayInVietnam(new Date(resources.clock.now().getTime() - Math.min(days, 36_500) * 86_400_000));
  const { entries } = await searchAudit(resources, null, {
    who: asked.option('who') ?? null,
    act: asked.option('act') ?? null,
    subject: asked.option('subject') ?? null,
    before: asked.option('before') ?? null,
    ...{ from, to: null },
  });
  for (const entry of entries) console.log(JSON.stringify(entry));
  return 0;
}

await runCommand(run);
