import { ModelFailure } from './model-failure.ts';
import { mostBytes, reach } from './post-json.ts';

/** The `data` of each server-sent event, in order; bytes and lines may be cut anywhere. Ends where the body ends. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let held = '';
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await reach(signal, 'cut-short', () => reader.read());
      if (done) break;
      length += value.length;
      if (length > mostBytes) throw new ModelFailure('malformed', { blame: 'server' });
      held += decoder.decode(value, { stream: true });
      const lines = held.split(/\r\n|\n|\r(?!$)/);
      held = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data:')) yield line.slice(5).trim();
    }
    if (held.startsWith('data:')) yield held.slice(5).trim();
  } finally {
    // Also where whoever reads has heard enough.
    await reader.cancel().catch(() => undefined);
  }
}
