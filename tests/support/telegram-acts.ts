import type { EmulatedUpdate } from './telegram-emulator.ts';
import { messageOf, type TelegramUpdates, type TelegramUser } from './telegram-updates.ts';

export type TelegramActs = {
  /** Writes, and waits until it is taken where there is a webhook. Returns the message's id. */
  write(user: TelegramUser, text: string): Promise<number>;
  photo(user: TelegramUser, body: Uint8Array, caption?: string): Promise<void>;
  voice(user: TelegramUser, body: Uint8Array): Promise<void>;
  file(user: TelegramUser, body: Uint8Array, name: string): Promise<void>;
  location(user: TelegramUser, latitude: number, longitude: number): Promise<void>;
  /** Shares a contact: one's own, or anybody's from the address book. */
  contact(user: TelegramUser, phone: string, owner: TelegramUser): Promise<void>;
  sticker(user: TelegramUser): Promise<void>;
};

/** What a citizen does in the app, each ending in one update. */
export function createTelegramActs(held: {
  readonly updates: TelegramUpdates;
  readonly keepFile: (body: Uint8Array) => string;
  readonly deliver: (update: EmulatedUpdate) => Promise<void>;
}): TelegramActs {
  const { updates, keepFile, deliver } = held;
  const send = async (user: TelegramUser, fields: object) =>
    await deliver(await updates.message(user, fields));
  const kept = (body: Uint8Array) => ({
    ...{ file_id: keepFile(body), file_unique_id: 'unique', file_size: body.length },
  });
  return {
    async write(user, text) {
      const update = await updates.text(user, text);
      await deliver(update);
      return messageOf(update).message_id;
    },
    async photo(user, body, caption) {
      const small = { file_id: 'a-small-one', file_unique_id: 'small', width: 90, height: 90, file_size: 10 };
      const photo = [small, { ...kept(body), width: 900, height: 900 }];
      await send(user, { photo, ...(caption === undefined ? {} : { caption }) });
    },
    voice: async (user, body) =>
      await send(user, { voice: { ...kept(body), duration: 3, mime_type: 'audio/ogg' } }),
    file: async (user, body, name) => await send(user, { document: { ...kept(body), file_name: name } }),
    location: async (user, latitude, longitude) => await send(user, { location: { latitude, longitude } }),
    contact: async (user, phone, { name, id }) =>
      await send(user, { contact: { phone_number: phone, first_name: name, user_id: id } }),
    sticker: async (user) => await send(user, { sticker: { file_id: 's', width: 512, height: 512 } }),
  };
}
