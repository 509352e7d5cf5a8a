import type { Context } from 'hono';
import type { z } from 'zod';
import { webAccount } from '#bots/web/web-channel.ts';
import { type KeptUpload, keepUpload } from '#src/conversations/keep-upload.ts';
import { receptionOf } from '#src/conversations/reception.ts';
import type { ShownWatch } from '#src/conversations/watch-shown.ts';
import { Fault } from '#src/fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { addressOf } from '#src/web/http/limit-addresses.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import { readBody } from '#src/web/http/read-body.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { acceptedSchema } from './chat-schema.ts';
import { readUploadHead } from './read-upload-head.ts';
import { createUploadRooms } from './upload-rooms.ts';

/** Room comes back as yesterday's files grow older. */
const anHour = 3_600;

/**
 * `POST /api/v1/chat/attachments`: the bytes of one file; what is said of it comes by the events, like any answer.
 * Sessions are free: who sends, how much, and whether there is room for it, is asked before a byte of it is read.
 */
export function postAttachment(
  resources: RouteResources,
  watch: Pick<ShownWatch, 'tell'>,
): (c: Context<HttpEnv>) => Promise<Response> {
  const rooms = createUploadRooms(resources.clock, receptionOf(resources).mostBytes);
  return async (c) => {
    const { chat, bytes, ...head } = await readUploadHead(resources, c);
    const kept = await rooms.within({ address: addressOf(c, resources), bytes }, async () => {
      const body = await readBody(c, bytes);
      const place = { channel: 'web', account: webAccount, chat } as const;
      return await keepUpload(resources, place, { ...head, caption: null, body });
    });
    if (kept.kind === 'refused') throw refusal(kept.why);
    watch.tell(chat);
    const { deliveryId, known } = kept;
    return c.json({ deliveryId, known } satisfies z.infer<typeof acceptedSchema>, 202);
  };
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
