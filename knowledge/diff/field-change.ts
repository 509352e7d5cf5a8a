/** One thing that an export says otherwise than the catalogue. */
export type FieldChange = {
  readonly field: ChangedField;
  /** Which of several: a way of filing, a role of the agencies. */
  readonly part?: string;
  /** `null`: it is new. */
  readonly before: string | null;
  /** `null`: it is gone. */
  readonly after: string | null;
};

export type ChangedField =
  | 'state'
  | 'decision'
  | 'name'
  | 'field'
  | 'levels'
  | 'audience'
  | 'online'
  | 'agencies'
  | 'papers'
  | 'limits'
  | 'fees'
  | 'methods'
  | 'conditions'
  | 'results'
  | 'legal-basis'
  | 'sections';

type Where = Pick<FieldChange, 'field' | 'part'>;

/** What one list has and the other has not, in any order, by key. */
export function compareLists<Item>(
  { before, after }: { readonly before: readonly Item[]; readonly after: readonly Item[] },
  key: (item: Item) => string,
): { readonly removed: readonly Item[]; readonly added: readonly Item[] } {
  const left = after.map((item) => ({ item, key: key(item) }));
  const removed = before.filter((item) => {
    const own = key(item);
    const at = left.findIndex((other) => other.key === own);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return { removed, added: left.map(({ item }) => item) };
}

/** Two lists of facts as one change, where they differ: what only the one says, and what only the other. */
export function changeOfFacts(
  where: Where,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): FieldChange[] {
  if (before.length === 0 && after.length === 0) return [];
  return [{ ...where, before: before.join('; ') || null, after: after.join('; ') || null }];
}

/** Each item that went, each that came. */
export function changesOfItems(
  where: Where,
  { removed, added }: { readonly removed: readonly string[]; readonly added: readonly string[] },
): FieldChange[] {
  const [gone] = removed;
  const [come] = added;
  if (gone !== undefined && come !== undefined && removed.length === 1 && added.length === 1) {
    return [{ ...where, before: gone, after: come }];
  }
  return [
    ...removed.map((before) => ({ ...where, before, after: null })),
    ...added.map((after) => ({ ...where, before: null, after })),
  ];
}
