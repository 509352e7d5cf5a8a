import type { TelegramWords } from './telegram.vi.ts';

export const telegramEn: TelegramWords = {
  commands: {
    start: 'Begin',
    hoi: 'Ask about a procedure',
    hoso: 'See how far your application is',
    phananh: 'Send feedback or a report',
    tongdai: 'Reach a person at the hotline',
    xoadulieu: 'Erase what you have written here',
    trogiup: 'See what I can help with',
  },
  buttonRefused: 'This button no longer works. Please type your question.',
  choose: 'Please choose.',
  share: { place: '📍 Share where I am', phone: '📱 Share my phone number' },
  orShare: {
    place: 'If you are standing there, press the button below that shares where you are.',
    phone: 'Or press the button below that shares your phone number; Telegram sends the right one.',
  },
  openList: 'Open the list of papers to tick or print',
};
