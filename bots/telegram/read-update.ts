import type { Incoming, IncomingEvent } from '#bots/channel.ts';
import type { Secret } from '#src/secret.ts';
import { readPress } from './press.ts';
import { readMessage } from './read-message.ts';
import {
  type Update,
  type UpdateMembership,
  type UpdateMessage,
  type UpdatePress,
  updateSchema,
} from './update-schema.ts';

/** Whose updates, and what our buttons are signed with. */
export type UpdateReader = { readonly account: string; readonly buttonSecret: Secret };

export type UpdateRead = { readonly updateId: number; readonly incoming: Incoming };

/**
 * The one event of an update; `null` where it is no update at all. Keys are made from what the event is about, so that
 * it is known again whenever it is delivered again: Telegram repeats what was not acknowledged, and `update_id` begins
 * anew after a quiet week. Where the event has no id of its own, two of one second are told apart by `update_id`.
 */
export async function readUpdate(reader: UpdateReader, given: unknown): Promise<UpdateRead | null> {
  const parsed = updateSchema.safeParse(given);
  if (!parsed.success) return null;
  const update = parsed.data;
  const { account } = reader;
  const { eventKey, chat, event } = await eventOf(reader, update);
  return { updateId: update.update_id, incoming: { channel: 'telegram', account, eventKey, chat, event } };
}

type Found = Pick<Incoming, 'eventKey' | 'chat' | 'event'>;

async function eventOf(reader: UpdateReader, update: Update): Promise<Found> {
  const { update_id: updateId, message, edited_message: edited } = update;
  const { callback_query: press, my_chat_member: membership } = update;
  if (message) return ofMessage(message, { key: `message:${ids(message)}`, edited: 'new' });
  if (edited) {
    const key = `edited_message:${ids(edited)}:${edited.edit_date ?? ''}:${updateId}`;
    return ofMessage(edited, { key, edited: 'edited' });
  }
  if (press) return await ofPress(reader, press);
  if (membership) return ofMembership(membership, updateId);
  return { eventKey: `update:${updateId}`, chat: null, event: { kind: 'noted', name: 'update' } };
}

function ids({ chat, message_id: messageId }: UpdateMessage): string {
  return `${chat.id}:${messageId}`;
}

/** We speak with one citizen at a time: in groups and channels everybody would read the answer. */
function ofMessage(
  message: UpdateMessage,
  { key, edited }: { readonly key: string; readonly edited: 'new' | 'edited' },
): Found {
  if (!isPrivate(message)) return elsewhere(key);
  return { eventKey: key, chat: String(message.chat.id), event: readMessage(message, edited) };
}

async function ofPress({ account, buttonSecret }: UpdateReader, press: UpdatePress): Promise<Found> {
  const key = `callback_query:${press.id}`;
  const { message, data } = press;
  if (!message || !isPrivate(message)) return elsewhere(key);
  const chat = String(message.chat.id);
  const receipt = { messageId: String(message.message_id), pressId: press.id };
  const meant = await readPress({ secret: buttonSecret, account, chat }, data ?? '');
  const event: IncomingEvent = meant
    ? { kind: 'press', ...receipt, ...meant }
    : { kind: 'noted', name: 'press', ...receipt, refused: true };
  return { eventKey: key, chat, event };
}

/** `kicked` is what Telegram calls a bot that a citizen has blocked. */
function ofMembership(membership: UpdateMembership, updateId: number): Found {
  const { chat, date, new_chat_member: now } = membership;
  const key = `my_chat_member:${chat.id}:${date ?? ''}:${now.status}:${updateId}`;
  if (!isPrivate(membership)) return elsewhere(key);
  const event: IncomingEvent =
    now.status === 'kicked'
      ? { kind: 'blocked' }
      : now.status === 'member'
        ? { kind: 'joined' }
        : { kind: 'noted', name: 'my_chat_member' };
  return { eventKey: key, chat: String(chat.id), event };
}

function elsewhere(eventKey: string): Found {
  return { eventKey, chat: null, event: { kind: 'noted', name: 'not-private' } };
}

function isPrivate({ chat }: { readonly chat: { readonly type: string } }): boolean {
  return chat.type === 'private';
}
