import { createApp } from '#src/app.tsx';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret, signBody } from '#src/keys/push-secret.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { dossierKeys, dossierSecret, noon } from '#tests/support/registry-events.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';
import type { RegistryPlay } from './registry-contract.ts';

/** A registry that posts to us. Its events are named after what they say. */
export const pushPlay: RegistryPlay = {
  name: 'a registry that pushes',
  async open(db) {
    const resources = webResources({ db, clock: fixedClock(noon), sessionSecret: dossierSecret });
    const app = createApp(resources, new ScriptedVerbs(answers.shortAnswer));
    const key = await createKey(resources, { name: 'một cửa', scopes: ['registry.push'] });
    const secret = await pushSecret(dossierKeys, key.id);
    const timestamp = String(Date.parse(noon) / 1000);
    return {
      registry: null,
      async say(said) {
        const events = said.map(({ name, phone, ...rest }) => ({
          ...rest,
          key: `${rest.at} ${rest.status}`,
          applicant: { name, phone },
        }));
        const body = JSON.stringify({ events });
        const bytes = new TextEncoder().encode(body).buffer;
        const response = await app.request('/api/v1/registry/dossiers', {
          method: 'POST',
          body,
          headers: {
            Authorization: `Bearer ${key.secret}`,
            'Content-Type': 'application/json',
            'X-Registry-Timestamp': timestamp,
            'X-Registry-Signature': await signBody(secret, { timestamp, body: bytes }),
          },
        });
        if (response.status !== 200) throw new Error(`refused with ${response.status}`);
      },
    };
  },
};
