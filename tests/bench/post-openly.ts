import { Agent, request } from 'node:http';
import type { SignedDelivery } from '#tests/faults/sign-zalo.ts';
import { pause } from '#tests/support/wait-for.ts';

export type Answered = { readonly ms: number; readonly status: number };

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/**
 * Open loop: each delivery has the moment at which it is meant to start, and its time counts from there, whether or
 * not the one before was answered.
 */
export async function postOpenly(asked: {
  readonly perSecond: number;
  readonly seconds: number;
  /** What goes out at the `at`-th moment, and where to. */
  delivery(at: number): { readonly url: string; readonly signed: SignedDelivery };
}): Promise<readonly Answered[]> {
  const began = performance.now();
  const posts: Promise<Answered>[] = [];
  for (let at = 0; at < asked.perSecond * asked.seconds; at++) {
    const meant = began + (at * 1_000) / asked.perSecond;
    const early = meant - performance.now();
    if (early > 0) await pause(early);
    const { url, signed } = asked.delivery(at);
    posts.push(post(url, signed).then((status) => ({ status, ms: performance.now() - meant })));
  }
  return await Promise.all(posts);
}

async function post(url: string, { body, headers }: SignedDelivery): Promise<number> {
  return await new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
