import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { tooLarge } from './limit-body.ts';

/** Half a megabit a second: what is slower keeps its place from others. */
const slowestBytesPerMs = 64;
const graceMs = 5_000;

/**
 * The body as one piece of at most `mostBytes`; `too-slow` where it takes longer than so many bytes may.
 * What is not read stays where it is: who cancels it in Node breaks the connection before the answer is sent.
 */
export async function readBody(c: Context, mostBytes: number): Promise<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  const late = startTimer(graceMs + mostBytes / slowestBytesPerMs);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late.ends]);
      if (done) return join(chunks, length);
      length += value.length;
      if (length > mostBytes) throw tooLarge();
      chunks.push(value);
    }
  } finally {
    late.stop();
  }
}

function startTimer(ms: number): { readonly ends: Promise<never>; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('too-slow', 'The body comes too slowly.')), ms);
  });
  return { ends, stop: () => clearTimeout(timer) };
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
