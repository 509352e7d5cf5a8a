import { lastRetention, type RetentionRun } from '#db/retention-runs.ts';
import type { Retention } from '#src/config.ts';
import { forgetOld } from '#src/conversations/forget-old.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import type { CommandResources } from './open-for-command.ts';
import { runCommand } from './run-command.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run retention -- <command>

  run       takes away what is older than the console's settings, else RETENTION_*_DAYS, allow, and counts that nothing
            of it is left
  status    when that was done last, how much went, and whether it was proved

Exit code: 0 proved, 1 something is left, or it was never done, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  const [verb, more] = args;
  if (verb === 'run' && !more) return await withResources(forget);
  if (verb === 'status' && !more) return await withResources(status);
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  console.error(args.length === 0 ? help : `Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

async function forget(resources: CommandResources): Promise<number> {
  return report(await forgetOld(resources, await keptFor(resources)));
}

async function status(resources: CommandResources): Promise<number> {
  const { db } = resources;
  const { messagesDays, attachmentsDays, deliveriesDays, guidanceDays, ...others } = await keptFor(resources);
  console.log(
    `Kept: messages ${messagesDays} days, attachments ${attachmentsDays}, deliveries ${deliveriesDays}, guidance ${guidanceDays}, tickets ${others.ticketsDays}, calls ${others.callsDays}`,
  );
  const last = await lastRetention(db);
  if (last) return report(last);
  console.log('No run yet.');
  return 1;
}

/** What staff have set at the console, else the environment. */
async function keptFor({ db, config }: CommandResources): Promise<Retention> {
  return (await showSetting({ db }, 'retention')).value ?? config.retention;
}

function report({ finishedAt, gone, leftOver, proved }: RetentionRun): number {
  const at = finishedAt.toISOString().slice(0, 16).replace('T', ' ');
  console.log(`${at}  gone: ${listed(gone)}`);
  console.log(proved ? 'Proved: nothing older is left.' : `Not proved, older and left: ${listed(leftOver)}`);
  return proved ? 0 : 1;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, rows]) => rows > 0);
  return some.map(([table, rows]) => `${table} ${rows}`).join(', ') || 'nothing';
}

await runCommand(run);
