import type { RefusedRequest, RefusedWhy, Webhook, WebhookRequest } from '#bots/channel.ts';
import type { ZaloConfig } from '#src/channel-config.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { parseBody } from './parse-body.ts';
import { isForAccount, readEvent } from './read-event.ts';
import { hexDigest, isSignedBody, readMac, type SigningTerms } from './verify-signature.ts';

const signatureHeader = 'X-ZEvent-Signature';
/** Zalo delivers again for two hours at most, with the time of the first. */
const oldestMs = 24 * 3600_000;

/**
 * Where Zalo delivers. The signature stands over the bytes as they came, so nothing is believed before they are
 * digested. Every refusal is answered with 200: Zalo repeats nothing for an error, tells the administrator that the
 * webhook is broken instead, and its console probes with bodies that carry no signature, no event or another app.
 */
export function createZaloWebhook(held: {
  readonly config: ZaloConfig;
  readonly clock: Clock;
  readonly log: Log;
}): Webhook {
  const { config, clock, log } = held;
  return {
    channel: 'zalo',
    path: '/webhooks/zalo',
    precheck,
    async read({ headers, body: bytes }) {
      const unproven = precheck(headers);
      if (unproven) return unproven;
      const body = parseBody(bytes);
      if (!body) return refused('unreadable');
      if (body.app_id !== config.appId) return refused('other-app');
      const mac = readMac(headers.get(signatureHeader) ?? '');
      const terms = {
        first: config.appId,
        timestamp: body.timestamp ?? '',
        key: config.oaSecretKey.reveal(),
      };
      if (mac === null || !(await isSignedBody(mac, bytes, terms))) {
        await explain({ config, log }, { mac, bytes, terms });
        return refused('forged');
      }
      if (!body.event_name) return { kind: 'verified', events: [] };
      if (!isForAccount(body, config.oaId)) return refused('other-account');
      if (clock.now().getTime() - Number(body.timestamp ?? Number.NaN) > oldestMs) return refused('too-old');
      const hashBody = () => hexDigest(new Uint8Array(bytes));
      return { kind: 'verified', events: await readEvent(body, { account: config.oaId, hashBody }) };
    },
  };
}

/** A signature that is none is told from its form: no body makes it right. */
function precheck(headers: WebhookRequest['headers']): RefusedRequest | null {
  const header = headers.get(signatureHeader);
  if (!header) return refused('unsigned');
  return readMac(header) === null ? refused('forged') : null;
}

function refused(why: RefusedWhy): RefusedRequest {
  return { kind: 'refused', why, status: 200 };
}

/** Larger than any event; what is larger is not worth looking at twice. */
const mostExplained = 64 * 1024;

/**
 * While the account is being set up, the two secrets and the two ids are easily confused: whoever looks for the reason
 * finds it in the log. It is refused all the same.
 */
async function explain(
  { config, log }: { readonly config: ZaloConfig; readonly log: Log },
  {
    mac,
    bytes,
    terms,
  }: { readonly mac: string | null; readonly bytes: Uint8Array; readonly terms: SigningTerms },
): Promise<void> {
  if (mac === null || bytes.length > mostExplained) return;
  const others = {
    'ZALO_APP_SECRET in place of ZALO_OA_SECRET_KEY': { ...terms, key: config.appSecret.reveal() },
    'ZALO_OA_ID in place of ZALO_APP_ID': { ...terms, first: config.oaId },
  };
  for (const [signedWith, other] of Object.entries(others)) {
    if (await isSignedBody(mac, bytes, other)) log.warn('webhook.signed-otherwise', { signedWith });
  }
}
