import type { Block, Language } from '#src/answers/answer.ts';
import { cutText } from './as-phrase.ts';
import { renderText } from './render-text.ts';
import { wordsOf } from './words-of.ts';

type Checklist = Extract<Block, { kind: 'checklist' }>;

/** Below this a chat shows every list in full. */
const longestWhole = 1400;
/** Of a case that is asked about now, and of one that only later questions tell. */
const longestPaper = { now: 110, later: 60 };

/**
 * The blocks as a chat tells them that nobody scrolls through: where several cases have lists of their own and nobody
 * said which is theirs, what every case needs stays whole, and each case becomes one line with what it adds. The
 * question about the case stands below, and its answer brings the list of that case in full.
 */
export function briefCases(blocks: readonly Block[], language: Language): readonly Block[] {
  const lists = blocks.filter(isOfCase);
  const ask = blocks.find((block) => block.kind === 'ask');
  if (lists.length < 2 || ask?.kind !== 'ask' || renderText(blocks, language).length <= longestWhole)
    return blocks;
  const { papers } = wordsOf(language).answers;
  const rows = lists.map((list) => {
    const label = list.forCase ?? list.title;
    return { label, value: briefly(list, ask.options.includes(label) ? 'now' : 'later', language) };
  });
  const brief: Block[] = [
    { kind: 'paragraph', text: papers.byCaseBriefly },
    { kind: 'facts', rows },
  ];
  const [first] = lists;
  return blocks.flatMap((block) => (block === first ? brief : isOfCase(block) ? [] : [block]));
}

function isOfCase(block: Block): block is Checklist {
  return block.kind === 'checklist' && block.forCase !== undefined;
}

function briefly({ items }: Checklist, asked: keyof typeof longestPaper, language: Language): string {
  const { papers } = wordsOf(language).answers;
  const [needed, needless] = [true, false].map((isNeeded) =>
    items
      .filter(({ hand }) => (hand !== 'not-needed') === isNeeded)
      .map(({ text }) => briefName(text, longestPaper[asked])),
  );
  return [
    ...(needed && needed.length > 0 ? [papers.adds(needed)] : []),
    ...(needless && needless.length > 0 ? [papers.spares(needless)] : []),
  ].join('; ');
}

/** The name of a paper without what stands in brackets after it. */
function briefName(text: string, longest: number): string {
  return cutText(text.replace(/\s*\([^()]*\)\s*$/u, ''), longest);
}
