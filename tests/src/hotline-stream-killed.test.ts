import { expect, it } from 'vitest';
import { openDatabase } from '#db/open-database.node.ts';
import { systemClock } from '#src/clock.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { Secret } from '#src/secret.ts';
import { openKeys } from '#src/sign.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { readyAt, useNodeProgram } from '#tests/support/node-program.ts';
import { connectStream, helloFor, type StreamClient } from '#tests/support/stream-client.ts';
import { said } from '#tests/support/told-calls.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const node = useNodeProgram();
const secret = 'a secret of tests, thirty-two letters';

serverOnly('a feed that stays connected to a program', () => {
  const url = useScratchDatabase();
  const start = () => node.start({ DATABASE_URL: url(), SESSION_SECRET: secret, MOTCUA_ROLE: 'web' });

  it('loses nothing and is taken once, though the program is killed again and again', {
    timeout: 180_000,
  }, async () => {
    let program = start();
    let address = await readyAt(program);
    const db = await openDatabase({ kind: 'postgres', url: url() }, { whenHeld: 'join', onLost: () => {} });
    const key = await createKey({ db, clock: systemClock }, { name: 'tổng đài', scopes: ['hotline.push'] });
    const signing = await pushSecret(await openKeys(new Secret(secret)), key.id);
    const join = async (): Promise<StreamClient> => {
      const client = connectStream(address, { Authorization: `Bearer ${key.secret}` });
      client.send(await helloFor(client, { signing, at: systemClock.now() }));
      await client.find(({ type }) => type === 'welcome');
      return client;
    };
    const sent = Array.from({ length: 1_000 }, (_, at) => ({
      id: String(at),
      events: [
        said(`u${at}`, 'em hỏi', { call: `c${at % 7}`, final: false, seq: 1 }),
        said(`u${at}`, `em hỏi ${lettersOf(at)}`, { call: `c${at % 7}`, seq: 2 }),
      ],
    }));
    const answered = new Set<unknown>();
    /** How many had no answer at each kill. */
    const broken: number[] = [];
    for (let kills = 0; kills < 2; kills += 1) {
      const client = await join();
      const open = sent.filter(({ id }) => !answered.has(id));
      for (const batch of kills % 2 === 0 ? open : open.toReversed()) client.send(batch);
      const acks = () => client.told.filter(({ type }) => type === 'ack');
      await waitFor(() => acks().length >= Math.min(40, open.length));
      program.signal('SIGKILL');
      await client.closed;
      for (const { id } of acks()) answered.add(id);
      broken.push(open.length - acks().length);
      await program.ended;
      program = start();
      address = await readyAt(program);
    }
    expect(broken.some((open) => open > 0)).toBe(true);
    const last = await join();
    for (const batch of sent.filter(({ id }) => !answered.has(id))) last.send(batch);
    for (const { id } of sent.filter(({ id: each }) => !answered.has(each)))
      await last.find((told) => told.id === id);
    const kept = await db.query<{ text: string }>('select text_masked as text from utterances');
    expect(kept.map(({ text }) => text).toSorted()).toEqual(
      sent.map((_, at) => `em hỏi ${lettersOf(at)}`).toSorted(),
    );
    program.signal('SIGTERM');
    expect((await last.closed).code).toBe(1001);
    expect(await program.ended).toEqual({ code: 0, errors: '' });
    await db.close();
  });
});

/** Another word for each, without a figure in it. */
function lettersOf(at: number): string {
  return String.fromCharCode(97 + (at % 10), 97 + (Math.floor(at / 10) % 10), 97 + Math.floor(at / 100));
}
