import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serverTool } from '#tests/support/server-tool.ts';

/** A PostgreSQL of this run alone, made to be crashed: the one that everybody tests on stays up. */
export type PrivateServer = {
  readonly url: string;
  /** Ends it at once, as a loss of power would. */
  crash(): Promise<void>;
  /** Starts it again on the same files; resolves when it takes connections. */
  restart(): Promise<void>;
  /** Stops it and removes its files. */
  remove(): Promise<void>;
};

const run = promisify(execFile);

/** From the tool's own installation, on a free port and in a folder of its own. Durability stays on. */
export async function startPrivateServer(): Promise<PrivateServer> {
  const { root, bin } = await findInstallation();
  const port = await freePort();
  const folder = `/var/lib/postgresql/faults-${port}`;
  const inside = (command: string) =>
    run('chroot', [root, 'su', 'postgres', '-s', '/bin/bash', '-c', command]);
  const options = [
    ...[`-p ${port}`, '-c listen_addresses=127.0.0.1', '-c unix_socket_directories=/tmp'],
    ...['-c max_connections=200', '-c shared_buffers=64MB'],
  ].join(' ');
  const start = `${bin}/pg_ctl -D ${folder} -w -t 60 -l ${folder}.log -o '${options}' start >/dev/null 2>&1`;
  await inside(`${bin}/initdb -D ${folder} -A trust -U postgres --no-sync`);
  await inside(start);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    crash: async () => void (await inside(`${bin}/pg_ctl -D ${folder} -m immediate stop`)),
    restart: async () => void (await inside(start)),
    async remove() {
      await inside(`${bin}/pg_ctl -D ${folder} -m immediate stop`).catch(() => undefined);
      await inside(`rm -rf ${folder} ${folder}.log`);
    },
  };
}

/** Where the tool puts its server; it is started once, where it was not installed yet. */
async function findInstallation(): Promise<{ readonly root: string; readonly bin: string }> {
  const said = `eval "$(grep -E '^(root|bin)=' "$1")"; [ -f "$root/.complete" ] || "$1" start >&2; printf '%s\\n' "$root" "$bin"`;
  const { stdout } = await run('bash', ['-c', said, 'bash', serverTool]);
  const [root, bin] = z.tuple([z.string().min(1), z.string().min(1)]).parse(stdout.trim().split('\n'));
  return { root, bin };
}

/**
 * Outside the range from which the system gives ports to connections: a program that is killed finds its own still
 * free when it starts again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const free = new Promise<boolean>((resolve) => {
      server.once('listening', () => resolve(true)).once('error', () => resolve(false));
    });
    server.listen(port, '127.0.0.1');
    const isFree = await free;
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
