import type { AnswerPart, Block } from '#src/answers/answer.ts';
import type { Shown } from './channel-play.ts';

/** Everything of blocks that must reach a citizen, in pieces that stand together wherever they are shown. */
export function phrasesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'lead':
      case 'paragraph':
      case 'warning':
        return [block.text];
      case 'facts':
        return block.rows.flatMap(({ label, value }) => [label, value]);
      case 'checklist':
        return [
          block.title,
          ...block.items.flatMap(({ text, details, form }) => [
            text,
            ...details,
            ...(form ? [form.name, ...(form.url ? [form.url] : [])] : []),
          ]),
        ];
      case 'steps':
      case 'notes':
        return [block.title, ...block.items];
      case 'ask':
        return [block.question, ...block.options];
      case 'link':
        return [block.label, block.url];
      case 'phone':
        return [block.label, block.number];
      case 'sources':
        return block.items.flatMap(({ text, url }) => [text, ...(url ? [url] : [])]);
      default:
        return block satisfies never;
    }
  });
}

export type SaidParts = {
  readonly parts: readonly Pick<AnswerPart, 'outcome' | 'blocks' | 'choices'>[];
};

/** The same of a whole answer, with the labels of what may be chosen next. Variants may be told by their labels alone. */
export function phrasesOfAnswer({ parts }: SaidParts): readonly string[] {
  return parts.flatMap(({ outcome, blocks, choices }) => {
    const isMenu = (block: Block) =>
      outcome === 'asked-back' && block.kind === 'steps' && block.items.length === choices.length;
    return [...phrasesOf(blocks.filter((block) => !isMenu(block))), ...choices.map(({ label }) => label)];
  });
}

/** What is left of a text when how it is broken, spaced and encoded does not count, nor what cannot be seen. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/[\s\p{Cf}\p{Cc}]/gu, '');
}

/** Those phrases that a citizen does not find in what was shown: not in its words, on its buttons or in its links. */
export function missingFrom(shown: readonly Shown[], phrases: readonly string[]): readonly string[] {
  const text = bare(shown.map((one) => one.text).join(''));
  const others = shown.flatMap(({ buttons, links }) => [...buttons, ...links]).map(bare);
  return phrases.filter((phrase) => {
    const wanted = bare(phrase);
    return !text.includes(wanted) && !others.some((other) => other.includes(wanted));
  });
}
