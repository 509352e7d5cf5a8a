import { cleanText } from '#knowledge/clean-text.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';
import { type AnswerPart, type Block, intents, outcomes, reasons } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { sayFailed } from '#src/answers/reply-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import { isSafeLink } from './is-safe-link.ts';

type Parts = readonly [WorkedPart, ...WorkedPart[]];

/**
 * The last look at what leaves, with a model or without: outcomes of the closed lists, links that only lead to pages,
 * nothing hidden between the letters, and no number of the citizen's own given back whole. What cannot be looked at
 * does not leave.
 */
export function guardOutput(turn: Turn, parts: Parts, question: string): Parts {
  try {
    const clean = cleaner(question, turn.centre.hotline);
    const [first, ...rest] = parts.map((worked) => guardPart(turn, worked, clean));
    return first ? [first, ...rest] : [sayFailed(turn)];
  } catch {
    return [sayFailed(turn)];
  }
}

type Clean = (text: string) => string;

function guardPart(turn: Turn, worked: WorkedPart, clean: Clean): WorkedPart {
  const { part } = worked;
  if (!isClosed(part)) return sayFailed(turn);
  const blocks = part.blocks.flatMap((block) => guardBlock(block, clean));
  const choices = part.choices.map(({ label, value }) => ({ label: clean(label), value: cleanText(value) }));
  return blocks.length > 0 ? { ...worked, part: { ...part, blocks, choices } } : sayFailed(turn);
}

function isClosed({ outcome, reason, intent }: AnswerPart): boolean {
  return outcomes.includes(outcome) && reasons.includes(reason) && intents.includes(intent);
}

function guardBlock(block: Block, clean: Clean): readonly Block[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
    case 'warning':
      return [{ ...block, text: clean(block.text) }];
    case 'facts':
      return [
        { ...block, rows: block.rows.map((row) => ({ label: clean(row.label), value: clean(row.value) })) },
      ];
    case 'checklist':
      return [
        {
          ...block,
          title: clean(block.title),
          items: block.items.map((item) => guardItem(item, clean)),
          ...(block.forCase !== undefined && { forCase: clean(block.forCase) }),
        },
      ];
    case 'steps':
    case 'notes':
      return [{ ...block, title: clean(block.title), items: block.items.map(clean) }];
    case 'ask':
      return [{ ...block, question: clean(block.question), options: block.options.map(clean) }];
    case 'link':
      return isSafeLink(block.url) ? [{ ...block, label: clean(block.label) }] : [];
    case 'phone':
      return [{ ...block, label: clean(block.label), number: cleanText(block.number) }];
    case 'sources':
      return [
        {
          ...block,
          items: block.items.map(({ text, url, more }) => ({
            ...{ text: clean(text), url: safeLink(url) },
            ...(more && { more: more.map(clean) }),
          })),
        },
      ];
    default:
      throw unknownBlock(block);
  }
}

type Item = Extract<Block, { kind: 'checklist' }>['items'][number];

function guardItem({ form, ...item }: Item, clean: Clean): Item {
  const said = { ...item, text: clean(item.text), details: item.details.map(clean) };
  if (!form) return said;
  const { url, ...named } = { ...form, name: clean(form.name) };
  return { ...said, form: url !== undefined && isSafeLink(url) ? { ...named, url } : named };
}

function safeLink(url: string | null): string | null {
  return url !== null && isSafeLink(url) ? url : null;
}

function unknownBlock(_: never): Error {
  return new Error('a block of no known kind');
}

/** Numbers shorter than these are no secret by themselves: a year, a sum. */
const fewestDigits = 8;

/** Takes hidden characters out, and hides all but the end of what the question told of its writer. */
function cleaner(question: string, hotline: string | null): Clean {
  const own = spotPersonal(question.normalize('NFC')).flatMap(({ kind, from, to }) =>
    kind === 'name' || kind === 'address' ? [] : [question.normalize('NFC').slice(from, to)],
  );
  const called = digitsOf(hotline ?? '');
  const patterns = own
    .filter(
      (found) =>
        found.includes('@') || (digitsOf(found).length >= fewestDigits && digitsOf(found) !== called),
    )
    .map((found) => (found.includes('@') ? escaped(found) : digitsOf(found).split('').join('[\\s.-]?')));
  if (patterns.length === 0) return cleanText;
  // Each once, and all in one look, the longest first: a message may hold nothing but numbers.
  const said = new RegExp([...new Set(patterns)].sort((a, b) => b.length - a.length).join('|'), 'giu');
  return (text) => cleanText(text).replace(said, '•••');
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
