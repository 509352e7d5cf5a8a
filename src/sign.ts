import type { Secret } from './secret.ts';

/** What a signature is for: one made for another purpose is worth nothing. */
export type SignPurpose =
  | 'session'
  | 'button'
  | 'console-form'
  | 'staff-door'
  | 'dossier-proof'
  | 'dossier-try'
  | 'registry-push'
  | 'call-event'
  | 'call-phone'
  | 'call-code';

/** `sign`, `seal` and `unseal` of one secret with its keys derived once, for what is done a thousand times. */
export type Keys = {
  sign(purpose: SignPurpose, text: string): Promise<string>;
  seal(text: string): Promise<string>;
  unseal(sealed: string): Promise<string | null>;
};

export async function openKeys(secret: Secret): Promise<Keys> {
  const [signing, sealing] = await Promise.all([signingKey(secret), sealingKey(secret)]);
  return {
    sign: (purpose, text) => signWith(signing, purpose, text),
    seal: (text) => sealWith(sealing, text),
    unseal: (sealed) => unsealWith(sealing, sealed),
  };
}

/** HMAC-SHA256 of `text` for one purpose, in letters that travel anywhere (43 of them). */
export async function sign(secret: Secret, purpose: SignPurpose, text: string): Promise<string> {
  return await signWith(await signingKey(secret), purpose, text);
}

async function signWith(key: CryptoKey, purpose: SignPurpose, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, bytesOf(`${purpose}\n${text}`));
  return toLetters(new Uint8Array(mac));
}

/** Whether `signature`, or its first letters where a place has no room for all (at least 16), is ours. Constant time. */
export async function isSigned(
  secret: Secret,
  purpose: SignPurpose,
  { text, signature }: { readonly text: string; readonly signature: string },
): Promise<boolean> {
  const expected = await sign(secret, purpose, text);
  if (signature.length < 16 || signature.length > expected.length) return false;
  return sameText(signature, expected.slice(0, signature.length));
}

/** Compares without telling by its time where two texts of one length begin to differ. */
export function sameText(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differs = 0;
  for (let at = 0; at < one.length; at++) differs |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return differs === 0;
}

/** Encrypts what is kept and must not be read from a copy of the database (AES-256-GCM). */
export async function seal(secret: Secret, text: string): Promise<string> {
  return await sealWith(await sealingKey(secret), text);
}

/** `null` where it was sealed under another secret, or changed. */
export async function unseal(secret: Secret, sealed: string): Promise<string | null> {
  return await unsealWith(await sealingKey(secret), sealed);
}

async function sealWith(key: CryptoKey, text: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, bytesOf(text));
  return `${toLetters(nonce)}.${toLetters(new Uint8Array(sealed))}`;
}

async function unsealWith(key: CryptoKey, sealed: string): Promise<string | null> {
  try {
    const [nonce, body] = sealed.split('.').map(fromLetters);
    if (!nonce || !body) return null;
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, body);
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

async function signingKey(secret: Secret): Promise<CryptoKey> {
  return await crypto.subtle.importKey(
    'raw',
    bytesOf(secret.reveal()),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
}

/** Derived, so that one secret of the environment serves both without one use telling of the other. */
async function sealingKey(secret: Secret): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(secret.reveal()), 'HKDF', false, ['deriveKey']);
  return await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf('motcua seal') },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toLetters(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
