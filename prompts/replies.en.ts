import type { ReplyWords } from './replies.vi.ts';

export const repliesEn: ReplyWords = {
  greeting: (centre) => `Hello, I am the automatic assistant of ${centre}.`,
  notice: (name) => `Notice: ${name}.`,
  invitation: 'What do you need to get done? Ask in everyday words; you need not know the official name.',
  askedMore: (questions: readonly string[]) =>
    `I answer three questions at a time. You also asked ${questions.map((one) => `“${one}”`).join(', ')}: press it or send it again and I will go on.`,
  deskInstead: (centre) => `the desk of ${centre}`,
  thanks: 'You are welcome. Write again whenever you need to.',
  farewell: 'Goodbye. Come back whenever you need to.',

  aboutAssistant: (centre) => `I am the automatic assistant of ${centre}, not a member of staff.`,
  aboutSources:
    'I answer about administrative procedures: papers, fees, time limits, where to file. Answers are copied from the record of the procedure and always name their source.',
  aboutLimits:
    'I do not receive dossiers and decide nothing. To ask about a procedure you need not send a name, an ID number or a phone number.',

  examples: [
    { label: 'Register a birth', value: 'Làm khai sinh cho con cần giấy tờ gì?' },
    { label: 'Exchange a driving licence', value: 'Lệ phí đổi bằng lái xe là bao nhiêu?' },
    { label: 'Permanent residence', value: 'Đăng ký thường trú mất bao lâu?' },
  ],

  emergency: {
    call: (number) => `Call ${number} now.`,
    lines: {
      '111': {
        label: 'Child protection',
        say: 'Say where the child is, how old, and what is happening.',
      },
      '112': {
        label: 'Search and rescue',
        say: 'Say where it happened, how many people there are, and what water, wind and roads are like.',
      },
      '113': {
        label: 'Police',
        say: 'Say the address, what is happening and whether anyone is hurt. Get to a safe place first.',
      },
      '114': {
        label: 'Fire and rescue',
        say: 'Say the address, what is burning and whether anyone is trapped. Get out, and do not go back for things.',
      },
      '115': {
        label: 'Ambulance',
        say: 'Say the address and whether the person is awake and breathing. Do what the dispatcher says.',
      },
    },
    cannotCall: 'I am an automatic assistant and cannot call for you.',
  },

  outOfScope: 'This is outside what I can answer.',
  scope:
    'I can help with administrative procedures: which papers, what it costs, how long it takes, where to file.',

  notUnderstood: 'I do not understand which procedure this is about.',
  sayTheWork:
    'For now, procedures must be asked about in Vietnamese: say what you need to do, for example "đổi bằng lái xe hết hạn".',

  stillAbout: (name) =>
    `If you still mean “${name}”, choose below. Otherwise say what you need to do, for example "birth certificate for my baby".`,
  notUnderstoodBeside: 'I did not understand that. Could you say it another way?',
  notSaid: (name) => `I have not found the answer to this in “${name}”, so I will not guess.`,
  noSuchCase: (name) =>
    `What is published on “${name}” has nothing special for that case. Tell it to the office that receives the papers.`,
  stillOpen: (question) => `One thing I still need to know: ${question}`,
  notSaidTry: 'Choose what you want to see below, or tell me more.',
  whether: {
    listed: (name) => `Yes. The list of papers has: “${name}”.`,
    sometimes: ({ name, when }) =>
      when ? `Yes, in this case (${when}): “${name}”.` : `In some cases the list of papers has: “${name}”.`,
    notNeeded: (name) => `“${name}” need not be handed in.`,
    yes: (text) => `Yes. The record says: “${text}”`,
    no: (text) => `No. The record says: “${text}”`,
    spared: (text) => `Not necessarily. The record says: “${text}”`,
    quoted: (text) => `The record says of this: “${text}”`,
    silent: (what, name) =>
      `The record of “${name}” does not mention ${what}, so I will not guess. Ask where you file.`,
  },
  paperNotListed: 'The list of papers below does not name that paper.',

  nearest: 'These come nearest to the question; choose one if it is right.',

  noKnowledge: 'I found no procedure that fits the question, so I will not guess.',
  tryAgain:
    'For now, procedures must be asked about in Vietnamese: say what needs to be done and for whom, for example "đổi bằng lái xe hết hạn". If you have the code of the procedure, send it.',

  whichProcedure: 'Which procedure do you mean?',
  whichProcedureFor: (aspects) => `For which procedure do you want to know: ${aspects}?`,
  isIt: (name) => `Do you mean “${name}”?`,
  isItFor: (name, aspects) => `Do you want to know about “${name}”: ${aspects}?`,
  yesOrSay: 'If so, choose it or answer “yes”. If not, say more about what you need to do.',
  nameTheWork: 'Say what you need to do, for example "làm khai sinh cho con" or "đổi bằng lái xe".',
  choose: 'Choose one, or send its number',
  variant: (name, code) => `${name} (code ${code})`,

  notThis: (label) => `Not this? ${label}`,
  others: 'Something else',
  othersThan: (codes) => `Việc khác ngoài ${codes}`,

  condolence: 'I am sorry for your loss.',

  upset: 'I am sorry for the trouble you are having.',
  upsetStay: 'Tell me where you are stuck, and we will go through it step by step.',
  upsetWhere: 'If staff did something wrong, send feedback on the National Public Service Portal.',

  nothingReadable: 'I could not read any words in this message. Please type your question.',

  dossier: 'I cannot look up the status of a dossier here yet.',
  dossierWhere:
    'On the National Public Service Portal choose the dossier lookup and enter the dossier code on your receipt.',
  nationalPortal: 'National Public Service Portal',

  ticket: 'I cannot take feedback here yet.',
  ticketWhere: 'Send it in the feedback section (phản ánh, kiến nghị) of the National Public Service Portal.',
  complaintApart:
    'A complaint (khiếu nại, against a decision) and a denunciation (tố cáo, of an unlawful act) go in writing to the competent agency or the citizen reception office.',

  lateComplaint:
    'When a dossier is late, you may ask why, be given a new day and complain of it. I am sorry that you have to wait.',
  lateGuide: 'What to do when a dossier is late',

  operator: 'Call the hotline to speak with a member of staff.',
  operatorAtCounter: (centre) => `You can speak with staff at the counter of ${centre}.`,

  personalNumber: 'The number you sent looks like an ID or phone number. I did not keep it.',
  personalName: 'No name is needed to ask about a procedure. I have hidden the one you sent.',
  personGoOn: 'I cannot call you back, so please go on asking here. If you need a person, ask the staff.',
  personalNumberNotNeeded: 'It is not needed to ask about a procedure. Just say what you need to do.',

  codeUnknown: (code) => `I have no procedure with the code ${code}.`,
  codeUnknownTry: 'Check the code, or say what you need to do and I will search.',

  fault: 'Sorry, something is wrong on my side and I could not answer. Please try again in a few minutes.',

  hotline: 'Hotline',
  askAtCounter: (centre) => `To ask a person, go to the counter of ${centre}.`,
};
