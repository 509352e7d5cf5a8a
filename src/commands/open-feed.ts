import { readFile } from 'node:fs/promises';
import { revokeKey } from '#db/api-keys.ts';
import { Fault } from '#src/fault.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import type { FeedKey } from '#src/hotline/simulator/feed-line.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import { type CommandResources, openForCommand } from './open-for-command.ts';

/** Where a feed is played to, and by which key. */
export type Feed = { readonly url: string; readonly key: FeedKey; close(): Promise<void> };

const usualPort = 3000;
const feedName = 'mô phỏng';

/**
 * By the key in a file; without one, by a key of this program's own database that is revoked when the run is over.
 */
export async function openFeed({
  url,
  keyFile,
}: {
  readonly url: string | undefined;
  readonly keyFile: string | undefined;
}): Promise<Feed> {
  if (keyFile !== undefined) {
    const key = readKey(await readText(keyFile), keyFile);
    return { url: url ?? `http://localhost:${usualPort}`, key, close: async () => {} };
  }
  const resources = await openForCommand();
  const { id, secret } = await createKey(resources, { name: feedName, scopes: ['hotline.push'] });
  return {
    url: url ?? `http://localhost:${resources.config.port ?? usualPort}`,
    key: { secret, signing: await signingOf(resources, id) },
    async close() {
      await revokeKey(resources.db, id, resources.clock.now());
      await resources.db.close();
    },
  };
}

async function signingOf({ config }: CommandResources, id: string): Promise<string> {
  return await pushSecret(await openKeys(await findSessionSecret(config)), id);
}

/** As `npm run keys -- create` shows it: what opens the door, and what signs. */
export function readKey(text: string, file: string): FeedKey {
  const secret = /\bmotcua_(?!sign_)[\w-]{20,}/.exec(text)?.[0];
  const signing = /\bmotcua_sign_[\w-]{20,}/.exec(text)?.[0];
  if (secret && signing) return { secret, signing };
  const missing = secret ? 'the secret that bodies are signed with' : 'an API key';
  throw new Fault('invalid', `${file} lacks ${missing}: write into it what "npm run keys -- create" shows.`);
}

/** A file that cannot be read is said in a sentence. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Fault('invalid', `${file} cannot be read.`, { cause });
  }
}
