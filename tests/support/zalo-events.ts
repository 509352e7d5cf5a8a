import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pause } from './wait-for.ts';
import type { ZaloDelivery } from './zalo-record.ts';
import type { ZaloAccount } from './zalo-world.ts';

/** How a body is signed: as Zalo does, with another's key, or not at all, as the console's probe comes. */
export type ZaloSigning = 'signed' | 'forged' | 'unsigned';

/**
 * `body` is sent as it stands where it is a text. `again`: deliveries of the same event after the first was taken.
 * `afterMs`: it sets out later, so that one that was written after it may overtake it.
 */
export type ZaloSend = {
  readonly body: unknown;
  readonly signing?: ZaloSigning | undefined;
  readonly again?: number | undefined;
  readonly afterMs?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type ZaloSender = {
  readonly account: ZaloAccount;
  /** Puts a request to our webhook; throws where the connection fails. */
  readonly post: (request: Request) => Promise<Response>;
  /** Waits between tries. */
  readonly retryMs: readonly number[];
  /** An answer that comes later is none. */
  readonly patienceMs: number;
  readonly stopped: AbortSignal;
};

/** `mac=` and the SHA-256 of app id, raw body, its timestamp and the key of the account. */
export function zaloSignature(
  account: Pick<ZaloAccount, 'appId' | 'oaSecretKey'>,
  body: string,
  timestamp: string,
): string {
  const signed = `${account.appId}${body}${timestamp}${account.oaSecretKey}`;
  return `mac=${createHash('sha256').update(signed).digest('hex')}`;
}

/** Delivers one event as Zalo does: again, with the same body, until it is acknowledged or given up. */
export async function deliverEvent(sender: ZaloSender, send: ZaloSend): Promise<ZaloDelivery> {
  const body = typeof send.body === 'string' ? send.body : JSON.stringify(send.body);
  const about = aboutEvent(body);
  let attempts = 0;
  let last: Tried = { status: null, ms: 0 };
  for (const waitMs of [send.afterMs ?? 0, ...sender.retryMs]) {
    await pause(waitMs, sender.stopped);
    if (sender.stopped.aborted) break;
    last = await post(sender, requestOf(sender, { ...send, body }, attempts));
    attempts += 1;
    if (isTaken(last)) {
      for (let more = 0; more < (send.again ?? 0); more++) {
        await post(sender, requestOf(sender, { ...send, body }, more + 1));
      }
      return { ...about, ...last, attempts, outcome: 'acknowledged' };
    }
  }
  return { ...about, ...last, attempts, outcome: 'given-up' };
}

type Tried = { readonly status: number | null; readonly ms: number };
const isTaken = ({ status }: Tried) => status !== null && status >= 200 && status < 300;

function requestOf(sender: ZaloSender, send: ZaloSend & { readonly body: string }, attempt: number): Request {
  const { account } = sender;
  const { signing = 'signed', body } = send;
  const key = signing === 'forged' ? { ...account, oaSecretKey: 'of-somebody-else' } : account;
  return new Request('http://ours/webhooks/zalo', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'ZaloWebhook',
      'x-zevent-server': 'OA OpenAPI',
      ...(signing === 'unsigned'
        ? {}
        : { 'x-zevent-signature': zaloSignature(key, body, timestampOf(body)) }),
      ...(attempt > 0 ? { num_retry: String(attempt) } : {}),
      ...send.headers,
    },
  });
}

async function post(sender: ZaloSender, request: Request): Promise<Tried> {
  const begun = performance.now();
  const late = AbortSignal.any([AbortSignal.timeout(sender.patienceMs), sender.stopped]);
  try {
    const response = await Promise.race([sender.post(new Request(request, { signal: late })), aborted(late)]);
    await response.arrayBuffer();
    return { status: response.status, ms: Math.round(performance.now() - begun) };
  } catch {
    return { status: null, ms: Math.round(performance.now() - begun) };
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('late')), { once: true });
  });
}

/** The timestamp as it stands in the body, which is what was signed. */
function timestampOf(body: string): string {
  return /"timestamp"\s*:\s*"?(\d+)/.exec(body)?.[1] ?? '';
}

const id = z.union([z.string(), z.number()]).transform(String).nullable().catch(null);
const aboutSchema = z.object({
  event_name: id,
  sender: z.object({ id }).catch({ id: null }),
  message: z.object({ msg_id: id, text: id }).catch({ msg_id: null, text: null }),
});

function aboutEvent(body: string): Pick<ZaloDelivery, 'eventName' | 'user' | 'messageId' | 'text'> {
  const read = aboutSchema.safeParse(parse(body));
  if (!read.success) return { eventName: null, user: null, messageId: null, text: null };
  const { event_name: eventName, sender, message } = read.data;
  return { eventName, user: sender.id, messageId: message.msg_id, text: message.text };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
