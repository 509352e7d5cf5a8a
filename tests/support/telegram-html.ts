/** What Telegram makes of a text in HTML mode: what is read, and where it leads; or why it refuses it. */
export type ParsedHtml =
  | {
      readonly kind: 'parsed';
      readonly text: string;
      readonly links: readonly string[];
      readonly looks: number;
    }
  | { readonly kind: 'refused'; readonly why: string };

const allowed = [
  ...['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'tg-spoiler'],
  ...['a', 'code', 'pre', 'blockquote'],
];
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** As strict as the real server: an unknown or unclosed tag, or a loose "<", and nothing is shown. */
export function parseTelegramHtml(html: string): ParsedHtml {
  const open: string[] = [];
  const links: string[] = [];
  let text = '';
  let looks = 0;
  for (const [piece] of html.matchAll(/<[^<>]*>?|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      text += resolve(piece);
      continue;
    }
    const tag = /^<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>$/i.exec(piece);
    if (!tag) return { kind: 'refused', why: `Unsupported start tag at "${piece.slice(0, 8)}"` };
    const [, closing, name = '', attributes = ''] = tag;
    if (!allowed.includes(name)) return { kind: 'refused', why: `Unsupported start tag "${name}"` };
    if (closing) {
      if (open.pop() !== name) return { kind: 'refused', why: `Unexpected end tag "${name}"` };
      continue;
    }
    open.push(name);
    looks += 1;
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
    if (href !== undefined) links.push(resolve(href));
  }
  const [left] = open;
  if (left) return { kind: 'refused', why: `Can't find end tag corresponding to start tag "${left}"` };
  return { kind: 'parsed', text, links, looks };
}

/** In one pass: what an entity gives is not read again. */
function resolve(text: string): string {
  return text.replace(/&(?:(lt|gt|amp|quot)|#(\d+));/g, (_, name: string | undefined, code: string) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (named[name] ?? ''),
  );
}
