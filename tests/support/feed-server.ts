import type { Database } from '#db/database.ts';
import { type Clock, systemClock } from '#src/clock.ts';
import { type FeedLine, openFeedLine } from '#src/hotline/simulator/feed-line.ts';
import { createKey, type KeyScope, type NewKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import * as answers from './scripted-answers.ts';
import { ScriptedVerbs } from './scripted-verbs.ts';
import { serveApp } from './serve-app.ts';
import { pause } from './wait-for.ts';
import { webResources } from './web-resources.ts';

export type FeedServer = {
  readonly url: string;
  /** A key for a feed of this name, or for something else. */
  keyFor(name: string, scope?: KeyScope): Promise<NewKey & { readonly signing: string }>;
  /** A feed with a key of its own. */
  feed(name: string, over?: { readonly fetch: typeof globalThis.fetch }): Promise<FeedLine>;
  close(): Promise<void>;
};

/** The app behind a socket, to be told of calls. */
export async function startFeedServer(db: Database, clock: Clock = systemClock): Promise<FeedServer> {
  const resources = webResources({ db, clock });
  const { url, close } = await serveApp(resources, new ScriptedVerbs(answers.shortAnswer));
  const keys = await openKeys(resources.sessionSecret);
  const keyFor: FeedServer['keyFor'] = async (name, scope = 'hotline.push') => {
    const key = await createKey(resources, { name, scopes: [scope] });
    return { ...key, signing: await pushSecret(keys, key.id) };
  };
  return {
    ...{ url, keyFor, close },
    async feed(name, { fetch } = { fetch: globalThis.fetch }) {
      return openFeedLine({ fetch, clock, pause, url, key: await keyFor(name) });
    },
  };
}
