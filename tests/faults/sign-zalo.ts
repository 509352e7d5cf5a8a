import { createHash } from 'node:crypto';

export type ZaloKeys = { readonly appId: string; readonly oaId: string; readonly oaSecretKey: string };

export type SignedDelivery = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** A citizen's line as Zalo delivers it, signed as the platform signs. */
export function signZalo(
  { appId, oaId, oaSecretKey }: ZaloKeys,
  line: { readonly user: string; readonly messageId: string; readonly text: string; readonly at: number },
): SignedDelivery {
  const timestamp = String(line.at);
  const body = JSON.stringify({
    app_id: appId,
    sender: { id: line.user },
    recipient: { id: oaId },
    user_id_by_app: line.user,
    event_name: 'user_send_text',
    message: { text: line.text, msg_id: line.messageId },
    timestamp,
  });
  const mac = createHash('sha256').update(`${appId}${body}${timestamp}${oaSecretKey}`).digest('hex');
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } };
}
