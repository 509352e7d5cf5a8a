import type { Block, ChecklistItem, Language } from '#src/answers/answer.ts';
import { cutText } from './as-phrase.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

const mostNotes = 6;
const longestNote = 280;
const longestTitle = 160;
const longestBrief = 140;
const longestBriefDetail = 60;

/** How much of a checklist a text holds. The blocks always hold all of it. */
type Style = 'whole' | 'brief' | 'titles';
const styles: readonly Style[] = ['whole', 'brief', 'titles'];
/** Above this a chat is no longer read: papers are told more briefly, and that the rest stands at the source. */
const longestText = 6000;

/** An answer as plain text, for the API, the terminal and chat channels: sources in one line, what is asked back last. */
export function renderText(blocks: readonly Block[], language: Language): string {
  const words = wordsOf(language).answers;
  const ordered = [
    ...blocks.filter(({ kind }) => kind !== 'sources' && kind !== 'ask'),
    ...blocks.filter(({ kind }) => kind === 'sources'),
    ...blocks.filter(({ kind }) => kind === 'ask'),
  ];
  let text = '';
  for (const style of styles) {
    text = renderBlocks(ordered, style, words);
    if (text.length <= longestText) break;
  }
  return text;
}

function renderBlocks(blocks: readonly Block[], style: Style, words: AnswerWords): string {
  const lastList = blocks.findLastIndex(({ kind }) => kind === 'checklist');
  return blocks.reduce((text, block, index) => {
    const before = blocks[index - 1];
    const roomy =
      before && (isRoomy(before) || isRoomy(block)) && !(style === 'titles' && isPair(before, block));
    const gap = before ? (roomy ? '\n\n' : '\n') : '';
    const rest = style !== 'whole' && index === lastList ? `\n${words.text.wholeList}` : '';
    return text + gap + renderBlock(block, style, words) + rest;
  }, '');
}

/** Two checklists told by their titles are one list. */
function isPair(before: Block, block: Block): boolean {
  return before.kind === 'checklist' && block.kind === 'checklist';
}

/** Lists stand between empty lines; sentences follow each other. */
function isRoomy({ kind }: Block): boolean {
  return kind === 'checklist' || kind === 'steps' || kind === 'notes' || kind === 'sources' || kind === 'ask';
}

function renderBlock(block: Block, style: Style, words: AnswerWords): string {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.rows.map(({ label, value }) => `• ${label}: ${value}`).join('\n');
    case 'checklist':
      return renderChecklist(block, style, words);
    case 'steps':
      return titled(
        block.title,
        block.items.map((item, index) => `${index + 1}. ${item}`),
      );
    case 'notes':
      return block.title === words.recordText
        ? words.text.wholeText
        : titled(block.title, noteLines(block.items, words));
    case 'ask':
      return [block.question, ...block.options.map((option, index) => `${index + 1}. ${option}`)].join('\n');
    case 'warning':
      return `⚠ ${block.text}`;
    case 'link':
      return `${block.label}: ${block.url}`;
    case 'phone':
      return `${block.label}: ${block.number}`;
    case 'sources':
      return `${words.text.source}: ${block.items.map(sourceLine).join('; ')}`;
  }
}

function titled(title: string, lines: readonly string[]): string {
  return [`${title}:`, ...lines].join('\n');
}

function renderChecklist(
  { title, items }: Extract<Block, { kind: 'checklist' }>,
  style: Style,
  words: AnswerWords,
): string {
  if (style === 'titles') return `• ${cutText(title, longestTitle)}: ${words.papers.kinds(items.length)}`;
  const shown = style === 'whole' ? items : items.map(briefItem);
  return titled(
    title,
    shown.map((item) => checklistLine(item, words)),
  );
}

function briefItem({ text, hand, details }: ChecklistItem): ChecklistItem {
  const short = details.filter((detail) => detail.length <= longestBriefDetail);
  return { text: cutText(text, longestBrief), hand, details: short.slice(0, 2) };
}

function checklistLine({ text, hand, details, form }: ChecklistItem, words: AnswerWords): string {
  const extras = [
    ...(hand === 'present' ? [words.text.present] : []),
    ...details,
    ...(form ? [words.text.form(form.url ? `${form.name} ${form.url}` : form.name)] : []),
  ];
  const line = extras.length > 0 ? `${text} (${extras.join('; ')})` : text;
  return hand === 'not-needed' ? `– ${words.text.needless}: ${line}` : `☐ ${line}`;
}

/** Notes are secondary: a chat shows the first of them, the page has them all. */
function noteLines(items: readonly string[], words: AnswerWords): string[] {
  const shown = items.slice(0, mostNotes).map((item) => `• ${cutText(item, longestNote)}`);
  const hidden = items.length - shown.length;
  return hidden > 0 ? [...shown, `• ${words.text.more(hidden)}`] : shown;
}

function sourceLine({ text, url }: { readonly text: string; readonly url: string | null }): string {
  return url ? `${text}, ${url}` : text;
}
