import { describe, expect, it, test } from 'vitest';
import { fetchZaloFile } from '#bots/zalo/fetch-zalo-file.ts';

type Give = (url: string) => Response;

function files(give: Give) {
  const called: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    expect(init?.redirect).toBe('manual');
    called.push(String(input));
    return give(String(input));
  };
  return { called, held: { openapiUrl: 'http://127.0.0.1:4000/openapi', fetch } };
}
const bytes = (size: number) => new Response(new Uint8Array(size));
const to = (location: string) => new Response(null, { status: 302, headers: { location } });

describe('an attachment', () => {
  test.each([
    'http://f6.photo.talk.zdn.vn/abc.jpg',
    'https://s120-ava.talk.zadn.vn/a/b?c=1',
    'http://127.0.0.1:4000/files/1',
  ])('is fetched from %s', async (url) => {
    const { held, called } = files(() => bytes(10));
    const file = await fetchZaloFile(held, { url }, 100);
    expect(file.kind === 'fetched' && file.body.length).toBe(10);
    expect(called).toEqual([url]);
  });

  test.each([
    'https://example.vn/a.jpg',
    'https://zdn.vn.example.vn/a.jpg',
    'https://evilzdn.vn/a.jpg',
    'http://127.0.0.1:5432/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/a.zdn.vn',
    'http://f6.zdn.vn@10.0.0.1/',
    'http://10.0.0.1#.zdn.vn',
    'http://user:secret@f6.zdn.vn/a',
    'http://f6.zdn.vn:8080/a',
    'ftp://f6.zdn.vn/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//f6.zdn.vn/a',
    '',
    'x'.repeat(5_000),
  ])('is not asked for at %s', async (url) => {
    const { held, called } = files(() => bytes(10));
    expect(await fetchZaloFile(held, { url }, 100)).toEqual({ kind: 'gone', why: 'address-not-allowed' });
    expect(called).toEqual([]);
  });

  test.each([[null], [{}], ['http://f6.zdn.vn/a'], [{ url: 7 }]])(
    'without an address is gone: %j',
    async (ref) => {
      expect((await fetchZaloFile(files(() => bytes(1)).held, ref, 100)).kind).toBe('gone');
    },
  );

  it('that moved is followed within Zalo only, and not for ever', async () => {
    const within = files((url) => (url.endsWith('/a') ? to('/b') : bytes(3)));
    expect((await fetchZaloFile(within.held, { url: 'http://f6.zdn.vn/a' }, 100)).kind).toBe('fetched');
    expect(within.called).toEqual(['http://f6.zdn.vn/a', 'http://f6.zdn.vn/b']);
    const away = files(() => to('http://127.0.0.1:9200/_all'));
    expect((await fetchZaloFile(away.held, { url: 'http://f6.zdn.vn/a' }, 100)).kind).toBe('gone');
    expect(away.called).toHaveLength(1);
    const round = files(() => to('/a'));
    expect((await fetchZaloFile(round.held, { url: 'http://f6.zdn.vn/a' }, 100)).kind).toBe('gone');
    expect(round.called).toHaveLength(4);
  });

  it('that is too large is broken off, whatever length was announced', async () => {
    const url = 'http://f6.zdn.vn/a';
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    expect(await fetchZaloFile(files(() => new Response(endless)).held, { url }, 5_000)).toEqual({
      kind: 'too-large',
    });
    expect(pulled).toBeLessThan(20);
    const announced = new Response('x', { headers: { 'content-length': '99999' } });
    expect(await fetchZaloFile(files(() => announced).held, { url }, 5_000)).toEqual({ kind: 'too-large' });
    const exact = await fetchZaloFile(files(() => bytes(5_000)).held, { url }, 5_000);
    expect(exact.kind).toBe('fetched');
  });

  it('that is gone is not tried again, and one that fails is', async () => {
    const url = 'http://f6.zdn.vn/a';
    const status = (code: number) => files(() => new Response('', { status: code })).held;
    expect(await fetchZaloFile(status(404), { url }, 9)).toEqual({ kind: 'gone', why: 'status-404' });
    expect(await fetchZaloFile(status(503), { url }, 9)).toEqual({ kind: 'again', why: 'status-503' });
    const broken = {
      openapiUrl: 'http://127.0.0.1:4000',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    };
    expect(await fetchZaloFile(broken, { url }, 9)).toEqual({ kind: 'again', why: 'network' });
  });
});
