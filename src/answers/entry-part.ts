import type { Aspect, Entry, Version } from '#knowledge/entry.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { composeGuide } from '#src/answers/compose/compose-guide.ts';
import { composeNotice } from '#src/answers/compose/compose-notice.ts';
import { composePlace } from '#src/answers/compose/compose-place.ts';
import { composeProcedure } from '#src/answers/compose/compose-procedure.ts';
import type { Composition } from '#src/answers/compose/composition.ts';
import type { AnswerPart, Reason } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';
import type { Turn } from './reply-part.ts';
import { toCandidates } from './to-candidates.ts';

/** Answers from one version of an entry: a procedure's aspects, or the whole of a guide, a place, a notice. */
export function entryPart(
  turn: Turn,
  version: Version,
  asked: { readonly aspects: readonly Aspect[]; readonly reason: Reason; readonly ranked: readonly Ranked[] },
): WorkedPart {
  const composition = compose(turn, version, asked.aspects);
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
    candidates: withWinnerFirst(procedure, toCandidates(asked.ranked)),
    citations: composition.citations,
    choices: composition.choices,
    blocks: composition.blocks,
  };
  return {
    part,
    topic: { entryId: topicOf(version), choices: composition.choices },
    gap: complete ? null : 'fact-missing',
    findMs: 0,
  };
}

function compose(turn: Turn, version: Version, aspects: readonly Aspect[]): Composition {
  const { centre, today, language } = turn;
  const { content } = version;
  switch (content.kind) {
    case 'procedure':
      return composeProcedure({ version: { ...version, content }, aspects, centre, today, language });
    case 'guide':
      return composeGuide({ version: { ...version, content }, centre, today, language });
    case 'place':
      return composePlace({ version: { ...version, content }, centre, today, language });
    case 'notice':
      return composeNotice({ version: { ...version, content }, centre, today, language });
  }
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
): AnswerPart['candidates'] {
  if (!procedure || candidates[0]?.code === procedure.code) return candidates;
  const { code, name } = procedure;
  return [{ code, name, score: 1 }, ...candidates.filter((candidate) => candidate.code !== code)];
}
