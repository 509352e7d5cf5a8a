import type { ChecklistItem } from '#src/answers/answer.ts';
import type { Checklist } from '#src/answers/checklist.ts';

/** Letters in a line of an A5 sheet, and lines on a page, from the size that reads best to the smallest that reads. */
const sizes = [
  { look: 'density-1', letters: 72, lines: 40 },
  { look: 'density-2', letters: 82, lines: 46 },
  { look: 'density-3', letters: 93, lines: 56 },
] as const;

/**
 * How a list is set on paper: one page for a usual one. The lines that it takes are estimated from its letters. Where
 * they are too many, what the screen folds too stays off the paper: its notes, and what would only be needed in a case
 * that is not chosen yet. Then it is set smaller. What fits at no size goes on to a second page, in large letters
 * again; no paper is torn in two.
 */
export function sheetLook(checklist: Checklist): string {
  const [largest] = sizes;
  if (linesOfList(checklist, largest.letters) <= largest.lines) return largest.look;
  const { ask, undecided } = checklist;
  // Lists that no question leads to are no rest: they are the papers.
  const rest = { ...checklist, notes: [], undecided: ask === null ? undecided : [] };
  const onOne = fitting(rest, 1);
  if (onOne) return `${onOne} without-rest`;
  return fitting(checklist, 1.85) ?? `${fitting(rest, 1.9) ?? 'density-3'} without-rest`;
}

function fitting(list: Checklist, pages: number): string | undefined {
  return sizes.find(({ letters, lines }) => linesOfList(list, letters) <= pages * lines)?.look;
}

function linesOfList(checklist: Checklist, letters: number): number {
  const { bring, needless, undecided, warnings, cases, notes, ask } = checklist;
  const lines = (text: string) => Math.ceil(text.length / letters);
  const paper = ({ text, details, form, hand }: ChecklistItem) =>
    lines(text) + 0.85 * lines(details.join(' · ')) + (form && hand !== 'not-needed' ? 0.9 : 0) + 0.4;
  const maybe = undecided.flatMap(({ title, items }) => [
    title,
    ...(ask === null ? [] : items.map(({ text }) => text)),
  ]);
  const byCase = ask === null ? longestOf(undecided) : [];
  const texts = [
    ...[checklist.plainName.repeat(2), checklist.name, ...factTexts(checklist), ...notes, ...maybe],
    ...cases.flatMap(({ name, note }) => [name, note ?? '']),
    ...(ask === null ? [] : ['?', ask.question, ...ask.options.map(({ name }) => name)]),
  ];
  const headings = 2 + Number(needless.length > 0) + Number(maybe.length > 0) + Number(ask !== null);
  const edges = 5;
  return (
    edges +
    2 * headings +
    sum(warnings.map((text) => lines(text) + 1)) +
    sum([...bring, ...byCase, ...needless].map(paper)) +
    sum(texts.map(lines))
  );
}

/** Of lists that are opened one by one, one is printed. */
function longestOf(lists: Checklist['undecided']): readonly ChecklistItem[] {
  return lists.map(({ items }) => items).toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** These stand in a narrower column. */
function factTexts({ fee, time, place, places, due, online }: Checklist): readonly string[] {
  const counters = places.map(({ name, rows, phone }) => ({
    value: name,
    rows: [...rows, ...(phone === null ? [] : [{ label: '', value: phone }])],
  }));
  const facts = [fee, time, place, ...counters].flatMap(({ value, rows }) => [
    value,
    ...rows.filter((row) => !/^https?:/.test(row.value)).map((row) => `${row.label}: ${row.value}`),
  ]);
  return [...facts, due ?? '', online?.text ?? ''].map((text) => text + text.slice(0, text.length / 4));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
