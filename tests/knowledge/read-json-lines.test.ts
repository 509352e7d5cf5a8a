import { expect, test } from 'vitest';
import { type JsonLine, readJsonLines } from '#knowledge/read-json-lines.ts';

/** The bytes in chunks of the given size, each overwritten once it was read. */
async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    chunk.set(piece);
    yield chunk.subarray(0, piece.length);
    chunk.fill(0);
  }
}

async function read(text: string | Uint8Array, size = 7): Promise<JsonLine[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const lines: JsonLine[] = [];
  for await (const line of readJsonLines(inChunks(bytes, size))) lines.push(line);
  return lines;
}

test('reads values with their lines, over any cut of the bytes', async () => {
  const expected = [
    { line: 1, value: { tên: 'Đom đóm' } },
    { line: 3, value: 2 },
  ];
  for (const size of [1, 2, 3, 7, 1000]) {
    expect(await read('\ufeff{"tên":"Đom đóm"}\n\n2', size)).toEqual(expected);
    expect(await read('{"tên":"Đom đóm"}\r\n \r\n2\r\n', size)).toEqual(expected);
  }
});

test('names what is not JSON, not text or too long, and goes on', async () => {
  const binary = new Uint8Array([0x7b, 0xff, 0xfe, 0x0a]);
  const long = new TextEncoder().encode(`"${'x'.repeat(10_000_000)}"\n`);
  const deep = new TextEncoder().encode(`${'['.repeat(200_000)}\n`);
  const rest = new TextEncoder().encode('{"a":\n7\n');
  const whole = new Uint8Array([...binary, ...deep, ...rest]);
  expect(await read(whole, 65_536)).toEqual([
    { line: 1, rejected: 'not UTF-8 text' },
    { line: 2, rejected: 'not JSON' },
    { line: 3, rejected: 'not JSON' },
    { line: 4, value: 7 },
  ]);
  const afterLong = new Uint8Array(long.length + 2);
  afterLong.set(long);
  afterLong.set([0x37, 0x0a], long.length);
  expect(await read(afterLong, 65_536)).toEqual([
    { line: 1, rejected: 'longer than 1000000 bytes (10000002)' },
    { line: 2, value: 7 },
  ]);
});

test('reads nothing out of nothing', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\n\n')).toEqual([]);
});
