import { emptyLine, type Line, plainLine, plainSpan, type Span } from './line.ts';

/** UTF-16 units of one message, and how many looks it may hold: Telegram drops those beyond. */
export const longestMessage = 4096;
const mostEntities = 90;

/**
 * The lines in messages that Telegram takes, cut at the end of a paragraph, a line, a sentence or a word, in this
 * order. Measured without looks but with the addresses of links, so that the plain form of a message fits as well.
 */
export function splitLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const messages: (readonly Line[])[] = [];
  let rest = trimmed(lines);
  while (rest.length > 0) {
    const { message, left } = takeMessage(rest);
    messages.push(trimmed(message));
    rest = trimmed(left);
  }
  return messages.filter((message) => message.length > 0);
}

type Taken = { readonly message: readonly Line[]; readonly left: readonly Line[] };

function takeMessage(lines: readonly Line[]): Taken {
  const { count, length } = countFitting(lines);
  const at = (cut: number): Taken => ({ message: lines.slice(0, cut), left: lines.slice(cut) });
  const next = lines[count];
  if (!next) return at(count);
  const paragraph = lines.slice(0, count).findLastIndex(isEmpty);
  if (paragraph > 0 && countFitting(lines.slice(0, paragraph)).length >= longestMessage / 2)
    return at(paragraph);
  if (length >= longestMessage / 2 || beginsShortFrame(next, lines[count - 1])) return at(count);
  const { head, tail } = cutLine(next, longestMessage - length);
  if (isEmpty(head)) return at(count);
  return { message: [...lines.slice(0, count), head], left: [tail, ...lines.slice(count + 1)] };
}

/** How many lines go into one message, and how long they are together with the line end behind them. */
function countFitting(lines: readonly Line[]): { readonly count: number; readonly length: number } {
  let length = 0;
  let entities = 0;
  for (const [count, line] of lines.entries()) {
    const own = plainLine(line).length;
    const looks = entitiesOf(line);
    if (length + own > longestMessage || (count > 0 && entities + looks > mostEntities)) {
      return { count, length };
    }
    length += own + 1;
    entities += looks;
  }
  return { count: lines.length, length };
}

function beginsShortFrame(line: Line, before: Line | undefined): boolean {
  return before?.frame !== line.frame && plainLine(line).length <= longestMessage / 4;
}

/** A line too long for what room is left, at the end of a sentence where there is one in its second half. */
function cutLine(line: Line, room: number): { readonly head: Line; readonly tail: Line } {
  const head: Span[] = [];
  let left = room;
  for (const [at, given] of line.spans.entries()) {
    const span = cuttable(given);
    const own = plainSpan(span).length;
    if (own <= left) {
      head.push(span);
      left -= own;
      continue;
    }
    const cut = span.url === undefined ? cutAt(span.text, left) : 0;
    if (cut > 0) head.push({ ...span, text: span.text.slice(0, cut).trimEnd() });
    const tail = { ...span, text: span.text.slice(cut).trimStart() };
    const said = ({ text }: Span) => text !== '';
    return {
      head: { ...line, spans: head.filter(said) },
      tail: { ...line, spans: [tail, ...line.spans.slice(at + 1)].filter(said) },
    };
  }
  return { head: line, tail: { ...emptyLine, frame: line.frame } };
}

/** A link is moved as a whole; one that would fill half a message is told as text. */
function cuttable(span: Span): Span {
  const whole = plainSpan(span);
  return whole.length > longestMessage / 2 ? { text: whole, look: span.look } : span;
}

const sentenceEnd = /[.!?…;:]["”’)\]]?(?=\s)/g;

/** Where to cut: 0 where a better place comes before this text. */
function cutAt(text: string, room: number): number {
  const within = text.slice(0, room + 1);
  const sentences = [...within.matchAll(sentenceEnd)].map((found) => found.index + found[0].length);
  const sentence = sentences.findLast((end) => end <= room && end > room / 2);
  if (sentence !== undefined) return sentence;
  const space = within.search(/\s\S*$/);
  if (space > 0) return space;
  if (room < longestMessage) return 0;
  // A word without end: between two characters, never inside one.
  return within.slice(0, room).isWellFormed() ? room : room - 1;
}

function entitiesOf({ spans, frame }: Line): number {
  const looks = spans.map(({ look, url }) => (look ? 1 : 0) + (url ? 1 : 0));
  return looks.reduce((sum, each) => sum + each, frame ? 1 : 0);
}

function isEmpty({ spans }: Line): boolean {
  return spans.length === 0;
}

/** Telegram takes empty lines off both ends, and refuses a message that has no others. */
function trimmed(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !isEmpty(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isEmpty(line)) + 1);
}
