import type { Context } from 'hono';
import type { z } from 'zod';
import { webAccount } from '#bots/web/web-channel.ts';
import { receiveMessage } from '#src/conversations/receive-message.ts';
import type { ShownWatch } from '#src/conversations/watch-shown.ts';
import { sign } from '#src/sign.ts';
import { readJsonBody } from '#src/web/api/read-json-body.ts';
import { readQuestion } from '#src/web/api/read-question.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { addressOf } from '#src/web/http/limit-addresses.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { type acceptedSchema, messageSchema } from './chat-schema.ts';
import { chatOf, findSession } from './find-session.ts';
import { pauseOf } from './pause-of.ts';

/** `POST /api/v1/chat/messages`: stored, and only then acknowledged; the answer comes by the events. */
export function postMessage(
  resources: RouteResources,
  watch: Pick<ShownWatch, 'tell'>,
): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const session = await findSession(resources, c);
    const message = await readJsonBody(c, messageSchema);
    const { clientMessageId, language, tab } = message;
    const chat = chatOf(session, tab);
    resources.rateLimit.take(`conversation ${chat}`);
    const network = await networkOf(resources, c);
    const receipt = { messageId: clientMessageId.toLowerCase(), language, network };
    const place = { channel: 'web', account: webAccount, chat } as const;
    const accepted = await receiveMessage(resources, place, { ...saidOf(message), ...receipt });
    watch.tell(chat);
    return c.json({ ...accepted, ...pauseOf(resources) } satisfies z.infer<typeof acceptedSchema>, 202);
  };
}

function saidOf({ text, choice, place }: z.infer<typeof messageSchema>) {
  if (place !== undefined) return { kind: 'location', ...place } as const;
  if (choice !== undefined) return { kind: 'choice', value: readQuestion(choice) } as const;
  return { kind: 'text', text: readQuestion(text ?? '') } as const;
}

/** One address may hold many chats: whoever tries codes of dossiers is told by it, without the address being kept. */
async function networkOf(resources: RouteResources, c: Context<HttpEnv>): Promise<string> {
  const address = `address\n${addressOf(c, resources)}`;
  return (await sign(resources.sessionSecret, 'dossier-try', address)).slice(0, 22);
}
