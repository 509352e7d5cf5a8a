import { z } from 'zod';
import type { Channel, Outgoing, Receipt, Sent, SentFile } from '#bots/channel.ts';
import type { ZaloConfig } from '#src/channel-config.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { fetchZaloFile } from './fetch-zalo-file.ts';
import { renderZalo } from './render-zalo.ts';
import { sentOf } from './sent-of.ts';
import { kindOf, uploadFile } from './upload-file.ts';
import type { ZaloClient } from './zalo-client.ts';
import { toMessage, type ZaloPayload, zaloPayloadSchema } from './zalo-payload.ts';

export type ZaloChannelHeld = {
  readonly config: ZaloConfig;
  readonly client: ZaloClient;
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
};

/** Zalo answers whoever wrote in the last seven days; in the first two of them without a price. */
const answerWindow = { freeMs: 48 * 3_600_000, mostMs: 7 * 24 * 3_600_000 };
const received = '/-strong';

/** The official account as a channel: plain text, numbers for buttons, and a reaction for "received". */
export function createZaloChannel(held: ZaloChannelHeld): Channel {
  const { config, client, publicUrl, fetch } = held;
  return {
    name: 'zalo',
    account: config.oaId,
    personal: 'allowed',
    perMinute: config.perMinute,
    answerWindow,
    render: async (saying) => renderZalo(publicUrl, saying),
    send: async (outgoing) => await send(held, outgoing),
    takesFile: (file) => kindOf(file) !== null,
    showWorking: async (chat, receipt) => await showReceived(client, chat, receipt),
    fetchFile: async (ref, mostBytes) =>
      await fetchZaloFile({ openapiUrl: config.openapiUrl, fetch }, ref, mostBytes),
  };
}

const shownSchema = z.object({
  message_id: z.string().nullable().catch(null),
  quota: z
    .object({ quota_type: z.string().max(40) })
    .optional()
    .catch(undefined),
});

/**
 * Zalo has no key by which it would know a message again, so `maybeShown` changes nothing: a text is sent once more
 * where its fate is unknown, and may then be read twice.
 */
async function send(held: ZaloChannelHeld, { chat, payload, heardAt, file }: Outgoing): Promise<Sent> {
  const { client, clock } = held;
  if (heardAt !== null && clock.now().getTime() - heardAt.getTime() > answerWindow.mostMs) {
    return { kind: 'refused', why: 'window-closed' };
  }
  const uploaded = file ? await upload(held, file) : null;
  if (uploaded && 'refused' in uploaded) return uploaded.refused;
  const message = zaloPayloadSchema.safeParse(uploaded?.payload ?? payload);
  if (!message.success) return { kind: 'refused', why: 'payload' };
  const reply = await client.call({
    host: 'openapi',
    path: '/v3.0/oa/message/cs',
    body: {
      kind: 'json',
      value: { recipient: { user_id: chat }, message: toMessage(message.data) },
    },
  });
  if (reply.kind !== 'done') return sentOf(held, reply);
  const shown = shownSchema.safeParse(reply.data).data;
  // Where Zalo names no quota, it charges the message.
  return { kind: 'sent', externalId: shown?.message_id ?? null, cost: shown?.quota?.quota_type ?? 'billed' };
}

/** Handed over first, each time anew: what Zalo has of an earlier try does no harm. */
async function upload(
  held: ZaloChannelHeld,
  { name, body }: SentFile,
): Promise<{ readonly payload: ZaloPayload } | { readonly refused: Sent }> {
  const kind = kindOf({ name, bytes: body.length });
  if (kind === null) return { refused: { kind: 'refused', why: 'type-not-taken' } };
  const uploaded = await uploadFile(held, { kind, name, bytes: body });
  switch (uploaded.kind) {
    case 'uploaded':
      return kind === 'image'
        ? { payload: { kind, attachmentId: uploaded.id, text: null } }
        : { payload: { kind, token: uploaded.id } };
    case 'too-large':
    case 'type-not-taken':
      return { refused: { kind: 'refused', why: uploaded.kind } };
    default:
      return { refused: uploaded };
  }
}

/** Zalo has no "typing": a reaction to the message says that it came. */
async function showReceived(client: ZaloClient, chat: string, { messageId }: Receipt): Promise<void> {
  if (messageId === '') return;
  const sender_action = { react_icon: received, react_message_id: messageId };
  const value = { recipient: { user_id: chat }, sender_action };
  try {
    await client.call({ host: 'openapi', path: '/v2.0/oa/message', body: { kind: 'json', value } });
  } catch {
    // A sign that does not come changes nothing.
  }
}
