import type { Answer, AnswerPart, Block } from '#src/answers/answer.ts';
import type { Card, DraftSuggestion, SuggestionKind } from './card.ts';

/** As long a line is said in one breath. */
const longestLine = 160;
const mostLines = 2;
/** Nobody asks more in one breath. */
const mostAsked = 3;
const mostPapers = 8;
const mostFacts = 6;
const mostOptions = 5;

/** So many matters of one breath have a card each. */
const mostMatters = 2;

/** Whatever nobody asks a clerk: courtesy, and what a centre does not answer. `null`: nothing is to be shown. */
export function makeCard(answer: Answer): DraftSuggestion | null {
  return makeCards(answer)[0] ?? null;
}

/** One card for each matter that was asked; a danger stands alone, and that nothing is known only where nothing is. */
export function makeCards({ parts }: Answer): readonly DraftSuggestion[] {
  const drafts = parts.flatMap((part) => draftOf(part) ?? []);
  const danger = drafts.find(({ kind }) => kind === 'emergency');
  if (danger) return [danger];
  const known = drafts.filter(({ kind }) => kind !== 'nothing');
  return known.length > 0 ? known.slice(0, mostMatters) : drafts.slice(0, 1);
}

function draftOf(part: AnswerPart): DraftSuggestion | null {
  const kind = kindOf(part);
  if (kind === null) return null;
  const { outcome, reason, aspects, procedure } = part;
  return {
    ...{ kind, outcome, reason, aspects },
    code: procedure?.code ?? null,
    versionId: procedure?.versionId ?? null,
    card: cardOf(part),
  };
}

function kindOf({ outcome, reason, intent, procedure, choices }: AnswerPart): SuggestionKind | null {
  if (intent === 'emergency') return 'emergency';
  if (intent !== 'procedure') return null;
  switch (outcome) {
    case 'answered':
    case 'partly-answered':
      return 'answer';
    case 'asked-back':
      // Which matter it is at all, the operator asks without us.
      return choices.length > 0 && reason !== 'no-topic' ? 'ask' : null;
    case 'no-knowledge':
      // Of a procedure that is known, what the record does not say is an answer too.
      return procedure ? 'answer' : 'nothing';
    default:
      return null;
  }
}

function cardOf(part: AnswerPart): Card {
  const { blocks, choices, checklistPath, procedure } = part;
  const papers = papersOf(blocks);
  const ask = blocks.find((block) => block.kind === 'ask');
  const options = choices.slice(0, ask ? Math.max(ask.options.length, 1) : mostOptions);
  return {
    title: procedure?.name ?? firstLine(blocks),
    say: sayOf(blocks),
    facts: blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])).slice(0, mostFacts),
    papers: papers.slice(0, mostPapers),
    morePapers: Math.max(0, papers.length - mostPapers),
    warnings: blocks.flatMap((block) => (block.kind === 'warning' ? [block.text] : [])),
    ask:
      ask || part.outcome === 'asked-back'
        ? { question: ask?.question ?? firstLine(blocks), options: options.slice(0, mostOptions) }
        : null,
    checklistPath,
    sources: blocks.flatMap((block) =>
      block.kind === 'sources' ? block.items.map(({ text, url }) => ({ text, url })) : [],
    ),
  };
}

/** Under the case that they are of, where there is more than one: nobody is told to bring another case's papers. */
function papersOf(blocks: readonly Block[]): Card['papers'] {
  const lists = blocks
    .filter((block) => block.kind === 'checklist')
    .map(({ title, items }) => ({ title, items: items.filter(({ hand }) => hand !== 'not-needed') }))
    .filter(({ items }) => items.length > 0);
  return lists.flatMap(({ title, items }) =>
    items.map(({ text, details }) => ({
      ...{ text, detail: details[0] ?? null },
      ...(lists.length > 1 && { group: title }),
    })),
  );
}

/**
 * What is read aloud, in two breaths: the first sentences of the answer before its lists. Where several things were
 * asked, each has its own.
 */
function sayOf(blocks: readonly Block[]): readonly string[] {
  const leads = blocks.filter((block) => block.kind === 'lead');
  if (leads.length > 1) {
    return leads.slice(0, mostAsked).flatMap(({ text }) => sentencesOf(text).slice(0, 1));
  }
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'ask' || block.kind === 'sources') break;
    if (block.kind === 'lead' || block.kind === 'paragraph') lines.push(...sentencesOf(block.text));
  }
  return lines.slice(0, mostLines);
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence) => cut(sentence.trim()));
}

function firstLine(blocks: readonly Block[]): string {
  return sayOf(blocks)[0] ?? '';
}

function cut(line: string): string {
  if (line.length <= longestLine) return line;
  const at = line.lastIndexOf(' ', longestLine - 1);
  return `${line.slice(0, at > 0 ? at : longestLine - 1).replace(/[,;:]$/u, '')}…`;
}
