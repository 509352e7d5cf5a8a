/** A piece of marked-up text: words, or a tag with what stands in it. */
export type MarkupNode =
  | { readonly text: string }
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly MarkupNode[];
    };

const tagPattern = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link']);

/** Reads HTML as a strict platform does; throws at the first thing that is no tag, no entity and no plain letter. */
export function readMarkup(html: string): readonly MarkupNode[] {
  const root: MarkupNode[] = [];
  const open: { readonly tag: string; readonly children: MarkupNode[] }[] = [];
  const here = () => open.at(-1)?.children ?? root;
  let at = 0;
  while (at < html.length) {
    if (html[at] !== '<') {
      const end = html.indexOf('<', at);
      const stop = end < 0 ? html.length : end;
      here().push({ text: readEntities(html.slice(at, stop)) });
      at = stop;
      continue;
    }
    tagPattern.lastIndex = at;
    const [whole, closes, tag, given, closesItself] = tagPattern.exec(html) ?? [];
    if (!whole || !tag) throw new Error(`can't parse entities: what begins at ${at} is no tag`);
    at += whole.length;
    if (closes) {
      const last = open.pop();
      if (last?.tag !== tag) throw new Error(`can't parse entities: </${tag}> closes nothing`);
      continue;
    }
    const children: MarkupNode[] = [];
    here().push({ tag, attributes: readAttributes(given ?? ''), children });
    if (!closesItself && !empty.has(tag)) open.push({ tag, children });
  }
  const [left] = open;
  if (left) throw new Error(`can't parse entities: <${left.tag}> is never closed`);
  return root;
}

/** The words alone. */
export function wordsOf(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : wordsOf(node.children))).join('');
}

export type MarkupTag = Exclude<MarkupNode, { readonly text: string }>;

/** Every tag, outermost first. */
export function tagsOf(nodes: readonly MarkupNode[]): readonly MarkupTag[] {
  return nodes.flatMap((node) => ('text' in node ? [] : [node, ...tagsOf(node.children)]));
}

function readAttributes(given: string): Readonly<Record<string, string>> {
  const found = [...given.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, readEntities(value)]));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));?/gi, (whole, decimal, hex, name) => {
    if (decimal || hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
    const letter = named[name];
    if (letter === undefined) throw new Error(`can't parse entities: ${whole}`);
    return letter;
  });
}
