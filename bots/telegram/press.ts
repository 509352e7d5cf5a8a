import type { Secret } from '#src/secret.ts';
import { isSigned, sign } from '#src/sign.ts';

/** A choice that its button names: the `at`-th of an answer's `part`, both from 0. */
export type Press = { readonly answerId: string; readonly part: number; readonly at: number };

/** Whose buttons: one made for another chat, or by another bot of ours, is worth nothing. */
export type ButtonOwner = { readonly secret: Secret; readonly account: string; readonly chat: string };

/**
 * `callback_data` has 64 bytes: 22 letters of the answer's id, two each for part and place, then 32 of the signature.
 * Neither the choice's label nor its value has room there, and neither has to be trusted when it comes back.
 */
const idLetters = 22;
const headLetters = idLetters + 4;
const signatureLetters = 32;
const written = /^[\w-]{22}[0-9a-z]{4}[\w-]{32}$/;

export async function writePress(owner: ButtonOwner, { answerId, part, at }: Press): Promise<string> {
  const head = `${toLetters(answerId)}${toPair(part)}${toPair(at)}`;
  const signature = await sign(owner.secret, 'button', signedText(owner, head));
  return head + signature.slice(0, signatureLetters);
}

/** `null`: not made by us, for this chat. */
export async function readPress(owner: ButtonOwner, given: string): Promise<Press | null> {
  if (!written.test(given)) return null;
  const head = given.slice(0, headLetters);
  const signature = given.slice(headLetters);
  if (!(await isSigned(owner.secret, 'button', { text: signedText(owner, head), signature }))) return null;
  return {
    answerId: fromLetters(head.slice(0, idLetters)),
    part: Number.parseInt(head.slice(idLetters, idLetters + 2), 36),
    at: Number.parseInt(head.slice(idLetters + 2), 36),
  };
}

function signedText({ account, chat }: ButtonOwner, head: string): string {
  return JSON.stringify(['telegram', account, chat, head]);
}

function toPair(number: number): string {
  return number.toString(36).padStart(2, '0');
}

/** The 16 bytes of a UUID. */
function toLetters(id: string): string {
  const bytes = id.replaceAll('-', '').match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromLetters(letters: string): string {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...binary].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
