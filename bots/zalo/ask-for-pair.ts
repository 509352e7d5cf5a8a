import { z } from 'zod';
import { wasNeverWritten } from '#bots/was-never-written.ts';
import type { ZaloConfig } from '#src/channel-config.ts';

export type AskedPair =
  /** `refresh` is `null` where none came: the old one then stays good. */
  | {
      readonly kind: 'pair';
      readonly access: string;
      readonly refresh: string | null;
      readonly seconds: number;
    }
  /** The refresh token was used before, or is not known: no other call will bring anything. */
  | { readonly kind: 'refused' }
  /** Refused for another reason; the refresh token was surely not used. */
  | { readonly kind: 'rejected'; readonly why: string }
  /** Zalo was not reached. */
  | { readonly kind: 'unsent'; readonly why: string }
  /** Nobody knows whether a new pair was made. */
  | { readonly kind: 'unknown'; readonly why: string };

/** Long, because giving up early may lose the answer that holds the only pair. */
const patienceMs = 30_000;
const oneDay = 24 * 3600;

const errorSchema = z.object({ error: z.coerce.number().refine((code) => code !== 0) });
const pairSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  // A string in Zalo's pages.
  expires_in: z.coerce.number().int().min(1).catch(oneDay),
});

/** One call. An error of Zalo's is HTTP 200; a refresh token that was used is answered with no body at all. */
export async function askForPair(
  { config, fetch }: { readonly config: ZaloConfig; readonly fetch: typeof globalThis.fetch },
  refreshToken: string,
): Promise<AskedPair> {
  const { appId, appSecret, oauthUrl } = config;
  try {
    const response = await fetch(`${oauthUrl}/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: appSecret.reveal() },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        app_id: appId,
        refresh_token: refreshToken,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return readAnswer(response.status, await response.text());
  } catch (error) {
    if (wasNeverWritten(error)) return { kind: 'unsent', why: 'unreachable' };
    return { kind: 'unknown', why: error instanceof Error ? error.name : 'no-answer' };
  }
}

function readAnswer(status: number, text: string): AskedPair {
  if (status >= 500) return { kind: 'unknown', why: `http-${status}` };
  if (status !== 200) return { kind: 'rejected', why: `http-${status}` };
  if (text.trim() === '') return { kind: 'refused' };
  const answer = parseJson(text);
  const pair = pairSchema.safeParse(answer);
  if (pair.success) {
    const { access_token: access, refresh_token: refresh = null, expires_in: seconds } = pair.data;
    return { kind: 'pair', access, refresh, seconds };
  }
  const error = errorSchema.safeParse(answer);
  if (!error.success) return { kind: 'unknown', why: 'unreadable' };
  return error.data.error === -14014
    ? { kind: 'refused' }
    : { kind: 'rejected', why: `oauth${error.data.error}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
