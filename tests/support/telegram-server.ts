import { createTelegramActs, type TelegramActs } from './telegram-acts.ts';
import {
  createTelegramDeliveries,
  type Post,
  requestTo,
  type TelegramDelivery,
} from './telegram-deliveries.ts';
import {
  type BotMessage,
  createEmulator,
  type EmulatedUpdate,
  type EmulatedWebhook,
} from './telegram-emulator.ts';
import { serveTelegram, type TelegramCall } from './telegram-front.ts';
import { parseTelegramHtml } from './telegram-html.ts';
import type { TelegramWorld } from './telegram-methods.ts';
import { createTelegramPlans, type TelegramPlan } from './telegram-plans.ts';
import { createTelegramUpdates, type TelegramUpdates, type TelegramUser } from './telegram-updates.ts';

/** One message as a citizen saw it. */
export type TelegramShown = {
  readonly messageId: number;
  /** Its words as they are read: without markup, entities resolved. */
  readonly text: string;
  /** As the bot sent it. */
  readonly sent: string;
  readonly links: readonly string[];
  readonly buttons: readonly { readonly text: string; readonly data: string }[];
  /** What takes the place of letters; what a key shares stands before its words. */
  readonly keyboard: readonly string[];
};

export type Telegram = TelegramActs & {
  readonly token: string;
  readonly apiRoot: string;
  /** A citizen by name, in a chat of their own; the same name is the same citizen. */
  citizen(name: string, options?: Partial<Pick<TelegramUser, 'language' | 'chatType'>>): TelegramUser;
  /** Presses the `at`-th button (from 0) of the last message that has some. */
  press(user: TelegramUser, at: number): Promise<void>;
  /** From now on nothing reaches them, and the bot is told. */
  block(user: TelegramUser): Promise<void>;
  unblock(user: TelegramUser): Promise<void>;
  /** What a citizen saw, in order. */
  shown(user: TelegramUser): readonly TelegramShown[];
  /** Updates as Telegram makes them, not yet delivered. */
  readonly updates: TelegramUpdates;
  /** Delivers to the webhook, until it is taken, or keeps for `getUpdates`. Delivered again, it is the very same. */
  deliver(update: EmulatedUpdate): Promise<void>;
  /** The request that `deliver` posts. */
  requestOf(update: unknown): Request;
  /** Sets the webhook as a bot does. */
  setWebhook(webhook: EmulatedWebhook): Promise<void>;
  webhook(): EmulatedWebhook | undefined;
  /** Keeps a file; what `getFile` is asked for. */
  keepFile(body: Uint8Array): string;
  /** What the next calls of a method meet. */
  plan(method: string, ...plans: readonly TelegramPlan[]): void;
  /** Nothing that was planned happens any more. */
  unplan(method: string): void;
  /** Every call of a bot. */
  readonly calls: readonly TelegramCall[];
  /** Every attempt to deliver. */
  readonly deliveries: readonly TelegramDelivery[];
  /** The toast of each press by its id; `null` while its button spins. */
  readonly presses: ReadonlyMap<string, string | null>;
  /** Commands by language; '' is for all others. */
  readonly commands: ReadonlyMap<string, readonly unknown[]>;
  stop(): Promise<void>;
};

export type TelegramOptions = {
  /** The id of the first citizen, and the number of the first press, where a database remembers an earlier start. */
  readonly firstUser?: number;
  readonly token?: string;
  readonly port?: number;
  /** Takes webhook calls where the app has no socket. */
  readonly post?: Post;
};

const inventedToken = '700000001:An_invented_token_of_no_bot_at_all';
const usualFirst = 5_000_000_001;

/**
 * Telegram, as the independent emulator plays it, with what the emulator lacks beside it (channels.md 4.4): secrets and
 * repeats of webhook calls, files, commands, "typing", limits, errors and the strictness of the real one.
 */
export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const { token = inventedToken, port = 0, firstUser = usualFirst } = options;
  const { post = async (request) => await fetch(request) } = options;
  const stopping = new AbortController();
  const emulator = createEmulator();
  if (options.firstUser !== undefined) emulator.callbackId = firstUser;
  const plans = createTelegramPlans();
  const calls: TelegramCall[] = [];
  const webhook = () => emulator.webhooks[token];
  const world = createWorld(webhook, stopping.signal);
  const front = await serveTelegram({ token, world, emulator, plans, calls }, port);
  const updates = createTelegramUpdates(emulator);
  const { deliveries, deliver: call } = createTelegramDeliveries(post, stopping.signal);
  const users = new Map<string, TelegramUser>();

  const deliver = async (update: EmulatedUpdate) => {
    const press = update.callback_query;
    const id = typeof press === 'object' && press && 'id' in press ? String(press.id) : null;
    if (id !== null && !world.presses.has(id)) world.presses.set(id, null);
    const to = webhook();
    if (!to) world.pending.push(update);
    else if (!to.allowed_updates || to.allowed_updates.some((kind) => kind in update)) await call(to, update);
  };
  const keepFile = (body: Uint8Array) => {
    const id = `file_${world.files.size + 1}`;
    world.files.set(id, body);
    return id;
  };
  const shown = ({ id }: TelegramUser) =>
    emulator.storage.botMessages
      .filter(({ message }) => String(message.chat_id) === String(id))
      .map(({ messageId, message }) => toShown(messageId, message));

  return {
    ...createTelegramActs({ updates, keepFile, deliver }),
    ...{ token, apiRoot: front.url, updates, deliver, deliveries, calls, webhook, shown, keepFile },
    ...{ presses: world.presses, commands: world.commands, plan: plans.plan, unplan: plans.unplan },
    citizen(name, { language, chatType = 'private' } = {}) {
      const id = (firstUser + users.size) * (chatType === 'private' ? 1 : -1);
      const user = users.get(name) ?? { id, name, language, chatType };
      users.set(name, user);
      world.known.add(String(user.id));
      return user;
    },
    async press(user, at) {
      const message = shown(user).findLast(({ buttons }) => buttons.length > 0);
      const button = message?.buttons[at];
      if (!message || !button) throw new Error(`${user.name} sees no button ${at}`);
      await deliver(await updates.press(user, message.messageId, button.data));
    },
    async block(user) {
      world.blocked.add(String(user.id));
      await deliver(updates.membership(user, 'kicked'));
    },
    async unblock(user) {
      world.blocked.delete(String(user.id));
      await deliver(updates.membership(user, 'member'));
    },
    requestOf: (update) => requestTo(webhook() ?? { url: 'http://localhost/webhooks/telegram' }, update),
    setWebhook: async (given) => await postJson(`${front.url}/bot${token}/setWebhook`, given),
    async stop() {
      stopping.abort();
      await front.close();
    },
  };
}

function createWorld(webhook: TelegramWorld['webhook'], stopped: AbortSignal): TelegramWorld & MutableWorld {
  return {
    ...{ known: new Set(), blocked: new Set(), files: new Map(), presses: new Map(), commands: new Map() },
    ...{ pending: [], webhook, stopped },
  };
}

type MutableWorld = {
  readonly known: Set<string>;
  readonly blocked: Set<string>;
  readonly files: Map<string, Uint8Array>;
};

async function postJson(url: string, body: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function toShown(messageId: number, message: BotMessage): TelegramShown {
  const parsed = message.parse_mode === 'HTML' ? parseTelegramHtml(message.text) : null;
  const { inline_keyboard: inline = [], keyboard = [] } = message.reply_markup ?? {};
  const buttons = inline.flat();
  const keys = keyboard.flat().map(({ text, request_contact: contact, request_location: location }) => {
    return `${contact ? 'contact: ' : location ? 'location: ' : ''}${text}`;
  });
  return {
    keyboard: keys,
    messageId,
    text: parsed?.kind === 'parsed' ? parsed.text : message.text,
    sent: message.text,
    links: parsed?.kind === 'parsed' ? parsed.links : [],
    buttons: buttons.map(({ text, callback_data: data = '' }) => ({ text, data })),
  };
}
