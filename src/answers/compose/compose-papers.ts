import type { Paper } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { type PaperGroup, paperGroups } from './paper-groups.ts';
import { paperItem } from './paper-item.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';
import { readableLines } from './record-notes.ts';

const byHand: Readonly<Record<Paper['hand'], number>> = { submit: 0, present: 1, 'not-needed': 2 };

/** What to bring, complete: one list per case, what need not be brought and why, remarks apart. */
export function composePapers(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const groups = paperGroups(telling);
  const prose = procedure.sections.papers;
  const notes = noteItems(telling);
  if (groups.length === 0) {
    const part = prose ? prosePart('papers', prose, telling) : missingPart('papers', telling);
    return { ...part, blocks: [...part.blocks, ...foldedNotes(notes, telling)] };
  }
  return {
    aspect: 'papers',
    kind: 'told',
    lead: leadOf(groups, telling),
    value: shortOf(groups, telling),
    blocks: [
      ...proseBlocks(prose, telling),
      ...groups.map((group) => checklist(group, groups, telling)),
      ...foldedNotes(notes, telling),
    ],
    unsure: procedure.papers.some((paper) => paper.check) ? [words.nouns.papers] : [],
    askPerson: false,
  };
}

function leadOf(groups: readonly PaperGroup[], { procedure, words }: Telling): string {
  const needless = count(procedure.papers, 'not-needed');
  const lead = groups.length > 1 ? leadOfGroups(groups, words) : leadOfList(procedure.papers, words);
  return needless > 0 ? `${lead} ${words.papers.needless(needless)}` : lead;
}

function leadOfGroups(groups: readonly PaperGroup[], words: Telling['words']): string {
  const common = commonPapers(groups);
  const some = common.filter((paper) => paper.when).length;
  return groups.some(({ kind }) => kind === 'heading')
    ? words.papers.byHeading(groups.length)
    : words.papers.byCase({ common: common.length, some });
}

function leadOfList(papers: readonly Paper[], words: Telling['words']): string {
  const bring = papers.filter((paper) => paper.hand !== 'not-needed');
  const some = bring.filter((paper) => paper.when).length;
  return bring.length > 0
    ? words.papers.bring({ bring: bring.length, present: count(papers, 'present'), some })
    : words.papers.nothing;
}

function shortOf(groups: readonly PaperGroup[], { procedure, words }: Telling): string {
  const bring = procedure.papers.length - count(procedure.papers, 'not-needed');
  const cases = groups.filter(({ kind }) => kind === 'case').length;
  if (groups.length === 1) return bring === 0 ? words.papers.none : words.papers.kinds(bring);
  if (cases === 0) return words.papers.headings(groups.length);
  const common = commonPapers(groups).length;
  return cases === 1 && common > 0 ? words.papers.oneCase(common) : words.papers.cases(cases);
}

/** What to bring whatever the case. */
function commonPapers(groups: readonly PaperGroup[]): readonly Paper[] {
  const common = groups.find(({ kind }) => kind === 'all')?.papers ?? [];
  return common.filter((paper) => paper.hand !== 'not-needed');
}

function count(papers: readonly Paper[], hand: Paper['hand']): number {
  return papers.filter((paper) => paper.hand === hand).length;
}

function checklist(group: PaperGroup, groups: readonly PaperGroup[], telling: Telling): Block {
  const { words } = telling;
  const common = groups.length > 1 ? words.papers.everyCase : words.papers.title;
  const items = group.papers
    .toSorted((a, b) => byHand[a.hand] - byHand[b.hand])
    .map((paper) => paperItem(paper, telling));
  return {
    kind: 'checklist',
    title: group.kind === 'case' ? words.papers.ofCase(group.name ?? '') : (group.name ?? common),
    items,
    ...(group.kind === 'case' && group.name !== null && { forCase: group.name }),
  };
}

function noteItems(telling: Telling): string[] {
  return [...new Set(telling.procedure.paperNotes.flatMap((note) => readableLines(note, telling)))];
}

function foldedNotes(items: readonly string[], { words }: Telling): Block[] {
  return items.length > 0 ? [{ kind: 'notes', title: words.papers.notes, items }] : [];
}
