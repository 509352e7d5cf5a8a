import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { acceptSockets } from '#src/accept-sockets.node.ts';
import { listen } from '#src/listen.node.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const hello = () => new Response('xin chào');

describe('listening', () => {
  it('says where, serves there, and hands in who asks', async () => {
    const web = await listen((_, { remoteAddress }) => new Response(remoteAddress), {
      host: '127.0.0.1',
      port: 0,
    });
    expect(web.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(web.url)).text()).toBe('127.0.0.1');
    await web.close();
  });

  it('names an address that a browser can open when it listens on all', async () => {
    const web = await listen(hello, { host: '0.0.0.0', port: 0 });
    expect(web.url).toMatch(/^http:\/\/localhost:\d+$/);
    await web.close();
  });

  it('lets requests under way finish when it closes, and takes no new ones', async () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const slow = async () => {
      arrive();
      await finished;
      return new Response('done');
    };
    const web = await listen(slow, { host: '127.0.0.1', port: 0 });
    const asked = fetch(web.url);
    await arrived;
    const closed = web.close();
    await expect(fetch(web.url)).rejects.toThrow();
    finish();
    expect(await (await asked).text()).toBe('done');
    await closed;
  });

  it('answers whoever wishes for another protocol in this one, with what they sent', async () => {
    const web = await listen(async (request) => new Response(`${request.method} ${await request.text()}`), {
      host: '127.0.0.1',
      port: 0,
    });
    const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
    const asked =
      'POST / HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\n';
    socket.write(`${asked}HTTP2-Settings: AAEAAEAA\r\nContent-Length: 8\r\n\r\nxin `);
    socket.write('chà'.normalize('NFC'));
    let answered = '';
    socket.on('data', (bytes) => {
      answered += String(bytes);
      if (answered.includes('POST ')) socket.end();
    });
    await new Promise((resolve) => socket.on('close', resolve));
    expect(answered).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answered).toContain('POST xin chà');
    await web.close();
  });

  it('breaks off sockets that do not end by themselves when it closes', async () => {
    const web = await listen(
      (_, { openSocket }) =>
        openSocket?.(() => ({ onText: () => {}, onBytes: () => {}, onClose: () => {} })) ?? new Response(),
      { host: '127.0.0.1', port: 0 },
    );
    const socket = new WebSocket(web.url.replace('http', 'ws'));
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await web.close();
    expect((await closed)[0]).toBe(1006);
  });

  it('drops a socket whose other side is gone without a word, and keeps one that is only quiet', async () => {
    const server = createHttpServer();
    const quietly = { onText: () => {}, onBytes: () => {}, onClose: () => {} };
    acceptSockets(server, (_, { openSocket }) => openSocket(() => quietly), 20);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const [gone, quiet] = [new WebSocket(url, { autoPong: false }), new WebSocket(url)];
    let pings = 0;
    quiet.on('ping', () => (pings += 1));
    await once(gone, 'close');
    const seen = pings;
    await waitFor(() => pings > seen + 1);
    expect(quiet.readyState).toBe(WebSocket.OPEN);
    const closed = once(server, 'close');
    server.close();
    quiet.terminate();
    await closed;
  });

  it('names a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(listen(hello, { host: '127.0.0.1', port })).rejects.toMatchObject({
      name: 'Fault',
      message: `Port ${port} is in use: stop the other program, or set PORT to another number.`,
    });
    other.close();
  });

  it('names a host that is not this machine', async () => {
    const listening = listen(hello, { host: '192.0.2.1', port: 0 });
    await expect(listening).rejects.toThrow('HOST is 192.0.2.1, which is no address of this machine.');
  });
});
