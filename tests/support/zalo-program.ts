import { startZalo } from './zalo-server.ts';

/**
 * The fake as a program of its own: its one argument is the JSON of its options. Prints one line, `zalo <JSON>`, with
 * its address, its account and the settings that point the product to it, and lives until it is told to stop.
 */
const [options = '{}'] = process.argv.slice(2);
const zalo = await startZalo(JSON.parse(options));
const { url, account, environment } = zalo;
process.stdout.write(`zalo ${JSON.stringify({ url, account, environment })}\n`);
process.on('SIGTERM', () => void zalo.stop().then(() => process.exit(0)));
