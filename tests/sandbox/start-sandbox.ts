import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { addStaff } from '#db/staff.ts';
import { listen } from '#src/listen.node.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { type Program, startProgram } from '#tests/support/program.ts';
import { startTelegram } from '#tests/support/telegram-server.ts';
import { startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';
import { findWaiting } from './find-waiting.ts';
import { createSandboxApp } from './sandbox-app.tsx';
import { sandboxTexts } from './sandbox-texts.ts';
import { createTelegramPhone } from './telegram-phone.ts';
import { createZaloPhone } from './zalo-phone.ts';

export type Sandbox = { readonly url: string; readonly centreUrl: string; close(): Promise<void> };

const host = '127.0.0.1';

/**
 * The centre as it runs anywhere, in a program of its own, with a fake Zalo and the Telegram emulator where the
 * platforms are; and the page that plays citizens on both. `port` 0 takes any.
 */
export async function startSandbox(choices: {
  readonly folder: string;
  readonly port: number;
}): Promise<Sandbox> {
  const { folder, port } = choices;
  const centrePort = await freePort();
  const centreUrl = `http://${host}:${centrePort}`;
  const zalo = await startZalo();
  const telegram = await startTelegram({ firstUser: randomInt(10 ** 10, 10 ** 12) });
  const environment = {
    ...(await demoEnvironment()),
    ...zalo.environment,
    ...{ HOST: host, PORT: String(centrePort), PUBLIC_URL: centreUrl, MOTCUA_DATA_DIR: folder },
    ...{ CENTRE_HOTLINE: '0200 000 0100', RATE_LIMIT_PER_MINUTE: '0' },
    ...{ TELEGRAM_MODE: 'webhook', TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    ...{ TELEGRAM_WEBHOOK_SECRET: 'an_invented_secret_of_the_sandbox', TELEGRAM_PERSONAL: 'on' },
    // It then ends with us, however we end.
    npm_lifecycle_event: 'sandbox',
  };
  const centre = startProgram('src/node.ts', [], environment);
  await centre.line(/is ready/);
  await giveTokens(zalo, environment);
  await zalo.deliverTo(`${centreUrl}/webhooks/zalo`);
  const kind = { kind: 'pglite', folder } as const;
  const db = await openDatabase(kind, { whenHeld: 'join', onLost: () => {} });
  await employ(db);
  const phones = [createZaloPhone(zalo), createTelegramPhone(telegram)];
  const app = await createSandboxApp({
    ...{ phones, db, centreUrl },
    reply: async (phone, text) => {
      const id = await findWaiting(db, phone.chat);
      if (id === null) return phone.note(sandboxTexts.notes.nobodyWaits);
      const said = runCommand('inbox', ['reply', id, text], { environment, input: '' });
      await said.catch(() => phone.note(sandboxTexts.notes.notReplied));
    },
  });
  const page = await listen(app.fetch, { host, port });
  return {
    ...{ url: page.url, centreUrl },
    async close() {
      await page.close();
      await db.close();
      await stop(centre);
      for (const phone of phones) await phone.close();
    },
  };
}

/** Somebody who answers: where nobody works, nobody is promised. */
async function employ(db: Database): Promise<void> {
  await addStaff(db, { ...inventedStaff('operator'), at: new Date() });
  await db.query('update staff set accepted_at = clock_timestamp()');
}

/** The invented province of `npm run demo`. */
async function demoEnvironment(): Promise<Record<string, string>> {
  const { CENTRE_PROVINCE = '', CENTRE_NAME = '' } = parseEnv(await readFile('.env.demo', 'utf8'));
  return { CENTRE_PROVINCE, CENTRE_NAME };
}

/** As an administrator does it: by the command, with what Zalo's console shows. */
async function giveTokens(zalo: ZaloServer, environment: Record<string, string>): Promise<void> {
  const input = JSON.stringify(await zalo.issue());
  await runCommand('zalo', ['token', 'set'], { environment, input });
}

/** With the settings that the centre runs with. */
async function runCommand(
  name: 'zalo' | 'inbox',
  words: readonly string[],
  { environment, input }: { readonly environment: Record<string, string>; readonly input: string },
): Promise<void> {
  const args = ['--import', 'tsx', `src/commands/${name}.ts`, ...words];
  await new Promise<void>((resolve, reject) => {
    const options = { env: { PATH: process.env.PATH, ...environment } };
    const command = execFile(process.execPath, args, options, (error) => (error ? reject(error) : resolve()));
    command.stdin?.end(input);
  });
}

async function stop(program: Program): Promise<void> {
  program.signal('SIGTERM');
  await program.ended;
}

/** One that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
