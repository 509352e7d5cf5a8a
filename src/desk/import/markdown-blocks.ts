import type { Block, Extracted } from './block.ts';

/** Headings, lists and tables of Markdown; what it marks otherwise stays as words. */
export function markdownBlocks(text: string): Extracted {
  const hidden = /<!--/.test(text);
  const lines = withoutComments(text).split(/\r?\n/);
  const blocks: Block[] = [];
  let table: string[][] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table });
    table = [];
  };
  for (const line of lines) {
    const plain = line.trim();
    if (/^\|.*\|$/.test(plain)) {
      if (!/^[|\s:-]+$/.test(plain)) table.push(cellsOf(plain));
      continue;
    }
    endTable();
    const heading = /^#{1,6}\s+(.*)$/.exec(plain)?.[1];
    const item = /^[-*+]\s+(.*)$/.exec(plain)?.[1];
    const strong = /^(?:\*\*|__)(.+?)(?:\*\*|__):?$/.exec(plain)?.[1];
    if (heading) blocks.push({ kind: 'heading', text: bare(heading) });
    else if (item) blocks.push({ kind: 'item', text: bare(item) });
    else if (strong) blocks.push({ kind: 'paragraph', text: bare(strong), strong: true });
    else if (plain && !/^(?:-{3,}|\*{3,})$/.test(plain))
      blocks.push({ kind: 'paragraph', text: bare(plain) });
  }
  endTable();
  return { blocks, remarks: hidden ? ['hidden-text'] : [] };
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => bare(cell.trim()).replace(/<br\s*\/?>/gi, '\n'));
}

function bare(text: string): string {
  return text
    .replace(/\*\*|__|`/g, '')
    .replace(/#+$/, '')
    .trim();
}

function withoutComments(text: string): string {
  return text
    .split('<!--')
    .map((piece, place) => {
      if (place === 0) return piece;
      const end = piece.indexOf('-->');
      return end < 0 ? '' : piece.slice(end + 3);
    })
    .join('');
}
