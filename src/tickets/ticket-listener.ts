import type { Clock } from '#src/clock.ts';
import type { Secret } from '#src/secret.ts';
import { signBody } from './sign-body.ts';

/** Another system that wants to know what becomes of tickets. */
export interface TicketListener {
  /** Tells it once; the id is the event's own, and the same when it is told again. Never throws. */
  tell(event: { readonly id: string; readonly body: string }): Promise<'told' | 'refused' | 'again'>;
}

const patienceMs = 10_000;

/** Posts each event, signed: `X-Event-Id`, and `X-Signature: t=<seconds>,v1=<hmac of "t.body">`. */
export function createHttpListener(needs: {
  readonly url: string;
  readonly secret: Secret;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
}): TicketListener {
  const { url, secret, fetch, clock } = needs;
  return {
    async tell({ id, body }) {
      try {
        const signature = await signBody(secret, body, clock.now());
        const headers = { 'Content-Type': 'application/json', 'X-Event-Id': id, 'X-Signature': signature };
        const signal = AbortSignal.timeout(patienceMs);
        const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal });
        await response.body?.cancel();
        if (response.ok) return 'told';
        return [400, 410, 413, 415, 422].includes(response.status) ? 'refused' : 'again';
      } catch {
        return 'again';
      }
    },
  };
}
