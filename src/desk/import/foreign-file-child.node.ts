import dns from 'node:dns';
import net from 'node:net';
import { findInFile } from './find-in-file.node.ts';

/** The program that is started for one file and ended with it: the file comes by its input, what it says by its output. */

shutOff();
const [name = ''] = process.argv.slice(2);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
const bytes = new Uint8Array(Buffer.concat(chunks.splice(0)));
const read = await findInFile({ name, bytes });
process.stdout.write(JSON.stringify(read), () => process.exit(0));

/** There is nobody to talk to: whatever a file asks for, no connection is opened. */
function shutOff(): void {
  const refuse = () => {
    throw new Error('There is no network here.');
  };
  net.Socket.prototype.connect = refuse;
  for (const each of [dns, dns.promises]) Object.assign(each, { lookup: refuse, resolve: refuse });
  for (const each of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
    Object.defineProperty(globalThis, each, { value: undefined });
  }
}
