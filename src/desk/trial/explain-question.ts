import { familyOf } from '#knowledge/families.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Hearing } from '#knowledge/read-question.ts';
import { repairTyping } from '#knowledge/repair-typing.ts';
import type { Answer } from '#src/answers/answer.ts';
import { type Confidence, confidenceOf } from '#src/answers/confidence.ts';
import { bounds, decide } from '#src/answers/decide.ts';
import { leadWithWish } from '#src/answers/lead-with-wish.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';
import type { Way } from '#src/answers/way.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { whyItStands } from './why-it-stands.ts';

/** A syllable as it is searched, without diacritics, and what it weighs. */
export type HeardSyllable = { readonly said: string; readonly weight: number };

export type ExplainedHearing = {
  readonly syllables: readonly HeardSyllable[];
  /** What everyday words among them mean, searched beside them. */
  readonly meanings: readonly string[];
  readonly aspects: readonly string[];
};

export type ExplainedCandidate = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The phrase that matched best, and whether it is the name or an alias. */
  readonly phrase: string;
  readonly phraseKind: string;
  readonly questionCovered: number;
  readonly phraseCovered: number;
  readonly lexical: number;
  /** What raised or lowered the lexical score; 1 changes nothing. */
  readonly factors: Readonly<Record<string, number>>;
  readonly score: number;
  readonly family: string | null;
  /** Why it won or lost, in words. */
  readonly why: string;
};

/** One question of the message, from its words to the decision. */
export type ExplainedPart = {
  readonly question: string;
  readonly hearings: readonly ExplainedHearing[];
  readonly spoken: readonly string[];
  readonly codes: readonly string[];
  readonly emergency: string | null;
  readonly speaksOfPapers: boolean;
  readonly candidates: readonly ExplainedCandidate[];
  readonly confidence: Confidence;
  readonly decision: {
    readonly kind: string;
    readonly why: string | null;
    readonly winner: string | null;
    readonly variants: readonly string[];
    readonly family: string | null;
  };
};

export type Explanation = {
  readonly typed: string;
  readonly repaired: string;
  readonly renamed: readonly string[];
  readonly parts: readonly ExplainedPart[];
  /** The confidences between which an answer, a question back and nothing lie. */
  readonly bounds: typeof bounds;
  readonly ended: Pick<Answer, 'outcome' | 'reason' | 'intent' | 'aspects'> & {
    readonly code: string | null;
  };
  readonly way: Way;
  readonly timings: Answer['timings'];
};

const mostCandidates = 8;

/** Goes the way of an answer once more, step by step, and says at each what was found and why. Writes nothing. */
export async function explainQuestion(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  asked: string,
  { answer, way }: { readonly answer: Answer; readonly way: Way },
): Promise<Explanation> {
  const parts: ExplainedPart[] = [];
  for (const piece of piecesOf(asked, answer)) parts.push(await explainPart(resources, piece));
  const { outcome, reason, intent, aspects, procedure, timings } = answer;
  return {
    typed: asked,
    repaired: repairTyping(asked),
    renamed: understandQuestion(asked).reading.renamed.map(({ said, now }) => `${said} -> ${now}`),
    ...{ parts, bounds, way, timings },
    ended: { outcome, reason, intent, aspects, code: procedure?.code ?? null },
  };
}

/** The questions that were answered side by side; a message that was not split is one. */
function piecesOf(asked: string, { parts }: Answer): readonly string[] {
  const pieces = asked
    .split(/[?;\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return parts.length > 1 && pieces.length === parts.length ? pieces : [asked];
}

async function explainPart(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  question: string,
): Promise<ExplainedPart> {
  const understood = understandQuestion(question);
  const { reading } = understood;
  const here = { centre: resources.centre, today: dayInVietnam(resources.clock.now()) };
  const { asked, ranked } = await leadWithWish(resources, here, understood);
  const decision = decide(asked, ranked);
  const winner = decision.kind === 'answer' ? decision.winner : (ranked[0] ?? null);
  return {
    ...{ question, spoken: understood.spoken, codes: understood.procedureCodes },
    hearings: [reading, ...reading.others].map(explainHearing),
    emergency: understood.emergency === null ? null : String(understood.emergency),
    speaksOfPapers: understood.speaksOfPapers,
    candidates: ranked.slice(0, mostCandidates).map((entry) => explainCandidate(understood, entry, winner)),
    confidence: confidenceOf(understood, ranked),
    decision: {
      kind: decision.kind,
      why: decision.kind === 'ask-back' ? decision.why : null,
      winner: decision.kind === 'answer' ? decision.winner.entryId : null,
      variants: offered(decision).map(({ entryId }) => entryId),
      family: decision.kind === 'ask-back' ? (decision.family?.id ?? null) : null,
    },
  };
}

function offered(decision: ReturnType<typeof decide>): readonly Ranked[] {
  if (decision.kind === 'answer') return decision.others;
  return decision.kind === 'ask-back' ? decision.variants : [];
}

function explainHearing({ tokens, weights, meanings, aspects }: Hearing): ExplainedHearing {
  return {
    syllables: tokens.map(({ folded }, at) => ({ said: folded, weight: weights[at] ?? 1 })),
    meanings: meanings.map((meaning) => meaning.map(({ folded }) => folded).join(' ')),
    aspects,
  };
}

function explainCandidate(asked: Understood, entry: Ranked, winner: Ranked | null): ExplainedCandidate {
  const { factors } = entry;
  const lexical = Object.values(factors).reduce((score, factor) => score / factor, entry.score);
  return {
    ...{
      code: entry.entryId,
      name: entry.name,
      kind: entry.kind,
      phrase: entry.words,
      phraseKind: entry.wordsKind,
    },
    questionCovered: rounded(entry.questionCovered),
    phraseCovered: rounded(entry.phraseCovered),
    lexical: rounded(lexical),
    factors: Object.fromEntries(Object.entries(factors).map(([name, factor]) => [name, rounded(factor)])),
    score: rounded(entry.score),
    family: familyOf(entry.entryId)?.id ?? null,
    why: whyItStands(asked.reading, entry, winner),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
