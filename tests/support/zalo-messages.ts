import { z } from 'zod';
import type { ZaloRecord, ZaloShown } from './zalo-record.ts';

/** Zalo's envelope. */
export type ZaloReply = { readonly error: number; readonly message: string; readonly data?: unknown };

export type ReadMessage = Pick<ZaloShown, 'kind' | 'text' | 'sent'>;

const longestText = 2000;
const text = z.string().min(1);
const payload = z.record(z.string(), z.unknown());
const messageSchema = z.object({
  text: text.optional(),
  quote_message_id: z.string().optional(),
  attachment: z.object({ type: z.enum(['template', 'file']), payload }).optional(),
});
const mediaSchema = z.object({
  media_type: z.enum(['image', 'gif', 'sticker']),
  url: z.url({ protocol: /^https?$/ }).optional(),
  attachment_id: z.string().optional(),
});
const requestSchema = z.object({
  title: z.string().max(100),
  subtitle: z.string().max(500),
  image_url: z.url(),
});

/** Reads `message` as the consultation endpoint does; what it does not take is the envelope of the refusal. */
export function readMessage(
  message: unknown,
  record: Pick<ZaloRecord, 'files'>,
  now: number,
): ReadMessage | ZaloReply {
  const read = messageSchema.safeParse(message);
  if (!read.success) return invalid(read.error.issues[0]?.path.join('.') ?? 'message');
  const { text: words = null, attachment } = read.data;
  if (words !== null && words.length > longestText) {
    return { error: -210, message: 'Parameter exceeds allowable limit: text' };
  }
  if (!attachment) return words === null ? invalid('message') : { kind: 'text', text: words, sent: message };
  if (attachment.type === 'file') {
    const wrong = judgeFile(record, { id: attachment.payload.token, kinds: ['file'], now });
    return wrong ?? { kind: 'file', text: words, sent: message };
  }
  const shown = readTemplate(attachment.payload, record, now);
  return typeof shown === 'string' ? { kind: shown, text: words, sent: message } : shown;
}

function readTemplate(
  template: z.infer<typeof payload>,
  record: Pick<ZaloRecord, 'files'>,
  now: number,
): ZaloShown['kind'] | ZaloReply {
  // Nothing documents buttons or lists here: they are refused, so that nobody comes to rely on them.
  if ('buttons' in template) return { error: -233, message: 'Message type is invalid or not support' };
  const [element, more] = z.array(z.unknown()).catch([]).parse(template.elements);
  if (template.template_type === 'request_user_info') {
    return requestSchema.safeParse(element).success && more === undefined ? 'request' : invalid('elements');
  }
  if (template.template_type !== 'media') {
    return { error: -233, message: 'Message type is invalid or not support' };
  }
  const media = mediaSchema.safeParse(element);
  if (!media.success || more !== undefined) return invalid('elements');
  const { media_type: kind, url, attachment_id: id } = media.data;
  if (kind === 'sticker') return id ? 'sticker' : invalid('attachment_id');
  if (url && !id) return 'image';
  return judgeFile(record, { id, kinds: ['image', 'gif'], now }) ?? 'image';
}

function judgeFile(
  { files }: Pick<ZaloRecord, 'files'>,
  { id, kinds, now }: { readonly id: unknown; readonly kinds: readonly string[]; readonly now: number },
): ZaloReply | null {
  const file = typeof id === 'string' ? files.get(id) : undefined;
  if (!file || !kinds.includes(file.kind)) return invalid('attachment');
  return file.until < now ? { error: -100, message: 'Attachment expired' } : null;
}

export function invalid(what: string): ZaloReply {
  return { error: -201, message: `${what} is invalid` };
}

const day = 24 * 3600_000;

/** How far the user's last word lies back: free, billed, or too far. */
export function judgeWindow(record: Pick<ZaloRecord, 'heardAt'>, user: string, now: number) {
  const heardAt = record.heardAt.get(user);
  if (heardAt === undefined) {
    return { error: -232, message: 'User has not interacted with the OA or the last interaction expired' };
  }
  if (now - heardAt > 7 * day) {
    return { error: -230, message: 'User has not interacted with the OA in the past 7 days' };
  }
  return now - heardAt > 2 * day ? ('billed' as const) : ('reply' as const);
}
