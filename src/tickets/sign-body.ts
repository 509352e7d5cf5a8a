import type { Secret } from '#src/secret.ts';

/** `t=<seconds>,v1=<hmac>` over "t.body", so that a body that is overheard cannot be sent again much later. */
export async function signBody(secret: Secret, body: string, at: Date): Promise<string> {
  const seconds = Math.floor(at.getTime() / 1_000);
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret.reveal()),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${seconds}.${body}`));
  const hex = [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `t=${seconds},v1=${hex}`;
}
