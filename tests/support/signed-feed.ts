import type { Hono } from 'hono';
import type { NewKey } from '#src/keys/create-key.ts';
import { pushSecret, signBody } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';

export type FeedSender = {
  /** Posts it signed, unless the headers say otherwise. */
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ readonly status: number; readonly json: unknown }>;
};

/** Whoever passes a feed on, with a key of theirs. */
export async function openFeedSender(
  app: Hono<HttpEnv>,
  { sessionSecret, clock }: Pick<AppResources, 'sessionSecret' | 'clock'>,
  key: NewKey,
): Promise<FeedSender> {
  const secret = await pushSecret(await openKeys(sessionSecret), key.id);
  return {
    async post(path, body, headers = {}) {
      const text = JSON.stringify(body);
      const timestamp = String(Math.floor(clock.now().getTime() / 1000));
      const signature = await signBody(secret, { timestamp, body: new TextEncoder().encode(text).buffer });
      const response = await app.request(path, {
        method: 'POST',
        body: text,
        headers: {
          ...{ Authorization: `Bearer ${key.secret}`, 'Content-Type': 'application/json' },
          ...{ 'X-Hotline-Timestamp': timestamp, 'X-Hotline-Signature': signature },
          ...headers,
        },
      });
      return { status: response.status, json: await response.json() };
    },
  };
}
