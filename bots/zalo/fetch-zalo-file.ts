import { z } from 'zod';
import type { FetchedFile } from '#bots/channel.ts';
import { readAtMost } from '#bots/read-at-most.ts';
import type { ZaloFileRef } from './read-attachments.ts';

const refSchema = z.object({ url: z.string().max(4096) }) satisfies z.ZodType<ZaloFileRef>;
const withinMs = 60_000;
const mostRedirects = 3;
/** Zalo's own stores of what people send. Everything else an event may name is none of our business to call. */
const stores = ['.zdn.vn', '.zadn.vn'];

export type ZaloFiles = {
  /** Whose host may give files too: Zalo's own, or the stand-in for it. */
  readonly openapiUrl: string;
  readonly fetch: typeof globalThis.fetch;
};

/** The bytes of an attachment, at most `mostBytes`. The address came from outside: only Zalo's hosts are ever called. */
export async function fetchZaloFile(held: ZaloFiles, ref: unknown, mostBytes: number): Promise<FetchedFile> {
  const given = refSchema.safeParse(ref);
  let address = given.success ? readAddress(held, given.data.url) : null;
  const signal = AbortSignal.timeout(withinMs);
  try {
    for (let redirects = 0; address !== null && redirects <= mostRedirects; redirects++) {
      const response = await held.fetch(address, { redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return await readFile(response, mostBytes);
      }
      await response.body?.cancel();
      address = readAddress(held, location, address);
    }
  } catch {
    return { kind: 'again', why: 'network' };
  }
  return { kind: 'gone', why: 'address-not-allowed' };
}

/** `null` where it is not Zalo's: by name and by the usual door, without a password. A number is no name. */
function readAddress({ openapiUrl }: ZaloFiles, given: string, from?: string): string | null {
  if (!URL.canParse(given, from)) return null;
  const url = new URL(given, from);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const isStore = url.port === '' && stores.some((suffix) => url.hostname.endsWith(suffix));
  return isStore || url.host === new URL(openapiUrl).host ? url.href : null;
}

async function readFile(response: Response, mostBytes: number): Promise<FetchedFile> {
  const { ok, status, body } = response;
  if (ok && Number(response.headers.get('content-length') ?? 0) <= mostBytes) {
    const bytes = body ? await readAtMost(body, mostBytes) : new Uint8Array();
    return bytes === null ? { kind: 'too-large' } : { kind: 'fetched', body: bytes };
  }
  await body?.cancel();
  if (ok) return { kind: 'too-large' };
  const why = `status-${status}`;
  return status === 429 || status >= 500 ? { kind: 'again', why } : { kind: 'gone', why };
}
