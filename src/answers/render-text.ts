import type { Block, ChecklistItem, Language } from './answer.ts';
import { cutText } from './as-phrase.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

const mostNotes = 6;
const longestNote = 280;

/** An answer as plain text, for the API, the terminal and chat channels: sources in one last line. */
export function renderText(blocks: readonly Block[], language: Language): string {
  const words = wordsOf(language).answers;
  const ordered = [
    ...blocks.filter(({ kind }) => kind !== 'sources'),
    ...blocks.filter(({ kind }) => kind === 'sources'),
  ];
  return ordered.reduce((text, block, index) => {
    const before = ordered[index - 1];
    const gap = before ? (isRoomy(before) || isRoomy(block) ? '\n\n' : '\n') : '';
    return text + gap + renderBlock(block, words);
  }, '');
}

/** Lists stand between empty lines; sentences follow each other. */
function isRoomy({ kind }: Block): boolean {
  return kind === 'checklist' || kind === 'steps' || kind === 'notes' || kind === 'sources';
}

function renderBlock(block: Block, words: AnswerWords): string {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.rows.map(({ label, value }) => `• ${label}: ${value}`).join('\n');
    case 'checklist':
      return titled(
        block.title,
        block.items.map((item) => checklistLine(item, words)),
      );
    case 'steps':
      return titled(
        block.title,
        block.items.map((item, index) => `${index + 1}. ${item}`),
      );
    case 'notes':
      return block.title === words.recordText
        ? words.text.wholeText
        : titled(block.title, noteLines(block.items, words));
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
