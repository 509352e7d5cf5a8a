import { createHmac } from 'node:crypto';
import type { Database } from '#db/database.ts';
import type { Clock } from '#src/clock.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import type { Secret } from '#src/secret.ts';
import { openKeys } from '#src/sign.ts';
import { type Event, registryEvent } from './registry-events.ts';
import { waitFor } from './wait-for.ts';

export type PushingRegistry = {
  /** Tells of its dossier over HTTP, signed as the README says, and waits until followers were thought of. */
  push(event: Event): Promise<void>;
};

type Centre = {
  readonly db: Database;
  readonly clock: Clock;
  readonly sessionSecret: Secret;
  readonly url: string;
};

/** A one-stop system with a key of this centre. */
export async function openPushingRegistry(centre: Centre): Promise<PushingRegistry> {
  const { db, clock, sessionSecret, url } = centre;
  const key = await createKey({ db, clock }, { name: 'một cửa tỉnh Mẫu', scopes: ['registry.push'] });
  const signing = await pushSecret(await openKeys(sessionSecret), key.id);
  return {
    async push(event) {
      const body = JSON.stringify({ events: [registryEvent(event)] });
      const stamp = String(Math.floor(clock.now().getTime() / 1000));
      const response = await fetch(`${url}/api/v1/registry/dossiers`, {
        method: 'POST',
        body,
        headers: {
          Authorization: `Bearer ${key.secret}`,
          'Content-Type': 'application/json',
          'X-Registry-Timestamp': stamp,
          'X-Registry-Signature': createHmac('sha256', signing).update(`${stamp}.${body}`).digest('hex'),
        },
      });
      const said = await response.text();
      if (response.status !== 200 || !said.includes('"taken":1')) throw new Error(`not taken: ${said}`);
      const isLooked = async () =>
        (await db.query('select 1 from dossier_changes where to_tell limit 1')).length === 0;
      await waitFor(isLooked, { what: 'a look at what changed', withinMs: 60_000 });
    },
  };
}
