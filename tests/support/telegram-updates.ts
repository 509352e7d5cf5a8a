import type { createEmulator, EmulatedUpdate } from './telegram-emulator.ts';

/** Someone with a Telegram of their own. Ids are as large as real ones, which no 32 bits hold. */
export type TelegramUser = {
  readonly id: number;
  readonly name: string;
  /** The language of their app. */
  readonly language?: string | undefined;
  readonly chatType: 'private' | 'group' | 'supergroup' | 'channel';
};

export type TelegramUpdates = {
  text(user: TelegramUser, text: string): Promise<EmulatedUpdate>;
  /** Another text in the place of an earlier one. */
  edit(user: TelegramUser, messageId: number, text: string): EmulatedUpdate;
  /** Any other message, by its fields: a photo, a place, a sticker. */
  message(user: TelegramUser, fields: object): Promise<EmulatedUpdate>;
  press(user: TelegramUser, messageId: number, data: string): Promise<EmulatedUpdate>;
  /** `kicked`: the citizen blocked the bot. */
  membership(user: TelegramUser, status: 'kicked' | 'member'): EmulatedUpdate;
  /** Anything, under a number of its own. */
  odd(fields: object): EmulatedUpdate;
};

const token = 'not the token of anybody';
/** Seconds, as Telegram counts; the same for all, so that nothing is told apart by it. */
const date = 1_795_000_000;

/** Updates as Telegram sends them: what the emulator can, in its shape, and the rest beside it. */
export function createTelegramUpdates(emulator: ReturnType<typeof createEmulator>): TelegramUpdates {
  const clientOf = ({ id, name, chatType }: TelegramUser) =>
    emulator.getClient(token, { chatId: id, userId: id, firstName: name, type: chatType });
  const from = ({ id, name, language }: TelegramUser) => ({
    ...{ id, first_name: name, is_bot: false },
    ...(language ? { language_code: language } : {}),
  });
  const chatOf = ({ id, name, chatType }: TelegramUser) => ({ id, first_name: name, type: chatType });
  const odd = (fields: object): EmulatedUpdate => {
    const update = { update_id: emulator.updateId, ...fields };
    emulator.updateId += 1;
    return update;
  };
  return {
    odd,
    async text(user, text) {
      const client = clientOf(user);
      const made = await emulator.made(() =>
        text.startsWith('/')
          ? emulator.addUserCommand(client.makeCommand(text, { from: from(user), date }))
          : emulator.addUserMessage(client.makeMessage(text, { from: from(user), date })),
      );
      return { ...made, message: without(messageOf(made), 'botToken') };
    },
    async message(user, fields) {
      const options = { from: from(user), date, ...fields };
      const made = await emulator.made(() =>
        emulator.addUserMessage(clientOf(user).makeMessage('', options)),
      );
      return { ...made, message: without(messageOf(made), 'botToken', 'text') };
    },
    async press(user, messageId, data) {
      const options = { from: from(user), message: { message_id: messageId } };
      return await emulator.made(() =>
        emulator.addUserCallback(clientOf(user).makeCallbackQuery(data, options)),
      );
    },
    edit: (user, messageId, text) =>
      odd({
        edited_message: {
          ...{ message_id: messageId, from: from(user), chat: chatOf(user), text },
          ...{ date, edit_date: date },
        },
      }),
    membership: (user, status) =>
      odd({
        my_chat_member: {
          ...{ chat: chatOf(user), from: from(user), date },
          old_chat_member: { status: status === 'kicked' ? 'member' : 'kicked' },
          new_chat_member: { status },
        },
      }),
  };
}

export function messageOf({ message }: EmulatedUpdate): { readonly message_id: number } & object {
  if (typeof message !== 'object' || message === null || !('message_id' in message)) {
    throw new Error('the update is no message');
  }
  return { ...message, message_id: Number(message.message_id) };
}

/** The emulator leaves the bot's token in every message, and gives each a text. */
function without(message: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(message).filter(([name]) => !names.includes(name)));
}
