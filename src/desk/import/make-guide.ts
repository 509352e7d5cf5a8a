import { foldText } from '#knowledge/fold.ts';
import { tidyLine, tidyText } from '#knowledge/portal/tidy-text.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import type { Block } from './block.ts';
import type { Found } from './foreign-file.ts';
import { markStrange } from './mark-strange.ts';

/** A text that tells how something is done: a title, a few words, and steps. `null` where it is none. */
export function makeGuide(blocks: readonly Block[]): Found | null {
  const lines = blocks.filter((block) => block.kind !== 'table');
  const [title, ...rest] = lines;
  const isTitle = title && (title.kind === 'heading' || (title.kind === 'paragraph' && title.strong));
  if (!isTitle || title.text.length > 200) return null;
  const isStep = (block: (typeof lines)[number]) =>
    block.kind === 'item' || /^(?:bước\s*\d+|\d{1,2}[.)])/iu.test(block.text);
  const steps = rest.filter((block) => isStep(block) && !isNote(block.text));
  const [short] = rest.filter(
    (block) => !isStep(block) && block.kind === 'paragraph' && block.strong !== true,
  );
  if (steps.length < 2 || !short) return null;
  const notes = rest.filter(({ text }) => isNote(text));
  const used = new Set([title, short, ...steps, ...notes]);
  const id = foldText(title.text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const content = {
    kind: 'guide',
    id,
    name: tidyLine(title.text),
    short: tidyText(short.text),
    steps: steps.map(({ text }) => tidyText(text.replace(/^(?:bước\s*\d+\s*[:.]?|\d{1,2}[.)])\s*/iu, ''))),
    notes: notes.map(({ text }) => tidyLine(text.replace(/^lưu ý\s*:?\s*/iu, ''))).filter(Boolean),
  };
  const guessed = ['name', 'short', 'steps'].map((path) => ({ path, why: whys.guideGuessed }));
  const tables = blocks
    .filter((block) => block.kind === 'table')
    .flatMap(({ rows }) => rows.map((row) => row.join(' | ')));
  return {
    ...{ kind: 'guide', entryId: `guide:${id}`, name: content.name, content },
    uncertain: [...guessed, ...markStrange(content)],
    left: [...rest.filter((block) => !used.has(block)).map(({ text }) => text), ...tables],
  };
}

function isNote(text: string): boolean {
  return /^(?:[-*]\s*)?lưu ý/iu.test(text);
}
