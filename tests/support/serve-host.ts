import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import type { Listening } from '#src/listen.node.ts';

/** A page of somebody else's site: what stands in it, and what its policy allows; with one, it is isolated too. */
export type HostPage = { readonly html: string; readonly policy?: string | undefined };

/** Serves one page at every path. It is `localhost` where ours is `127.0.0.1`: another site, not only another origin. */
export async function serveHost({ html, policy }: HostPage): Promise<Listening> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (policy) {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    response.end(html);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
