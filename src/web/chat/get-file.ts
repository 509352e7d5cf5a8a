import type { Context } from 'hono';
import { z } from 'zod';
import { webAccount } from '#bots/web/web-channel.ts';
import { downloadName } from '#src/conversations/download-name.ts';
import { readSentFile } from '#src/conversations/read-sent-file.ts';
import { Fault } from '#src/fault.ts';
import { parseAs } from '#src/web/api/read-json-body.ts';
import { fileResponse } from '#src/web/http/file-response.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { fileQuerySchema } from './chat-schema.ts';
import { chatOf, findSession } from './find-session.ts';

const idSchema = z.uuid();

/** `GET /api/v1/chat/files/{file}`: what a person of the centre sent into this session's own chat, and nothing else. */
export function getFile(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const session = await findSession(resources, c);
    const { tab } = parseAs(fileQuerySchema, c.req.query());
    const id = idSchema.safeParse(c.req.param('file')).data;
    const place = { channel: 'web', account: webAccount, chat: chatOf(session, tab) } as const;
    const file = id === undefined ? null : await readSentFile(resources, place, id);
    if (!file) throw new Fault('not-found', 'There is no such file in this chat.');
    return fileResponse({ ...file, name: downloadName(file) });
  };
}
