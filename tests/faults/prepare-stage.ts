import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealPair } from '#bots/zalo/seal-pair.ts';
import { migrate } from '#db/migrate.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import { systemClock } from '#src/clock.ts';
import { Secret } from '#src/secret.ts';
import type { ZaloServer } from '#tests/support/zalo-server.ts';
import { buildProgram, type Replacement } from './build-program.ts';
import { importNumbered } from './numbered-catalogue.ts';
import { freePort } from './private-server.ts';
import type { Slot } from './supervise.ts';

/** A build, a database of its own, and what each program needs to know. */
export type Stage = {
  readonly program: string;
  readonly url: string;
  readonly slots: readonly Slot[];
  /** Where the programs that take webhooks listen. */
  readonly webhooks: readonly string[];
  readonly sessionSecret: Secret;
  remove(): Promise<void>;
};

export const hotline = '19001234';
const sessionSecret = 'the secret of a run that is soon over';

export async function prepareStage(asked: {
  readonly server: string;
  readonly zalo: ZaloServer;
  readonly replacements: readonly Replacement[];
  readonly roles: readonly Slot['role'][];
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-faults-'));
  const database = await createDatabase(asked.server);
  const program = await buildProgram(folder, asked.replacements);
  await fillDatabase(database.url, asked.zalo);
  const slots = await Promise.all(
    asked.roles.map(async (role) => ({
      role,
      environment: {
        ...asked.zalo.environment,
        ...{ DATABASE_URL: database.url, HOST: '127.0.0.1', PORT: String(await freePort()) },
        ...{ RATE_LIMIT_PER_MINUTE: '0', CENTRE_HOTLINE: hotline, SESSION_SECRET: sessionSecret },
        ...{ ZALO_RATE_PER_MINUTE: '6000', ...asked.environment },
      },
    })),
  );
  return {
    ...{ program, url: database.url, slots, sessionSecret: new Secret(sessionSecret) },
    webhooks: slots
      .filter(({ role }) => role === 'web')
      .map(({ environment }) => `http://127.0.0.1:${environment.PORT}/webhooks/zalo`),
    async remove() {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(server: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `motcua_faults_${process.pid}_${performance.now().toFixed(0)}`;
  const order = async (sql: string) => {
    const admin = await openPostgres(server);
    await admin.query(sql);
    await admin.close();
  };
  await order(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => order(`drop database if exists ${name} with (force)`) };
}

/** Tables, a catalogue whose answers can be told apart, and the right to send. */
async function fillDatabase(url: string, zalo: ZaloServer): Promise<void> {
  const db = await openPostgres(url);
  await migrate(db, await readMigrations());
  await importNumbered({ db, clock: systemClock });
  const { access_token: access, refresh_token: refresh, expires_in } = await zalo.issue();
  const held = { sessionSecret: new Secret(sessionSecret), clock: systemClock };
  const pair = await sealPair(held, { access, refresh, seconds: Number(expires_in) });
  await zaloTokenStore(db, zalo.account).replace(pair);
  await db.close();
}
