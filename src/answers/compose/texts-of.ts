import type { Block } from '#src/answers/answer.ts';

/** All that a block tells in words; where it was copied from is not among it. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
    case 'warning':
      return [block.text];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'checklist':
      return [block.title, ...block.items.flatMap(({ text, details }) => [text, ...details])];
    case 'steps':
    case 'notes':
      return [block.title, ...block.items];
    case 'ask':
      return [block.question, ...block.options];
    case 'link':
    case 'phone':
      return [block.label];
    case 'sources':
      return [];
  }
}
