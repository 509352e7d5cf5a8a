import type { EmulatedUpdate, EmulatedWebhook } from './telegram-emulator.ts';
import { pause } from './wait-for.ts';

export type TelegramDelivery = { readonly updateId: number; readonly status: number };

/** Posts one request, as a platform would; a test may hand it to an app without a socket. */
export type Post = (request: Request) => Promise<Response>;

const firstPauseMs = 20;
const longestPauseMs = 1000;

/**
 * Delivers to a webhook as Telegram does: one update of a chat after the other, chats side by side, with the secret in
 * its header, and again until it is answered with 2xx, obeying `Retry-After`. Pauses are a fiftieth of the real ones.
 */
export function createTelegramDeliveries(post: Post, stopped: AbortSignal) {
  const deliveries: TelegramDelivery[] = [];
  const chats = new Map<string, Promise<void>>();

  async function untilTaken(webhook: EmulatedWebhook, update: EmulatedUpdate): Promise<void> {
    for (let pauseMs = firstPauseMs; !stopped.aborted; pauseMs = Math.min(longestPauseMs, 2 * pauseMs)) {
      const answer = await post(requestTo(webhook, update)).catch(() => null);
      if (stopped.aborted) return;
      deliveries.push({ updateId: update.update_id, status: answer?.status ?? 0 });
      if (answer?.ok) return;
      await pause(Number(answer?.headers.get('Retry-After') ?? 0) * 1000 || pauseMs, stopped);
    }
  }

  return {
    /** Every attempt, with how it was answered; 0 is not at all. */
    deliveries: deliveries as readonly TelegramDelivery[],
    deliver: async (webhook: EmulatedWebhook, update: EmulatedUpdate): Promise<void> => {
      const chat = chatOf(update);
      const turn = (chats.get(chat) ?? Promise.resolve()).then(() => untilTaken(webhook, update));
      chats.set(chat, turn);
      await turn;
    },
  };
}

export function requestTo({ url, secret_token: secret }: EmulatedWebhook, update: unknown): Request {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  if (secret !== undefined) headers.set('X-Telegram-Bot-Api-Secret-Token', secret);
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(update) });
}

function chatOf(update: EmulatedUpdate): string {
  return /"chat":\{"id":(-?\d+)/.exec(JSON.stringify(update))?.[1] ?? '';
}
