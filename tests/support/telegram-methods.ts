import type { BotMessage, EmulatedUpdate, EmulatedWebhook } from './telegram-emulator.ts';
import { parseTelegramHtml } from './telegram-html.ts';
import { pause } from './wait-for.ts';

/** What a method is answered with; `null` leaves it to the emulator. */
export type MethodAnswer = { readonly ok: true; readonly result: unknown } | MethodError | null;
export type MethodError = { readonly ok: false; readonly error_code: number; readonly description: string };

/** What the methods work on. */
export type TelegramWorld = {
  readonly known: ReadonlySet<string>;
  readonly blocked: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Presses that wait for their answer. */
  readonly presses: Map<string, string | null>;
  readonly commands: Map<string, readonly unknown[]>;
  /** Updates that nobody has confirmed. */
  pending: EmulatedUpdate[];
  webhook(): EmulatedWebhook | undefined;
  readonly stopped: AbortSignal;
};

type Payload = Readonly<Record<string, unknown>>;
type Method = (world: TelegramWorld, payload: Payload) => MethodAnswer | Promise<MethodAnswer>;

const longestText = 4096;
const largestFile = 20 * 1024 * 1024;
/** A tenth of the real seconds. */
const waitMs = 100;

/** What the emulator lacks, or takes too lightly: every method here is as strict as the real one. */
export const telegramMethods: Readonly<Record<string, Method>> = {
  sendMessage(world, payload) {
    const problem = problemOf(world, payload as BotMessage);
    return problem === null ? null : problem;
  },
  sendDocument({ known, blocked }, { chat_id: chat, files }) {
    if (!known.has(String(chat))) return refused(400, 'Bad Request: chat not found');
    if (blocked.has(String(chat))) return refused(403, 'Forbidden: bot was blocked by the user');
    const [file] = files as readonly { readonly name: string; readonly size: number }[];
    if (!file || file.size === 0) return refused(400, 'Bad Request: file must be non-empty');
    return done({ message_id: 900_000, chat: { id: Number(chat), type: 'private' }, document: file });
  },
  sendChatAction: ({ blocked }, { chat_id: chat, action }) => {
    if (blocked.has(String(chat))) return refused(403, 'Forbidden: bot was blocked by the user');
    return action === 'typing' ? done(true) : refused(400, 'Bad Request: wrong parameter action in request');
  },
  answerCallbackQuery({ presses }, { callback_query_id: id, text }) {
    if (presses.get(String(id)) !== null) {
      const why = 'query is too old and response timeout expired or query ID is invalid';
      return refused(400, `Bad Request: ${why}`);
    }
    if (String(text ?? '').length > 200) return refused(400, 'Bad Request: MESSAGE_TOO_LONG');
    presses.set(String(id), String(text ?? ''));
    return done(true);
  },
  setMyCommands({ commands }, { commands: given, language_code: language = '' }) {
    const list = given as readonly { readonly command: string; readonly description: string }[];
    const sound = list.every(
      ({ command, description }) =>
        /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
    );
    if (!sound || list.length > 100) return refused(400, 'Bad Request: BOT_COMMAND_INVALID');
    commands.set(String(language), list);
    return done(true);
  },
  getFile({ files }, { file_id: id }) {
    const body = files.get(String(id));
    if (!body) return refused(400, 'Bad Request: invalid file_id');
    if (body.length > largestFile) return refused(400, 'Bad Request: file is too big');
    return done({ file_id: id, file_unique_id: id, file_size: body.length, file_path: `photos/${id}.bin` });
  },
  getUpdates,
  getWebhookInfo: ({ webhook, pending }) =>
    done({ url: webhook()?.url ?? '', pending_update_count: pending.length }),
};

async function getUpdates(world: TelegramWorld, payload: Payload): Promise<MethodAnswer> {
  const { offset = 0, timeout = 0, limit = 100, allowed_updates: kinds } = payload;
  const wanted = (update: EmulatedUpdate) =>
    !Array.isArray(kinds) || kinds.some((kind: string) => kind in update);
  world.pending = world.pending.filter(({ update_id: id }) => id >= Number(offset));
  const end = performance.now() + Number(timeout) * waitMs;
  for (;;) {
    if (world.webhook()) {
      return refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook");
    }
    const found = world.pending.filter(wanted).slice(0, Number(limit));
    if (found.length > 0 || performance.now() > end || world.stopped.aborted) return done(found);
    await pause(5, world.stopped);
  }
}

function problemOf(world: TelegramWorld, message: BotMessage): MethodError | null {
  const chat = String(message.chat_id);
  if (!world.known.has(chat)) return refused(400, 'Bad Request: chat not found');
  if (world.blocked.has(chat)) return refused(403, 'Forbidden: bot was blocked by the user');
  if (!message.text.isWellFormed()) return refused(400, 'Bad Request: strings must be encoded in UTF-8');
  const parsed =
    message.parse_mode === 'HTML'
      ? parseTelegramHtml(message.text)
      : ({ kind: 'parsed', text: message.text } as const);
  if (parsed.kind === 'refused') {
    return refused(400, `Bad Request: can't parse entities: ${parsed.why}`);
  }
  if (parsed.text.trim() === '') return refused(400, 'Bad Request: message text is empty');
  if (parsed.text.length > longestText) return refused(400, 'Bad Request: message is too long');
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const bytes = buttons.map(({ callback_data: data = '' }) => new TextEncoder().encode(data).length);
  const sound = bytes.every((length, at) => buttons[at]?.url !== undefined || (length >= 1 && length <= 64));
  return sound ? null : refused(400, 'Bad Request: BUTTON_DATA_INVALID');
}

function done(result: unknown): MethodAnswer {
  return { ok: true, result };
}

function refused(code: number, description: string): MethodError {
  return { ok: false, error_code: code, description };
}
