import { z } from 'zod';
import { asDialled } from '#bots/as-dialled.ts';
import type { IncomingAttachment, IncomingEvent } from '#bots/channel.ts';
import { cleanText } from '#bots/clean-text.ts';
import type { ZaloBody } from './parse-body.ts';

/** What `fetchFile` of this channel is given back. */
export type ZaloFileRef = { readonly url: string };

/** More than one message of Zalo's holds. */
const mostAttachments = 20;

const loose = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const fileSchema = z.object({ payload: z.object({ url: z.string().min(1), name: loose, size: loose }) });
const placeSchema = z.object({
  payload: z.object({
    coordinates: z.object({
      latitude: z.coerce.number().min(-90).max(90),
      longitude: z.coerce.number().min(-180).max(180),
    }),
  }),
});
const linkSchema = z.object({ payload: z.object({ url: z.string(), description: loose }) });
const cardSchema = z.object({ phone: z.union([z.string(), z.number().transform(String)]) });

/** A photo, a file, a voice or video message; the words beside it stand with the first. */
export function readFiles({ message }: ZaloBody, kind: IncomingAttachment['kind']): readonly IncomingEvent[] {
  const files = message.attachments.slice(0, mostAttachments).flatMap((one) => {
    const read = fileSchema.safeParse(one);
    return read.success ? [read.data.payload] : [];
  });
  return files.map(({ url, name, size }, at) => {
    const ref: ZaloFileRef = { url };
    return {
      ...{ kind: 'attachment', messageId: message.msg_id ?? '' },
      attachment: { kind, ref, name: name === undefined ? null : cleanText(name), bytes: readSize(size) },
      caption: at === 0 && message.text !== undefined ? cleanText(message.text) : null,
    };
  });
}

function readSize(size: string | undefined): number | null {
  const bytes = Number(size);
  return size !== undefined && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null;
}

export function readPlace({ message }: ZaloBody): readonly IncomingEvent[] {
  const read = placeSchema.safeParse(message.attachments[0]);
  if (!read.success) return [];
  return [{ kind: 'location', messageId: message.msg_id ?? '', ...read.data.payload.coordinates }];
}

/** A link that is sent on is what was said: its title and its address. */
export function readLink({ message }: ZaloBody): readonly IncomingEvent[] {
  const read = linkSchema.safeParse(message.attachments[0]);
  if (!read.success) return [];
  const { url, description } = read.data.payload;
  const said = [message.text ?? description, url].filter((line) => line !== undefined && line !== '');
  return [{ kind: 'text', messageId: message.msg_id ?? '', text: cleanText(said.join('\n')) }];
}

/** A card comes as a link whose description is JSON. Anybody's card can be sent on. */
export function readCard({ message }: ZaloBody): readonly IncomingEvent[] {
  const link = linkSchema.safeParse(message.attachments[0]);
  const card = cardSchema.safeParse(parseJson(link.data?.payload.description ?? ''));
  if (!card.success) return [];
  const phone = asDialled(card.data.phone);
  return phone === '' ? [] : [{ kind: 'contact', messageId: message.msg_id ?? '', phone, own: false }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
