import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Who sits at the provider, and what it claims of them. */
export type Claimed = { readonly sub: string; readonly email: string; readonly email_verified: boolean };

export type OidcProvider = {
  readonly issuer: string;
  /** The next who signs in there. */
  person: Claimed;
  /** Signs with a key that it does not publish. */
  forges: boolean;
  /** What a browser does there: comes with our address, is sent back with a code. */
  visit(url: string): Promise<string>;
};

/** A province's identity provider, small and strict: one code each, PKCE, a signed ID token with the nonce. */
export async function openOidcProvider(client: {
  readonly id: string;
  readonly secret: string;
}): Promise<OidcProvider> {
  const [own, strange] = [keyPair(), keyPair()];
  const codes = new Map<string, { readonly challenge: string; readonly nonce: string | null }>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = new URLSearchParams(Buffer.concat(chunks).toString());
      const answer = answerTo(new URL(request.url ?? '/', provider.issuer).pathname, body, request.headers);
      response.writeHead(answer ? 200 : 400, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${port}`,
    person: { sub: 'p-1', email: 'khong-ai@mau.example', email_verified: true },
    forges: false,
    async visit(url) {
      const asked = new URL(url).searchParams;
      const code = randomUUID();
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      return back.pathname + back.search;
    },
  };
  return provider;

  function answerTo(path: string, body: URLSearchParams, headers: { authorization?: string | undefined }) {
    const { issuer } = provider;
    if (path === '/.well-known/openid-configuration') {
      return {
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      };
    }
    if (path === '/keys') return { keys: [{ ...own.jwk, kid: 'own', alg: 'RS256', use: 'sig' }] };
    if (path !== '/token') return null;
    const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
    const isClient = headers.authorization === basic || body.get('client_secret') === client.secret;
    const code = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!isClient || !code || code.challenge !== challenge) return null;
    const at = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: client.id, iat: at, exp: at + 300, nonce: code.nonce ?? undefined };
    const key = provider.forges ? strange.privateKey : own.privateKey;
    const id_token = signed({ ...claims, ...provider.person }, key);
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token };
  }
}

function keyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { jwk: publicKey.export({ format: 'jwk' }), privateKey };
}

function signed(claims: object, key: ReturnType<typeof keyPair>['privateKey']): string {
  const letters = (it: object) => Buffer.from(JSON.stringify(it)).toString('base64url');
  const text = `${letters({ alg: 'RS256', kid: 'own', typ: 'JWT' })}.${letters(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}
