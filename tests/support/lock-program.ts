import { lockFolder } from '#db/folder-lock.node.ts';

/** Run as a program of its own: tries to lock, says how it went, and lives until it is killed. */
const [file = ''] = process.argv.slice(2);
const lock = await lockFolder(file, 'nobody-listens-here.sock');
process.stdout.write(`${lock.kind}\n`);
setInterval(() => undefined, 1_000_000);
