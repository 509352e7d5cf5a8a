import type { Aspect, Case, Procedure } from '#knowledge/entry.ts';
import { type CaseParts, type OpenAsk, openAsk, toldCases } from '#knowledge/narrow-to-cases.ts';
import type { Block, Choice } from '#src/answers/answer.ts';
import { asPhrase, asSentence } from './as-phrase.ts';
import { choiceOf } from './choice-of.ts';
import type { AnswerWords } from './words-of.ts';

/** For which case the answer is. */
export function caseBlocks(kept: readonly Case[], words: AnswerWords): Block[] {
  if (kept.length === 0) return [];
  return [{ kind: 'paragraph', text: words.cases.chosen(kept.map(({ name }) => name).join('; ')) }];
}

/** What someone in that case must know besides: below what was asked, which a phone shows first. */
export function caseNotes(kept: readonly Case[]): Block[] {
  return kept.flatMap(({ note }) =>
    note ? [{ kind: 'paragraph' as const, text: asSentence(asPhrase(note)) }] : [],
  );
}

/** What each aspect reads that may hang on a case. */
const partsOfAspect: Partial<Readonly<Record<Aspect, readonly CaseParts[]>>> = {
  overview: ['papers', 'fees', 'limits'],
  papers: ['papers'],
  fee: ['fees'],
  time: ['limits'],
};

type Asked = {
  readonly procedure: Procedure;
  readonly kept: readonly Case[];
  /** The ids of all that was told, also of what has not been asked yet. */
  readonly told: readonly string[];
  readonly aspects: readonly Aspect[];
};

/** The question that would make the answer to these aspects the citizen's own; `null` when it is. */
export function askFor({ procedure, kept, aspects }: Asked): OpenAsk | null {
  const parts = aspects.flatMap((aspect) => partsOfAspect[aspect] ?? []);
  if (parts.length === 0) return null;
  return openAsk(
    procedure,
    kept.map(({ id }) => id),
    parts,
  );
}

export function askBlock({ question, cases }: OpenAsk): Block {
  return { kind: 'ask', question: asPhrase(question), options: cases.map(({ name }) => name) };
}

/** The way back where a case was heard wrongly: the same question with none told. */
export function otherCase({ procedure, kept, aspects }: Asked, words: AnswerWords): Choice[] {
  return kept.length > 0 ? [choiceOf(words.cases.again, procedure.code, aspects)] : [];
}

/** One button an answer; it carries what was chosen before, so that it can be taken at any time. */
export function askChoices(ask: OpenAsk, { procedure, told, aspects }: Asked): Choice[] {
  const before = toldCases(procedure, told).map(({ id }) => id);
  return ask.cases.map(({ id, name }) =>
    choiceOf(name, { code: procedure.code, cases: [...before, id] }, aspects),
  );
}
