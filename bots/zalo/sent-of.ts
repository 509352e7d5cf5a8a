import type { Sent } from '#bots/channel.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { ZaloReply } from './zalo-client.ts';
import { isKnown, ruleOf, toSent } from './zalo-errors.ts';

/** While Zalo cannot be reached at all: no fault of the message, which waits as long as that lasts. */
const unreachedMs = 5_000;

/** What becomes of a message that was not taken. What we did wrong, and what is new to us, stands in the log. */
export function sentOf(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  reply: Exclude<ZaloReply, { readonly kind: 'done' }>,
): Exclude<Sent, { readonly kind: 'sent' }> {
  switch (reply.kind) {
    case 'no-token':
      return { kind: 'halted', why: 'token' };
    case 'unreached':
      return { kind: 'again', afterMs: unreachedMs, why: reply.why, counts: 'pause' };
    case 'unanswered':
      return { kind: 'unknown', why: reply.why };
    case 'refused': {
      const { host, code } = reply;
      const { action, reason } = ruleOf(reply);
      if (!isKnown(reply)) log.warn('zalo.answer-unknown', { host, code });
      else if (action === 'bug' || reason === 'standards')
        log.error('zalo.message-refused', { host, code, reason });
      return toSent(reply, clock.now());
    }
    default:
      return reply satisfies never;
  }
}
