import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { Block, Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const dropped =
  /^(?:script|style|template|noscript|head|iframe|object|embed|svg|math|form|nav|button|select|input|textarea|audio|video|canvas)$/;
const blockTags =
  /^(?:p|div|section|article|main|header|footer|aside|blockquote|pre|dl|dt|dd|ul|ol|li|h[1-6]|table|body|html|hr|figure|figcaption|address|center|tr|td|th)$/;
const mostDepth = 300;
const mostBlocks = 50_000;

/** What is seen of a page, in its order. */
export function htmlBlocks(html: string): Extracted {
  const found = new Collector();
  found.walk(parse(html), 0);
  found.end('paragraph');
  return { blocks: found.blocks, remarks: found.hidden ? ['hidden-text'] : [] };
}

class Collector {
  readonly blocks: Block[] = [];
  hidden = false;
  private text = '';
  private strong = '';

  walk(node: Node, depth: number): void {
    if (depth > mostDepth || this.blocks.length > mostBlocks) throw new FileRefused('too-complex');
    if (tree.isTextNode(node)) {
      this.text += node.value;
      return;
    }
    if (tree.isElementNode(node)) this.element(node, depth);
    else if ('childNodes' in node) for (const child of node.childNodes) this.walk(child, depth + 1);
  }

  private element(node: Element, depth: number): void {
    const { tagName: tag } = node;
    if (dropped.test(tag)) return;
    if (isHidden(node)) {
      this.hidden ||= textIn(node, depth).trim() !== '';
      return;
    }
    if (tag === 'br') {
      this.text += '\n';
      return;
    }
    if (tag === 'table') {
      this.table(node, depth);
      return;
    }
    const isBlock = blockTags.test(tag);
    if (isBlock) this.end('paragraph');
    const before = this.text.length;
    for (const child of node.childNodes) this.walk(child, depth + 1);
    if (/^(?:b|strong)$/.test(tag)) this.strong += this.text.slice(before);
    if (isBlock) this.end(/^h[1-6]$/.test(tag) ? 'heading' : tag === 'li' ? 'item' : 'paragraph');
  }

  private table(node: Element, depth: number): void {
    this.end('paragraph');
    const rows: string[][] = [];
    eachRow(node, depth, (row) => {
      const cells = row.childNodes
        .filter(tree.isElementNode)
        .filter(({ tagName }) => /^t[dh]$/.test(tagName));
      rows.push(cells.map((cell) => this.cell(cell, depth + 1)));
    });
    if (rows.some((row) => row.some(Boolean))) this.blocks.push({ kind: 'table', rows });
  }

  private cell(node: Element, depth: number): string {
    const inside = new Collector();
    for (const child of node.childNodes) inside.walk(child, depth + 1);
    inside.end('paragraph');
    this.hidden ||= inside.hidden;
    return inside.blocks.map(inWords).join('\n');
  }

  end(kind: 'heading' | 'paragraph' | 'item'): void {
    const plain = (text: string) =>
      text
        .replace(/[ \t\r\u00a0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();
    const text = plain(this.text);
    const strong = plain(this.strong).length >= text.length * 0.9;
    this.text = '';
    this.strong = '';
    if (!text) return;
    this.blocks.push(kind === 'paragraph' && strong ? { kind, text, strong } : { kind, text });
  }
}

function inWords(block: Block): string {
  if (block.kind === 'table') return block.rows.map((row) => row.filter(Boolean).join(' | ')).join('\n');
  return block.kind === 'item' ? `- ${block.text}` : block.text;
}

function eachRow(node: Element, depth: number, take: (row: Element) => void): void {
  if (depth > mostDepth) throw new FileRefused('too-complex');
  for (const child of node.childNodes.filter(tree.isElementNode)) {
    if (child.tagName === 'tr') take(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) eachRow(child, depth + 1, take);
  }
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' &&
        /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:\.0+)?(?:;|$)|(?:^|;|\s)color\s*:\s*(?:#fff(?:fff)?|white)\b/i.test(
          value,
        )),
  );
}

function textIn(node: Node, depth: number): string {
  if (depth > mostDepth) throw new FileRefused('too-complex');
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textIn(child, depth + 1)).join('') : '';
}
