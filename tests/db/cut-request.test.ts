import { describe, expect, it } from 'vitest';
import { cutGreeting, cutRequest } from '#db/cut-request.ts';

function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

function greeting(code: number, rest = ''): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + rest.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, Buffer.from(rest)]);
}

describe('the front of a connection', () => {
  it('is a request only when it is whole, wherever it was cut on its way', () => {
    const request = Buffer.concat([
      message('P', 'select $1'),
      message('B', 'x'.repeat(300)),
      message('S', ''),
    ]);
    for (let length = 0; length < request.length; length += 1) {
      const cut = cutRequest(request.subarray(0, length));
      expect(cut.kind).toBe('incomplete');
      if (cut.kind === 'incomplete') expect(cut.wanted).toBeGreaterThan(length);
    }
    expect(cutRequest(request)).toEqual({ kind: 'request', length: request.length, leaves: 'whole' });
  });

  it('ends a request where the next begins', () => {
    const first = message('Q', 'begin\0');
    const both = Buffer.concat([first, message('Q', 'commit\0')]);
    expect(cutRequest(both)).toEqual({ kind: 'request', length: first.length, leaves: 'whole' });
  });

  it('tells a request that asks for its first rows, and a farewell', () => {
    expect(cutRequest(message('H', ''))).toMatchObject({ leaves: 'half' });
    expect(cutRequest(message('X', ''))).toMatchObject({ leaves: 'end' });
  });

  it('greets with encryption, a cancellation or a start', () => {
    expect(cutGreeting(greeting(80_877_103))).toEqual({ kind: 'encryption', length: 8 });
    expect(cutGreeting(greeting(80_877_102, '12345678'))).toEqual({ kind: 'cancel', length: 16 });
    expect(cutGreeting(greeting(196_608, 'user\0me\0\0'))).toEqual({ kind: 'startup', length: 17 });
  });

  it('is nonsense where lengths are', () => {
    expect(cutRequest(Buffer.from('GET / HTTP/1.1'))).toEqual({ kind: 'nonsense' });
    expect(cutRequest(Buffer.from('Q\0\0\0\0'))).toEqual({ kind: 'nonsense' });
    expect(cutRequest(Buffer.from('Q\xff\xff\xff\xff', 'latin1'))).toEqual({ kind: 'nonsense' });
    expect(cutGreeting(Buffer.from('GET / HTTP/1.1'))).toEqual({ kind: 'nonsense' });
  });
});
