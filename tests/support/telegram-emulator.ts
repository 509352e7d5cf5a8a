import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import telegramTestApi from 'telegram-test-api';

/** The parts of `telegram-test-api` that are used; its own types name packages that it does not bring. */
type Emulator = {
  webServer: RequestListener;
  updateId: number;
  messageId: number;
  callbackId: number;
  storage: { readonly botMessages: readonly { readonly messageId: number; readonly message: BotMessage }[] };
  webhooks: Readonly<Record<string, EmulatedWebhook | undefined>>;
  getClient(token: string, options: Record<string, unknown>): EmulatedClient;
  addUserMessage(message: object): Promise<void>;
  addUserCommand(message: object): Promise<void>;
  addUserCallback(press: object): Promise<void>;
  addUserUpdate: (update: { readonly callbackQuery?: object }) => Promise<void>;
};

export type EmulatedClient = {
  makeMessage(text: string, options?: object): object;
  makeCommand(text: string, options?: object): object;
  makeCallbackQuery(press: string, options?: object): object;
};

export type EmulatedWebhook = {
  readonly url: string;
  readonly secret_token?: string;
  readonly allowed_updates?: readonly string[];
};

/** As the bot sent it. */
export type BotMessage = {
  readonly chat_id: string | number;
  readonly text: string;
  readonly parse_mode?: string;
  readonly reply_markup?: {
    readonly inline_keyboard?: readonly (readonly {
      readonly text: string;
      readonly callback_data?: string;
      readonly url?: string;
    }[])[];
    /** In place of the letters of the phone. */
    readonly keyboard?: readonly (readonly {
      readonly text: string;
      readonly request_contact?: boolean;
      readonly request_location?: boolean;
    }[])[];
    readonly remove_keyboard?: boolean;
  };
};

export type EmulatedUpdate = { readonly update_id: number } & Readonly<Record<string, unknown>>;

type EmulatorClass = {
  new (config: Record<string, unknown>): Emulator;
  formatUpdate(update: object): EmulatedUpdate;
};
// A CommonJS module whose whole export is the class.
const TelegramServer = telegramTestApi as unknown as EmulatorClass;

/**
 * The emulator, without a port of its own: what a citizen does becomes an update that is given back instead of sent,
 * each under a number of its own, which it takes before anything waits.
 */
export function createEmulator(): Emulator & { made(add: () => Promise<void>): Promise<EmulatedUpdate> } {
  const server = new TelegramServer({});
  let latest: EmulatedUpdate | null = null;
  server.addUserUpdate = async (update) => {
    const numbered = { ...update, updateId: server.updateId };
    server.updateId += 1;
    server.messageId += 1;
    if (update.callbackQuery) server.callbackId += 1;
    latest = TelegramServer.formatUpdate(numbered);
  };
  return Object.assign(server, {
    made: async (add: () => Promise<void>): Promise<EmulatedUpdate> => {
      const adding = add();
      const update = latest;
      await adding;
      if (!update) throw new Error('the emulator made no update');
      return update;
    },
  });
}

/** Passes a request whose body was read already to the emulator's own routes. */
export function passOn(
  emulator: Pick<Emulator, 'webServer'>,
  request: IncomingMessage,
  { response, body }: { readonly response: ServerResponse; readonly body: unknown },
): void {
  // What express' own readers set, and look for.
  emulator.webServer(Object.assign(request, { body, _body: true }), response);
}
