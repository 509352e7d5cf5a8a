export type Heard = {
  /** Something came, be it only a sign of life. */
  any(): void;
  event(name: string, data: string): void;
};

/** Reads server-sent events from a response until it ends; throws where it breaks. */
export async function readEvents(body: ReadableStream<Uint8Array>, { any, event }: Heard): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    any();
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = fieldOf(block, 'data');
      if (data) event(fieldOf(block, 'event'), data);
    }
  }
}

/** Ours stand on one line each. */
function fieldOf(block: string, name: string): string {
  const line = block.split('\n').find((each) => each.startsWith(`${name}: `));
  return line?.slice(name.length + 2) ?? '';
}
