import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { readPair } from '#bots/zalo/read-pair.ts';
import { sealPair } from '#bots/zalo/seal-pair.ts';
import { listHalts, probeChannel } from '#db/channel-halts.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import type { ZaloConfig } from '#src/channel-config.ts';
import { Fault } from '#src/fault.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import { unseal } from '#src/sign.ts';
import type { CommandResources } from './open-for-command.ts';
import { runCommand } from './run-command.ts';
import { showSending } from './show-sending.ts';
import { showTokens } from './show-tokens.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run zalo -- <command>

  token set      keeps the pair of tokens of the official account, sealed. It is read from standard input, or asked for:
                 the JSON that Zalo shows, or the access token and the refresh token one under the other. Never from the
                 command line, where the list of running programs would show it
  token status   how old the pair is, what is wrong with it, and what to do; never a token

Where to get it: developers.zalo.me, API Explorer, "OA Access Token", signed in as an administrator of the account.

Exit code: 0 done and well, 1 an administrator must act, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const command = args.join(' ');
  if (command === 'token set') return await withResources(setTokens);
  if (command === 'token status') return await withResources(showStatus);
  // What was typed is not repeated: it may be a token.
  console.error(`Not a command.\n\n${help}`);
  return 2;
}

async function setTokens(resources: CommandResources): Promise<number> {
  const zalo = demandZalo(resources);
  const sessionSecret = await findSessionSecret(resources.config);
  const given = readPair(process.stdin.isTTY ? await askForBoth() : await text(process.stdin));
  if (!given) {
    console.error(
      'That is no pair of tokens: neither JSON with access_token and refresh_token nor two lines.',
    );
    return 2;
  }
  const version = await zaloTokenStore(resources.db, zalo).replace(
    await sealPair({ ...resources, sessionSecret }, given),
  );
  await probeChannel(resources.db, 'zalo');
  console.log(
    `Kept as version ${version}. What waits to be sent on Zalo is sent now; the pair is refreshed by itself.`,
  );
  return 0;
}

async function showStatus(resources: CommandResources): Promise<number> {
  const { db, clock, config } = resources;
  const zalo = demandZalo(resources);
  const pair = await zaloTokenStore(db, zalo).read();
  const opens = pair && (await unseal(await findSessionSecret(config), pair.access)) !== null;
  const { lines, isWell } = showTokens({ zalo, now: clock.now(), pair, sealedBy: opens ? 'us' : 'another' });
  const sending = showSending(await listHalts(db));
  for (const line of [...lines, ...sending.lines]) console.log(line);
  return isWell && sending.isWell ? 0 : 1;
}

function demandZalo({ config }: CommandResources): ZaloConfig {
  if (config.channels.zalo) return config.channels.zalo;
  const needed = 'ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID and ZALO_OA_SECRET_KEY';
  throw new Fault('misconfigured', `Zalo is off: set ${needed}.`);
}

/** What is typed does not appear. */
async function askForBoth(): Promise<string> {
  const asking = createInterface({ input: process.stdin, terminal: true });
  const lines = asking[Symbol.asyncIterator]();
  const given: string[] = [];
  for (const name of ['access token', 'refresh token']) {
    process.stderr.write(`${name} (not shown): `);
    const { value } = await lines.next();
    process.stderr.write('\n');
    given.push(String(value ?? ''));
  }
  asking.close();
  return given.join('\n');
}

await runCommand(run);
