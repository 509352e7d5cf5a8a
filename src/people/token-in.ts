/** Of the session that was just begun: before the dot stands its secret, behind it the signature. */
export function tokenIn(response: Response): string | null {
  for (const line of response.headers.getSetCookie()) {
    const signed = /^[^=]*motcua\.session_token=([^;]+)/.exec(line)?.[1];
    const [token] = decodeURIComponent(signed ?? '').split('.');
    if (token) return token;
  }
  return null;
}

/** The request as somebody would send it who has no session yet. */
export function withoutSession(headers: Headers): Headers {
  const others = (headers.get('Cookie') ?? '')
    .split(/;\s*/)
    .filter((cookie) => !/^[^=]*motcua\.session_token=/.test(cookie));
  const bare = new Headers(headers);
  bare.set('Cookie', others.join('; '));
  return bare;
}
