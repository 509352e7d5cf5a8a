import type { SurveyWords } from './surveys.vi.ts';

export const surveysEn: SurveyWords = {
  dossier: (procedure) =>
    procedure
      ? `The result of your dossier "${procedure}" was given out. How was it dealt with?`
      : 'The result of your dossier was given out. How was it dealt with?',
  conversation: 'Did today’s answers help you?',
  nameless: 'One tap is enough. Nobody learns which one was yours.',
  scores: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  thanks: 'Thank you.',
  askReason: 'If you would like to say why, write one sentence. You need not.',
  heard: 'I wrote it down without your name. Thank you.',
  veiled: '[answers a survey]',
};
