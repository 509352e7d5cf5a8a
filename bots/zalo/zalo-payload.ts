import { z } from 'zod';

/** What the outbox keeps of a message for Zalo. Uploads are kept by Zalo for seven days. */
export const zaloPayloadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1) }),
  z.object({ kind: z.literal('image'), attachmentId: z.string(), text: z.string().nullable() }),
  z.object({ kind: z.literal('file'), token: z.string() }),
]);
export type ZaloPayload = z.infer<typeof zaloPayloadSchema>;

/** The `message` of a consultation. */
export function toMessage(payload: ZaloPayload): unknown {
  switch (payload.kind) {
    case 'text':
      return { text: payload.text };
    case 'image': {
      const elements = [{ media_type: 'image', attachment_id: payload.attachmentId }];
      const attachment = { type: 'template', payload: { template_type: 'media', elements } };
      return payload.text === null ? { attachment } : { text: payload.text, attachment };
    }
    case 'file':
      return { attachment: { type: 'file', payload: { token: payload.token } } };
    default:
      return payload satisfies never;
  }
}
