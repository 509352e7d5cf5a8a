import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { wasNeverWritten } from '#bots/was-never-written.ts';
import { createOutsideFetch } from '#src/outside-fetch.node.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
function open(timeouts?: Parameters<typeof createOutsideFetch>[0]) {
  const outside = createOutsideFetch(timeouts);
  closing.push(outside.close);
  return outside.fetch;
}

it('sends JSON, bytes and headers as every fetch does', async () => {
  const url = await serve((request, response) => {
    response.setHeader('x-seen', String(request.headers.access_token));
    request.pipe(response);
  });
  const response = await open()(url, {
    method: 'POST',
    body: new TextEncoder().encode('{"a":"ế"}'),
    headers: { access_token: 'bare' },
    signal: AbortSignal.timeout(5_000),
  });
  expect([response.headers.get('x-seen'), await response.json()]).toEqual(['bare', { a: 'ế' }]);
});

it('gives up on whoever takes the request and says nothing', async () => {
  const url = await serve(() => {});
  const failed = await open({ connectMs: 1_000, silenceMs: 50 })(url).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(TypeError);
  expect(wasNeverWritten(failed), 'it may have been done').toBe(false);
});

it('tells who was never reached', async () => {
  const url = await serve(() => {});
  for (const close of closing.splice(0)) await close();
  const failed = await open()(url).catch((error: unknown) => error);
  expect(wasNeverWritten(failed)).toBe(true);
});
