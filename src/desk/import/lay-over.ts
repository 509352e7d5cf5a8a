import type { Entry, Version } from '#knowledge/entry.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import type { DraftContent, Uncertain } from '#src/desk/draft.ts';
import type { Found } from './foreign-file.ts';

/** What the centre added to today's text stays; what the file says takes the place of what stood there. */
export function layOver(
  found: Found,
  version: Version | null,
): { readonly content: DraftContent; readonly uncertain: readonly Uncertain[] } {
  if (!version) return { content: found.content, uncertain: found.uncertain };
  const now: DraftContent = version.content;
  const said = Object.entries(found.content).filter(([, value]) => !isEmpty(value));
  const content = { ...now, ...Object.fromEntries(said) };
  // What the file does not say was not left out of it by mistake alone: it is as it was, and needs no word.
  const uncertain = found.uncertain.filter(({ path }) =>
    Object.hasOwn(Object.fromEntries(said), path.split('.')[0] ?? ''),
  );
  const divided = hasCases(version.content)
    ? ['papers', 'methods'].filter((path) => said.some(([field]) => field === path))
    : [];
  return { content, uncertain: [...uncertain, ...divided.map((path) => ({ path, why: whys.changedCases }))] };
}

function hasCases(entry: Entry): boolean {
  return entry.kind === 'procedure' && entry.cases.length > 0;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === null) return value === undefined || value === null;
  return Object.values(value).every((each) => isEmpty(each) || each === 'unknown');
}
