import { createHmac } from 'node:crypto';

/** What an authenticator app shows now for a secret as its QR code tells it (RFC 6238: SHA-1, 30 s, 6 digits). */
export function phoneCode(secret: string, at: Date = new Date()): string {
  const bits = [...secret.replace(/[\s=]/g, '').toUpperCase()]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const from = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** What the app shows next, which is taken already: of codes that are used once, the one for a second way in. */
export function nextPhoneCode(secret: string): string {
  return phoneCode(secret, new Date(Date.now() + 30_000));
}
