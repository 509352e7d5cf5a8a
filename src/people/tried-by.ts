import type { Tried } from '#db/sign-in-tries.ts';
import { sha256 } from '#knowledge/sha256.ts';

/** What a try counts against; an e-mail is kept as its hash. */
export async function triedBy(who: string, address: string, at: Date): Promise<Tried> {
  return { account: await sha256(who.trim().toLowerCase()), address, at };
}
