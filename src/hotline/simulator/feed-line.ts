import { z } from 'zod';
import type { Clock } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { signBody } from '#src/keys/push-secret.ts';

const path = '/api/v1/hotline/events';

const reportSchema = z.object({
  rows: z.array(
    z.object({
      row: z.number(),
      outcome: z.enum(['taken', 'late', 'known', 'refused']),
      reason: z.string().nullable(),
    }),
  ),
});

/** What became of each event of a batch, in order. */
export type Told = z.output<typeof reportSchema>['rows'];

export type FeedLine = { push(events: readonly object[]): Promise<Told> };

type Reach = {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  /** Where the program listens, without a path. */
  readonly url: string;
  readonly key: FeedKey;
};

/** Both secrets of an API key for `hotline.push`. */
export type FeedKey = { readonly secret: string; readonly signing: string };

/** How often a batch is sent again to a program that does not take it now: whoever restarts is back by then. */
const tries = 6;
const firstPauseMs = 250;

/** A feed that tells a running program what is said. What is not taken for now is sent again: nothing is taken twice. */
export function openFeedLine(reach: Reach): FeedLine {
  return {
    async push(events) {
      for (let tried = 1; ; tried += 1) {
        const { response, cause } = await post(reach, JSON.stringify({ events }));
        if (response?.status === 200) return reportSchema.parse(await response.json()).rows;
        const isPassing = !response || response.status === 429 || response.status >= 500;
        if (!isPassing || tried === tries) throw await whyNot(reach, response, cause);
        await reach.pause(firstPauseMs * 2 ** (tried - 1));
      }
    },
  };
}

type Posted = { readonly response: Response | null; readonly cause?: unknown };

async function post({ fetch, clock, url, key }: Reach, body: string): Promise<Posted> {
  const timestamp = String(Math.floor(clock.now().getTime() / 1000));
  const bytes = new TextEncoder().encode(body).buffer;
  const headers = {
    Authorization: `Bearer ${key.secret}`,
    'Content-Type': 'application/json',
    'X-Hotline-Timestamp': timestamp,
    'X-Hotline-Signature': await signBody(key.signing, { timestamp, body: bytes }),
  };
  try {
    return { response: await fetch(`${url.replace(/\/+$/, '')}${path}`, { method: 'POST', headers, body }) };
  } catch (cause) {
    return { response: null, cause };
  }
}

const faultSchema = z.object({ error: z.object({ message: z.string() }) });

async function whyNot({ url }: Reach, response: Response | null, cause: unknown): Promise<Fault> {
  if (!response) {
    return new Fault('unavailable', `Nobody answers at ${url}: start Một Cửa, or name it with --url.`, {
      cause,
    });
  }
  const told = faultSchema.safeParse(await response.json().catch(() => null));
  const said = told.success ? ` It says: ${told.data.error.message}` : '';
  switch (response.status) {
    case 401:
      return new Fault('unauthenticated', `The key, or what it signs with, is not known at ${url}.${said}`);
    case 403:
      return new Fault('forbidden', `The key is not for hotline.push.${said}`);
    case 404:
      return new Fault('not-found', `What answers at ${url} is no Một Cửa, or an older one.`);
    default:
      return new Fault('unavailable', `${url} does not take it (${response.status}).${said}`);
  }
}
