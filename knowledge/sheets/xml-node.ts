import { Fault } from '#src/fault.ts';

/** An element as the parser gives it: attributes under `@name`, children by their tags, one or a list of them. */
export type Node = { readonly [key: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function attribute(node: Node, name: string): string | undefined {
  const value = node[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value) : undefined;
}

/** Children of one tag; an empty or purely textual one too. */
export function elementsOf(value: unknown): readonly Node[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((one: unknown) => (isNode(one) ? one : { '#text': String(one) }));
}

/** The text of an element with the runs of differently styled letters in it, without their phonetic readings. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!isNode(value)) return decodeEntities(String(value));
  const own = [value['#text'], value.t].map(textOf).join('');
  return (
    own +
    elementsOf(value.r)
      .map((run) => textOf(run.t))
      .join('')
  );
}

/** The text of an XML part. One that declares anything of its own is refused: that is how small files grow. */
export function plainXml(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Fault('invalid', `${name} declares entities of its own: refused.`);
  return text;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (said, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? said;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : said;
    },
  );
}
