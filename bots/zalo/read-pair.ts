import { z } from 'zod';

/** A pair as an administrator gives it; `seconds` is how long the access token still lives. */
export type GivenPair = { readonly access: string; readonly refresh: string; readonly seconds: number };

/** Where nobody says how old the access token is: soon due, so that a new one comes whose age is known. */
const unsaidSeconds = 3600;
const token = z.string().regex(/^[\w.~+/=-]{20,4096}$/);
const pairSchema = z.object({
  access_token: token,
  refresh_token: token,
  expires_in: z.coerce.number().int().min(60).max(7_776_000).catch(unsaidSeconds),
});

/** The JSON that Zalo's console shows, or the two tokens one under the other. `null` for anything else. */
export function readPair(text: string): GivenPair | null {
  const [first, second, more] = text.trim().split(/\s+/);
  const lines = more === undefined ? { access_token: first, refresh_token: second } : null;
  const read = pairSchema.safeParse(parseJson(text) ?? lines);
  if (!read.success || read.data.access_token === read.data.refresh_token) return null;
  const { access_token: access, refresh_token: refresh, expires_in: seconds } = read.data;
  return { access, refresh, seconds };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
