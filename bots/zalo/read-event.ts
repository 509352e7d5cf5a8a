import { asDialled } from '#bots/as-dialled.ts';
import type { Incoming, IncomingEvent } from '#bots/channel.ts';
import { cleanText } from '#bots/clean-text.ts';
import type { ZaloBody } from './parse-body.ts';
import { readCard, readFiles, readLink, readPlace } from './read-attachments.ts';

/** Whose an event is: ours, another official account's, or nobody says. */
export function isForAccount(body: ZaloBody, account: string): boolean {
  const { sender, recipient, oa_id, oaId } = body;
  // In a group's events the parties are people and the group.
  const parties = isOfGroup(body) ? [] : [sender.id, recipient.id];
  const named = [...parties, oa_id, oaId].filter((id) => id !== undefined);
  return named.length === 0 || named.includes(account);
}

/**
 * What an event is to us, in the order in which it stands there: nearly always one. What is new, of a group, of a call,
 * of somebody without an account, or not readable is noted by its name, and belongs to no chat: nothing is done with it,
 * and it is no word of a citizen that would open the window for answers.
 */
export async function readEvent(
  body: ZaloBody,
  { account, hashBody }: { readonly account: string; hashBody(): Promise<string> },
): Promise<readonly Incoming[]> {
  const name = body.event_name ?? '';
  const chat = chatOf(body, account);
  // Where it names itself by nothing, its bytes do.
  const key = keyOf(body, chat) ?? (await hashBody());
  const found = chat === null ? [] : (readers.get(name)?.(body) ?? []);
  const events = found.length > 0 ? found : [noted(name, body)];
  return events.map((event, at) => ({
    ...{ channel: 'zalo', account, event },
    eventKey: at === 0 ? key : `${key}#${at}`,
    chat: event.kind === 'noted' ? null : chat,
  }));
}

type Reader = (body: ZaloBody) => readonly IncomingEvent[];

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['user_send_text', readText],
  ['user_send_image', (body) => readFiles(body, 'photo')],
  ['user_send_gif', (body) => readFiles(body, 'photo')],
  ['user_send_audio', (body) => readFiles(body, 'voice')],
  ['user_send_video', (body) => readFiles(body, 'video')],
  ['user_send_file', (body) => readFiles(body, 'file')],
  ['user_send_link', readLink],
  ['user_send_location', readPlace],
  ['user_send_business_card', readCard],
  ['user_submit_info', readContact],
  ['follow', () => [{ kind: 'joined' }]],
  ['user_click_chatnow', () => [{ kind: 'joined' }]],
  ['unfollow', () => [{ kind: 'blocked' }]],
  ['user_withdraw', () => [{ kind: 'withdrawn' }]],
  ...['text', 'image', 'gif', 'list', 'file', 'sticker'].map((kind): [string, Reader] => [
    `oa_send_${kind}`,
    readEcho,
  ]),
]);

/** Also a tap on the account's menu (`oa.query.*`), which makes the citizen say its payload. */
function readText({ message }: ZaloBody): readonly IncomingEvent[] {
  const text = cleanText(message.text ?? '');
  return text.trim() === '' ? [] : [{ kind: 'text', messageId: message.msg_id ?? '', text }];
}

/** The form asks for a number; nothing says that it is the sender's own. */
function readContact({ info, message }: ZaloBody): readonly IncomingEvent[] {
  const phone = asDialled(info.phone ?? '');
  return phone === '' ? [] : [{ kind: 'contact', messageId: message.msg_id ?? '', phone, own: false }];
}

/** Our own messages come back too; only where a person typed in Zalo's tool there is an `admin_id`. */
function readEcho({ sender, message }: ZaloBody): readonly IncomingEvent[] {
  if (sender.admin_id === undefined) return [];
  return [{ kind: 'operator-spoke', text: message.text === undefined ? null : cleanText(message.text) }];
}

/** The citizen: whoever is not the account. */
function chatOf(body: ZaloBody, account: string): string | null {
  const { event_name: name = '', sender, recipient, follower, user_id: user } = body;
  if (isOfGroup(body) || name.includes('anonymous')) return null;
  if (name.startsWith('oa_')) return sender.id === account ? (recipient.id ?? null) : null;
  if (sender.id !== undefined || recipient.id !== undefined) {
    return recipient.id === account && sender.id !== account ? (sender.id ?? null) : null;
  }
  return follower.id ?? user ?? null;
}

function isOfGroup({ event_name: name = '' }: ZaloBody): boolean {
  return name.includes('group');
}

/** The same for every delivery of an event: a retry brings the same body. */
function keyOf(body: ZaloBody, chat: string | null): string | null {
  const { event_name: name = '', message, timestamp, recipient, sender } = body;
  const who = chat ?? `${sender.id ?? ''}>${recipient.id ?? ''}`;
  if ((name === 'follow' || name === 'unfollow') && timestamp !== undefined) {
    return [name, who, timestamp].join(':');
  }
  if (message.msg_id === undefined) return null;
  if (message.react_icon === undefined) return [name, who, message.msg_id].join(':');
  return [name, who, message.msg_id, message.react_icon, timestamp ?? ''].join(':');
}

/** The name as it came, where it is one; it stands in the database. Of a receipt also what was received. */
function noted(name: string, { message, timestamp }: ZaloBody): IncomingEvent {
  const plain = { kind: 'noted', name: /^\w+$/.test(name) ? name : 'unreadable' } as const;
  const { msg_id: externalId, tracking_id: trackingId = null, delivery_time: at = timestamp } = message;
  if (name !== 'user_received_message' || externalId === undefined) return plain;
  const ms = Number(at ?? Number.NaN);
  return { ...plain, delivered: { externalId, trackingId, atMs: Number.isSafeInteger(ms) ? ms : null } };
}
