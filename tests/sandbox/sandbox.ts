import { startSandbox } from './start-sandbox.ts';

/** `npm run sandbox`: Zalo and Telegram to try out, with no account and nothing that leaves this machine. */
const sandbox = await startSandbox({
  folder: process.env.MOTCUA_DATA_DIR ?? '.data-sandbox',
  port: Number(process.env.PORT ?? 3300),
});
process.stdout.write(`Một Cửa's sandbox is ready: open ${sandbox.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await sandbox.close();
    process.exit(0);
  });
}
