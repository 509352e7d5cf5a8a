import type { EntryFields } from '#prompts/entry-fields.vi.ts';

/** Of which field a path is, wherever it stands in its lists: `papers.2.name` is `papers.name`. */
export function fieldOf(path: string): string {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
}

/** What a path is called: "Giấy tờ 3 › Tên giấy tờ". */
export function fieldName(path: string, texts: EntryFields): string {
  const parts = path.split('.');
  const names = parts.flatMap((part, place): string[] => {
    const field = fieldOf(parts.slice(0, place + 1).join('.'));
    if (/^\d+$/.test(part)) return [rowName(field, Number(part), texts)];
    // A list is named by its row, where one is meant.
    return /^\d+$/.test(parts[place + 1] ?? '') ? [] : [labelOf(field, texts)];
  });
  return names.filter(Boolean).join(' › ');
}

export function rowName(field: string, place: number, texts: EntryFields): string {
  const named: Readonly<Record<string, string | undefined>> = texts.row;
  return `${named[field] ?? labelOf(field, texts)} ${place + 1}`;
}

export function labelOf(field: string, { labels }: EntryFields): string {
  const known: Readonly<Record<string, string | undefined>> = labels;
  return known[field] ?? field;
}

export function hintOf(field: string, { hints }: EntryFields): string | undefined {
  const known: Readonly<Record<string, string | undefined>> = hints;
  return known[field];
}

export function optionOf(field: string, option: string, { options }: EntryFields): string {
  return options[field]?.[option] ?? option;
}
