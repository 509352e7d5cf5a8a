import type { Context } from 'hono';
import { runningNotices } from '#src/answers/running-notices.ts';
import { longestQuestion } from '#src/web/api/longest-question.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { isWebPaused } from '#src/web/http/is-web-paused.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { ChatPage } from './chat-page.tsx';
import { frameOf, renderPage } from './render-page.tsx';

/** `GET /`; a link may bring a question along in `?hoi=`, which is put into the box, not asked. */
export function showChat(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const frame = frameOf(c, resources);
    const draft = c.req.query('hoi')?.slice(0, longestQuestion);
    // The page opens also where the database does not answer.
    const notices = await runningNotices(resources).catch(() => []);
    return await renderPage(c, <ChatPage chat={{ frame, draft, notices, paused: isWebPaused(resources) }} />);
  };
}
