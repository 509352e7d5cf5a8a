/** A body that tells how much of it was asked for; it goes on until `bytes` are sent, or for ever stands still after them. */
export function countedBody(bytes: number, then: 'ends' | 'stalls' = 'ends') {
  const piece = new Uint8Array(16 * 1024);
  let read = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        if (read < bytes) {
          const next = piece.subarray(0, bytes - read);
          read += next.length;
          return controller.enqueue(next);
        }
        if (then === 'ends') return controller.close();
        await new Promise(() => {});
      },
    },
    { highWaterMark: 0 },
  );
  return {
    /** What a request says to send it: Node's fetch wants `duplex` for streams; the DOM's type does not know it. */
    init: { method: 'POST', body, ...{ duplex: 'half' } },
    get read() {
      return read;
    },
  };
}
