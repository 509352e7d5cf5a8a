import { cleanText } from '#bots/clean-text.ts';
import { answersEn } from '#prompts/answers.en.ts';
import { answersVi } from '#prompts/answers.vi.ts';
import type { Block, ChecklistItem, Language } from '#src/answers/answer.ts';
import { emptyLine, type Line, lineOf, type Span } from './line.ts';

/** A block in the lines of a chat. The whole of it is said: what the page folds is a quotation that Telegram folds. */
export function sayBlock(block: Block, language: Language): readonly Line[] {
  const words = (language === 'en' ? answersEn : answersVi).text;
  switch (block.kind) {
    case 'lead':
      return linesOf(block.text, 'bold');
    case 'paragraph':
      return linesOf(block.text);
    case 'facts':
      return block.rows.map(({ label, value }) => lineOf('• ', bold(`${label}:`), ` ${inLine(value)}`));
    case 'checklist':
      return titled(
        block.title,
        block.items.map((item) => lineOf(...checklistSpans(item, words))),
      );
    case 'steps':
      return titled(block.title, numbered(block.items));
    case 'notes': {
      const items = block.items.flatMap((item) => linesOf(`• ${item}`));
      return titled(block.title, items).map((line) => ({ ...line, frame: 'fold' }) as const);
    }
    case 'warning':
      return linesOf(`⚠️ ${block.text}`);
    case 'ask':
      return linesOf(block.question, 'bold');
    case 'link':
      return [lineOf('🔗 ', link(block.label, block.url))];
    case 'phone':
      return [lineOf('☎️ ', ...phoneSpans(block))];
    case 'sources':
      return sayItems(block.items, words.source);
    default:
      return block satisfies never;
  }
}

/** Lists stand between empty lines; sentences follow each other. */
export function isRoomy({ kind }: Block): boolean {
  return (['checklist', 'steps', 'notes', 'sources', 'ask'] as readonly string[]).includes(kind);
}

export function numbered(items: readonly string[], from = 1): readonly Line[] {
  return items.map((item, at) => lineOf(`${at + from}. ${inLine(item)}`));
}

/** Text with its line ends. */
export function linesOf(text: string, look?: Span['look']): readonly Line[] {
  const lines = cleanText(text).normalize('NFC').split('\n');
  return lines.map((line) => (line.trim() === '' ? emptyLine : lineOf({ text: line.trimEnd(), look })));
}

/** A link where the address is one of the web; any other is only told. */
export function link(label: string, url: string): Span {
  const said = inLine(label);
  return isWebAddress(url) ? { text: said, url } : { text: `${said}: ${inLine(url)}` };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

function inLine(text: string): string {
  return cleanText(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function bold(text: string): Span {
  return { text: inLine(text), look: 'bold' };
}

function titled(title: string, lines: readonly Line[]): readonly Line[] {
  return [lineOf(bold(`${title}:`)), ...lines];
}

type TextWords = typeof answersVi.text;

function checklistSpans({ text, hand, details, form }: ChecklistItem, words: TextWords): readonly Span[] {
  const extras: Span[] = [
    ...(hand === 'present' ? [words.present] : []).map(toSpan),
    ...details.map(toSpan),
    ...(form ? [form.url ? link(words.form(form.name), form.url) : toSpan(words.form(form.name))] : []),
  ];
  const head = hand === 'not-needed' ? `– ${words.needless}: ` : '☐ ';
  const aside = extras.flatMap((extra, at) => [toSpan(at === 0 ? ' (' : '; '), extra]);
  return [{ text: `${head}${inLine(text)}` }, ...aside, ...(extras.length > 0 ? [toSpan(')')] : [])];
}

function toSpan(text: string): Span {
  return { text: text.startsWith(' ') || text.endsWith(' ') ? text : inLine(text) };
}

/** Telegram makes every number that can be dialled a link by itself. */
function phoneSpans({ label, number }: Extract<Block, { kind: 'phone' }>): readonly Span[] {
  return label.includes(number) ? [bold(label)] : [{ text: `${inLine(label)}: ` }, bold(number)];
}

function sayItems(items: Extract<Block, { kind: 'sources' }>['items'], title: string): readonly Line[] {
  return items.map(({ text, url }, at) => {
    const said = url === null ? { text: inLine(text) } : link(text, url);
    const head = items.length === 1 ? `${title}: ` : `${title} ${at + 1}: `;
    return lineOf({ text: head, look: 'italic' }, { ...said, look: 'italic' });
  });
}
