import { type Api, InputFile } from 'grammy/web';
import type { Channel, Outgoing, Receipt, Sent, SentFile } from '#bots/channel.ts';
import { telegramVi } from '#prompts/telegram.vi.ts';
import { fetchTelegramFile } from './fetch-telegram-file.ts';
import { readFailure, type TelegramFailure } from './read-failure.ts';
import { renderTelegram, type TelegramRendering } from './render-telegram.ts';
import { createTelegramApi, type TelegramAccess } from './telegram-api.ts';
import type { TelegramPayload } from './telegram-payload.ts';

/** Twice, with and without looks, it stays below the time for which a sender holds a message. */
const answerWithinSeconds = 10;
/** While Telegram cannot be reached at all: no fault of the message, which waits as long as that lasts. */
const unreachedMs = 5000;

/** A bot may send fifty megabytes. */
const largestFile = 50 * 1024 * 1024;

export type TelegramHolding = TelegramRendering & TelegramAccess & Pick<Channel, 'personal'>;

/** Telegram as a channel: in private chats only, with typed text as HTML and choices as buttons. */
export function createTelegramChannel(holding: TelegramHolding): Channel {
  const api = createTelegramApi(holding, answerWithinSeconds);
  return {
    name: 'telegram',
    account: holding.account,
    personal: holding.personal,
    commands: 'slash',
    // It names no figure, and asks to wait where it is too much.
    perMinute: null,
    render: async (saying) => await renderTelegram(holding, saying),
    send: async (outgoing) => await send(api, outgoing),
    takesFile: ({ bytes }) => bytes <= largestFile,
    showWorking: async (chat, receipt) => await showWorking(api, chat, receipt),
    fetchFile: async (ref, mostBytes) => await fetchTelegramFile({ api, ...holding }, ref, mostBytes),
  };
}

/**
 * Telegram has no key by which it would know a message again, so `maybeShown` changes nothing: a text of a chat is sent
 * once more where its fate is unknown, and may then be read twice.
 */
async function send(api: Api, { chat, payload, file }: Outgoing): Promise<Sent> {
  if (file) return await sendFile(api, chat, file);
  // Made by `renderTelegram` of this channel, and kept by the outbox as it was.
  const message = payload as TelegramPayload;
  const sent = await trySend(api, chat, { text: message.html, parseMode: 'HTML', message });
  if (sent.kind !== 'unparsable') return sent;
  const again = await trySend(api, chat, { text: message.plain, parseMode: null, message });
  return again.kind === 'unparsable' ? { kind: 'refused', why: again.why } : again;
}

/**
 * As a file, also a photo: it comes as it was, and not smaller. The library writes names without quotes, so that only
 * letters, digits and what surely ends nothing may stand in one.
 */
async function sendFile(api: Api, chat: string, { name, body }: SentFile): Promise<Sent> {
  try {
    const shown = await api.sendDocument(chat, new InputFile(body, plainName(name)));
    return { kind: 'sent', externalId: String(shown.message_id) };
  } catch (error) {
    const failure = readFailure(error);
    return failure.kind === 'unparsable' ? { kind: 'refused', why: failure.why } : toSent(failure);
  }
}

function plainName(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  return bare.replace(/[^\w.-]/g, '_');
}

type Writing = {
  readonly text: string;
  readonly parseMode: 'HTML' | null;
  readonly message: TelegramPayload;
};

async function trySend(
  api: Api,
  chat: string,
  { text, parseMode, message }: Writing,
): Promise<Sent | Extract<TelegramFailure, { kind: 'unparsable' }>> {
  try {
    const shown = await api.sendMessage(chat, text, {
      ...(parseMode ? { parse_mode: parseMode } : {}),
      reply_markup: markupOf(message),
      link_preview_options: { is_disabled: true },
    });
    return { kind: 'sent', externalId: String(shown.message_id) };
  } catch (error) {
    const failure = readFailure(error);
    return failure.kind === 'unparsable' ? failure : toSent(failure);
  }
}

/** A keyboard stays until it is taken away, and only a message without buttons can do that. */
function markupOf({ buttons, keyboard }: TelegramPayload) {
  if (keyboard) {
    const { share, others } = keyboard;
    const first =
      share.what === 'place'
        ? { text: share.text, request_location: true }
        : { text: share.text, request_contact: true };
    const rows = [[first], ...others.map((text) => [{ text }])];
    return { keyboard: rows, resize_keyboard: true, one_time_keyboard: true };
  }
  if (buttons.length === 0) return { remove_keyboard: true } as const;
  return { inline_keyboard: buttons.map(({ text, data }) => [{ text, callback_data: data }]) };
}

function toSent(failure: Exclude<TelegramFailure, { kind: 'unparsable' }>): Sent {
  const { kind, why } = failure;
  switch (kind) {
    case 'wait':
      return { kind: 'again', afterMs: failure.seconds * 1000, why, counts: 'pause' };
    case 'unreached':
      return { kind: 'again', afterMs: unreachedMs, why, counts: 'pause' };
    case 'gone':
      return { kind: 'unreachable', why };
    case 'refused':
      return { kind: 'refused', why };
    case 'admin':
      return { kind: 'halted', why };
    case 'unknown':
      return { kind: 'unknown', why };
    default:
      return kind satisfies never;
  }
}

/**
 * A press is answered whatever comes of it, or its button spins for a minute; one that was answered before, or is too
 * old, is refused by Telegram, and nothing follows from that. "Typing" is shown for five seconds.
 */
async function showWorking(api: Api, chat: string, { pressId, refused }: Receipt): Promise<void> {
  const calls: Promise<unknown>[] = [];
  if (pressId !== undefined) {
    const toast = refused ? { text: telegramVi.buttonRefused } : {};
    calls.push(api.answerCallbackQuery(pressId, toast));
  }
  if (!refused) calls.push(api.sendChatAction(chat, 'typing'));
  await Promise.allSettled(calls);
}
