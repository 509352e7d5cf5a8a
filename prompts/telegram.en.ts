import type { TelegramWords } from './telegram.vi.ts';

export const telegramEn: TelegramWords = {
  commands: {
    start: 'Begin',
    hoi: 'Ask about a procedure',
    hoso: 'Where to see how far your application is',
    phananh: 'Where to send feedback',
    tongdai: 'Reach a person at the hotline',
    xoadulieu: 'Erase what you have written here',
    trogiup: 'See what I can help with',
  },
  buttonRefused: 'This button no longer works. Please type your question.',
  choose: 'Please choose.',
  openList: 'Open the list of papers to tick or print',
};
