import { answersEn } from '#prompts/answers.en.ts';
import { answersVi } from '#prompts/answers.vi.ts';
import { aspectsEn } from '#prompts/aspects.en.ts';
import { aspectsVi } from '#prompts/aspects.vi.ts';
import { localEn } from '#prompts/local.en.ts';
import { localVi } from '#prompts/local.vi.ts';
import { openingEn } from '#prompts/opening.en.ts';
import { type OpeningWords, openingVi } from '#prompts/opening.vi.ts';
import { repliesEn } from '#prompts/replies.en.ts';
import { type ReplyWords, repliesVi } from '#prompts/replies.vi.ts';
import { unitsEn } from '#prompts/units.en.ts';
import { type UnitsWords, unitsVi } from '#prompts/units.vi.ts';
import { warningsEn } from '#prompts/warnings.en.ts';
import { warningsVi } from '#prompts/warnings.vi.ts';
import type { Language } from '#src/answers/answer.ts';

/** The sentences around facts. */
export type AnswerWords = typeof aspectsVi & typeof answersVi & typeof warningsVi & typeof localVi;
export type Words = {
  readonly answers: AnswerWords;
  readonly replies: ReplyWords;
  readonly opening: OpeningWords;
  readonly units: UnitsWords;
};

const words: Readonly<Record<Language, Words>> = {
  vi: {
    answers: { ...aspectsVi, ...answersVi, ...warningsVi, ...localVi },
    replies: repliesVi,
    opening: openingVi,
    units: unitsVi,
  },
  en: {
    answers: { ...aspectsEn, ...answersEn, ...warningsEn, ...localEn },
    replies: repliesEn,
    opening: openingEn,
    units: unitsEn,
  },
};

/** Every sentence a citizen may read, in their language. */
export function wordsOf(language: Language): Words {
  return words[language];
}
