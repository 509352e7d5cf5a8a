import type { Context } from 'hono';
import { z } from 'zod';
import type { GivenFile } from '#src/conversations/keep-upload.ts';
import { Fault } from '#src/fault.ts';
import { parseAs } from '#src/web/api/read-json-body.ts';
import { announcedLength } from '#src/web/http/announced-length.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { chatOf, findSession, tabSchema } from './find-session.ts';

export const attachmentHeadersSchema = z.object({
  'X-Client-Message-Id': z
    .uuid()
    .describe('Made by the sender. Sent again under the same id nothing happens twice.'),
  'X-File-Name': z
    .string()
    .max(1_000)
    .optional()
    .describe('As its owner calls it, percent-encoded UTF-8; it must not contradict what the file is.'),
});

export const attachmentQuerySchema = z.object({ tab: tabSchema });

export type UploadHead = Pick<GivenFile, 'clientMessageId' | 'name'> & {
  readonly chat: string;
  /** As they are announced; there are not more. */
  readonly bytes: number;
};

/** Who sends what, and where to: everything but the bytes, which are not looked at. */
export async function readUploadHead(resources: RouteResources, c: Context<HttpEnv>): Promise<UploadHead> {
  const session = await findSession(resources, c);
  const { tab } = parseAs(attachmentQuerySchema, c.req.query());
  const chat = chatOf(session, tab);
  resources.rateLimit.take(`conversation ${chat}`);
  const given = parseAs(attachmentHeadersSchema, {
    'X-Client-Message-Id': c.req.header('X-Client-Message-Id'),
    'X-File-Name': c.req.header('X-File-Name'),
  });
  if (c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() !== 'application/octet-stream') {
    throw new Fault(
      'unsupported',
      'The body must be the file alone: Content-Type: application/octet-stream.',
    );
  }
  const bytes = announcedLength(c);
  if (bytes === null) throw new Fault('no-length', 'Content-Length must say how long the file is.');
  const clientMessageId = given['X-Client-Message-Id'].toLowerCase();
  return { chat, bytes, clientMessageId, name: decodeName(given['X-File-Name']) };
}

function decodeName(given: string | undefined): string | null {
  if (given === undefined) return null;
  try {
    return decodeURIComponent(given);
  } catch (cause) {
    throw new Fault('invalid', 'X-File-Name: must be percent-encoded UTF-8', { cause });
  }
}
