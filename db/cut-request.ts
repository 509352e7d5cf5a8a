/** What the front of a connection's bytes holds: a whole request, or how many bytes it takes to look again. */
export type Cut =
  | { readonly kind: 'incomplete'; readonly wanted: number }
  | { readonly kind: 'encryption'; readonly length: number }
  | { readonly kind: 'cancel'; readonly length: number }
  | { readonly kind: 'startup'; readonly length: number }
  | { readonly kind: 'request'; readonly length: number; readonly leaves: 'whole' | 'half' | 'end' }
  | { readonly kind: 'nonsense' };

const sslRequest = 80_877_103;
const gssRequest = 80_877_104;
const cancelRequest = 80_877_102;
const longest = 1 << 30;

/** A connection's first messages: a length and a code, without a letter before them. */
export function cutGreeting(bytes: Uint8Array): Cut {
  if (bytes.length < 8) return { kind: 'incomplete', wanted: 8 };
  const view = viewOf(bytes);
  const length = view.getInt32(0);
  const code = view.getInt32(4);
  if (code === sslRequest || code === gssRequest) return { kind: 'encryption', length: 8 };
  if (code === cancelRequest) return { kind: 'cancel', length: 16 };
  // Real start-up messages are a few hundred bytes.
  if (length < 8 || length > 10_000) return { kind: 'nonsense' };
  return bytes.length < length ? { kind: 'incomplete', wanted: length } : { kind: 'startup', length };
}

/**
 * Everything after it: messages of a letter and a length. A request ends with the message after which the
 * server reports that it is ready (Query, Sync, Function call); a Flush asks for what there is so far.
 */
export function cutRequest(bytes: Uint8Array): Cut {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 5 <= bytes.length) {
    const letter = String.fromCharCode(view.getUint8(at));
    const length = view.getInt32(at + 1);
    if (length < 4 || length > longest) return { kind: 'nonsense' };
    at += 1 + length;
    if (at > bytes.length) return { kind: 'incomplete', wanted: at };
    if (letter === 'X') return { kind: 'request', length: at, leaves: 'end' };
    if ('QSF'.includes(letter)) return { kind: 'request', length: at, leaves: 'whole' };
    if (letter === 'H') return { kind: 'request', length: at, leaves: 'half' };
  }
  return { kind: 'incomplete', wanted: at + 5 };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
