import type { localVi } from './local.vi.ts';

/** The same in English. */
export const localEn: typeof localVi = {
  local: {
    counter: 'Desk',
    source: ({ issuer, number, day, title, from }) =>
      `${issuer}, ${number} of ${day} “${title}”, in force from ${from}`,
    invented: (text) => `${text}, invented for demonstration`,
    about: (text, aspects) => `${aspects}: ${text}`,
    demo: (aspects) => `${aspects}: invented figures of the demonstration province Minh Họa, not real.`,
    note: (text) => `Here: ${text}`,
    elsewhereInSteps: (aspects, numbers) =>
      `On ${aspects} there is a local rule (${numbers}); where the text above says otherwise, that rule holds.`,
    notReceived: (centre) => `${centre} does not take applications for this procedure.`,
    doneAt: (where) => `Where it is done: ${where}.`,
    doneAtUnknown: 'The record does not say where it is done.',
  },
};
