import { asDialled } from '#bots/as-dialled.ts';
import type { IncomingAttachment, IncomingEvent } from '#bots/channel.ts';
import { cleanText } from '#bots/clean-text.ts';
import { guessLanguage } from './guess-language.ts';
import type { UpdateFile, UpdateMessage } from './update-schema.ts';

/** What `fetchFile` of this channel is given back. */
export type TelegramFileRef = { readonly fileId: string };

/** A message of a private chat; `edited` is `edited_message`, where only words can be corrected. */
export function readMessage(message: UpdateMessage, edited: 'new' | 'edited'): IncomingEvent {
  const messageId = String(message.message_id);
  const { text, from } = message;
  // Telegram also says "edited" when something else than the words changed; then it names no time.
  if (edited === 'edited' && message.edit_date === undefined) return { kind: 'noted', name: 'edited' };
  if (text !== undefined) {
    const language = guessLanguage(text, from?.language_code);
    return {
      ...{ kind: 'text', messageId, text: withoutBotName(cleanText(text)) },
      ...(language ? { language } : {}),
      ...(edited === 'edited' ? { edits: true } : {}),
    };
  }
  if (edited === 'edited') return { kind: 'noted', name: 'edited' };
  return readAttachment(message, messageId) ?? readPlace(message, messageId) ?? noted;
}

/** Stickers, dice, polls, what is new to us. */
const noted: IncomingEvent = { kind: 'noted', name: 'message' };

function readAttachment(message: UpdateMessage, messageId: string): IncomingEvent | null {
  const { photo, voice, audio, video, video_note: round, document: file } = message;
  // The sizes of one photo; the largest comes last.
  const largest = photo?.at(-1);
  const spoken = voice ?? audio;
  const filmed = video ?? round;
  const attachment =
    (largest && attachmentOf('photo', largest)) ??
    (spoken && attachmentOf('voice', spoken)) ??
    (filmed && attachmentOf('video', filmed)) ??
    (file && attachmentOf('file', file));
  if (!attachment) return null;
  const caption = message.caption === undefined ? null : cleanText(message.caption);
  return { kind: 'attachment', messageId, attachment, caption };
}

function attachmentOf(kind: IncomingAttachment['kind'], file: UpdateFile): IncomingAttachment {
  const ref: TelegramFileRef = { fileId: file.file_id };
  const name = file.file_name === undefined ? null : cleanText(file.file_name);
  return { kind, ref, name, bytes: file.file_size ?? null };
}

function readPlace({ location, contact, from }: UpdateMessage, messageId: string): IncomingEvent | null {
  if (location) return { kind: 'location', messageId, ...location };
  if (!contact) return null;
  // Any contact of the address book can be sent on; only one's own carries the sender's id.
  const own = contact.user_id !== undefined && contact.user_id === from?.id;
  return { kind: 'contact', messageId, phone: asDialled(contact.phone_number), own };
}

/** Telegram writes the bot's name behind a command that was taken from a list. */
function withoutBotName(text: string): string {
  return text.replace(/^(\/\w{1,32})@\w+/, '$1');
}
