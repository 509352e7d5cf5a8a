import { aliasKey } from './check-entry.ts';
import { cleanText } from './clean-text.ts';
import { procedureCodeSchema } from './entry-base.ts';
import type { EntryFault, ReadEntry } from './read-entry.ts';

/**
 * One phrase of citizens for a procedure that has no Markdown file of its own, and the line that says so. A `plain`
 * one is also the name that is shown of it, as its title is for offices.
 */
export type AliasLine = {
  readonly code: string;
  readonly alias: string;
  readonly plain?: true;
  readonly line: number;
};

export type AliasFile = {
  readonly file: string;
  readonly aliases: readonly AliasLine[];
  readonly faults: readonly EntryFault[];
};

const header = 'code\talias';
/** A button holds no more. */
const longestPlain = 60;

/**
 * Reads one file of `knowledge/aliases`: the header, then a code, a tab and a phrase per line, sorted by code; with
 * "=" and a tab before it the phrase is the code's plain name. Empty lines and those that begin with # say nothing.
 * Pure: `file` only names it in faults. A line at fault is left out.
 */
export function readAliases(file: string, text: string): AliasFile {
  const rows = rowsOf(text);
  const [first, ...rest] = rows;
  const headed = first?.text === header;
  const headless = {
    file,
    line: first?.line ?? 1,
    field: 'header',
    message: `must be code, a tab and alias`,
  };
  const read = (headed ? rest : rows).map(readLine);
  const aliases = read.flatMap((one) => ('alias' in one ? [one] : []));
  const faults = [
    ...(headed ? [] : [headless]),
    ...read.flatMap((one) => ('message' in one ? [{ file, ...one }] : [])),
    ...disordered(aliases).map((one) => ({ file, ...one })),
    ...namedTwice(aliases).map((one) => ({ file, ...one })),
  ];
  return { file, aliases, faults: faults.sort((a, b) => a.line - b.line) };
}

/**
 * What no file can see alone: a phrase that stands twice or is also an entry's, and a code whose aliases stand in two
 * places, as those of an entry belong into its Markdown file.
 */
export function checkAliasFiles(
  files: readonly AliasFile[],
  entries: readonly ReadEntry[],
): readonly EntryFault[] {
  const places = placesOf(entries);
  return files.flatMap(({ file, aliases }) =>
    aliases.flatMap(({ code, alias, line }) => {
      const key = aliasKey(alias);
      const home = places.codes.get(code) ?? file;
      const other = places.phrases.get(key);
      places.codes.set(code, home);
      places.phrases.set(key, other ?? `${file}:${line}`);
      return [
        ...(home === file
          ? []
          : [{ file, line, field: 'code', message: `${code} has its aliases in ${home}` }]),
        ...(other
          ? [{ file, line, field: 'alias', message: `"${alias}" is also an alias in ${other}` }]
          : []),
      ];
    }),
  );
}

type Row = { readonly text: string; readonly line: number };
type LineFault = Omit<EntryFault, 'file'>;

function rowsOf(text: string): readonly Row[] {
  return cleanText(text)
    .split('\n')
    .map((row, index) => ({ text: row.replace(/ +$/, ''), line: index + 1 }))
    .filter((row) => row.text !== '' && !row.text.startsWith('#'));
}

function readLine({ text, line }: Row): AliasLine | LineFault {
  const [code = '', ...cells] = text.split('\t');
  const plain = cells[0] === '=';
  const [written, ...more] = plain ? cells.slice(1) : cells;
  if (written === undefined) return { line, field: 'alias', message: 'missing: a tab stands before it' };
  if (more.length > 0) return { line, field: 'alias', message: 'a tab stands within or after it' };
  const { success } = procedureCodeSchema.safeParse(code);
  if (!success) return { line, field: 'code', message: `"${code}" does not look like 1.001193` };
  const alias = written.replace(/ +/g, ' ').trim();
  if (!/\p{L}/u.test(alias)) return { line, field: 'alias', message: 'an alias needs letters' };
  if (!plain) return { code, alias, line };
  if (alias.length > longestPlain)
    return { line, field: 'alias', message: `a plain name has at most ${longestPlain} letters` };
  return { code, alias, plain, line };
}

function disordered(aliases: readonly AliasLine[]): readonly LineFault[] {
  return aliases.flatMap(({ code, line }, index) => {
    const before = aliases[index - 1]?.code ?? '';
    return code < before ? [{ line, field: 'code', message: `${code} stands after ${before}` }] : [];
  });
}

function namedTwice(aliases: readonly AliasLine[]): readonly LineFault[] {
  const plain = aliases.filter((one) => one.plain);
  return plain.flatMap(({ code, line }, index) => {
    const first = plain.findIndex((one) => one.code === code);
    return first < index ? [{ line, field: 'alias', message: `${code} has a plain name already` }] : [];
  });
}

function placesOf(entries: readonly ReadEntry[]) {
  const codes = new Map<string, string>();
  const phrases = new Map<string, string>();
  for (const { file, entry } of entries) {
    for (const alias of entry.aliases) phrases.set(aliasKey(alias), file);
    if (entry.kind !== 'procedure') continue;
    for (const code of [entry.code, ...entry.replaces]) codes.set(code, file);
  }
  return { codes, phrases };
}
