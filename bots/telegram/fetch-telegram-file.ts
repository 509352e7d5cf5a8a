import type { Api } from 'grammy/web';
import { z } from 'zod';
import type { FetchedFile } from '#bots/channel.ts';
import { readAtMost } from '#bots/read-at-most.ts';
import { readFailure } from './read-failure.ts';
import type { TelegramFileRef } from './read-message.ts';
import type { TelegramAccess } from './telegram-api.ts';

const refSchema = z.object({ fileId: z.string() }) satisfies z.ZodType<TelegramFileRef>;
/** Below the time for which whoever fetches holds the file. */
const downloadWithinMs = 45_000;

/**
 * The bytes of an attachment, at most `mostBytes`. Telegram gives files of up to 20 MB, at an address that holds the
 * token: it stands in no log, no error and no answer of ours.
 */
export async function fetchTelegramFile(
  held: TelegramAccess & { readonly api: Api },
  ref: unknown,
  mostBytes: number,
): Promise<FetchedFile> {
  const parsed = refSchema.safeParse(ref);
  if (!parsed.success) return { kind: 'gone', why: 'no-reference' };
  try {
    const { file_path: path, file_size: size = 0 } = await held.api.getFile(parsed.data.fileId);
    if (size > mostBytes) return { kind: 'too-large' };
    const address = addressOf(held, path ?? '');
    return address === null ? { kind: 'gone', why: 'no-address' } : await download(held, address, mostBytes);
  } catch (error) {
    const { kind, why } = readFailure(error);
    if (why === 'too-big') return { kind: 'too-large' };
    return kind === 'refused' || kind === 'gone' ? { kind: 'gone', why } : { kind: 'again', why };
  }
}

/** Only below the root of the API, whatever the path says. */
function addressOf({ apiRoot, token }: TelegramAccess, path: string): string | null {
  const plain = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(path);
  return plain ? `${apiRoot}/file/bot${token.reveal()}/${path}` : null;
}

async function download(
  { fetch }: Pick<TelegramAccess, 'fetch'>,
  address: string,
  mostBytes: number,
): Promise<FetchedFile> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(downloadWithinMs) });
  if (response.ok && response.body) {
    const body = await readAtMost(response.body, mostBytes);
    return body === null ? { kind: 'too-large' } : { kind: 'fetched', body };
  }
  await response.body?.cancel();
  const { status } = response;
  return status === 429 || status >= 500
    ? { kind: 'again', why: `status-${status}` }
    : { kind: 'gone', why: `status-${status}` };
}
