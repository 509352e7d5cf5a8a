import { describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { sharedChatRoutes, sharedRoutes } from '#src/web/http/share-with-pages.ts';
import { createAssets } from '#src/web/page/assets.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const assets = createAssets(
  new Map(['chat.js', 'widget.js', 'widget.css'].map((name) => [name, new Uint8Array(1)] as const)),
);

function open(over: Parameters<typeof webResources>[0] = {}) {
  return createApp(webResources({ assets, ...over }), new ScriptedVerbs(shortAnswer));
}

/** Every route that the app has, with something for its parameters; a new one is looked at without being listed here. */
function routes() {
  const addresses = open()
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({
      method,
      path: path.replace(':code', '1.001193').replace(':path', 'chat.js'),
    }));
  return [...new Map(addresses.map((route) => [`${route.method} ${route.path}`, route])).entries()];
}

const form = (over: Record<string, string>) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...over },
  body: 'question=khai+sinh',
});
const json = (over: Record<string, string>) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...over },
  body: '{"question":"khai sinh"}',
});

describe('every response', () => {
  const failing = new ScriptedVerbs(() => {
    throw new Error('broken');
  });
  const cases: readonly (readonly [string, () => Response | Promise<Response>])[] = [
    ...routes().map(([name, { method, path }]) => [name, () => open().request(path, { method })] as const),
    ['nothing there', () => open().request('/nowhere')],
    ['nothing there in the API', () => open().request('/api/nowhere')],
    ['too large', () => open().request('/', { method: 'POST', body: new Uint8Array(70_000) })],
    ['refused', () => open().request('/', form({ Origin: 'https://evil.example' }))],
    [
      'not changed',
      () =>
        open().request('/assets/chat.js', {
          headers: { 'If-None-Match': assets.get('chat.js')?.etag ?? '' },
        }),
    ],
    ['broken', () => createApp(webResources(), failing).request('/api/v1/questions', json({}))],
    ['a broken page', () => createApp(webResources(), failing).request('/', form({}))],
    ['HEAD', () => open().request('/', { method: 'HEAD' })],
    ['OPTIONS', () => open().request('/api/v1/questions', { method: 'OPTIONS' })],
  ];

  test.each(cases)('carries the safety headers: %s', async (_, get) => {
    const { headers } = await get();

    expect(policyOf(headers)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'font-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=(self)');
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(headers.get('X-Powered-By')).toBeNull();
  });

  test('insists on HTTPS where the public address has it', async () => {
    const { headers } = await open({ publicUrl: 'https://hoi.example.vn' }).request('/livez');

    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('what another site may read', () => {
  const shared = ['/widget.js', '/widget.css', ...sharedRoutes, ...sharedChatRoutes].map((path) =>
    path.replace(':code', '1.001193'),
  );

  test.each(routes())(
    'is the widget, questions, procedures and the chat, and nothing else: %s',
    async (_, route) => {
      const response = await open().request(route.path, {
        method: route.method,
        headers: { Origin: 'https://phuong.example.vn' },
      });
      const isFile = route.path.startsWith('/widget.');

      const readable = response.headers.get('Access-Control-Allow-Origin') === '*';
      expect(readable).toBe(shared.includes(route.path));
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe(
        isFile ? 'cross-origin' : 'same-origin',
      );
    },
  );

  test('is the same where something is refused, so that the widget can say why', async () => {
    const strict = open({ rateLimitPerMinute: 1 });
    const headers = { Origin: 'https://phuong.example.vn' };
    await strict.request('/api/v1/questions', json(headers));
    const refused = await strict.request('/api/v1/questions', json(headers));

    expect(refused.status).toBe(429);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });

  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });

  test('is told to a browser that asks first, and kept by it for two hours', async () => {
    const { status, headers } = await open().request(
      '/api/v1/questions',
      preflight('https://phuong.example.vn'),
    );

    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Methods')).toBe('GET,POST');
    expect(headers.get('Access-Control-Allow-Headers')).toBe('Content-Type');
    expect(headers.get('Access-Control-Max-Age')).toBe('7200');
  });

  test('is, of the chat, what the session that travels in a header opens, and never a cookie', async () => {
    const { headers } = await open().request('/api/v1/chat/events', preflight('https://phuong.example.vn'));

    expect(headers.get('Access-Control-Allow-Headers')).toBe(
      'Content-Type,Authorization,Last-Event-ID,X-Client-Message-Id,X-File-Name',
    );
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  test('can be narrowed to the sites that the centre names', async () => {
    const narrow = open({ widgetOrigins: ['https://phuong.example.vn'] });
    const ask = async (origin: string) =>
      await narrow.request('/api/v1/questions', json({ Origin: origin, 'Sec-Fetch-Site': 'cross-site' }));

    const known = await ask('https://phuong.example.vn');
    expect(known.status).toBe(200);
    expect(known.headers.get('Access-Control-Allow-Origin')).toBe('https://phuong.example.vn');
    expect(known.headers.get('Vary')).toContain('Origin');

    const stranger = await ask('https://phuong.example.vn.evil.example');
    expect(stranger.status).toBe(403);
    expect(stranger.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const asked = await narrow.request('/api/v1/questions', preflight('https://evil.example'));
    expect(asked.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('a request that another page made a browser send', () => {
  const mutating = routes().filter(([, { method }]) => method !== 'GET');

  test('is looked for on every mutating route', () => {
    expect(mutating.map(([name]) => name)).toEqual([
      'POST /',
      'POST /api/v1/questions',
      'PUT /api/v1/catalogue/received',
      'PATCH /api/v1/catalogue/received',
      'POST /api/v1/registry/dossiers',
      'POST /api/v1/hotline/events',
      'POST /api/v1/hotline/feeds/twilio',
      'POST /api/v1/hotline/feeds/:reader',
      'POST /api/v1/monitoring/findings/:id',
      'POST /api/v1/tickets',
      'POST /api/v1/tickets/1.001193/changes',
      'POST /api/v1/chat/session',
      'POST /api/v1/chat/messages',
      'POST /api/v1/chat/attachments',
    ]);
  });

  describe.each(mutating)('to %s', (_, { path, method }) => {
    const send = (headers: Record<string, string>) => ({
      ...(path.startsWith('/api/') ? json(headers) : form(headers)),
      method,
    });
    // Taken, and then asked for its key or its session; where no account is set there is no such address.
    const taken = path.endsWith('/twilio')
      ? 404
      : /^\/api\/v1\/(catalogue|registry|hotline|tickets|monitoring|chat\/(messages|attachments))/.test(path)
        ? 401
        : 200;
    const hostile: readonly Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://localhost.evil.example' },
      { Origin: 'not an address' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' },
    ];
    const ours: readonly Record<string, string>[] = [
      {},
      { Origin: 'http://localhost' },
      { Origin: 'https://hoi.example.vn' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://hoi.example.vn' },
      { 'Sec-Fetch-Site': 'none' },
    ];

    test.each(hostile)('is refused: %j', async (headers) => {
      const verbs = new ScriptedVerbs(shortAnswer);
      const response = await createApp(
        webResources({ publicUrl: 'https://hoi.example.vn', widgetOrigins: [] }),
        verbs,
      ).request(path, send(headers));

      expect(response.status).toBe(403);
      expect(verbs.asked).toEqual([]);
    });

    test.each(ours)('is told from our own: %j', async (headers) => {
      const response = await open({ publicUrl: 'https://hoi.example.vn' }).request(path, send(headers));

      expect(response.status).toBe(taken);
    });
  });
});

function policyOf(headers: Headers): Record<string, string> {
  const policy = headers.get('Content-Security-Policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}
