import { z } from 'zod';
import type { Sent } from '#bots/channel.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { sentOf } from './sent-of.ts';
import type { ZaloClient, ZaloForm } from './zalo-client.ts';

const megabyte = 1024 * 1024;

/** What Zalo takes, by the endings of names, and of what size. Anything else is told by a link. */
const kinds = {
  image: {
    most: megabyte,
    types: { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' },
  },
  file: {
    most: 5 * megabyte,
    types: {
      pdf: 'application/pdf',
      doc: 'application/msword',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      csv: 'text/csv',
    },
  },
} as const;

/** As what Zalo takes such a file; `null` where it does not. */
export function kindOf({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: number;
}): keyof typeof kinds | null {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  for (const kind of ['image', 'file'] as const) {
    if (ending in kinds[kind].types) return bytes <= kinds[kind].most ? kind : null;
  }
  return null;
}

export type ZaloUpload = {
  readonly kind: keyof typeof kinds;
  /** As the citizen sees it; its ending says the type. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type Uploaded =
  /** `id` is what a payload of this kind holds; Zalo keeps it for seven days. */
  | { readonly kind: 'uploaded'; readonly id: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'type-not-taken' }
  | Exclude<Sent, { readonly kind: 'sent' }>;

export type ZaloCalling = { readonly client: ZaloClient; readonly clock: Clock; readonly log: Log };

const uploadedSchema = z.union([
  z.object({ attachment_id: z.string() }).transform(({ attachment_id }) => attachment_id),
  z.object({ token: z.string() }).transform(({ token }) => token),
]);

/** Hands a file to Zalo, to be sent by a message of its own. Uploading the same again is harmless. */
export async function uploadFile(held: ZaloCalling, { kind, name, bytes }: ZaloUpload): Promise<Uploaded> {
  const { most, types } = kinds[kind];
  const type = Object.entries(types).find(([ending]) => name.toLowerCase().endsWith(`.${ending}`))?.[1];
  if (type === undefined) return { kind: 'type-not-taken' };
  if (bytes.length > most) return { kind: 'too-large' };
  const body = formOf({ name, type, bytes });
  const reply = await held.client.call({ host: 'openapi', path: `/v2.0/oa/upload/${kind}`, body });
  if (reply.kind !== 'done') return sentOf(held, reply);
  const id = uploadedSchema.safeParse(reply.data).data;
  return id === undefined ? { kind: 'unknown', why: 'no-id' } : { kind: 'uploaded', id };
}

/** Written by hand: what one runtime's `FormData` is, another's `fetch` does not know. */
function formOf(file: {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}): ZaloForm {
  const boundary = 'motcua-upload-9f86d081884c7d659a2feaa0';
  const name = file.name.replaceAll(/[\r\n"\\/]/g, '_');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
  const encoder = new TextEncoder();
  const parts = [encoder.encode(head), file.bytes, encoder.encode(`\r\n--${boundary}--\r\n`)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: 'form', bytes, boundary };
}
