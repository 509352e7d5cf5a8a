import type { Aspect, Origin, Procedure } from '#knowledge/entry.ts';
import type { OpenAsk } from '#knowledge/narrow-to-cases.ts';
import type { Block, Language } from '#src/answers/answer.ts';
import type { Near } from './asked-entry.ts';
import type { AnswerWords } from './words-of.ts';

/** What the composer of one aspect reads from. */
export type Telling = {
  /** As it is in the cases told. */
  readonly procedure: Procedure;
  /** The question about papers that is still open. */
  readonly ask: OpenAsk | null;
  readonly origin: Origin;
  /** The calendar day in Viet Nam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  readonly words: AnswerWords;
  readonly near?: Near | null;
  /** The time of day in Viet Nam, `HH:MM`; absent where it plays no part. */
  readonly now?: string | undefined;
  /** The day and the hour of handing in, where they were said. */
  readonly filing?: { readonly day: string; readonly hour: number | null } | null;
  /** Set where it is read again on other days, on paper or in a picture: no day is then "today". */
  readonly kept?: true;
};

/** What one aspect has to say, before it takes its place in the answer. */
export type AspectPart = {
  readonly aspect: Aspect;
  /** `missing`: the record does not give it, and `lead` says so. */
  readonly kind: 'told' | 'missing';
  /** The fact as it follows the procedure's name and a colon: "lệ phí 135.000 đ/lần". */
  readonly lead: string;
  /** The fact in a few words, for the table of an overview. */
  readonly value: string;
  readonly blocks: readonly Block[];
  /** What must be confirmed before anyone relies on it, as nouns. */
  readonly unsure: readonly string[];
  /** Whether only a person can complete it: the blocks then say whom to ask. */
  readonly askPerson: boolean;
};

/** An aspect that the record does not give. */
export function missingPart(aspect: Aspect, { words }: Telling): AspectPart {
  const lead = words.missing[aspect];
  return { aspect, kind: 'missing', lead, value: words.notInRecord, blocks: [], unsure: [], askPerson: true };
}
