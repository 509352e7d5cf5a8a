import type { SSEStreamingApi } from 'hono/streaming';
import type { WebPayload } from '#bots/web/web-channel.ts';
import { mostMessages, type ShownMessage } from '#db/shown-messages.ts';
import { onDraft } from '#src/conversations/draft.ts';
import { isLater, type Seen, type ShownWatch } from '#src/conversations/watch-shown.ts';
import type { Signals } from '#src/signals.ts';
import type { ChatAnswer, ChatDraft } from './chat-schema.ts';

const comeBackMs = 2_000;

/**
 * Writes what comes until `signal` aborts. It holds nothing but where the page has come to: a page that reads slowly
 * makes nothing pile up, and one that comes back goes on from there.
 */
export async function streamNews(
  stream: SSEStreamingApi,
  from: {
    readonly watch: ShownWatch;
    readonly signals: Pick<Signals, 'on'>;
    readonly chat: string;
    readonly seen: Seen;
    readonly signal: AbortSignal;
    readonly heartbeatMs: number;
  },
): Promise<void> {
  const { watch, signals, chat, signal } = from;
  await stream.write(`retry: ${comeBackMs}\n\n`);
  // Not awaited, and without an id: a draft that is missed is made good by the next, or by the answer.
  const deafen = onDraft(signals, chat, ({ deliveries, text }) => {
    const draft: ChatDraft = { deliveries, text };
    void stream.writeSSE({ event: 'telling', data: JSON.stringify(draft) });
  });
  try {
    await streamAnswers(stream, { ...from, watch, signal });
  } finally {
    deafen();
  }
}

async function streamAnswers(
  stream: SSEStreamingApi,
  from: Omit<Parameters<typeof streamNews>[1], 'signals'>,
): Promise<void> {
  const { watch, chat, signal, heartbeatMs } = from;
  let { seen } = from;
  while (!signal.aborted) {
    const news = await watch.next(chat, seen, { ms: heartbeatMs, signal });
    if (signal.aborted) return;
    if (news === null) {
      await stream.write(':\n\n');
      continue;
    }
    let { after, settledUpTo } = seen;
    for (const message of news.messages) {
      const answer = toAnswer(message);
      if (answer) await stream.writeSSE({ id: answer.id, event: 'answer', data: JSON.stringify(answer) });
      after = message.id;
    }
    // Of what is worked, not all may have been in this look.
    if (news.messages.length < mostMessages && isLater(news.settledUpTo, settledUpTo)) {
      settledUpTo = news.settledUpTo;
      await stream.writeSSE({ event: 'settled', data: JSON.stringify({ upTo: settledUpTo }) });
    }
    seen = { after, settledUpTo };
  }
}

/** `null` where its words were let go: they were kept for as long as they may be. */
export function toAnswer({ id, deliveries, payload }: ShownMessage): ChatAnswer | null {
  return isRendered(payload) ? { ...payload, id, deliveries } : null;
}

/** The renderer of the channel is the only one who writes it. */
function isRendered(payload: unknown): payload is WebPayload {
  return typeof payload === 'object' && payload !== null && 'answer' in payload;
}
