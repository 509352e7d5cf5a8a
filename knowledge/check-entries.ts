import { aliasKey } from './check-entry.ts';
import { type Entry, entryId } from './entry.ts';
import type { EntryFault, ReadEntry } from './read-entry.ts';
import type { Path } from './read-front-matter.ts';

/** What no file can see alone: the same id, alias or replaced code in two of them. */
export function checkEntries(read: readonly ReadEntry[]): EntryFault[] {
  const fileOfId = new Map<string, string>();
  const faults: EntryFault[] = [];
  for (const one of read) {
    const id = entryId(one.entry);
    const other = fileOfId.get(id);
    if (other) faults.push(faultAt(one, [idField(one.entry)], `${id} is also the id of ${other}`));
    else fileOfId.set(id, one.file);
  }
  return [...faults, ...checkSharedAliases(read), ...checkReplaced(read, fileOfId)];
}

function idField(entry: Entry): string {
  return entry.kind === 'procedure' ? 'code' : 'id';
}

function checkSharedAliases(read: readonly ReadEntry[]): EntryFault[] {
  const fileOfAlias = new Map<string, string>();
  return read.flatMap((one) =>
    one.entry.aliases.flatMap((alias, index) => {
      const other = fileOfAlias.get(aliasKey(alias));
      fileOfAlias.set(aliasKey(alias), other ?? one.file);
      return other && other !== one.file
        ? [faultAt(one, ['aliases', index], `"${alias}" is also an alias in ${other}`)]
        : [];
    }),
  );
}

function checkReplaced(read: readonly ReadEntry[], fileOfId: ReadonlyMap<string, string>): EntryFault[] {
  const replacedIn = new Map<string, string>();
  return read.flatMap((one) => {
    if (one.entry.kind !== 'procedure') return [];
    return one.entry.replaces.flatMap((code, index) => {
      const path = ['replaces', index];
      const file = fileOfId.get(code);
      const other = replacedIn.get(code);
      replacedIn.set(code, one.file);
      if (file) return [faultAt(one, path, `${code} has been replaced, but still stands in ${file}`)];
      if (other) return [faultAt(one, path, `${code} is also replaced in ${other}`)];
      return [];
    });
  });
}

function faultAt({ file, lineOf }: ReadEntry, path: Path, message: string): EntryFault {
  const [first = '', second] = path;
  const field = second === undefined ? String(first) : `${String(first)}[${String(second)}]`;
  return { file, line: lineOf(path), field, message };
}
