/** One line of a file, or why it cannot be taken for one. */
export type JsonLine = { readonly line: number } & (
  | { readonly value: unknown }
  | { readonly rejected: string }
);

/** A record of the portal takes up to 92 kB. */
export const longestLine = 1_000_000;

/**
 * Reads JSON Lines from chunks of bytes, holding no more than one line. A line that is too long, not UTF-8 or not
 * JSON is named and passed over; empty lines are only counted.
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= longestLine) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield* parseLine(line, parts, size);
      [parts, size, line, start] = [[], 0, line + 1, end + 1];
    }
    // The chunk's memory may be used again by whoever made it.
    take(chunk.slice(start));
  }
  yield* parseLine(line, parts, size);
}

const newline = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function* parseLine(line: number, parts: readonly Uint8Array[], size: number): Generator<JsonLine> {
  if (size === 0) return;
  if (size > longestLine) {
    yield { line, rejected: `longer than ${longestLine} bytes (${size})` };
    return;
  }
  const text = decode(joined(parts, size));
  if (text === undefined) yield { line, rejected: 'not UTF-8 text' };
  else if (text.trim() !== '') yield parseJson(line, text);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Also takes away the byte order mark with which some files begin. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(line: number, text: string): JsonLine {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    return { line, rejected: 'not JSON' };
  }
}
