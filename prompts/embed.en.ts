import type { embedVi } from './embed.vi.ts';

/** The page for whoever puts the assistant on a site of their own, in English. */
export const embedEn: typeof embedVi = {
  title: 'Put the assistant on your own site',
  lead: 'One line lets visitors ask about procedures right on the page of a ward, a school or a hospital. The answers are the same as on the assistant’s own page and on the hotline.',
  lineTitle: 'The line to copy',
  line: 'Paste it into <head>, or before the closing </body>, of each page. Nothing else has to be installed.',
  tryTitle: 'Try it',
  tryHere: 'The round button in the lower right corner of this page is it. Press it and ask something.',
  trySite: 'Open the site of an invented ward that carries it',
  optionsTitle: 'Make it fit',
  options: [
    { code: 'data-lang="en"', effect: 'English. Without it, the language of the page is taken.' },
    { code: 'data-position="left"', effect: 'Puts the button in the lower left corner.' },
    { code: 'data-label="Ask us"', effect: 'Writes words beside the drawing on the button.' },
    {
      code: ':root { --motcua-z-index: 50 }',
      effect: 'In your style sheet: the layer it lies on, so that it hides nothing important of yours.',
    },
  ],
  policyTitle: 'If your site has a content security policy (CSP)',
  policy:
    'Add this address to the two directives below. Neither inline script nor inline style has to be allowed, and it runs where Trusted Types are required.',
  policyOld:
    'Old browsers (Safari before 16.4, Firefox before 101) also need this address in style-src to dress it.',
  promisesTitle: 'What it does not do',
  promises: [
    'It sets no cookie, follows nobody, and loads nothing from anywhere else.',
    'It does not change how your page looks, and your style sheet does not break it.',
    'It keeps a conversation no longer than the browser tab.',
    'It does not slow your page down: less than 25 kB, loaded after the page is there.',
  ],
  whoTitle: 'Which sites may carry it',
  who: {
    any: 'Any site, without asking.',
    none: 'At present the centre lets no other site carry it.',
    some: 'The centre lets these sites carry it. Others, please write to the centre.',
  },
  linkTitle: 'Cannot paste code?',
  link: 'A link will do. A question in the link stands ready in the box.',
  linkWords: 'Ask about administrative procedures',
  linkQuestion: 'lam khai sinh can giay to gi',
  programs: 'Writing a program? See the API reference',
};
