import { decisionKey } from '#knowledge/decision-key.ts';
import type { Procedure } from '#knowledge/entry.ts';
import { compareMethods } from './compare-methods.ts';
import { comparePapers } from './compare-papers.ts';
import { type ChangedField, changesOfItems, compareLists, type FieldChange } from './field-change.ts';
import { sameWords, textKey, wordsOf } from './text-key.ts';

/** What two texts of a procedure say differently, field by field; spelling, spaces and order are no difference. */
export function compareProcedures(before: Procedure, after: Procedure): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [
    ...compareDecisions(before, after),
    ...compareText('name', before.name, after.name),
    ...compareText('field', before.field, after.field),
    ...compareItems({ field: 'levels' }, before.levels, after.levels),
    ...compareItems({ field: 'audience' }, before.audience, after.audience),
    ...compareText('online', before.online.level, after.online.level),
    ...compareAgencies(before.agencies, after.agencies),
    ...comparePapers(before.papers, after.papers),
    ...compareItems({ field: 'papers', part: 'notes' }, before.paperNotes, after.paperNotes),
    ...compareMethods(before.methods, after.methods),
    ...compareItems({ field: 'conditions' }, before.conditions, after.conditions),
    ...compareItems({ field: 'results' }, before.results, after.results),
    ...compareBasis(before, after),
    ...compareSections(before.sections, after.sections),
  ];
}

/** The decision that publishes the record, which is what changes first. */
export function compareDecisions(before: Procedure, after: Procedure): FieldChange[] {
  const old = before.source.decision ?? '';
  const now = after.source.decision ?? '';
  if (decisionKey(old) === decisionKey(now)) return [];
  return [{ field: 'decision', before: old || null, after: now || null }];
}

function compareText(field: ChangedField, before: string, after: string): FieldChange[] {
  return textKey(before) === textKey(after) ? [] : [{ field, before, after }];
}

function compareItems(
  where: Pick<FieldChange, 'field' | 'part'>,
  before: readonly string[],
  after: readonly string[],
): FieldChange[] {
  return changesOfItems(where, compareLists({ before, after }, textKey));
}

function compareAgencies(before: Procedure['agencies'], after: Procedure['agencies']): FieldChange[] {
  return (['receives', 'decides', 'cooperates'] as const)
    .flatMap((part) => compareItems({ field: 'agencies', part }, before[part], after[part]))
    .concat(compareProse({ field: 'agencies', part: 'note' }, before.note ?? '', after.note ?? ''));
}

function compareBasis(before: Procedure, after: Procedure): FieldChange[] {
  const texts = { before: before.legalBasis, after: after.legalBasis };
  const { removed, added } = compareLists(texts, ({ number }) => decisionKey(number));
  const told = ({ number, title }: Procedure['legalBasis'][number]) =>
    title ? `${number} ${title}` : number;
  return [
    ...removed.map((one): FieldChange => ({ field: 'legal-basis', before: told(one), after: null })),
    ...added.map((one): FieldChange => ({ field: 'legal-basis', before: null, after: told(one) })),
  ];
}

function compareSections(before: Procedure['sections'], after: Procedure['sections']): FieldChange[] {
  const names = Object.keys({ ...before, ...after });
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  return names.flatMap((part) =>
    compareProse({ field: 'sections', part }, old.get(part) ?? '', now.get(part) ?? ''),
  );
}

/** Prose is compared by its words in any order; told are the lines that only one of the two has. */
function compareProse(
  where: Pick<FieldChange, 'field' | 'part'>,
  before: string,
  after: string,
): FieldChange[] {
  if (sameWords(before, after)) return [];
  const lines = { before: linesOf(before), after: linesOf(after) };
  const { removed, added } = compareLists(lines, textKey);
  return [{ ...where, before: removed.join('\n') || null, after: added.join('\n') || null }];
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => wordsOf(line).length > 0);
}
