import type { Api } from 'grammy/web';
import type { Incoming, Poller } from '#bots/channel.ts';
import type { Log } from '#src/log.ts';
import { isOfTelegram, readFailure, type TelegramFailure } from './read-failure.ts';
import { readUpdate, type UpdateReader } from './read-update.ts';
import { createTelegramApi, type TelegramAccess } from './telegram-api.ts';
import { updateKinds } from './update-schema.ts';

/** Telegram keeps the request open for so long where there is no news. */
const newsWithinSeconds = 20;
const answerWithinSeconds = newsWithinSeconds + 20;
const longestPauseMs = 60_000;

export type TelegramPolling = UpdateReader &
  TelegramAccess & {
    readonly log: Log;
    /** Between two requests where one failed. */
    pause(ms: number, signal: AbortSignal): Promise<void>;
  };

type Receive = (incoming: Incoming) => Promise<void>;

/** Asks for updates where nobody can call us: for development, and behind a wall. One program per bot can. */
export function createTelegramPoller(polling: TelegramPolling): Poller {
  return { channel: 'telegram', poll: async (receive, signal) => await poll(polling, receive, signal) };
}

/** A number confirms to Telegram all updates below it, so it grows only with what is stored; `null`: none yet. */
type Place = { readonly webhook: 'to-remove' | 'removed'; readonly offset: number | null };

async function poll(polling: TelegramPolling, receive: Receive, signal: AbortSignal): Promise<void> {
  const fetch = endedBy(polling.fetch, signal);
  const held = { ...polling, api: createTelegramApi({ ...polling, fetch }, answerWithinSeconds) };
  let place: Place = { webhook: 'to-remove', offset: null };
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const next of takeNews(held, { place, receive, signal })) place = next;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      const failure = readFailure(error);
      if (isOfTelegram(error)) tell(polling.log, failure);
      else
        polling.log.warn('telegram.not-stored', {
          error: error instanceof Error ? error.name : typeof error,
        });
      await polling.pause(pauseAfter(failure, failures), signal);
    }
  }
}

/** One request; each update that is stored moves the place by one. */
async function* takeNews(
  { api, account, buttonSecret }: TelegramPolling & { readonly api: Api },
  at: { readonly place: Place; readonly receive: Receive; readonly signal: AbortSignal },
): AsyncGenerator<Place> {
  const { place, receive, signal } = at;
  if (place.webhook === 'to-remove') await api.deleteWebhook();
  yield { ...place, webhook: 'removed' };
  const updates: readonly unknown[] = await api.getUpdates({
    ...(place.offset === null ? {} : { offset: place.offset }),
    timeout: newsWithinSeconds,
    allowed_updates: updateKinds,
  });
  for (const update of updates) {
    if (signal.aborted) return;
    const read = await readUpdate({ account, buttonSecret }, update);
    if (!read) continue;
    await receive(read.incoming);
    yield { webhook: 'removed', offset: read.updateId + 1 };
  }
}

/** A conflict has a cause that somebody must find: another program polls with this token, or a webhook was set since. */
function tell(log: Log, { kind, why }: TelegramFailure): void {
  if (why === 'conflict') log.error('telegram.polled-elsewhere', { why: 'another program or a webhook' });
  else if (kind === 'admin') log.error('telegram.refused', { why });
  else log.warn('telegram.not-polled', { why });
}

function pauseAfter(failure: TelegramFailure, failures: number): number {
  if (failure.kind === 'wait') return failure.seconds * 1000;
  if (failure.kind === 'admin') return longestPauseMs;
  return Math.min(longestPauseMs, 500 * 2 ** Math.min(failures, 8));
}

/** A request that waits for news is let go when polling ends. */
function endedBy(fetch: TelegramAccess['fetch'], ended: AbortSignal): TelegramAccess['fetch'] {
  return async (input, init) => {
    const signal = init?.signal ? AbortSignal.any([init.signal, ended]) : ended;
    return await fetch(input, { ...init, signal });
  };
}
