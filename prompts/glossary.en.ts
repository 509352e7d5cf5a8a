import type { glossaryVi } from './glossary.vi.ts';

type Words = (typeof glossaryVi)['words'];

/** The words stay Vietnamese, since that is what stands on the forms. */
export const glossaryEn: {
  readonly title: string;
  readonly explained: (word: string, meaning: string) => string;
  readonly words: { readonly [Word in keyof Words]: { readonly meaning: string } };
} = {
  title: 'What the words mean',
  explained: (word, meaning) => `${word}: ${meaning}.`,
  words: {
    interlinked: { meaning: 'filed once; the offices pass it on to each other' },
    landChange: { meaning: 'recording a change of owner, size or details on a land certificate' },
    criminalRecord: { meaning: 'a paper that says whether somebody has a criminal record' },
    extract: { meaning: 'a copy of what stands in an office’s register' },
    authorise: { meaning: 'asking somebody, on paper, to act for you' },
    guardian: { meaning: 'looking after and deciding for somebody in place of the parents' },
    certify: { meaning: 'an office confirms that a copy or a signature is genuine' },
    notarise: { meaning: 'a notary confirms that a contract or paper is genuine and lawful' },
    personalNumber: { meaning: 'the number printed on the ID card' },
  },
};
