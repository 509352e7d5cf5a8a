import { expect, it } from 'vitest';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { readyAt, refusalOf, useNodeProgram } from '#tests/support/node-program.ts';

const node = useNodeProgram();

serverOnly('the program on a PostgreSQL server', () => {
  const url = useScratchDatabase();
  const secret = { SESSION_SECRET: 'a secret of tests, thirty-two letters' };
  const startOnServer = (environment: Record<string, string>) =>
    node.start({ DATABASE_URL: url(), ...secret, ...environment });

  it('starts twice at once on an empty database', async () => {
    const started = [1, 2].map(() => startOnServer({}));
    const addresses = await Promise.all(started.map(readyAt));
    for (const address of addresses) expect((await fetch(`${address}/readyz`)).status).toBe(200);
    for (const program of started) program.signal('SIGTERM');
    for (const program of started) expect(await program.ended).toEqual({ code: 0, errors: '' });
  });

  it('asks for a secret that all programs there can share', async () => {
    expect(await refusalOf(startOnServer({ SESSION_SECRET: '' }))).toContain(
      'SESSION_SECRET: is needed with',
    );
  });

  it('runs as web, worker and sender apart, each of which tells how it does and stops when told to', async () => {
    const web = startOnServer({ MOTCUA_ROLE: 'web' });
    const worker = startOnServer({ MOTCUA_ROLE: 'worker' });
    const sender = startOnServer({ MOTCUA_ROLE: 'sender', PORT: '' });
    const [page, health] = [await readyAt(web), await readyAt(worker)];
    expect(await sender.line(/^Một Cửa is ready: sender$/)).toBeTruthy();
    expect((await fetch(page)).status).toBe(200);
    expect([(await fetch(`${health}/livez`)).status, (await fetch(health)).status]).toEqual([200, 404]);
    for (const program of [web, worker, sender]) program.signal('SIGTERM');
    for (const program of [web, worker, sender]) expect(await program.ended).toEqual({ code: 0, errors: '' });
  });
});
