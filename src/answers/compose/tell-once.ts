import type { Block, SourceItem } from '#src/answers/answer.ts';

/** The blocks of several answers in one message: what one of them warned of, explained or was copied from is not said again. */
export function tellOnce(parts: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const told = new Set<string>();
  return parts.map((blocks) => {
    const left = blocks.flatMap((block) => withoutTold(block, told));
    for (const block of blocks) for (const key of keysOf(block)) told.add(key);
    return left;
  });
}

function withoutTold(block: Block, told: ReadonlySet<string>): readonly Block[] {
  switch (block.kind) {
    case 'warning':
      return told.has(block.text) ? [] : [block];
    case 'notes': {
      const items = block.items.filter((item) => !told.has(item));
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'sources': {
      const items = block.items.filter((item) => !told.has(keyOf(item)));
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    default:
      return [block];
  }
}

function keysOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'warning':
      return [block.text];
    case 'notes':
      return block.items;
    case 'sources':
      return block.items.map(keyOf);
    default:
      return [];
  }
}

function keyOf({ text, url }: SourceItem): string {
  return `${text} ${url ?? ''}`;
}
