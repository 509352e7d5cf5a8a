import type { TelegramWords } from './telegram.vi.ts';

export const telegramEn: TelegramWords = {
  commands: {
    start: 'Begin',
    hoi: 'Ask about a procedure',
    hoso: 'See how far your application has come',
    phananh: 'Send feedback or a request',
    tongdai: 'Reach a person at the hotline',
    xoadulieu: 'Erase what you have written here',
    trogiup: 'See what I can help with',
  },
  buttonRefused: 'This button no longer works. Please type your question.',
  choose: 'Please choose.',
  openList: 'Open the list of papers to tick or print',
};
