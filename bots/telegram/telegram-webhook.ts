import type { RefusedRequest, Webhook, WebhookRequest } from '#bots/channel.ts';
import type { Secret } from '#src/secret.ts';
import { sameText } from '#src/sign.ts';
import { readUpdate, type UpdateReader } from './read-update.ts';

const secretHeader = 'X-Telegram-Bot-Api-Secret-Token';

/**
 * Where Telegram delivers. The secret is compared before a byte of the body is read. Pure: it also runs where nothing
 * of Node is.
 *
 * Telegram delivers again, with growing pauses and for at most a day, what is not answered with 2xx, and holds back
 * what comes after it in the same chat. So what redelivery may mend is refused (a body that is no JSON was damaged on
 * the way: Telegram sends nothing else), and what it cannot mend is acknowledged: an update of a new kind or an odd
 * shape is stored as noted, and JSON that is no update at all holds nothing to be lost.
 */
export function createTelegramWebhook(reader: UpdateReader, secret: Secret): Webhook {
  const precheck = (headers: WebhookRequest['headers']) => {
    const given = headers.get(secretHeader);
    if (!given) return refused('unsigned', 401);
    return sameText(given, secret.reveal()) ? null : refused('forged', 401);
  };
  return {
    channel: 'telegram',
    path: '/webhooks/telegram',
    precheck,
    async read({ headers, body }) {
      const unproven = precheck(headers);
      if (unproven) return unproven;
      const json = parseJson(body);
      if (json === undefined) return refused('unreadable', 400);
      const update = await readUpdate(reader, json);
      return update ? { kind: 'verified', events: [update.incoming] } : refused('unreadable', 200);
    },
  };
}

function refused(why: 'unsigned' | 'forged' | 'unreadable', status: 200 | 400 | 401): RefusedRequest {
  return { kind: 'refused', why, status };
}

/** `undefined` where it is none. */
function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
