import type { DraftContent } from './draft.ts';
import { isSameText } from './is-same-text.ts';

/** One field of the entry as three texts have it: the one that both began from, and what each made of it. */
export type FieldThreeWays = {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Whose change it is; `both` where they differ: then somebody must choose. */
  readonly changedBy: 'me' | 'them' | 'both';
};

/** The fields in which three texts differ; what both changed alike is no difference. */
export function threeWays(base: DraftContent, theirs: DraftContent, mine: DraftContent): FieldThreeWays[] {
  const fields = [...new Set([base, theirs, mine].flatMap(Object.keys))];
  return fields.flatMap((field): FieldThreeWays[] => {
    const texts = { base: base[field], theirs: theirs[field], mine: mine[field] };
    if (isSameText(texts.theirs, texts.mine)) return [];
    const changedBy = isSameText(texts.base, texts.theirs)
      ? 'me'
      : isSameText(texts.base, texts.mine)
        ? 'them'
        : 'both';
    return [{ field, ...texts, changedBy }];
  });
}

/** Each one's own changes together; of what both changed, what `chosen` names as mine. */
export function joinChanges(
  theirs: DraftContent,
  differing: readonly FieldThreeWays[],
  chosen: ReadonlySet<string>,
): DraftContent {
  const taken = differing.filter(
    ({ field, changedBy }) => changedBy === 'me' || (changedBy === 'both' && chosen.has(field)),
  );
  const joined = { ...theirs, ...Object.fromEntries(taken.map(({ field, mine }) => [field, mine])) };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined));
}
