import type { Topic } from '#db/conversations.ts';
import type { Aspect, Entry, Version } from '#knowledge/entry.ts';
import { keptCases } from '#knowledge/narrow-to-cases.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Near } from '#src/answers/compose/asked-entry.ts';
import { composeGuide } from '#src/answers/compose/compose-guide.ts';
import { composeNotice } from '#src/answers/compose/compose-notice.ts';
import { composePlace } from '#src/answers/compose/compose-place.ts';
import { type AskedProcedure, composeProcedure } from '#src/answers/compose/compose-procedure.ts';
import type { Composition } from '#src/answers/compose/composition.ts';
import type { AnswerPart, Choice, Reason } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';
import { checklistPath } from './checklist-path.ts';
import { toCandidates } from './to-candidates.ts';
import type { Turn } from './turn.ts';

export type PartAsked = {
  readonly aspects: readonly Aspect[];
  readonly reason: Reason;
  /** What else was found; empty where nothing was searched. */
  readonly ranked: readonly Ranked[];
  /** Ids of the cases that were told. */
  readonly cases?: readonly string[];
  /** Why it answers from another procedure than was asked about. */
  readonly preface?: string;
  /** The places that receive it. */
  readonly near?: Near | null;
  /** When it is handed in, where that was said. */
  readonly filing?: AskedProcedure['filing'];
  /** How likely it is what was meant; 1 where it was named. */
  readonly confidence?: number;
  /** What may be meant instead. */
  readonly offered?: readonly Choice[];
};

/** Answers from one version of an entry: a procedure's aspects, or the whole of a guide, a place, a notice. */
export function entryPart(turn: Turn, version: Version, asked: PartAsked): WorkedPart {
  const composition = withOffered(compose(turn, version, asked), asked.offered ?? []);
  const complete = composition.missing.length === 0;
  const procedure =
    version.content.kind === 'procedure'
      ? { code: version.content.code, name: version.content.name, versionId: version.versionId }
      : null;
  const part: AnswerPart = {
    outcome: complete ? 'answered' : 'partly-answered',
    reason: complete ? reasonFor(version.content, asked.reason) : 'fact-missing',
    intent: 'procedure',
    aspects: asked.aspects,
    procedure,
    candidates: withWinnerFirst(procedure, toCandidates(asked.ranked, asked.confidence), asked.confidence),
    citations: composition.citations,
    choices: composition.choices,
    checklistPath: pathOf(turn, version, asked),
    blocks: asked.preface
      ? [{ kind: 'paragraph', text: asked.preface }, ...composition.blocks]
      : composition.blocks,
  };
  return {
    part,
    topic: topicAfter(version, asked, composition),
    gap: complete ? null : 'fact-missing',
    findMs: 0,
  };
}

function compose(
  turn: Turn,
  version: Version,
  { aspects, cases = [], near = null, filing = null }: PartAsked,
): Composition {
  const { centre, today, time: now, language, hours = null } = turn;
  const { content } = version;
  switch (content.kind) {
    case 'procedure':
      return composeProcedure({
        version: { ...version, content },
        ...{ aspects, cases, near, filing, centre, today, language },
      });
    case 'guide':
      return composeGuide({ version: { ...version, content }, centre, today, language });
    case 'place':
      return composePlace({ version: { ...version, content }, centre, today, now, language, said: hours });
    case 'notice':
      return composeNotice({ version: { ...version, content }, centre, today, language });
  }
}

/** What the next turn may lean on: the entry, the case told of it, what was asked back and offered. */
function topicAfter(version: Version, { cases = [] }: PartAsked, { ask, choices }: Composition): Topic {
  return {
    entryId: topicOf(version),
    ...(cases.length > 0 ? { cases } : {}),
    ...(ask ? { ask } : {}),
    choices,
  };
}

/** The page that holds the list of an answer about papers. */
function pathOf({ ward }: Turn, { content }: Version, { aspects, cases = [] }: PartAsked): string | null {
  if (content.kind !== 'procedure' || content.papers.length === 0) return null;
  if (!aspects.some((aspect) => aspect === 'papers' || aspect === 'overview')) return null;
  const kept = keptCases(content, cases).map(({ id }) => id);
  return checklistPath({ code: content.code, cases: kept, ward });
}

function reasonFor(content: Entry, reason: Reason): Reason {
  if (content.kind === 'guide' || content.kind === 'notice') return 'guide-found';
  return content.kind === 'place' ? 'place-found' : reason;
}

/** What a follow-up is about: of a guide to one procedure, that procedure, which has fees and limits to tell. */
function topicOf({ entryId, content }: Version): string {
  const [procedure, another] = content.kind === 'guide' ? content.procedures : [];
  return procedure && !another ? procedure : entryId;
}

/** What was answered is the best guess, also where a code or the conversation named it. */
function withWinnerFirst(
  procedure: AnswerPart['procedure'],
  candidates: AnswerPart['candidates'],
  confidence = 1,
): AnswerPart['candidates'] {
  if (!procedure || candidates[0]?.code === procedure.code) return candidates;
  const { code, name } = procedure;
  return [
    { code, name, score: Math.round(confidence * 1000) / 1000 },
    ...candidates.filter((candidate) => candidate.code !== code),
  ];
}

/** What may be meant instead stands after the answers to a question about cases and before what is asked next. */
function withOffered(composition: Composition, offered: readonly Choice[]): Composition {
  const last = composition.blocks.at(-1);
  const asked = last?.kind === 'ask' ? last.options.length : 0;
  const { choices } = composition;
  return { ...composition, choices: [...choices.slice(0, asked), ...offered, ...choices.slice(asked)] };
}
