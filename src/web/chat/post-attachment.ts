import type { Context } from 'hono';
import { z } from 'zod';
import { webAccount } from '#bots/web/web-channel.ts';
import { type KeptUpload, keepUpload } from '#src/conversations/keep-upload.ts';
import type { ShownWatch } from '#src/conversations/watch-shown.ts';
import { Fault } from '#src/fault.ts';
import { parseAs } from '#src/web/api/read-json-body.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { acceptedSchema } from './chat-schema.ts';
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

/** Each is in memory as a whole while it is looked at. */
const mostAtOnce = 4;
const soon = 5;
/** Room comes back as yesterday's files grow older. */
const anHour = 3_600;

/** `POST /api/v1/chat/attachments`: the bytes of one file; what is said of it comes by the events, like any answer. */
export function postAttachment(
  resources: RouteResources,
  watch: Pick<ShownWatch, 'tell'>,
): (c: Context<HttpEnv>) => Promise<Response> {
  let underWay = 0;
  return async (c) => {
    if (underWay >= mostAtOnce) throw new TooManyFault(soon);
    underWay += 1;
    try {
      return await take(resources, watch, c);
    } finally {
      underWay -= 1;
    }
  };
}

async function take(
  resources: RouteResources,
  watch: Pick<ShownWatch, 'tell'>,
  c: Context<HttpEnv>,
): Promise<Response> {
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
  const kept = await keepUpload(
    resources,
    { channel: 'web', account: webAccount, chat },
    {
      clientMessageId: given['X-Client-Message-Id'].toLowerCase(),
      name: decodeName(given['X-File-Name']),
      caption: null,
      body: new Uint8Array(await c.req.arrayBuffer()),
    },
  );
  if (kept.kind === 'refused') throw refusal(kept.why);
  watch.tell(chat);
  const { deliveryId, known } = kept;
  return c.json({ deliveryId, known } satisfies z.infer<typeof acceptedSchema>, 202);
}

function decodeName(given: string | undefined): string | null {
  if (given === undefined) return null;
  try {
    return decodeURIComponent(given);
  } catch (cause) {
    throw new Fault('invalid', 'X-File-Name: must be percent-encoded UTF-8', { cause });
  }
}

function refusal(why: Extract<KeptUpload, { kind: 'refused' }>['why']): Fault {
  switch (why) {
    case 'too-large':
      return new Fault('too-large', 'The file is larger than is taken here.');
    case 'too-many':
      return new TooManyFault(anHour);
    case 'empty':
      return new Fault('invalid', 'The file is empty.');
    case 'name':
      return new Fault('unsupported', 'The name of the file contradicts what it is.');
    case 'type':
      return new Fault('unsupported', 'Files of this kind are not taken.');
    default:
      return why satisfies never;
  }
}
