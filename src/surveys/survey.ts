/** What is asked about: a dossier whose result was given, a report that was answered, a conversation that is over. */
export const surveyKinds = ['dossier', 'ticket', 'conversation'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export type Score = 1 | 2 | 3 | 4 | 5;

/** What a turn writes of a survey, with everything else that it writes; each once, however often it is written. */
export type SurveyWrite =
  /** How the answer to their own report was. */
  | {
      readonly act: 'ticket';
      readonly askId: string;
      readonly code: string;
      readonly score: Score;
      readonly at: Date;
    }
  | { readonly act: 'score'; readonly askId: string; readonly score: Score; readonly at: Date }
  /** Masked. */
  | { readonly act: 'reason'; readonly askId: string; readonly reason: string };

export function toScore(digits: string): Score {
  const [score = 5] = ([1, 2, 3, 4, 5] as const).filter((one) => String(one) === digits);
  return score;
}
