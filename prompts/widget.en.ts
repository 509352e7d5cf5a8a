import type { widgetVi } from './widget.vi.ts';

/** The words of the widget in English. */
export const widgetEn: typeof widgetVi = {
  open: 'Ask about an administrative procedure',
  underWay: (name: string) => `${name} (a conversation is open)`,
  title: 'Ask about procedures',
  close: 'Close the questions',
  startOver: 'Start over',
  fullPage: 'Open the full page',
  greeting: 'What do you need to get done? Ask in everyday words, in English or Vietnamese.',
  privacy: 'Please do not write names, identity numbers or phone numbers.',
  call: (number: string) => `Call the hotline ${number}`,
};
