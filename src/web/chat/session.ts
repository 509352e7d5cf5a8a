import type { Clock } from '#src/clock.ts';
import { newId } from '#src/new-id.ts';
import type { Secret } from '#src/secret.ts';
import { isSigned, sign } from '#src/sign.ts';

/** Says who asks only as far as it takes to bring them their own answers: a random id, and when it was made. */
export type Session = { readonly id: string; readonly expiresAt: Date };

type Signing = { readonly clock: Pick<Clock, 'now'>; readonly sessionSecret: Secret };

const sessionMs = 30 * 24 * 3600 * 1000;

export async function makeSession({ clock, sessionSecret }: Signing): Promise<string> {
  const said = `${newId()}.${Math.floor(clock.now().getTime() / 1000).toString(36)}`;
  return `${said}.${await sign(sessionSecret, 'session', said)}`;
}

/** `null` for what is not ours, was changed, or is too old: a new one is free. */
export async function readSession({ clock, sessionSecret }: Signing, token: string): Promise<Session | null> {
  const [, said = '', id = '', made = '', signature = ''] = form.exec(token) ?? [];
  if (!(await isSigned(sessionSecret, 'session', { text: said, signature }))) return null;
  const expiresAt = new Date(Number.parseInt(made, 36) * 1000 + sessionMs);
  return expiresAt > clock.now() ? { id, expiresAt } : null;
}

/** The whole signature: what is shorter is not looked at. */
const form = /^(([0-9a-f-]{36})\.([0-9a-z]{1,9}))\.([\w-]{43})$/;
