import { Fault } from '#src/fault.ts';
import type { Secret } from '#src/secret.ts';
import { seal, unseal } from '#src/sign.ts';
import type { Draft, DraftStep } from './draft.ts';
import type { Reporter, Told } from './ticket.ts';

/** A draft as it is kept, with the message that it took last: one that is worked again says the same again. */
export type KeptDraft = {
  readonly draft: Draft;
  readonly last: { readonly key: string; readonly step: DraftStep } | null;
};

export async function sealDraft(secret: Secret, kept: KeptDraft): Promise<string> {
  return await seal(secret, JSON.stringify(kept));
}

export async function unsealDraft(secret: Secret, sealed: string | null): Promise<KeptDraft> {
  // Nothing else is ever sealed into that column.
  return (await opened(secret, sealed)) as KeptDraft;
}

export async function sealTold(secret: Secret, told: Told): Promise<string> {
  return await seal(secret, JSON.stringify(told));
}

export async function unsealTold(secret: Secret, sealed: string | null): Promise<Told> {
  // Nothing else is ever sealed into that column.
  return (await opened(secret, sealed)) as Told;
}

export async function sealReporter(secret: Secret, reporter: Reporter): Promise<string> {
  return await seal(secret, JSON.stringify(reporter));
}

export async function unsealReporter(secret: Secret, sealed: string | null): Promise<Reporter | null> {
  if (sealed === null) return null;
  // Nothing else is ever sealed into that column.
  return (await opened(secret, sealed)) as Reporter;
}

/** Whoever changed the secret cannot read what was sealed under the old one. */
async function opened(secret: Secret, sealed: string | null): Promise<unknown> {
  const text = sealed === null ? null : await unseal(secret, sealed);
  if (text === null) throw new Fault('internal', 'A ticket was sealed under another SESSION_SECRET.');
  return JSON.parse(text);
}
