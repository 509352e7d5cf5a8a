import type { ConversationWords } from './conversations.vi.ts';

export const conversationsEn: ConversationWords = {
  callCode: {
    opening: 'These are the papers for what you asked on the telephone.',
    followDossier:
      'To be told of news about the dossier you asked about on the telephone, send its code here; I then ask for four digits to be sure that it is yours.',
    unknown:
      'This code is not right, or it has expired. Please check the six digits you were given, or just ask here what you need.',
    tooMany:
      'The code was wrong too many times. Please try again in an hour, or just ask here what you need.',
  },
  buttonOld: 'This button is too old for me to open again. Please type your question once more.',
  busy: 'A great many people are asking right now, so I cannot answer with care. Please write again in a few minutes.',
  dead: 'I am sorry: something broke on our side and I could not answer this question.',

  helpByCommand: 'Send /trogiup to see what I can do.',
  howToAsk: [
    'Just ask as you would ask a person.',
    'Say what you want to get done and what you want to know: papers, fee, time or place.',
  ],
  hours: { label: 'Opening hours', value: 'Trung tâm làm việc giờ nào?' },
  help: {
    lead: 'This is what I can do for you:',
    menu: 'There are a few things I can do for you.',
    commands: [
      ['hoi', 'ask about a procedure, such as /hoi lệ phí khai sinh'],
      ['hoso', 'how far your application is'],
      ['phananh', 'send feedback or a report'],
      ['tongdai', 'reach a person of the centre'],
      ['xoadulieu', 'erase what you have written here'],
    ],
    buttons: [
      { label: 'How to ask', value: '#hoi' },
      { label: 'How far is my application', value: '#hoso' },
      { label: 'Send feedback or a report', value: '#phananh' },
      { label: 'Reach a person', value: '#tongdai' },
      { label: 'Erase my data', value: '#xoadulieu' },
    ],
  },

  personal: {
    dossier:
      'Telegram is not an official channel of the state, so for your privacy I do not speak of your application here.',
    ticket:
      'Telegram is not an official channel of the state, so for your privacy I take no feedback with a name here.',
  },

  notice: {
    who: (centre) => `You are answered by the automatic assistant of ${centre}, not by an official.`,
    kept: (messages, attachments) =>
      `Messages are kept for ${messages} days, photos and files for ${attachments}; personal and phone numbers are masked.`,
    personByPhone: (hotline) => `To reach a person, write “talk to a person” or call ${hotline}.`,
    personAtCounter: 'To reach a person, write “talk to a person” or come to the counter of the centre.',
    eraseByCommand: 'To have everything erased, send /xoadulieu.',
    eraseByWords: 'To have everything erased, write “delete my data”.',
  },

  erasure: {
    goes: 'I will erase all your questions, answers, photos and files here. They cannot be brought back.',
    stays: 'Only counts remain: on which day which procedure was asked about, not by whom.',
    howToAgree:
      'If you agree, choose it or write “agree” within 10 minutes. Anything else, and I keep everything.',
    agree: 'Erase everything',
    refuse: 'Keep everything',
    done: 'It is erased. We no longer have anything that you wrote here.',
    ownScreen: 'The messages on your own device are still there; you can delete them yourself.',
    ownPage:
      'The old messages are still shown on this device. The button above that starts anew clears them too.',
    comeBack: 'Whenever you need me, just write, and we begin anew.',
    kept: 'I have kept everything; nothing was erased.',
  },
};
