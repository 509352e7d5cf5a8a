import type { MiddlewareHandler } from 'hono';
import { Fault } from '#src/fault.ts';
import { announcedLength } from './announced-length.ts';
import type { HttpEnv } from './http-env.ts';

/**
 * Refuses a body that announces itself as larger than `mostBytes`, and cuts one off that does not announce itself.
 * Nothing is read here: a body is counted while its route reads it, after the route has asked who sends it.
 */
export function limitBody(mostBytes: number): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const length = announcedLength(c);
    if (length !== null && length > mostBytes) throw new TooLargeFault(mostBytes);
    if (length === null && !bodiless.has(c.req.method) && c.req.raw.body) {
      const body = cutOff(c.req.raw.body, mostBytes);
      // Streams want it in Node; the DOM's type does not know it.
      c.req.raw = new Request(c.req.raw, { body, ...{ duplex: 'half' } });
    }
    await next();
  };
}

const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD']);

export function tooLarge(): Fault {
  return new Fault('too-large', 'The body is larger than this address takes.');
}

/** Says how much would have been taken. */
export class TooLargeFault extends Fault {
  readonly mostBytes: number;

  constructor(mostBytes: number) {
    super('too-large', tooLarge().message);
    this.mostBytes = mostBytes;
  }
}

/** The same stream; an error once it is longer than `mostBytes`. Asks for nothing before it is asked. */
function cutOff(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let length = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        reader ??= body.getReader();
        const { done, value } = await reader.read();
        if (done) return controller.close();
        length += value.length;
        if (length <= mostBytes) return controller.enqueue(new Uint8Array(value));
        controller.error(new TooLargeFault(mostBytes));
      },
      async cancel(reason) {
        await (reader ?? body).cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
