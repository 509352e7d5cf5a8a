import type { Paper } from '#knowledge/entry.ts';
import { compareLists, type FieldChange } from './field-change.ts';
import { textKey, wordsOf } from './text-key.ts';

type Pair = { readonly before: Paper; readonly after: Paper };

/** Papers that came, went, or are wanted otherwise. A paper is the same one by its name, or by most of its words. */
export function comparePapers(before: readonly Paper[], after: readonly Paper[]): FieldChange[] {
  const pairs: Pair[] = [];
  const differing = compareLists({ before, after }, keyOf);
  let left = differing.removed;
  let right = differing.added;
  for (const alike of [sameName, likeName]) {
    for (const paper of left) {
      const other = right.find((candidate) => alike(paper, candidate));
      if (!other) continue;
      pairs.push({ before: paper, after: other });
      left = left.filter((one) => one !== paper);
      right = right.filter((one) => one !== other);
    }
  }
  return [
    ...pairs.map(changeOf),
    ...left.map((paper): FieldChange => ({ field: 'papers', before: told(paper), after: null })),
    ...right.map((paper): FieldChange => ({ field: 'papers', before: null, after: told(paper) })),
  ];
}

function sameName(a: Paper, b: Paper): boolean {
  return textKey(a.name) === textKey(b.name);
}

function likeName(a: Paper, b: Paper): boolean {
  const words = new Set(wordsOf(a.name));
  const others = new Set(wordsOf(b.name));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / (words.size + others.size - shared) >= 0.6;
}

function changeOf({ before, after }: Pair): FieldChange {
  return { field: 'papers', before: told(before), after: told(after) };
}

function keyOf({ name, group, hand, originals, copies, form, when }: Paper): string {
  const words = [name, group ?? '', form?.name ?? '', when ?? ''].map(textKey);
  return JSON.stringify([...words, hand, originals, copies]);
}

function told({ name, group, hand, originals, copies, form, when }: Paper): string {
  const facts = [
    hand === 'submit' ? '' : hand,
    originals ? `${originals} original${originals > 1 ? 's' : ''}` : '',
    copies ? `${copies} ${copies > 1 ? 'copies' : 'copy'}` : '',
    form ? `form ${form.name}` : '',
    when ?? '',
    group ? `in "${group}"` : '',
  ].filter(Boolean);
  return facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
}
