import { createApp } from '#src/app.tsx';
import { type Listening, listen } from '#src/listen.node.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import type { Verbs } from '#src/web/http/verbs.ts';

/** The app behind a real socket, on a free port of this machine, or on one that is free again. */
export async function serveApp(resources: AppResources, verbs: Verbs, port = 0): Promise<Listening> {
  return await listen(createApp(resources, verbs).fetch, { host: '127.0.0.1', port });
}
